/** Decides by when the papers of a meeting must go out, counted in clear working days, and whether they did. */
import type { CompiledCalendar } from '../platform/calendar/compiled-calendar.js';
import { clearDaysBefore, workingDaysBetween } from '../platform/calendar/working-days.js';
import type { MeetingDispatch } from './meeting.entity.js';
import type { MeetingState } from './meeting-states.js';
import { isPast } from '../milestones/late.js';

export const DISPATCH_STATES = [
  'NO_RULE',
  'DATE_UNKNOWN',
  'NOT_NEEDED',
  'TO_COME',
  'OVERDUE',
  'DISPATCHED',
  'DISPATCHED_LATE',
  'NOT_RECORDED',
] as const;
export type DispatchState = (typeof DISPATCH_STATES)[number];

export interface Dispatch {
  readonly state: DispatchState;
  readonly clearDays: number | null;
  /** The last day on which papers may go out; null: no rule, or no date of the meeting. */
  readonly due: string | null;
  /** The row that says that they went out; null: none does. */
  readonly dispatched: MeetingDispatch | null;
  /** Working days after the day looked at, up to and including `due`; negative once it has passed. Null: nothing to wait for. */
  readonly workingDaysLeft: number | null;
}

/** What the dispatch of one meeting's papers hangs on. */
export interface DispatchOf {
  readonly state: MeetingState;
  readonly meetsOn: string | null;
  readonly clearDays: number | null;
  readonly dispatched: MeetingDispatch | null;
  readonly calendar: CompiledCalendar;
  readonly asAt: string;
}

/** How the dispatch of a meeting's papers stands. */
export function dispatchOf(of: DispatchOf): Dispatch {
  const { clearDays, dispatched, calendar, asAt } = of;
  const due = of.meetsOn === null || clearDays === null ? null : clearDaysBefore(calendar, of.meetsOn, clearDays);
  const state = stateOf(of, due);
  const waiting = state === 'TO_COME' || state === 'OVERDUE';
  const workingDaysLeft = waiting && due !== null ? workingDaysBetween(calendar, asAt, due) : null;
  return { state, clearDays, due, dispatched, workingDaysLeft };
}

function stateOf({ state, meetsOn, clearDays, dispatched, asAt }: DispatchOf, due: string | null): DispatchState {
  if (state === 'CANCELLED') return 'NOT_NEEDED';
  if (dispatched) return due !== null && dispatched.effectiveOn > due ? 'DISPATCHED_LATE' : 'DISPATCHED';
  if (clearDays === null) return 'NO_RULE';
  if (meetsOn === null || due === null) return 'DATE_UNKNOWN';
  if (state === 'HELD') return 'NOT_RECORDED';
  return isPast(due, asAt) ? 'OVERDUE' : 'TO_COME';
}
