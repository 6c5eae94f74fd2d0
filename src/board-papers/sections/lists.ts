/** Decides how many of a list a paper names, and how it counts the others: the body stays short whatever the record holds. */
import { paragraph, type ComposedBlock } from '../composed.js';
import { countFigure, type Subject } from '../figures.js';
import { bulleted, listed, say, type Phrase } from '../prose.js';

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

/** So many with one of them surely among them, in their order. */
export function fewWith<T>(all: readonly T[], must: (one: T) => boolean, most: number = NAMED): readonly T[] {
  const { shown, more } = few(all, most);
  if (more === 0 || shown.some(must)) return all;
  const last = all.find(must);
  return last === undefined
    ? all
    : [...shown.slice(0, -1), last, ...all.filter((one) => one !== last && !shown.slice(0, -1).includes(one))];
}

/** ", two of them overdue", ", both of them overdue", ", which is overdue"; nothing where none is. */
export function overdueOf(of: Subject, label: string, late: number, all: number): Phrase {
  if (late === 0) return say``;
  if (all === 1) return say`, which is overdue`;
  if (late === all) return say`, ${all === 2 ? 'both' : 'all'} of them overdue`;
  return say`, ${countFigure(of, 'overdue', label, late)} of them overdue`;
}

/** A lead and its list; a list of one is a sentence. */
export function leading(id: string, lead: Phrase, items: readonly Phrase[]): ComposedBlock {
  const [only] = items;
  if (only && items.length === 1) return paragraph(id, say`${lead}: ${only}.`);
  return paragraph(id, say`${lead}:`, bulleted(items));
}

/** "paper A gave 1 May, two other papers gave other dates and paper B gave 3 May": all of a few, else the first and the last. */
export function firstAndLast(of: Subject, what: string, given: readonly Phrase[]): Phrase {
  const [first, last] = [given[0], given.at(-1)];
  if (given.length <= NAMED || !first || !last) return listed(given);
  const count = countFigure(of, `${what}.between`, 'Other papers that gave other dates', given.length - 2);
  return listed([first, say`${count} other papers gave other dates`, last]);
}
