/** Decides what the page of commitments shows: which are late or lack something, then each of them. */
import type { Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { type Column, type Listed, tableOfPage } from '../frame/table.js';
import { counted, day } from '../frame/words.js';
import { commitmentTag } from './commitment-words.js';
import { commitmentPath, siblings, stakeholderPath } from './stakeholder-words.js';
import type { COMMITMENTS } from './commitments.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Commitment = AnswerTo<typeof COMMITMENTS>['project']['commitments']['nodes'][number];

export type Commitments = AnswerTo<typeof COMMITMENTS>['project'];

/** What the address asks for. */
export interface CommitmentsPlace {
  readonly asAt: string | null;
  readonly open: boolean | null;
  readonly after: string | null;
  readonly here: string;
}

/** The view model of the page. */
export function commitmentsPage(
  project: Commitments,
  list: Listed<Commitment>,
  asked: CommitmentsPlace,
  offer: Offers,
) {
  const { code } = project;
  const { asAt } = asked;
  return {
    area: 'programme',
    project: projectParts(code, 'stakeholders', asAt),
    siblings: siblings(code, 'commitments', asAt),
    about: offer('makeCommitment', 'Add a commitment', { projectCode: code }),
    path: projectPath(code, 'commitments'),
    code,
    asAt,
    asAtWords: day(project.asAt),
    due: project.due.nodes.flatMap((one) =>
      one.problems.map(({ message }) => ({ text: message, href: commitmentPath(code, one.code, asAt) })),
    ),
    filters: [
      {
        name: 'open',
        label: 'Still open',
        kind: 'select',
        value: asked.open === null ? null : asked.open ? 'yes' : 'no',
        choices: [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'Kept or released' },
        ],
      },
    ],
    tables: {
      commitments: tableOfPage(
        {
          id: 'commitments',
          caption: 'Commitments',
          empty:
            asked.open === null ? 'No commitments yet. Add the first one.' : 'No commitments match. Clear the filters.',
        },
        columns(code, asAt, offer),
        list,
        asked.here,
        asked.after,
      ),
    },
  };
}

function columns(project: string, asAt: string | null, offer: Offers): readonly Column<Commitment>[] {
  return [
    { head: 'Code', cell: ({ code }) => ({ text: code, href: commitmentPath(project, code, asAt) }) },
    { head: 'Commitment', cell: ({ what }) => what },
    {
      head: 'To whom',
      cell: ({ to }) =>
        to ? { text: to.title, href: stakeholderPath(project, to.code, asAt) } : 'Not there on this day',
    },
    { head: 'Due', cell: (one) => dueWords(one) },
    {
      head: 'State',
      cell: (one) => {
        const { text, classes } = commitmentTag(one);
        return { text, tag: classes };
      },
    },
    { head: 'Owner', cell: (one) => whoSees(one) },
    {
      head: 'In the plan',
      cell: ({ id, code, what, milestone, milestoneDate, nextStates, version }) => {
        const given = { commitmentId: id, expectedVersion: version, project, commitment: code };
        return {
          text: milestone ? `${milestone.code}, ${day(milestoneDate, 'no date known')}` : 'No milestone',
          acts: nextStates.includes('DISCHARGED') ? offer('dischargeCommitment', 'Report as kept', given, what) : [],
        };
      },
    },
  ];
}

/** Who sees that it is kept. */
export function whoSees({ owner, ownerTeam }: Pick<Commitment, 'owner' | 'ownerTeam'>): string {
  return [owner?.name, ownerTeam].filter(Boolean).join(', ') || 'No owner';
}

/** The date that holds, and how often it has moved. */
function dueWords({ dueOn, moves }: Commitment): string {
  const words = day(dueOn, 'No date agreed');
  return moves.length ? `${words} (moved ${counted(moves.length, 'time')})` : words;
}
