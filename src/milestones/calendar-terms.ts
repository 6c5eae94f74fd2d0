/** Decides what a project's calendar is made of, how an input speaks of it, and whether it can hold. */
import type { Problem } from '../platform/record/problem.js';
import { type Change, list, needed, type TermsOf } from '../platform/record/terms.js';
import type { CalendarTerms } from './plan-record.js';
import { toDayNumber } from './schedule/iso-date.js';
import type { DateSpan } from './schedule/schedule.types.js';

type Terms = Pick<CalendarTerms, 'weekend' | 'region' | 'closures' | 'worked' | 'restrictedWindows' | 'progressLogic'>;

export const CALENDAR_TERMS: TermsOf<Terms> = {
  weekend: { read: (days: readonly number[]) => [...days].sort((a, b) => a - b) },
  region: needed(),
  closures: list(spans),
  worked: list(spans),
  restrictedWindows: list(spans),
  progressLogic: needed(),
};

/** The calendar of a project before it is given one. */
export const ORDINARY: CalendarTerms = {
  ...{ id: 'ordinary', effectiveOn: '0001-01-01', revision: 0, corrects: null, citation: null, assumed: false },
  ...{ weekend: [6, 7], region: 'ENGLAND_AND_WALES', closures: [], worked: [], restrictedWindows: [] },
  progressLogic: 'RETAINED_LOGIC',
};

/** The longest closure or stretch of days worked by exception, in calendar days. */
export const LONGEST_CLOSURE = 366;

/** What is wrong with a calendar as a whole. */
export function calendarFaults(terms: Terms): Problem[] {
  return (['closures', 'worked', 'restrictedWindows'] as const).flatMap((field) =>
    spanFaults(field, terms[field], Infinity),
  );
}

/** What is wrong with what is said now; what was recorded before there was a limit stands until it is said again. */
export function lengthFaults(change: Change<Pick<Terms, 'closures' | 'worked'>>): Problem[] {
  return (['closures', 'worked'] as const).flatMap((field) => spanFaults(field, change[field] ?? [], LONGEST_CLOSURE));
}

/** What is wrong with stretches of days given in an input's `field`; `longest` is in calendar days. */
export function spanFaults(field: string, given: readonly DateSpan[], longest: number): Problem[] {
  return given.flatMap(({ name, from, to }, index): Problem[] => {
    const fault = (code: string, message: string): Problem[] => [
      { code, message, path: ['input', field, String(index), 'to'], subject: null },
    ];
    if (to < from) {
      return fault('END_BEFORE_START', `${name} ends on ${to}, before it begins on ${from}. Swap the two dates.`);
    }
    const length = toDayNumber(to) - toDayNumber(from) + 1;
    if (length <= longest) return [];
    return fault(
      'CLOSURE_TOO_LONG',
      `${name} lasts ${length} days; the longest is ${longest} days. Check its dates, or stop the project instead.`,
    );
  });
}

function spans(said: readonly DateSpan[]): DateSpan[] {
  return said.map(({ name, from, to }) => ({ name, from, to }));
}
