/** Decides what a question of the pages answers: its text is looked up among those whose answers are typed. */
import type { Questions } from './questions.js';

declare const told: unique symbol;

/** A question in the language of the interface that the compiler knows the answer of. */
export type Question<Answer = unknown, Variables = never> = string & {
  readonly [told]: { readonly answer: Answer; readonly ask: (variables: Variables) => void };
};

/** What the compiler names, in its message, where a question is used whose text is new or was changed. */
type NotTyped = 'The text of this question is new or was changed. Run: npm run questions';

type Typed<Text extends string> = Text extends keyof Questions
  ? Question<Questions[Text]['answer'], Questions[Text]['variables']>
  : NotTyped;

/** What a question answers; of one that has no type yet, what to do about it. */
export type AnswerTo<Q> = Q extends Question<infer Answer> ? Answer : Q;

/** A question, by its text as it is written: other constants may stand in it. */
export function question<const Text extends string>(text: Text): Typed<Text> {
  return text as unknown as Typed<Text>;
}
