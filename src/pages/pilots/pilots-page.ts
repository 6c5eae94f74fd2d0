/** Decides what the page of pilots shows: whether piloting can start and what it lacks, then each pilot and its next step. */
import { withDay } from '../frame/as-at.js';
import type { Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { summary } from '../frame/summary.js';
import { type Column, type Listed, tableOfPage } from '../frame/table.js';
import { counted, day } from '../frame/words.js';
import { nextStep, STATE_CHOICES, stateTag, TYPE_CHOICES, typeWords } from './pilot-words.js';
import type { PILOT, PILOTS } from './pilots.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Readiness = AnswerTo<typeof PILOT>['project']['pilotReadiness'];

type Pilot = AnswerTo<typeof PILOTS>['project']['pilots']['nodes'][number];

export type Pilots = AnswerTo<typeof PILOTS>['project'];

/** What the address asks for. */
export interface PilotsPlace {
  readonly asAt: string | null;
  readonly state: string | null;
  readonly type: string | null;
  readonly after: string | null;
  readonly here: string;
}

/** The address of a pilot's page. */
export function pilotPath(project: string, code: string, asAt: string | null): string {
  return withDay(projectPath(project, `pilots/${encodeURIComponent(code)}`), asAt);
}

/** The view model of the page. */
export function pilotsPage(project: Pilots, list: Listed<Pilot>, asked: PilotsPlace, offer: Offers) {
  const { code, pilotReadiness: readiness } = project;
  const { asAt } = asked;
  const total = (pick: (one: Readiness['balance'][number]) => number): number =>
    readiness.balance.reduce((sum, one) => sum + pick(one), 0);
  return {
    area: 'programme',
    project: projectParts(code, 'pilots', asAt),
    about: offer('identifyPilot', 'Add a pilot authority', { projectCode: code }),
    path: projectPath(code, 'pilots'),
    code,
    asAt,
    asAtWords: day(project.asAt),
    ready: readiness.ready
      ? { text: 'Ready', classes: 'govuk-tag--green' }
      : { text: 'Not ready', classes: 'govuk-tag--red' },
    problems: readiness.problems.map(({ message, subject }) => ({
      text: message,
      ...(subject !== null && { href: pilotPath(code, subject, asAt) }),
    })),
    summary: summary([
      ['Pilots wanted', 'Not set'],
      [
        'Confirmed',
        `${total((one) => one.takingPart)} of ${counted(
          total((one) => one.listed),
          'authority',
          'authorities',
        )} listed`,
      ],
      [
        'By type',
        readiness.balance
          .map((one) => `${typeWords(one.authorityType)}: ${one.takingPart} of ${one.listed}`)
          .join('; ') || 'No authority is listed',
      ],
      ['Due date', byWhen(project)],
    ]),
    filters: [
      { name: 'state', label: 'Stage', kind: 'select', value: asked.state, choices: STATE_CHOICES },
      { name: 'type', label: 'Type of authority', kind: 'select', value: asked.type, choices: TYPE_CHOICES },
    ],
    tables: {
      pilots: tableOfPage(
        { id: 'pilots', caption: 'Pilot authorities', empty: empty(asked) },
        columns(code, asAt, offer),
        list,
        asked.here,
        asked.after,
      ),
    },
  };
}

/** Milestones of the plan that speak of pilots. */
function byWhen({ milestones }: Pilots): string {
  const named = milestones.nodes.filter(({ title }) => /\bpilot/iu.test(title));
  const said = named.map(({ code, title, forecastDate, actualDate }) =>
    actualDate === null
      ? `${title} (${code}): ${day(forecastDate, 'no date known')}`
      : `${title} (${code}): done on ${day(actualDate)}`,
  );
  return said.join('; ') || 'No milestone of the plan speaks of pilots';
}

function empty({ state, type }: PilotsPlace): string {
  return state === null && type === null
    ? 'No pilot authorities yet. Add the first one.'
    : 'No pilots match. Clear the filters.';
}

function columns(project: string, asAt: string | null, offer: Offers): readonly Column<Pilot>[] {
  return [
    { head: 'Code', cell: ({ code }) => ({ text: code, href: pilotPath(project, code, asAt) }) },
    { head: 'Authority', cell: (pilot) => nameOf(pilot) },
    { head: 'Type', cell: ({ authorityType }) => typeWords(authorityType) },
    {
      head: 'Stage',
      cell: ({ state }) => {
        const { text, classes } = stateTag(state);
        return { text, tag: classes };
      },
    },
    {
      head: 'Pilots',
      cell: ({ outputVersions }) => outputVersions.map(({ title }) => title).join('; ') || 'No version chosen',
    },
    { head: 'Feedback', cell: ({ feedback }) => counted(feedback.totalCount, 'comment') },
    {
      head: 'Next step',
      cell: ({ id, code, name, state, nextStates, version }) => ({
        text: nextStep(state),
        acts: nextStates.length
          ? offer('reportPilot', 'Report', { pilotId: id, expectedVersion: version, project, pilot: code }, name)
          : [],
      }),
    },
  ];
}

/** Its name; of one that was made up, that this is so. */
export function nameOf({ name, invented }: { readonly name: string; readonly invented: boolean }): string {
  return invented && !/\binvented\b/iu.test(name) ? `${name} (invented)` : name;
}
