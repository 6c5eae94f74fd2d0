/** Decides what the page of a commitment shows: to whom, what, by when, whether it is kept, and how its date moved. */
import type { Operation } from '../../platform/auth/policy.js';
import type { CommitmentState } from '../../stakeholders/commitment-life.js';
import { withDay } from '../frame/as-at.js';
import { correctLastOffer, challengeOffer, type Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { summary } from '../frame/summary.js';
import { tableOf } from '../frame/table.js';
import { timeline } from '../frame/timeline.js';
import { day } from '../frame/words.js';
import { commitmentTag, commitmentWords, movedBy } from './commitment-words.js';
import { type Commitment, whoSees } from './commitments-page.js';
import { milestonePath, siblings, stakeholderPath } from './stakeholder-words.js';
import type { COMMITMENT } from './commitments.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type CommitmentInFull = NonNullable<AnswerTo<typeof COMMITMENT>['project']['commitment']>;

/** The operation by which a commitment reaches a state. */
const REPORTED_BY: Readonly<Partial<Record<string, Operation>>> = {
  CHANGED: 'changeCommitmentDue',
  DISCHARGED: 'dischargeCommitment',
  RELEASED: 'releaseCommitment',
};

/** The view model of the page. */
export function commitmentPage(
  project: { readonly code: string; readonly title: string; readonly asAt: string },
  one: CommitmentInFull,
  asAt: string | null,
  offer: Offers,
) {
  const { code } = project;
  const given = { commitmentId: one.id, expectedVersion: one.version, project: code, commitment: one.code };
  const may = (state: CommitmentState): boolean => one.nextStates.includes(state);
  return {
    area: 'programme',
    project: projectParts(code, 'stakeholders', asAt),
    siblings: siblings(code, 'commitments', asAt),
    back: { href: withDay(projectPath(code, 'commitments'), asAt), text: `Commitments of ${project.title}` },
    about: [
      ...(may('DISCHARGED') ? offer('dischargeCommitment', 'Report as kept', given, one.what) : []),
      ...(may('CHANGED') ? offer('changeCommitmentDue', 'Change the due date', given, one.what) : []),
      ...(may('RELEASED') ? offer('releaseCommitment', 'Report as released', given, one.what) : []),
      ...(one.open ? offer('amendCommitment', 'Change', given, one.what) : []),
      ...challengeOffer(offer, code, 'COMMITMENT', one.id, one.what),
    ],
    code: one.code,
    what: one.what,
    asAtWords: day(project.asAt),
    tag: commitmentTag(one),
    problems: one.problems.map(({ message }) => ({ text: message })),
    to: one.to && { text: `${one.to.title} (${one.to.code})`, href: stakeholderPath(code, one.to.code, asAt) },
    summary: summary([
      ['Due', due(one)],
      one.firstDueOn !== one.dueOn ? ['First agreed', day(one.firstDueOn, 'No date was agreed')] : null,
      ['Owner', whoSees(one)],
      [
        'In the plan',
        one.milestone
          ? `${one.milestone.code} ${one.milestone.title}, ${day(one.milestoneDate, 'no date known')}`
          : 'No milestone',
        one.milestone && milestonePath(code, one.milestone.code, asAt),
      ],
      one.citation === null ? null : ['Source', one.citation],
    ]),
    reports: timeline(
      one.history,
      ({ state, account, dueOn, releasedBy }) => ({
        label: commitmentWords(state),
        lines: [
          state === 'CHANGED' ? `Due ${day(dueOn, 'on no date any more')}.` : null,
          account,
          releasedBy === null ? null : `Released by ${releasedBy}.`,
        ],
      }),
      (row) => {
        const operation = REPORTED_BY[row.state];
        return operation ? correctLastOffer(offer, operation, given, row, one.history) : [];
      },
    ),
    tables: {
      moves: tableOf(
        { id: 'moves', caption: 'Changes of the due date', empty: 'The due date has not changed.' },
        [
          { head: 'On', cell: ({ effectiveOn }) => day(effectiveOn) },
          { head: 'From', cell: ({ from }) => day(from, 'No date') },
          { head: 'To', cell: ({ to }) => day(to, 'No date') },
          { head: 'By', cell: ({ workingDays }) => movedBy(workingDays) },
          { head: 'Why', cell: ({ account }) => ({ text: account, verbatim: true }) },
        ],
        one.moves,
      ),
    },
  };
}

function due({ dueOn, overdueWorkingDays: late }: Commitment): string {
  const words = day(dueOn, 'No date has been agreed');
  return late === null ? words : `${words}, ${late} working ${late === 1 ? 'day' : 'days'} ago`;
}
