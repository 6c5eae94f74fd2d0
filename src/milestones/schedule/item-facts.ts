/** Decides what is given about each item before any link is followed: its length, dates asked for and dates reported. */
import { EARLIEST_DATE, isInRange, LATEST_DATE } from '../../platform/calendar/date-range.js';
import { longDate, toDayNumber, tryDayNumber } from '../../platform/calendar/iso-date.js';
import type { ItemCalendars } from './item-calendars.js';
import { type Network } from './network.js';
import { ScheduleInputError } from './schedule-input-error.js';
import { type ConstraintKind, type Pinned, type Progress, type ScheduleItem } from './schedule.types.js';
import { workLeft } from './work-left.js';
import { type IsoDate } from '../../platform/calendar/working-calendar.types.js';

/** Stands for "no day" and "no number" in the arrays. */
export const NONE = -0x80000000;

/** Where an item stands in its life. */
export const NOT_STARTED = 0;
export const STARTED = 1;
export const COMPLETE = 2;

/** One number an item in each array; days are day numbers, NONE where nothing is given. */
export interface ItemFacts {
  /** 1 for items without length: milestones, and tasks of no working days. */
  readonly instant: Uint8Array;
  /** 1 for items with at least one link in: as milestones they mark the end of their day, others its start. */
  readonly hasLinkIn: Uint8Array;
  readonly state: Uint8Array;
  /** Whether what is left of work in hand waits for what the links say should have come before its start. */
  readonly retained: boolean;
  /** Working days: of unfinished work what is reported as left, a day at the least, else the duration; NONE unknown. */
  readonly length: Int32Array;
  readonly constraint: readonly (ConstraintKind | null)[];
  readonly constraintDay: Int32Array;
  /** The finish that is set by hand, of which the start is then `constraintDay`; NONE: its dates are worked out. */
  readonly pinnedFinish: Int32Array;
  readonly deadline: Int32Array;
  readonly actualStart: Int32Array;
  readonly actualFinish: Int32Array;
  readonly forecast: Int32Array;
  readonly remaining: Int32Array;
  readonly remainingAsAt: Int32Array;
}

/** What was reported of an item, by its number. */
export type ProgressOf = (item: number) => Progress | null;

/** Reads the items. Throws a ScheduleInputError, naming the item, for dates and numbers that cannot be. */
export function readFacts(
  network: Network,
  retained: boolean,
  progressOf: ProgressOf,
  calendars: ItemCalendars,
): ItemFacts {
  const size = network.items.length;
  const empty = (): Int32Array => new Int32Array(size).fill(NONE);
  const facts = {
    instant: new Uint8Array(size),
    hasLinkIn: new Uint8Array(size),
    state: new Uint8Array(size),
    retained,
    length: empty(),
    constraint: network.items.map((item) => item.constraint?.kind ?? null),
    constraintDay: empty(),
    pinnedFinish: empty(),
    deadline: empty(),
    actualStart: empty(),
    actualFinish: empty(),
    forecast: empty(),
    remaining: empty(),
    remainingAsAt: empty(),
  };
  network.items.forEach((item, i) => {
    facts.instant[i] = item.kind === 'MILESTONE' || item.durationDays === 0 ? 1 : 0;
    facts.hasLinkIn[i] = network.inAt[i + 1]! > network.inAt[i]! ? 1 : 0;
    facts.deadline[i] = dayOf(item, item.deadline);
    if (item.constraint !== null) facts.constraintDay[i] = dayOf(item, item.constraint.date);
    if (item.kind === 'TASK') facts.length[i] = wholeDays(item, item.durationDays);
    if (item.pinned && item.kind !== 'STAGE') pin(facts, calendars, item, i, item.pinned);
    const progress = item.kind === 'STAGE' ? null : progressOf(i);
    if (progress === null) return;
    facts.actualStart[i] = dayOf(item, progress.actualStart);
    facts.actualFinish[i] = dayOf(item, progress.actualFinish);
    facts.forecast[i] = dayOf(item, progress.forecastFinish);
    facts.remaining[i] =
      facts.instant[i] === 1
        ? NONE
        : wholeDays(item, workLeft(progress, facts.length[i] === NONE ? null : facts.length[i]!));
    if (facts.remaining[i] !== NONE) facts.remainingAsAt[i] = dayOf(item, progress.remainingAsAt);
    if (facts.instant[i] === 1 && facts.actualFinish[i] === NONE) facts.actualFinish[i] = facts.actualStart[i]!;
    if (facts.actualFinish[i] !== NONE) facts.state[i] = COMPLETE;
    else if (facts.actualStart[i] !== NONE) facts.state[i] = STARTED;
    if (facts.remaining[i] === NONE || facts.state[i] === COMPLETE) return;
    // Nothing left to do, yet not reported as finished: it takes the day of that report at least.
    facts.remaining[i] = Math.max(1, facts.remaining[i] ?? 0);
    facts.length[i] = facts.remaining[i];
  });
  return facts;
}

/** Dates set by hand are a fixed start with a finish beside it, and give the length; of what has no length they are a fixed date. */
function pin(
  facts: Pick<ItemFacts, 'instant' | 'constraintDay' | 'pinnedFinish' | 'length'> & {
    readonly constraint: (ConstraintKind | null)[];
  },
  calendars: ItemCalendars,
  item: ScheduleItem,
  i: number,
  { start, finish }: Pinned,
): void {
  const last = dayOf(item, finish);
  const first = facts.instant[i] === 1 ? last : Math.min(dayOf(item, start ?? finish), last);
  facts.constraint[i] = facts.instant[i] === 1 ? 'FINISH_FIXED' : 'START_FIXED';
  facts.constraintDay[i] = first;
  facts.pinnedFinish[i] = last;
  if (facts.instant[i] === 1) return;
  const calendar = calendars.of(i);
  facts.length[i] = Math.max(1, calendar.before(last + 1) - calendar.before(first));
}

/** The day number of a date the engine may use, or NONE; `subject` is named in the error. */
export function usableDay(subject: string, date: IsoDate | null): number {
  if (date === null) return NONE;
  const day = tryDayNumber(date);
  if (day === null) throw new ScheduleInputError('BAD_DATE', `${subject}: "${date}" is not a real date`);
  if (!isInRange(date)) {
    const range = `${longDate(toDayNumber(EARLIEST_DATE))} to ${longDate(toDayNumber(LATEST_DATE))}`;
    throw new ScheduleInputError(
      'DATE_OUT_OF_RANGE',
      `${subject}: ${longDate(day)} is outside ${range}, which the tracker can calculate`,
    );
  }
  return day;
}

function dayOf(item: ScheduleItem, date: IsoDate | null): number {
  return date === null ? NONE : usableDay(item.code, date);
}

function wholeDays(item: ScheduleItem, days: number | null): number {
  if (days === null) return NONE;
  if (!Number.isInteger(days) || days < 0 || days > 1_000_000) {
    throw new ScheduleInputError('BAD_NUMBER', `${item.code}: ${days} is not a whole number of working days`);
  }
  return days;
}
