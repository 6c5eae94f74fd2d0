/** Decides which days a body works: the public holidays of England and Wales, weekends, its own closures. */
import { bankHolidays } from '../platform/calendar/bank-holidays.js';
import type { CompiledCalendar } from '../platform/calendar/compiled-calendar.js';
import { compileCalendar } from '../platform/calendar/working-days.js';
import type { NamedSpan } from './meeting-parts.js';

const made = new WeakMap<readonly NamedSpan[], CompiledCalendar>();

/** The calendar of a body with these closures; kept as long as they live, since compiling costs more than asking. */
export function bodyCalendar(closures: readonly NamedSpan[]): CompiledCalendar {
  const known = made.get(closures);
  if (known) return known;
  const calendar = compileCalendar({ weekend: [6, 7], holidays: bankHolidays(), closures, restrictedWindows: [] });
  made.set(closures, calendar);
  return calendar;
}

/** The first of the named stretches that holds the day; null: none does. */
export function spanAround(spans: readonly NamedSpan[], day: string): NamedSpan | null {
  return spans.find(({ from, to }) => from <= day && day <= to) ?? null;
}
