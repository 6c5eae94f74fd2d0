/** Decides what a write comes to: the rows that its rule gives, or the problems for which it is refused. */
import type { DatedReport } from '../record/dated-report.entity.js';
import type { RecordIdentity } from '../record/identity.entity.js';
import type { Problem } from '../record/problem.js';
import { Refusal } from '../record/refusal.js';

/** The rows of a domain, by the names that it gives its tables. */
export type Tables<R> = { readonly [K in keyof R]: readonly { readonly id: string; readonly revision: number }[] };

/** Columns that the writer fills: those of every dated row or identity, and the one that says which thing the row is about. */
type Filled<Row, Key extends string> =
  keyof DatedReport | Key | (Row extends RecordIdentity ? 'projectId' | 'version' : never);

/**
 * A row that a rule wants written, of whichever table of the domain. It is dated on the day of the write, corrects nothing
 * and comes from where the input says, unless it says otherwise itself.
 */
export type NewRow<R, Key extends string> = {
  [K in keyof R & string]: R[K] extends readonly (infer Row)[]
    ? {
        readonly into: K;
        readonly values: Omit<Row, Filled<Row, Key>>;
        /** Its id, where another row of the same write names it. */
        readonly id?: string;
        readonly effectiveOn?: string;
        readonly corrects?: string | null;
        readonly citation?: string | null;
        readonly assumed?: boolean;
        readonly noted?: Noted;
      }
    : never;
}[keyof R & string];

/** A row of whichever domain. */
export interface AnyNewRow {
  readonly into: string;
  readonly values: object;
  readonly id?: string;
  readonly effectiveOn?: string;
  readonly corrects?: string | null;
  readonly citation?: string | null;
  readonly assumed?: boolean;
  readonly noted?: Noted;
}

/** As what the journal names a row, where it does so beside the thing itself; the row says its id. */
export interface Noted {
  readonly kind: string;
  readonly code: string;
}

/**
 * What people write: pure, from what is known when the write has its turn and what the input says to the rows to write.
 * Throws a Refusal where it may not be written.
 */
export type Decision<C, I, N = AnyNewRow> = (context: C, input: I) => readonly N[];

/** What came of a decision: rows, or the problems for which there are none. */
export interface Outcome<N = AnyNewRow> {
  readonly rows: readonly N[];
  readonly problems: readonly Problem[];
}

/** What a decision comes to; the writer and the tests of rules ask here. */
export function decided<C, I, N>(decision: Decision<C, I, N>, context: C, input: I): Outcome<N> {
  try {
    return { rows: decision(context, input), problems: [] };
  } catch (error) {
    if (error instanceof Refusal) return { rows: [], problems: error.problems };
    throw error;
  }
}

/** Refuses where there are problems. */
export function refuseOn(problems: readonly Problem[]): void {
  if (problems.length) throw new Refusal(problems);
}
