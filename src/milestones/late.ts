/** Decides what is late: the one definition that pages, lists, feeds, packs and papers share. */
import type { IsoDate } from '../platform/calendar/working-calendar.types.js';

/**
 * Why something still to be done is late. OVERDUE: the day it was last said to be due has passed. SLIPPED: its date lies
 * after its baseline. TOO_LATE: what depends on it, or a deadline, needs it earlier.
 */
export const LATENESS = ['OVERDUE', 'SLIPPED', 'TOO_LATE'] as const;
export type Lateness = (typeof LATENESS)[number];

export interface LateInput {
  readonly asAt: IsoDate;
  readonly actualFinish: IsoDate | null;
  /** When it was last said to be due: the owner's forecast, else the baseline; null: never. */
  readonly due: IsoDate | null;
  /** Working days from the baseline; positive is later; null where one of the dates is missing. */
  readonly slipWorkingDays: number | null;
  readonly totalFloat: number | null;
}

/** Why it is late; null: it is not, or it is done. However small a slip is, it is late: tolerances decide its status only. */
export function latenessOf(input: LateInput): Lateness | null {
  if (input.actualFinish !== null) return null;
  if (isPast(input.due, input.asAt)) return 'OVERDUE';
  if ((input.slipWorkingDays ?? 0) > 0) return 'SLIPPED';
  return (input.totalFloat ?? 0) < 0 ? 'TOO_LATE' : null;
}

/** Whether a day that something was due on has passed: on the day itself it is not late yet. */
export function isPast(due: IsoDate | null, asAt: IsoDate): boolean {
  return due !== null && due < asAt;
}
