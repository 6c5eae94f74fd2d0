/** Decides how a date and a position in working time are turned into each other, for items with length and without. */
import { type CompiledCalendar } from '../../platform/calendar/compiled-calendar.js';
import { type ItemFacts, NONE } from './item-facts.js';
import { type DrivingReason } from './schedule.types.js';

/**
 * Positions are boundaries: the start of a day, as a day number. A task occupies [start, finish): it starts on the day
 * of its start boundary and finishes on the day before its finish boundary. A milestone is one boundary, read as the
 * start of its day or the end of it. Beside each boundary stands its working time (working days before it), in which all
 * comparing and adding is done.
 */
export const SPAN = 0;
export const START_OF_DAY = 1;
export const END_OF_DAY = 2;

/** Why a date is what it is, as a small number; `REASONS[n]` is its name outside. */
export const REASONS = [
  'PROJECT_START',
  'LINK',
  'CONSTRAINT',
  'ACTUAL',
  'OWNER_FORECAST',
  'REMAINING_WORK',
  'STATUS_DATE',
  'ROLL_UP',
  'UNKNOWN',
  'DURATION',
  'CONSTRAINT',
] as const satisfies readonly DrivingReason['kind'][];
export const BY_PROJECT_START = 0;
export const BY_LINK = 1;
export const BY_CONSTRAINT = 2;
export const BY_ACTUAL = 3;
export const BY_FORECAST = 4;
export const BY_REMAINING = 5;
export const BY_STATUS_DATE = 6;
export const BY_ROLL_UP = 7;
export const BY_UNKNOWN = 8;
export const BY_DURATION = 9;
/** The constraint of a stage round the item. */
export const BY_STAGE = 10;

/** What the forward pass finds, one number an item in each array. Known flags are 0 where the date is unknowable. */
export interface Timing {
  readonly form: Uint8Array;
  readonly startKnown: Uint8Array;
  readonly finishKnown: Uint8Array;
  /** Boundaries, day numbers. */
  readonly start: Int32Array;
  readonly finish: Int32Array;
  /** Working time of those boundaries. */
  readonly startAt: Int32Array;
  readonly finishAt: Int32Array;
  readonly startBy: Uint8Array;
  readonly finishBy: Uint8Array;
  /** Link number where a link drove; -1 elsewhere. */
  readonly startLink: Int32Array;
  readonly finishLink: Int32Array;
  /** Of work in hand: the working days that are left of it as at the status date. */
  readonly left: Int32Array;
  /** The finish date (inclusive day number) before the item's own forecast was taken in; NONE where unknowable. */
  readonly networkFinish: Int32Array;
}

/** Empty arrays for a network of `size` items. */
export function emptyTiming(size: number): Timing {
  return {
    form: new Uint8Array(size),
    startKnown: new Uint8Array(size),
    finishKnown: new Uint8Array(size),
    start: new Int32Array(size),
    finish: new Int32Array(size),
    startAt: new Int32Array(size),
    finishAt: new Int32Array(size),
    startBy: new Uint8Array(size),
    finishBy: new Uint8Array(size),
    startLink: new Int32Array(size).fill(-1),
    finishLink: new Int32Array(size).fill(-1),
    left: new Int32Array(size),
    networkFinish: new Int32Array(size).fill(NONE),
  };
}

/** How a date given for the item (reported, fixed, asked for) is read: tasks by their ends, milestones by `hasLinkIn`. */
export function formOfGivenDates(facts: ItemFacts, item: number): number {
  if (facts.instant[item] === 0) return SPAN;
  return facts.hasLinkIn[item] === 1 ? END_OF_DAY : START_OF_DAY;
}

/** The boundary of a finish (or milestone) date. */
export function finishBoundary(day: number, form: number): number {
  return form === START_OF_DAY ? day : day + 1;
}

/** The inclusive finish (or milestone) date of a boundary. */
export function finishDay(boundary: number, form: number): number {
  return form === START_OF_DAY ? boundary : boundary - 1;
}

/** The earliest working time of a finish (or milestone) that may not lie before `day`. */
export function finishNotBefore(calendar: CompiledCalendar, day: number, form: number): number {
  return form === START_OF_DAY ? calendar.before(day) : calendar.before(day) + 1;
}

/** The latest working time of a finish (or milestone) that may not lie after `day`. */
export function finishNotAfter(calendar: CompiledCalendar, day: number, form: number): number {
  return form === START_OF_DAY ? calendar.before(day + 1) - 1 : calendar.before(day + 1);
}

/** The boundary at a working time, read as the form asks: the next working day's start, or the end of the last one. */
export function boundaryAt(calendar: CompiledCalendar, workingTime: number, form: number): number {
  return form === START_OF_DAY ? calendar.dayAt(workingTime) : calendar.endAt(workingTime);
}
