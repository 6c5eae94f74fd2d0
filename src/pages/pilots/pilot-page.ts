/** Decides what the page of a pilot shows: how far it has come, what it lacks, what it said and how it got there. */
import { correctLastOffer, challengeOffer, type Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { withDay } from '../frame/as-at.js';
import { summary } from '../frame/summary.js';
import { type Column, type Listed, tableOfPage } from '../frame/table.js';
import { timeline } from '../frame/timeline.js';
import { day, sayEnum } from '../frame/words.js';
import type { Readiness } from './pilots-page.js';
import { nextStep, stateTag, stateWords, typeWords } from './pilot-words.js';
import type { PILOT } from './pilots.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Comment = NonNullable<AnswerTo<typeof PILOT>['project']['pilot']>['feedback']['nodes'][number];

export type PilotInFull = NonNullable<AnswerTo<typeof PILOT>['project']['pilot']>;

/** The view model of the page. */
export function pilotPage(
  project: {
    readonly code: string;
    readonly title: string;
    readonly asAt: string;
    readonly pilotReadiness: Readiness;
  },
  pilot: PilotInFull,
  comments: Listed<Comment>,
  asked: { readonly asAt: string | null; readonly after: string | null; readonly here: string },
  offer: Offers,
) {
  const { code } = project;
  const { asAt } = asked;
  const given = { pilotId: pilot.id, expectedVersion: pilot.version, project: code, pilot: pilot.code };
  return {
    area: 'programme',
    project: projectParts(code, 'pilots', asAt),
    back: { href: withDay(projectPath(code, 'pilots'), asAt), text: `Pilots of ${project.title}` },
    about: [
      ...(pilot.nextStates.length ? offer('reportPilot', 'Report the stage', given, pilot.name) : []),
      ...offer('amendPilot', 'Amend', given, pilot.name),
      ...challengeOffer(offer, code, 'PILOT', pilot.id, pilot.name),
    ],
    code: pilot.code,
    name: pilot.name,
    asAtWords: day(project.asAt),
    invented: pilot.invented,
    state: stateTag(pilot.state),
    next: nextStep(pilot.state),
    lacks: project.pilotReadiness.problems
      .filter(({ subject }) => subject === pilot.code)
      .map(({ message }) => message),
    summary: summary([
      ['Type', typeWords(pilot.authorityType)],
      ['Stage since', day(pilot.since, 'Not reported yet')],
      [
        'Pilots',
        pilot.outputVersions.map(({ title, code: of }) => `${title} (${of})`).join('; ') || 'No version chosen',
        pilot.outputVersions.length ? withDay(projectPath(code, 'outputs'), asAt) : null,
      ],
      ['Contact', pilot.contact ?? 'Not known'],
      ['Organisation', pilot.organisation?.name ?? 'None'],
      pilot.citation === null ? null : ['Source', pilot.citation],
    ]),
    states: timeline(
      pilot.history,
      ({ state, note }) => ({ label: stateWords(state), lines: [note] }),
      (row) => correctLastOffer(offer, 'reportPilot', given, row, pilot.history),
    ),
    tables: {
      feedback: tableOfPage(
        { id: 'feedback', caption: 'What it said', empty: 'No feedback from this pilot yet.' },
        commentColumns(code, asAt),
        comments,
        asked.here,
        asked.after,
      ),
    },
  };
}

const commentColumns = (project: string, asAt: string | null): readonly Column<Comment>[] => [
  {
    head: 'Code',
    cell: ({ code }) => ({
      text: code,
      href: withDay(projectPath(project, `feedback/items/${encodeURIComponent(code)}`), asAt),
    }),
  },
  { head: 'On', cell: ({ clause }) => (clause ? `${clause.code} ${clause.title}` : 'The whole text') },
  { head: 'In its words', cell: ({ text }) => ({ text, verbatim: true }) },
  { head: 'Outcome', cell: ({ outcome, state }) => sayEnum(outcome?.outcome ?? state) },
];
