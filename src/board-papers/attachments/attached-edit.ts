/** Decides what attaching a file, or taking one off, makes of a draft: its terms, its list of appendices, and the appendix itself. */
import { attachedAppendixId, type Attachment } from './attachment.js';
import type { ComposedPaper } from '../composed.js';
import type { PaperContent } from '../content.js';
import type { PaperTerms } from '../paper-terms.js';
import { attachedLineId, MENTION } from '../sections/attached.js';
import { offers, takeOffer } from '../staleness.js';

/** The line that stands where there is no appendix. */
const NONE = 'attachments.none';

/** The terms with these files. */
export function withAttachments(terms: PaperTerms, attachments: readonly Attachment[]): PaperTerms {
  return { ...terms, attachments: attachments.length ? attachments : undefined }; // without any, its hash is as it was
}

/**
 * The draft with these files in the place of those it had. What else the record offers is left for its authors to take.
 * @param fresh the paper composed again with the new terms
 */
export function attached(
  content: PaperContent,
  attachments: readonly Attachment[],
  fresh: ComposedPaper,
): PaperContent {
  const terms = withAttachments(content.terms, attachments);
  const about = [...(content.terms.attachments ?? []), ...attachments];
  const lines = new Set([NONE, MENTION, ...about.map(attachedLineId)]);
  const lists = new Set(about.map(attachedAppendixId));
  const ours = (block: string, list: string): boolean => lines.has(block) || lists.has(list);
  const gone = new Set(about.filter(({ id }) => !attachments.some((one) => one.id === id)).map(attachedLineId));
  const asked: PaperContent = { ...content, terms, removed: content.removed.filter((id) => !gone.has(id)) };
  const due = offers(asked, fresh).filter(({ block, list }) => ours(block, list));
  return due.reduce((one, offer) => takeOffer(one, offer, fresh), asked);
}
