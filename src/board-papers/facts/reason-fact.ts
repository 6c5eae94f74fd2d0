/** Shapes why something has the date it has, as reports say it. */
import type { IsoDate } from '../../platform/calendar/working-calendar.types.js';

/** A report that says why something has the date it has. */
export interface ReasonFact {
  readonly reportId: string;
  readonly narrative: string;
  readonly saidOn: IsoDate;
  /** Number of the write that recorded it; papers sealed by the first rules have none. */
  readonly revision?: number;
}

/** An item that drives another, and why it stands as it does. */
export interface CauseFact {
  readonly recordId: string;
  readonly code: string;
  readonly title: string;
  /** Null: no report of that item says why. */
  readonly reason: ReasonFact | null;
}
