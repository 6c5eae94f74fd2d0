/** Decides which stretches of closed or worked days a calendar takes. */
import type { ProblemCode } from '../record/problem-codes.js';
import type { Problem } from '../record/problem.js';
import { toDayNumber } from './iso-date.js';
import type { DateSpan } from './working-calendar.types.js';

/** The longest closure or stretch of days worked by exception, in calendar days. */
export const LONGEST_CLOSURE = 366;

/** What is wrong with stretches of days given in an input's `field`; `longest` is in calendar days. */
export function spanFaults(field: string, given: readonly DateSpan[], longest: number): Problem[] {
  return given.flatMap(({ name, from, to }, index): Problem[] => {
    const fault = (code: ProblemCode, message: string): Problem[] => [
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
