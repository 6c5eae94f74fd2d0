/** Decides what an address asks for: a day, a place in a list, one of the words that there are, or nothing. */
import { askedDay } from './as-at.js';
import { fieldOf } from './fields-of.js';

/** Where a page stands: its address, the day it is shown for, and behind which row its list begins. */
export interface Place {
  readonly here: string;
  readonly asAt: string | null;
  readonly after: string | null;
}

/** @throws AppError BAD_USER_INPUT for a day that is none */
export function placeOf(here: string, query: unknown): Place {
  return { here, asAt: askedDay(fieldOf(query, 'asAt')), after: fieldOf(query, 'after') || null };
}

/** The word where it is one of those that there are; null: nothing is asked. */
export function askedOf<Word extends string>(words: readonly Word[], given: string): Word | null {
  return words.find((word) => word === given) ?? null;
}

/** Yes, no, or nothing asked. */
export function askedYes(given: string): boolean | null {
  return given === 'yes' ? true : given === 'no' ? false : null;
}
