/** Decides what a project's calendar is made of, how an input speaks of it, and whether it can hold. */
import type { Problem } from '../platform/record/problem.js';
import { type Change, list, needed, type TermsOf } from '../platform/record/terms.js';
import type { CalendarTerms } from './plan-record.js';
import { LONGEST_CLOSURE, spanFaults } from '../platform/calendar/closures.js';
import type { DateSpan } from '../platform/calendar/working-calendar.types.js';

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
  ...{ code: null, name: null, withdrawn: null },
  ...{ weekend: [6, 7], region: 'ENGLAND_AND_WALES', closures: [], worked: [], restrictedWindows: [] },
  progressLogic: 'RETAINED_LOGIC',
};

/** What is wrong with a calendar as a whole. */
export function calendarFaults(terms: Pick<Terms, 'closures' | 'worked'> & Partial<Terms>): Problem[] {
  return (['closures', 'worked', 'restrictedWindows'] as const).flatMap((field) =>
    spanFaults(field, terms[field] ?? [], Infinity),
  );
}

/** What is wrong with what is said now; what was recorded before there was a limit stands until it is said again. */
export function lengthFaults(change: Change<Pick<Terms, 'closures' | 'worked'>>): Problem[] {
  return (['closures', 'worked'] as const).flatMap((field) => spanFaults(field, change[field] ?? [], LONGEST_CLOSURE));
}

function spans(said: readonly DateSpan[]): DateSpan[] {
  return said.map(({ name, from, to }) => ({ name, from, to }));
}
