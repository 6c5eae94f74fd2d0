/** Decides what an address asks for: one of the words that there are, or nothing. */

/** The word where it is one of those that there are; null: nothing is asked. */
export function askedOf<Word extends string>(words: readonly Word[], given: string): Word | null {
  return words.find((word) => word === given) ?? null;
}

/** Yes, no, or nothing asked. */
export function askedYes(given: string): boolean | null {
  return given === 'yes' ? true : given === 'no' ? false : null;
}
