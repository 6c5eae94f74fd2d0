/** Decides the working calendar of a plan from what the interface says of it. */
import type { NamedSpan } from '../../frame/date-spans.js';
import type { WorkingCalendar } from '../../../platform/calendar/working-calendar.types.js';

/** The part of a calendar that says which days are worked. */
export interface AskedCalendar {
  readonly weekend: readonly number[];
  readonly holidays: readonly NamedSpan[];
  readonly closures: readonly NamedSpan[];
  readonly worked: readonly NamedSpan[];
}

/** The calendars of a plan, as far as they say which days are worked. */
export interface AskedCalendars {
  readonly calendar: AskedCalendar;
  readonly calendars: readonly (AskedCalendar & { readonly code: string })[];
}

/** The calendar by which an item of a plan is worked. */
export function calendarOfItem({ calendar, calendars }: AskedCalendars, code: string | null): WorkingCalendar {
  return workingCalendarOf(calendars.find((one) => one.code === code) ?? calendar);
}

/** Holidays come as stretches of days, as closures do. */
function workingCalendarOf({ weekend, holidays, closures, worked }: AskedCalendar): WorkingCalendar {
  return { weekend, holidays: [], closures: [...holidays, ...closures], worked, restrictedWindows: [] };
}
