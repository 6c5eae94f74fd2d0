/** Decides which codes problems have that say what may be missing from pilots, and what each means. */
export const PILOTS_PROBLEMS = {
  NO_PILOT: 'No authority has agreed to pilot. Find one, and report that it has agreed.',
  PILOT_INCOMPLETE: 'A pilot that has agreed lacks something that it needs to begin. Amend it.',
};

type Codes = typeof PILOTS_PROBLEMS;

declare module '../platform/record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
