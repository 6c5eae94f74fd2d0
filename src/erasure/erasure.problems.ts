/** Decides which codes problems have that say what may stand in the way of an erasure, and what each means. */
export const ERASURE_PROBLEMS = {
  ANOTHER_MUST_CONFIRM:
    'An erasure is confirmed by another person than asked for it, and not by the person it is about.',
  ERASURE_UNDER_WAY: 'An erasure of this person has been asked for and waits for an answer. Answer that one first.',
  STILL_ACTS: 'The person still has a role or acts for an organisation. Withdraw that first.',
};

type Codes = typeof ERASURE_PROBLEMS;

declare module '../platform/record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
