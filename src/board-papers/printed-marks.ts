/** Decides how a paper knows that the one before it printed a paragraph already: by a mark of its words. */
import { sha256Of } from '../platform/record/content-hash.js';
import type { PaperBlock } from './composed.js';
import { plainText } from './prose.js';
import { oneLine } from './words.js';

/** The mark of a paragraph's words; null for any other block. */
export function markOfText(block: PaperBlock): string | null {
  if (block.kind !== 'paragraph') return null;
  const words = [block.runs, ...(block.bullets ?? [])].map((runs) => oneLine(plainText(runs)));
  return sha256Of(words.join('\n')).slice(0, 16);
}

/** The marks of the paragraphs among these blocks. */
export function printedMarks(blocks: readonly PaperBlock[]): readonly string[] {
  return blocks.flatMap((block) => markOfText(block) ?? []);
}
