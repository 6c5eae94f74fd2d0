/** Decides which codes problems have that say what may be wrong with any input, and what each means. */
export const INPUT_PROBLEMS = {
  BAD_USER_INPUT:
    'A value of the input breaks a rule on it, such as its length or form. The path leads to it; the message says what it takes.',
};

type Codes = typeof INPUT_PROBLEMS;

declare module '../record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
