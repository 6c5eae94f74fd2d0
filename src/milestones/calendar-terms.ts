/** Decides what a project's calendar is made of, how an input speaks of it, and whether it can hold. */
import type { Problem } from '../platform/record/problem.js';
import { list, needed, type TermsOf } from '../platform/record/terms.js';
import type { CalendarTerms } from './plan-record.js';
import type { DateSpan } from './schedule/schedule.types.js';

type Terms = Pick<CalendarTerms, 'weekend' | 'region' | 'closures' | 'restrictedWindows'>;

export const CALENDAR_TERMS: TermsOf<Terms> = {
  weekend: { read: (days: readonly number[]) => [...days].sort((a, b) => a - b) },
  region: needed(),
  closures: list(spans),
  restrictedWindows: list(spans),
};

/** The calendar of a project before it is given one. */
export const ORDINARY: CalendarTerms = {
  ...{ id: 'ordinary', effectiveOn: '0001-01-01', revision: 0, corrects: null, citation: null, assumed: false },
  ...{ weekend: [6, 7], region: 'ENGLAND_AND_WALES', closures: [], restrictedWindows: [] },
};

/** What is wrong with a calendar as a whole. */
export function calendarFaults(terms: Terms): Problem[] {
  return (['closures', 'restrictedWindows'] as const).flatMap((field) =>
    terms[field].flatMap((each, index): Problem[] => {
      if (each.to >= each.from) return [];
      const message = `${each.name} ends on ${each.to}, before it begins on ${each.from}. Swap the two dates.`;
      return [{ code: 'END_BEFORE_START', message, path: ['input', field, String(index), 'to'], subject: null }];
    }),
  );
}

function spans(said: readonly DateSpan[]): DateSpan[] {
  return said.map(({ name, from, to }) => ({ name, from, to }));
}
