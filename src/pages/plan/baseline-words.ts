/** Decides how baselines and proposals of one are told on pages. */
import { correctOffer, type Given, type Offers } from '../frame/offer.js';
import { timeline, type TimelineItem } from '../frame/timeline.js';
import { counted, day } from '../frame/words.js';
import type { PLAN } from './plan.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Baseline = AnswerTo<typeof PLAN>['project']['plan']['baselines'][number];

export type Proposal = NonNullable<AnswerTo<typeof PLAN>['project']['plan']['proposedBaseline']>;

/** "Baseline 2, 1 March 2010; it moved three milestones of Baseline 1". */
export function baselineWords(baseline: Baseline | undefined): string {
  if (!baseline) return 'None approved';
  const { name, approvedOn, replaces, rebased } = baseline;
  const moved = rebased.filter(({ change }) => change === 'MOVED').length;
  const words = `${name}, ${day(approvedOn)}`;
  return replaces === null ? words : `${words}; it moved ${counted(moved, 'milestone')} of ${replaces}`;
}

/** What a baseline rests on: "BOARD-D1 Joint project", or what was written down in place of a decision. */
export function decisionWords({ decision, note }: Pick<Baseline, 'decision' | 'note'>): string {
  const words = decision ? `${decision.code} ${decision.title}` : 'No decision recorded';
  return note === null ? words : `${words} (${note})`;
}

/** The approvals of all baselines, newest first; whoever may is offered to put right what is said of one. */
export function approvals(baselines: readonly Baseline[], given: Given, offer: Offers): TimelineItem[] {
  const rows = baselines.flatMap(({ name, history }) => history.map((row) => ({ ...row, name })));
  return timeline(
    rows,
    ({ name, takenBecause, ...row }) => ({
      label: name,
      lines: [`Taken because: ${takenBecause}`, `Approved by: ${decisionWords(row)}`],
    }),
    (row) => correctOffer(offer, 'correctBaseline', given, row),
  );
}

/** "Baseline 2, by Ann Lead on 1 March 2010; it would move one milestone: M3 by two days". */
export function proposalWords({ name, proposedBy, proposedOn, wouldMove, outdated }: Proposal): string {
  const words = `${name}, by ${proposedBy} on ${day(proposedOn)}`;
  if (outdated) return `${words}; the plan has moved since, so it has to be proposed again`;
  const moved = movedWords(wouldMove);
  return moved.length ? `${words}; it would move ${counted(moved.length, 'milestone')}` : words;
}

/** A line for each milestone that moves: "M3 Group meets: 1 March 2010 to 3 March 2010, (2 working days later)". */
export function movedWords(moves: Proposal['wouldMove']): string[] {
  return moves
    .filter(({ change }) => change === 'MOVED')
    .map(({ code, title, from, to, workingDays }) => {
      const days = workingDays ?? 0;
      const by = days && ` (${counted(Math.abs(days), 'working day')} ${days > 0 ? 'later' : 'earlier'})`;
      return `${code} ${title}: from ${day(from, 'no date')} to ${day(to, 'no date')}${by || ''}`;
    });
}
