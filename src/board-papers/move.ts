/** Decides what moves with a block: a paragraph alone, a heading with everything below it. */
import { blockNameFirst } from './block-names.js';
import { current, type ContentBlock, type PaperContent } from './content.js';
import { refusal, type Edited } from './edit.types.js';
import { mapLists } from './staleness.js';

/** The draft with `id` (and what belongs to it) after `after`, in the same list; `after` may not be among what moves. */
export function moved(content: PaperContent, id: string, after: string): Edited {
  const lists = [content.body, ...content.appendices.map((one) => one.blocks)];
  const home = lists.find((blocks) => blocks.some((one) => one.id === id)) ?? [];
  if (!home.some((one) => one.id === after)) {
    const message = `${blockNameFirst(content, after)} is in another part of the paper. A block moves within the body, or within its appendix.`;
    return refusal('OTHER_PART', message, 'after', after);
  }
  const from = home.findIndex((one) => one.id === id);
  const group = home.slice(from, from + extent(home, from));
  if (group.some((one) => one.id === after)) {
    return refusal(
      'INTO_ITSELF',
      'A heading moves with all that is below it, so it cannot go after a part of that.',
      'after',
      after,
    );
  }
  const rest = home.filter((one) => !group.includes(one));
  const at = rest.findIndex((one) => one.id === after) + 1;
  const reordered = [...rest.slice(0, at), ...group, ...rest.slice(at)];
  const first = reordered.map(current).find((one) => one.kind !== 'table'); // the summary may stand before it
  if (home === content.body && !(first?.kind === 'heading' && first.level === 1)) {
    return refusal(
      'FIRST_HEADING',
      'The body begins with a heading of the first level. Move another section first.',
      'block',
      id,
    );
  }
  return { content: mapLists(content, (blocks) => (blocks === home ? reordered : blocks)) };
}

/** How many blocks move: for a heading up to the next of its level or a higher one. */
function extent(blocks: readonly ContentBlock[], from: number): number {
  const level = headingLevel(blocks[from]);
  if (level === null) return 1;
  const rest = blocks.slice(from + 1);
  const end = rest.findIndex((one) => (headingLevel(one) ?? 3) <= level);
  return end === -1 ? rest.length + 1 : end + 1;
}

function headingLevel(block: ContentBlock | undefined): 1 | 2 | null {
  const shown = block && current(block);
  return shown?.kind === 'heading' ? shown.level : null;
}
