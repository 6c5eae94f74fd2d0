/** Decides which comments of a Word file come in, each on the block that it begins in. */
import { dateWords } from '../words.js';
import { sha256Of } from '../../platform/record/content-hash.js';
import type { MatchedPart } from './match-blocks.js';
import type { BroughtComment, LeftOut } from './word-edits.types.js';
import type { WordFile } from './word-file.types.js';
import { quoted } from './quoted.js';

/** Characters of a comment, as `commentOnBoardPaper` takes them. */
export const LONGEST_COMMENT = 2000;

/** How a comment that the draft has is known: its block and its words. */
export const commentKey = (block: string, text: string): string => `${block}\n${text}`;

/**
 * The comments, and those that stand on nothing of the paper.
 * @param there the comments that the draft has, by `commentKey`
 */
export function broughtComments(
  { comments, items }: WordFile,
  parts: readonly MatchedPart[],
  name: (block: string) => string,
  there: ReadonlySet<string>,
): { readonly comments: readonly BroughtComment[]; readonly leftOut: readonly LeftOut[] } {
  const blocks = blocksByComment(items, parts);
  const brought: BroughtComment[] = [];
  const leftOut: LeftOut[] = [];
  for (const { id, by, on, text } of comments) {
    const block = blocks.get(id);
    if (text === '') continue;
    const said = `${by}, in Word${on === null ? '' : ` on ${dateWords(on).replaceAll('\u00a0', ' ')}`}: ${text}`;
    if (block === undefined) {
      leftOut.push({ where: `A comment of ${by}`, why: `It is about no text in the file. It says ${quoted(text)}.` });
      continue;
    }
    const kept = said.slice(0, LONGEST_COMMENT);
    if (said.length > LONGEST_COMMENT)
      leftOut.push({
        where: `A comment of ${by}`,
        why: `It is longer than a comment may be: only its beginning comes in, ${quoted(text)}.`,
      });
    const key = sha256Of({ block, said, id }).slice(0, 16);
    brought.push({ key, block, name: name(block), by, on, text: kept, there: there.has(commentKey(block, kept)) });
  }
  return { comments: brought, leftOut };
}

/** The block of each comment: where it stands on words that are new, the block before them; before all of them the cover. */
function blocksByComment(items: WordFile['items'], parts: readonly MatchedPart[]): ReadonlyMap<string, string> {
  const owner = new Map(parts.flatMap((part) => part.items.map((item) => [item, part] as const)));
  const found = new Map<string, string>();
  let last = 'cover';
  for (const item of items) {
    const block = owner.get(item)?.block;
    if (block) last = block.id;
    for (const id of item.comments) if (!found.has(id)) found.set(id, last);
  }
  return found;
}
