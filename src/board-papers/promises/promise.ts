/** Shapes a promise: a future date or an undertaking that an issued paper gave, and what became of it. */
import type { CauseFact, ReasonFact } from '../facts/reason-fact.js';
import type { IsoDate } from '../../platform/calendar/working-calendar.types.js';

export const PROMISE_KINDS = ['MILESTONE', 'COMMITMENT', 'ACTION', 'COMMUNICATION', 'OTHER'] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];

export const PROMISE_STATES = ['KEPT', 'MOVED', 'MISSED', 'WITHDRAWN', 'OPEN'] as const;
/**
 * Measured by the day first promised. KEPT: done by it. MOVED: done later, or now due on another day, or on none. MISSED: the
 * day has passed, it is not done, and the record gives no later one. WITHDRAWN: released, or no longer on record. OPEN: still to come as promised.
 */
export type PromiseState = (typeof PROMISE_STATES)[number];

/** What one paper promised; it is sealed with the paper. */
export interface PromiseFact {
  readonly kind: PromiseKind;
  readonly recordId: string;
  readonly projectId: string;
  /** How people call the record within its project, such as M3. */
  readonly code: string;
  readonly title: string;
  /** Null: an undertaking without a date. */
  readonly promisedOn: IsoDate | null;
  /** The figure of the paper that gives it; null: a paragraph does, by hand, or the paper was sealed before figures were kept. */
  readonly figureId: string | null;
}

/** An issued paper that a later one answers for. */
export interface EarlierPaper {
  readonly paperId: string;
  readonly issueId: string;
  readonly reference: string;
  readonly asAt: IsoDate;
  /** The write that issued it. */
  readonly revision: number;
  readonly promises: readonly PromiseFact[];
}

/** How something that may be promised stands in the record. */
export interface Promisable {
  readonly kind: PromiseKind;
  readonly recordId: string;
  readonly projectId: string;
  readonly code: string;
  readonly title: string;
  /** The day it is now due; null: none is known. */
  readonly dueOn: IsoDate | null;
  readonly doneOn: IsoDate | null;
  /** Released by somebody. What is merely gone from the record has no `Promisable` at all. */
  readonly released: boolean;
  /** The dated row that says how it stands; null where it is computed. */
  readonly reportId: string | null;
  readonly citation: string | null;
  /** Why it has the date it has, in the words of the report that gave it. */
  readonly reason: ReasonFact | null;
  /** The item its date follows from, with the reason there; null: it has its own. */
  readonly cause: CauseFact | null;
  /** A paper that prints one of these figures promises it. */
  readonly figureIds: readonly string[];
}

/** One paper's word on a promise. */
export interface Told {
  readonly paperId: string;
  readonly issueId: string;
  readonly reference: string;
  readonly asAt: IsoDate;
  readonly revision: number;
  readonly promisedOn: IsoDate | null;
  readonly figureId: string | null;
}

/** One promise with everything that papers said of it, and what became of it. */
export interface LedgerLine {
  readonly kind: PromiseKind;
  readonly recordId: string;
  readonly projectId: string;
  readonly code: string;
  /** As the record has it; where it is gone, as the last paper had it. */
  readonly title: string;
  readonly state: PromiseState;
  /** Oldest first. */
  readonly told: readonly [Told, ...Told[]];
  /** The one it is measured by: the first that gave a date. */
  readonly measuredBy: Told;
  readonly dueOn: IsoDate | null;
  readonly doneOn: IsoDate | null;
  /** Working days from the day first promised to the day done or now due; positive is later; null where one is missing. */
  readonly movedDays: number | null;
  /** True: papers gave different dates. */
  readonly contradicted: boolean;
  /** True: the last paper on its project could already tell how it ended. */
  readonly settledBefore: boolean;
  readonly reportId: string | null;
  readonly citation: string | null;
  /** Why it was not kept as promised, said since: null where no report since says so, in its own reports. */
  readonly reason: ReasonFact | null;
  /** The item it follows from, with the reason there where one was given since. */
  readonly cause: CauseFact | null;
}

/** What the paper that promised last gave. */
export function promisedLast(line: Pick<LedgerLine, 'told'>): Told {
  return line.told.at(-1) ?? line.told[0];
}

/** The papers that gave another date after the one the promise is measured by, oldest first. */
export function toldLater({ told, measuredBy }: Pick<LedgerLine, 'told' | 'measuredBy'>): readonly Told[] {
  return told.slice(told.indexOf(measuredBy) + 1).filter(({ promisedOn }) => promisedOn !== measuredBy.promisedOn);
}

/** Those that gave a date which differs from the one before, oldest first. */
export function changes(told: readonly Told[]): readonly Told[] {
  const dated = told.filter(({ promisedOn }) => promisedOn !== null);
  return dated.filter(({ promisedOn }, index) => promisedOn !== dated[index - 1]?.promisedOn);
}
