/** Decides which days a body works: not weekends, nor the bank holidays of its region, nor its own closures. */
import { bankHolidays } from '../platform/calendar/bank-holidays.js';
import type { CompiledCalendar } from '../platform/calendar/compiled-calendar.js';
import { compileCalendar } from '../platform/calendar/working-days.js';
import type { BodyStatement } from './body.entity.js';
import type { NamedSpan } from './meeting-parts.js';

type Terms = Pick<BodyStatement, 'region' | 'closures'>;

const made = new WeakMap<Terms, CompiledCalendar>();

/** The calendar of a body with these terms; kept as long as they live, since compiling costs more than asking. */
export function bodyCalendar(terms: Terms): CompiledCalendar {
  const known = made.get(terms);
  if (known) return known;
  const { region, closures } = terms;
  const holidays = region === 'NONE' ? [] : bankHolidays(region);
  const calendar = compileCalendar({ weekend: [6, 7], holidays, closures, restrictedWindows: [] });
  made.set(terms, calendar);
  return calendar;
}

/** The first of the named stretches that holds the day; null: none does. */
export function spanAround(spans: readonly NamedSpan[], day: string): NamedSpan | null {
  return spans.find(({ from, to }) => from <= day && day <= to) ?? null;
}
