/** Decides which commitments a paper tells of: those open and overdue, and what came of others since a day. */
import type { CommitmentState } from './commitment-life.js';

/** What of a commitment the choice hangs on. */
export interface Summarised {
  readonly state: CommitmentState;
  readonly open: boolean;
  readonly overdue: boolean;
  readonly dueOn: string | null;
  /** The day of the report that gives its state; null: none was made. */
  readonly stateOn: string | null;
}

export interface CommitmentSummary<T> {
  /** All that are open, the earliest due first, those without a date last. */
  readonly open: readonly T[];
  /** Those of the open ones that are overdue. */
  readonly overdue: readonly T[];
  /** Kept since. */
  readonly discharged: readonly T[];
  /** Let go since. */
  readonly released: readonly T[];
}

/** The commitments by what became of them. @param isNews whether what closed one was not known before */
export function commitmentSummary<T extends Summarised>(
  all: readonly T[],
  isNews: (one: T) => boolean,
): CommitmentSummary<T> {
  const open = all.filter((each) => each.open);
  const due = (each: T): string => each.dueOn ?? '9999-12-31';
  const closed = (state: CommitmentState): readonly T[] => all.filter((each) => each.state === state && isNews(each));
  return {
    open: [...open].sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0)), // stable: codes keep their order
    overdue: open.filter((each) => each.overdue),
    discharged: closed('DISCHARGED'),
    released: closed('RELEASED'),
  };
}
