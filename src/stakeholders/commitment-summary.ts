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
  /** Days on which its due date moved. */
  readonly movedOn: readonly string[];
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
  /** Open ones whose due date moved since. */
  readonly moved: readonly T[];
}

/** The commitments by what became of them after the day `since`; a report of that very day was known already. */
export function commitmentSummary<T extends Summarised>(all: readonly T[], since: string): CommitmentSummary<T> {
  const open = all.filter((each) => each.open);
  const due = (each: T): string => each.dueOn ?? '9999-12-31';
  const closed = (state: CommitmentState): readonly T[] =>
    all.filter((each) => each.state === state && (each.stateOn ?? '') > since);
  return {
    open: [...open].sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0)), // stable: codes keep their order
    overdue: open.filter((each) => each.overdue),
    discharged: closed('DISCHARGED'),
    released: closed('RELEASED'),
    moved: open.filter((each) => each.movedOn.some((day) => day > since)),
  };
}
