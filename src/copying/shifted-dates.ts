/** Decides on which date of a new project a date of the project lies that it is copied from. */
import type { CompiledCalendar } from '../platform/calendar/compiled-calendar.js';
import { toDayNumber, toIsoDate, tryDayNumber } from '../platform/calendar/iso-date.js';
import type { DateSpan, IsoDate } from '../platform/calendar/working-calendar.types.js';

/** The rule in the words in which people are told it. */
export const SHIFT_RULE =
  'Each date keeps its distance in working days from the start of the project. The days are counted on the calendar of the other project and placed on the calendar of the new one. A day that is not worked counts as the working day before it.';

/** Where a project begins, and on which calendar its days are counted. */
export interface Beginning {
  readonly start: IsoDate;
  readonly calendar: CompiledCalendar;
}

/** Dates of the record lie between these. */
const EARLIEST = '1900-01-01';
const LATEST = '2199-12-31';

/** The date in the new project; null: it would lie outside the years that the record holds. */
export function shiftedDate(date: IsoDate, from: Beginning, to: Beginning): IsoDate | null {
  const day = tryDayNumber(date);
  if (day === null) return null;
  const distance = from.calendar.before(day + 1) - 1 - from.calendar.before(toDayNumber(from.start));
  const shifted = dateAt(to.calendar, to.calendar.before(toDayNumber(to.start)) + distance);
  return shifted !== null && shifted >= EARLIEST && shifted <= LATEST ? shifted : null;
}

function dateAt(calendar: CompiledCalendar, workingTime: number): IsoDate | null {
  try {
    return toIsoDate(calendar.dayAt(workingTime));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Stretches of the calendar are facts of their own dates: those that a project meets from its start on stay as they are. */
export function spansFrom(spans: readonly DateSpan[], start: IsoDate): { kept: DateSpan[]; past: DateSpan[] } {
  return {
    kept: spans.filter(({ to }) => to >= start).map(({ name, from, to }) => ({ name, from, to })),
    past: spans.filter(({ to }) => to < start),
  };
}
