/** Decides a project's new calendar: the former one, changed where something is said, checked as a whole. */
import type { Problem } from '../platform/record/problem.js';
import type { CalendarTerms } from './plan-record.js';
import { toDayNumber } from './schedule/iso-date.js';
import type { DateSpan } from './schedule/schedule.types.js';

type Terms = Pick<CalendarTerms, 'weekend' | 'region' | 'closures' | 'worked' | 'restrictedWindows' | 'progressLogic'>;

export type CalendarSaid = { readonly [K in keyof Terms]?: Terms[K] | null };

const ORDINARY: Terms = {
  weekend: [6, 7],
  region: 'ENGLAND_AND_WALES',
  closures: [],
  worked: [],
  restrictedWindows: [],
  progressLogic: 'RETAINED_LOGIC',
};

/** The longest closure or stretch of days worked by exception, in calendar days. */
export const LONGEST_CLOSURE = 366;

/** The calendar after a change, and what is wrong with it. */
export function calendarTerms(former: CalendarTerms | null, said: CalendarSaid): { terms: Terms; problems: Problem[] } {
  const base = former ?? ORDINARY;
  const terms: Terms = {
    weekend: [...(said.weekend ?? base.weekend)].sort((a, b) => a - b),
    region: said.region ?? base.region,
    closures: (said.closures ?? base.closures).map(span),
    worked: (said.worked ?? base.worked).map(span),
    restrictedWindows: (said.restrictedWindows ?? base.restrictedWindows).map(span),
    progressLogic: said.progressLogic ?? base.progressLogic,
  };
  // What was recorded before there was a limit stands until it is said again.
  const problems = (['closures', 'worked', 'restrictedWindows'] as const).flatMap((field) =>
    said[field] ? spanFaults(field, terms[field], field === 'restrictedWindows' ? Infinity : LONGEST_CLOSURE) : [],
  );
  return { terms, problems };
}

/** What is wrong with stretches of days given in an input's `field`; `longest` is in calendar days. */
export function spanFaults(field: string, spans: readonly DateSpan[], longest: number): Problem[] {
  return spans.flatMap(({ name, from, to }, index): Problem[] => {
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

const span = ({ name, from, to }: DateSpan): DateSpan => ({ name, from, to });
