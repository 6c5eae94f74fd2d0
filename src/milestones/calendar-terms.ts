/** Decides a project's new calendar: the former one, changed where something is said, checked as a whole. */
import type { Problem } from '../platform/record/problem.js';
import type { CalendarTerms } from './plan-record.js';
import type { DateSpan } from './schedule/schedule.types.js';

export type CalendarSaid = {
  readonly [K in 'weekend' | 'region' | 'closures' | 'restrictedWindows']?: CalendarTerms[K] | null;
};

type Terms = Pick<CalendarTerms, 'weekend' | 'region' | 'closures' | 'restrictedWindows'>;

const ORDINARY: Terms = { weekend: [6, 7], region: 'ENGLAND_AND_WALES', closures: [], restrictedWindows: [] };

/** The calendar after a change, and what is wrong with it. */
export function calendarTerms(former: CalendarTerms | null, said: CalendarSaid): { terms: Terms; problems: Problem[] } {
  const base = former ?? ORDINARY;
  const terms: Terms = {
    weekend: [...(said.weekend ?? base.weekend)].sort((a, b) => a - b),
    region: said.region ?? base.region,
    closures: (said.closures ?? base.closures).map(span),
    restrictedWindows: (said.restrictedWindows ?? base.restrictedWindows).map(span),
  };
  const problems = (['closures', 'restrictedWindows'] as const).flatMap((field) =>
    terms[field].flatMap((each, index): Problem[] => {
      if (each.to >= each.from) return [];
      const message = `${each.name} ends on ${each.to}, before it begins on ${each.from}. Swap the two dates.`;
      return [{ code: 'END_BEFORE_START', message, path: ['input', field, String(index), 'to'], subject: null }];
    }),
  );
  return { terms, problems };
}

const span = ({ name, from, to }: DateSpan): DateSpan => ({ name, from, to });
