/** Decides what taking another house style makes of a draft: its terms, and the headings that nobody has worded. */
import type { ComposedPaper } from '../composed.js';
import { everyBlock, originOf, type PaperContent } from '../content.js';
import type { PaperTerms } from '../paper-terms.js';
import { offers, takeOffer } from '../staleness.js';
import { HEADED, type HouseStyle } from './house-style.js';

/** The terms with this style; without one, their hash is as it was. */
export function withStyle(terms: PaperTerms, style: HouseStyle | null): PaperTerms {
  return { ...terms, style: style ?? undefined };
}

/** @param fresh the paper composed again with the new terms */
export function restyled(content: PaperContent, style: HouseStyle | null, fresh: ComposedPaper): PaperContent {
  const asked: PaperContent = { ...content, terms: withStyle(content.terms, style) };
  const own = everyBlock(content).filter(({ block }) => originOf(block) === 'GENERATED');
  const headings = new Set(own.map(({ block }) => block.id).filter((id) => (HEADED as readonly string[]).includes(id)));
  const due = offers(asked, fresh).filter(({ block }) => headings.has(block));
  return due.reduce((one, offer) => takeOffer(one, offer, fresh), asked);
}
