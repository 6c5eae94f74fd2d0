/** Decides which codes problems have that say what may be wrong with dates and spans of days, and what each means. */
export const CALENDAR_PROBLEMS = {
  CLOSURE_TOO_LONG: 'A span of days is longer than a calendar takes. Check its dates.',
  END_BEFORE_START: 'Something ends before it begins. Swap the two dates, or correct one.',
};

type Codes = typeof CALENDAR_PROBLEMS;

declare module '../record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
