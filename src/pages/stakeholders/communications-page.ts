/** Decides what the page of communications shows: what is amiss, when nothing may be issued, then each of them. */
import type { CommunicationKind, CommunicationState } from '../../stakeholders/communication-life.js';
import type { Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { type Column, type Listed, tableOfPage } from '../frame/table.js';
import { day } from '../frame/words.js';
import { communicationTag, KIND_CHOICES, kindWords, STATE_CHOICES } from './communication-words.js';
import { whoSees } from './commitments-page.js';
import { communicationPath, siblings } from './stakeholder-words.js';
import type { COMMUNICATIONS } from './communications.graphql.js';
import type { AnswerTo } from '../frame/question.js';

type Project = AnswerTo<typeof COMMUNICATIONS>['project'];
type Communication = Project['communications']['nodes'][number];
/** A stretch of days in which nothing is issued. */
type Window = Project['plan']['calendar']['restrictedWindows'][number];

/** What the address asks for. */
export interface CommunicationsPlace {
  readonly asAt: string | null;
  readonly state: CommunicationState | null;
  readonly kind: CommunicationKind | null;
  readonly after: string | null;
  readonly here: string;
}

/** The view model of the page. */
export function communicationsPage(
  project: Project,
  list: Listed<Communication>,
  asked: CommunicationsPlace,
  offer: Offers,
) {
  const { code } = project;
  const { asAt } = asked;
  return {
    area: 'programme',
    project: projectParts(code, 'stakeholders', asAt),
    siblings: siblings(code, 'communications', asAt),
    about: offer('planCommunication', 'Plan a communication', { projectCode: code }),
    path: projectPath(code, 'communications'),
    code,
    asAt,
    asAtWords: day(project.asAt),
    due: project.due.nodes.flatMap((one) =>
      one.warnings.map(({ message }) => ({ text: message, href: communicationPath(code, one.code, asAt) })),
    ),
    windows: windowsToCome(project).map((window) => spanWords(window)),
    filters: [
      { name: 'state', label: 'State', kind: 'select', value: asked.state, choices: STATE_CHOICES },
      { name: 'kind', label: 'Kind', kind: 'select', value: asked.kind, choices: KIND_CHOICES },
    ],
    tables: {
      communications: tableOfPage(
        {
          id: 'communications',
          caption: 'Communications',
          empty:
            asked.state === null && asked.kind === null
              ? 'No communication is planned. Plan the first one.'
              : 'No communications match. Clear the filters.',
        },
        columns(code, asAt),
        list,
        asked.here,
        asked.after,
      ),
    },
  };
}

/** The restricted windows that are not over yet. */
export function windowsToCome({ plan, asAt }: Pick<Project, 'asAt' | 'plan'>): readonly Window[] {
  return plan.calendar.restrictedWindows.filter(({ to }) => to >= asAt);
}

/** "Pre-election period: 29 March 2010 to 6 May 2010". */
export const spanWords = ({ name, from, to }: Window): string => `${name}: ${day(from)} to ${day(to)}`;

function columns(project: string, asAt: string | null): readonly Column<Communication>[] {
  return [
    { head: 'Code', cell: ({ code }) => ({ text: code, href: communicationPath(project, code, asAt) }) },
    { head: 'Title', cell: ({ title }) => title },
    {
      head: 'Kind and audience',
      cell: ({ kind, audience }) =>
        `${kindWords(kind)}, ${audience === null ? 'for whom is not settled' : `for: ${audience}`}`,
    },
    {
      head: 'Planned for',
      cell: ({ plannedOn, issuedOn }) => (issuedOn ? `Issued on ${day(issuedOn)}` : day(plannedOn, 'No day')),
    },
    {
      head: 'State',
      cell: ({ state }) => {
        const { text, classes } = communicationTag(state);
        return { text, tag: classes };
      },
    },
    { head: 'Owner', cell: (one) => whoSees(one) },
    {
      head: 'Before it can be issued',
      cell: ({ state, blockers }) =>
        state === 'ISSUED' || state === 'WITHDRAWN'
          ? 'Closed'
          : blockers.map(({ message }) => message).join(' ') || 'Ready to issue',
    },
  ];
}
