/** What is answered to a field. */
export interface Answer {
  /** Typed, where it has words to be typed. */
  readonly text: string;
  /** Which of its choices is made, where it has some, of those that are not made already. */
  readonly choice: number;
}

const WORDS = 'Some <b>words</b> & more';

let last = 0;
/** A number that no earlier answer had. */
const next = (): number => ++last;

/** Fields that do not take any words, by their names and, where it matters, the forms that they are in. The first that fits counts. */
const ANSWERS: readonly (readonly [field: RegExp, given: () => Partial<Answer> | null, form?: RegExp])[] = [
  [/(^|\.)code$/u, () => ({ text: `EVERY-${next()}` })],
  [/^startsAt$/u, () => ({ text: '10:30' })],
  [/^reference$/u, () => ({ text: `10/${600 + next()}` })],
];

/** What is answered to a field of a form; null: it is left as it is. */
export function answerTo(action: string, field: string): Answer | null {
  const [, given] = ANSWERS.find(([pattern, , form]) => pattern.test(field) && form?.test(action) !== false) ?? [];
  const answer = given === undefined ? {} : given();
  return answer === null ? null : { text: WORDS, choice: 0, ...answer };
}
