/** Decides what the authors of a draft are told of the house style of its body. */
import { theName } from '../../platform/words/the-name.js';
import { sha256Of } from '../../platform/record/content-hash.js';
import type { Problem } from '../../platform/record/problem.js';
import { problem } from '../blockers.js';
import type { PaperTerms } from '../paper-terms.js';
import type { HouseStyle } from './house-style.js';
import { fitsScheme } from './reference-scheme.js';

/** What does not fit the style that the body has now; null: it has none, so that nothing is said. */
export function styleNotes({ style: held, reference, body }: PaperTerms, style: HouseStyle | null): readonly Problem[] {
  if (!style) return [];
  const notes: Problem[] = [];
  if (!held || sha256Of(held) !== sha256Of(style)) {
    const message = `The house style of ${theName(body)} is another than the draft has. Have the draft take it.`;
    notes.push(problem('STYLE_CHANGED', message, null));
  }
  if (!fitsScheme(reference, style.referenceScheme)) {
    const message = `Papers of ${theName(body)} have references such as ${style.referenceScheme}, and this one is ${reference}. Compose it again if that is wrong.`;
    notes.push(problem('REFERENCE_UNUSUAL', message, null));
  }
  return notes;
}
