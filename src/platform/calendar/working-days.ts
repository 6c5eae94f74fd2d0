/** Decides how dates are counted on a working calendar: next, previous, so many working days on, how many between. */
import { CompiledCalendar } from './compiled-calendar.js';
import { toDayNumber, toIsoDate } from './iso-date.js';
import { type Holiday, type IsoDate, type WorkingCalendar } from './working-calendar.types.js';

/** A compiled calendar for as long as its calendar lives: compiling costs more than scheduling an ordinary plan. */
const compiled = new WeakMap<WorkingCalendar, CompiledCalendar>();

/**
 * A calendar made ready for many questions. Compile once, ask often: each question is a look-up. It reaches to 9999,
 * growing as it is asked. Throws a RangeError when no weekday is worked or a date is not real.
 */
export function compileCalendar(calendar: WorkingCalendar): CompiledCalendar {
  const known = compiled.get(calendar);
  if (known) return known;
  const made = new CompiledCalendar(calendar);
  compiled.set(calendar, made);
  return made;
}

/** Whether the date is worked. */
export function isWorking(calendar: CompiledCalendar, date: IsoDate): boolean {
  return calendar.isWorking(toDayNumber(date));
}

/** The first working day on or after the date. */
export function nextWorkingDay(calendar: CompiledCalendar, date: IsoDate): IsoDate {
  return toIsoDate(calendar.dayAt(calendar.before(toDayNumber(date))));
}

/** The last working day on or before the date. */
export function previousWorkingDay(calendar: CompiledCalendar, date: IsoDate): IsoDate {
  return toIsoDate(calendar.dayAt(calendar.before(toDayNumber(date) + 1) - 1));
}

/**
 * The n-th working day after the date, or before it when `count` is negative; the date itself is not counted, whether
 * worked or not. Zero gives the first working day on or after. Fri 28 May 2010 + 1 = Tue 1 June 2010.
 */
export function addWorkingDays(calendar: CompiledCalendar, date: IsoDate, count: number): IsoDate {
  const day = toDayNumber(date);
  const time = count > 0 ? calendar.before(day + 1) + count - 1 : calendar.before(day) + count;
  return toIsoDate(calendar.dayAt(time));
}

/**
 * Slip in working days from one inclusive date to another: how many working days lie after `from`, up to and including
 * `to`; negative when `to` is the earlier. A non-working date counts as the end of the working day before it. So from
 * Fri 28 May 2010 it is 0 to itself and to Mon 31 May (Spring bank holiday), 1 to Tue 1 June; from 31 May to 1 June, 1.
 */
export function workingDaysBetween(calendar: CompiledCalendar, from: IsoDate, to: IsoDate): number {
  return calendar.before(toDayNumber(to) + 1) - calendar.before(toDayNumber(from) + 1);
}

/** How many working days lie from `from` to `to`, both included: 102 from 4 January to 28 May 2010. 0 when reversed. */
export function workingDaysInSpan(calendar: CompiledCalendar, from: IsoDate, to: IsoDate): number {
  return Math.max(0, calendar.before(toDayNumber(to) + 1) - calendar.before(toDayNumber(from)));
}

/** Holidays and closures from `from` to `to`, both included, weekends left out; a closure once, by its first day there. */
export function nonWorkingBetween(calendar: CompiledCalendar, from: IsoDate, to: IsoDate): readonly Holiday[] {
  return calendar.skipped(toDayNumber(from), toDayNumber(to) + 1);
}

/**
 * The last day on which something may go out so that `count` clear working days lie between it and `date`, neither the
 * day of issue nor the date itself counted: 5 clear days before Tue 26 January 2010 is Mon 18 January 2010.
 */
export function clearDaysBefore(calendar: CompiledCalendar, date: IsoDate, count: number): IsoDate {
  return toIsoDate(calendar.dayAt(calendar.before(toDayNumber(date)) - count - 1));
}
