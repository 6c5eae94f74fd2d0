/** Decides how many of a list a paper names, and how it counts the others: the body stays short whatever the record holds. */
import { countFigure, type Subject } from '../figures.js';
import { listed, say, type Phrase } from '../prose.js';

/** How many a sentence names. */
export const NAMED = 3;
/** How many paragraphs or bullets a list of its own has. */
export const LISTED = 5;

/** The first of a list, and how many are left; one more than `most` is named rather than counted. */
export function few<T>(
  all: readonly T[],
  most: number = NAMED,
): { readonly shown: readonly T[]; readonly more: number } {
  if (all.length <= most + 1) return { shown: all, more: 0 };
  return { shown: all.slice(0, most), more: all.length - most };
}

/** "a, b, c and 12 others"; the count is cited as `what` of the subject. */
export function listedFew(of: Subject, what: string, label: string, phrases: readonly Phrase[], most?: number): Phrase {
  const { shown, more } = few(phrases, most);
  return listed(more === 0 ? shown : [...shown, say`${countFigure(of, `${what}.more`, label, more)} others`]);
}

/** "it" of one, "both" of two, "all 14" of more; for a sentence about every one of a kind. */
export function everyOf(of: Subject, what: string, label: string, count: number, one: string, many: string): Phrase {
  if (count === 1) return say`the only ${one}`;
  if (count === 2) return say`both ${many}`;
  return say`all ${countFigure(of, what, label, count)} ${many}`;
}
