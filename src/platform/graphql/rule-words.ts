/** Decides how a broken rule on a field of an input is said: in a sentence for people, without the field's name. */
import { codeWords } from '../record/code-words.js';
import { wordsOf } from '../record/terms.js';

/** What the rules of class-validator say after the name of the field, and what people are told. */
const SAID: readonly (readonly [RegExp, (what: string, found: readonly string[]) => string])[] = [
  [/^must not be blank$/u, (what) => `Enter the ${what}.`],
  [/^must be a string$/u, (what) => `The ${what} must be text.`],
  [/^must be an integer number$/u, (what) => `The ${what} must be a whole number.`],
  [/^must be a number/u, (what) => `The ${what} must be a number.`],
  [/^must not be less than (\S+)$/u, (what, [, least]) => `The ${what} must be ${least} or more.`],
  [/^must not be greater than (\S+)$/u, (what, [, most]) => `The ${what} must be ${most} or less.`],
  [/^must contain at least 1 elements$/u, (what) => `The ${what} cannot be empty.`],
  [/^must contain at least (\d+) elements$/u, (what, [, least]) => `Enter at least ${least} ${what}.`],
  [/^must contain no more than (\d+) elements$/u, (what, [, most]) => `Enter at most ${most} ${what}.`],
  [
    /^must be one of the following values: (.*)$/u,
    (what, [, list = '']) => `The ${what} must be one of ${codes(list)}.`,
  ],
  [/^should not be empty$/u, (what) => `Enter the ${what}.`],
];

/**
 * The sentence about a broken rule.
 * @param message what the rule says; it begins with the name of its field, unless it is a sentence of its own
 */
export function ruleWords(property: string, message: string): string {
  const [, rest] = new RegExp(`^(?:each value in )?${property} (.*)$`, 's').exec(message) ?? [];
  if (rest === undefined) return `${message}.`;
  const what = wordsOf(property);
  for (const [rule, sentence] of SAID) {
    const found = rule.exec(rest);
    if (found) return sentence(what, found);
  }
  return `The ${what} ${rest}.`;
}

function codes(list: string): string {
  return list
    .split(', ')
    .map((code) => codeWords(code))
    .join(', ');
}
