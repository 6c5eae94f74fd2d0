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

/** Holidays come as stretches of days, as closures do. */
export function workingCalendarOf({ weekend, holidays, closures, worked }: AskedCalendar): WorkingCalendar {
  return { weekend, holidays: [], closures: [...holidays, ...closures], worked, restrictedWindows: [] };
}
