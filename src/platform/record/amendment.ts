/** Decides which rows an amendment writes: the new statement, and a correction of each later one that had not spoken of the term. */
import { formatIsoDate } from '../calendar/iso-date.js';
import { canonical } from './content-hash.js';
import type { Problem } from './problem.js';
import { type Dated, inForce } from './in-force.js';
import { type Change, fieldOfTerm, type TermsOf, wordsOf } from './terms.js';

/** What is amended: from which day, what is said, and among which rows. */
export interface Amendment<T> {
  /** The thing in messages, such as its code. */
  readonly code: string;
  readonly effectiveOn: string;
  /** The last write before this one. */
  readonly revision: number;
  readonly terms: TermsOf<T>;
  readonly change: Change<T>;
  /** Why terms as a whole may not hold, beginning on a day; asked of every row that would be written. */
  readonly faults?: (terms: T, day: string) => readonly Problem[];
}

/** A row to write: all that `row` says, on `effectiveOn`. */
export interface AmendedRow<R> {
  /** The row that it repeats, but for what the amendment says. */
  readonly row: R;
  readonly effectiveOn: string;
  /** The later statement that it takes the place of; null: it is the amendment's own. */
  readonly corrects: string | null;
}

/** Later than any day: what stands at all. */
const EVER = '9999-12-31';

/**
 * The rows that an amendment writes, and why it may not. What is said holds from the day given until the next statement
 * that speaks of the same term; every statement in between is corrected by one that says the same but for that term, so
 * that nothing else changes on any day. A later statement that changed the term to something else refuses the amendment,
 * since two people would be right about one day.
 * @param own every row about the thing, of whichever day
 * @returns `rows` none where there are problems; null: the thing was not there on the day
 */
export function amended<T, R extends Dated & T>(
  own: readonly R[],
  amendment: Amendment<T>,
): { readonly rows: readonly AmendedRow<R>[]; readonly problems: readonly Problem[] } | null {
  const { effectiveOn, revision, change, faults } = amendment;
  const days = lastOfEachDay(inForce(own, { asAt: EVER, revision }));
  const former = days.findLast((row) => row.effectiveOn <= effectiveOn);
  if (!former) return null;
  const changed = (Object.keys(change) as (keyof T)[]).filter((key) => !same(change[key], former[key]));
  const rows: AmendedRow<R>[] = [{ row: { ...former, ...only(change, changed) }, effectiveOn, corrects: null }];
  const problems: Problem[] = [];
  let open = changed;
  let before = former;
  for (const row of days.filter((each) => each.effectiveOn > effectiveOn)) {
    const speaks = (key: keyof T): boolean => !same(row[key], before[key]);
    const against = open.filter((key) => speaks(key) && !same(row[key], change[key]));
    problems.push(...against.map((key) => otherwise(amendment, key, row)));
    open = open.filter((key) => !speaks(key));
    if (open.length === 0) break;
    rows.push({ row: { ...row, ...only(change, open) }, effectiveOn: row.effectiveOn, corrects: row.id });
    before = row;
  }
  for (const { row, effectiveOn: day, corrects } of rows) {
    const own = faults?.(row, day) ?? [];
    problems.push(
      ...own.map((each) => (corrects === null ? each : { ...each, message: `${from(day)}${each.message}` })),
    );
  }
  return problems.length ? { rows: [], problems } : { rows, problems: [] };
}

/** The row in force at the end of each day on which something was stated; `stands` is in order. */
function lastOfEachDay<R extends Dated>(stands: readonly R[]): R[] {
  return stands.filter((row, index) => stands[index + 1]?.effectiveOn !== row.effectiveOn);
}

function only<T>(change: Change<T>, keys: readonly (keyof T)[]): Change<T> {
  return Object.fromEntries(keys.map((key) => [key, change[key]])) as Change<T>;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

const from = (day: string): string => `From ${formatIsoDate(day)}: `;

function otherwise<T>({ code, terms, effectiveOn }: Amendment<T>, key: keyof T, later: Dated): Problem {
  const field = fieldOfTerm(terms, key as keyof T & string);
  const again = formatIsoDate(later.effectiveOn);
  const message =
    `The ${wordsOf(field)} of ${code} changed again on ${again}, so this cannot hold from ` +
    `${formatIsoDate(effectiveOn)} on. Enter ${again} or a later date.`;
  return { code: 'CHANGED_LATER', message, path: ['input', field], subject: later.id };
}
