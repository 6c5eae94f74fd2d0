/** Decides what papers and the review pack tell of advice and challenges: raised and answered since a day, open, overdue. */
import type { ChallengeStanding } from './challenges-view.js';
import type { ChallengeEntry } from './challenge.entity.js';

export interface AnsweredChallenge {
  readonly challenge: ChallengeStanding;
  readonly answer: ChallengeEntry;
}

export interface ChallengeSummary {
  /** Raised on or after the day, withdrawn ones left out; by code. */
  readonly raised: readonly ChallengeStanding[];
  /** Those that await an answer, overdue ones among them, the earliest due first. */
  readonly open: readonly ChallengeStanding[];
  readonly overdue: readonly ChallengeStanding[];
  /** Answers given on or after the day that stand, the earliest first; those to withdrawn ones left out. */
  readonly answered: readonly AnsweredChallenge[];
  /** Withdrawn on or after the day. */
  readonly withdrawn: readonly ChallengeStanding[];
}

/**
 * The challenges of a view, as told since a day.
 * @param since the first day told of, such as the day after the last paper's; null: from the beginning
 */
export function challengeSummary(challenges: readonly ChallengeStanding[], since: string | null): ChallengeSummary {
  const told = (day: string): boolean => since === null || day >= since;
  const open = challenges
    .filter((one) => one.dueOn !== null)
    .sort((a, b) => compare(a.dueOn ?? '', b.dueOn ?? '') || byCode(a, b));
  return {
    raised: challenges.filter((one) => one.state !== 'WITHDRAWN' && told(one.asked.effectiveOn)),
    open,
    overdue: open.filter((one) => one.overdue),
    answered: challenges
      .filter((one) => one.state !== 'WITHDRAWN')
      .flatMap((challenge) =>
        challenge.acts
          .filter((row) => row.outcome !== null && told(row.effectiveOn))
          .map((answer) => ({ challenge, answer })),
      )
      .sort((a, b) => compare(a.answer.effectiveOn, b.answer.effectiveOn) || a.answer.revision - b.answer.revision),
    withdrawn: challenges.filter((one) => {
      const last = one.acts.at(-1);
      return last?.act === 'WITHDRAWN' && told(last.effectiveOn);
    }),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byCode(a: ChallengeStanding, b: ChallengeStanding): number {
  return a.code.localeCompare(b.code, 'en', { numeric: true });
}
