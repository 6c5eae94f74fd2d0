/** Decides what everybody is told who comes upon a paper that no longer counts. */
import type { Confidentiality } from '../paper-terms.js';
import { clause, dateWords } from '../words.js';

/** What was recorded against relying on a paper. */
export interface Overtaken {
  readonly reference: string;
  readonly withdrawal: { readonly on: string; readonly reason: string } | null;
  readonly replacedBy: Replacement | null;
}

/** The revised paper that was issued in its place. */
export interface Replacement {
  readonly reference: string;
  readonly on: string;
  readonly why: string;
  readonly confidentiality: Confidentiality | null;
}

/** The revised paper as far as anybody may be told of it; null: there is none, or it is not for everybody. */
export function namedReplacement({ replacedBy }: Overtaken): Replacement | null {
  return replacedBy?.confidentiality === 'OPEN' ? replacedBy : null;
}

/** A sentence that says that the paper was withdrawn or replaced, and why; null: it counts. */
export function markOf(paper: Overtaken): string | null {
  const { reference, withdrawal, replacedBy } = paper;
  if (withdrawal) {
    const why = withdrawal.reason === unexplained(reference) ? '.' : `: ${sentence(withdrawal.reason)}`;
    return `Paper ${reference} was withdrawn on ${dateWords(withdrawal.on)}${why}`;
  }
  if (!replacedBy) return null;
  const day = dateWords(replacedBy.on);
  const named = namedReplacement(paper);
  if (!named) return `Paper ${reference} was replaced on ${day} by a paper that is confidential.`;
  return `Paper ${reference} was replaced on ${day} by paper ${named.reference}: ${sentence(named.why)}`;
}

/** The same in as few words as fit at the head of each page, with the day of it; null: it counts. */
export function markInShort(paper: Overtaken): { readonly text: string; readonly on: string } | null {
  const { reference, withdrawal, replacedBy } = paper;
  const on = withdrawal?.on ?? replacedBy?.on;
  if (on === undefined) return null;
  return { text: `Paper ${reference} was ${withdrawal ? 'withdrawn' : 'replaced'} on ${dateWords(on)}`, on };
}

/** The reason in the journal of a withdrawal for which none was given. */
export const unexplained = (reference: string): string => `Paper ${reference} withdrawn`;

/** What follows a colon, ended as a sentence is. */
const sentence = (text: string): string => (/[.!?]$/u.test(text.trim()) ? text.trim() : `${clause(text)}.`);

/** What an address of a sealed file has at its end where the mark of the paper has been seen. */
export const AS_SEALED = '?sealed=1';

/** How a file that is saved of such a paper is named; empty: it counts. */
export function fileMark({ withdrawal, replacedBy }: Overtaken): string {
  if (withdrawal) return '-withdrawn';
  return replacedBy ? '-replaced' : '';
}
