/** Decides how plain blocks of text become pieces: which is a heading, which a paragraph, which an item of a list. */
import { oneLine } from '../clause-changes.js';
import type { Piece } from './import.types.js';

/** A block of text before anybody knows what it is. */
export interface Block {
  readonly line: number;
  /** Without its bullet or number. */
  readonly text: string;
  /** How it is marked: as an item of a list, by a single number that could be a heading's too, as a heading, or not. */
  readonly mark: 'BULLET' | 'NUMBER' | 'HEADING' | 'NONE';
  /** True: it stands inside an item of a list. */
  readonly nested: boolean;
}

const BULLET = /^[-*+•·‣▪◦–—]\s+/u;
const NUMBER = /^\(?\d{1,3}[.)]\s+/u;
/** 2.4, (a) and the like: nobody numbers the heading of a section so. */
const SUB_NUMBER = /^(?:\d{1,3}(?:\.\d{1,3})+[.)]?|\(?[a-z]\))\s+/u;
const LONGEST_HEADING = 100;

/** The mark at the start of a line, and what stands behind it. */
export function marked(line: string): Pick<Block, 'mark' | 'text'> {
  const text = oneLine(line);
  for (const [pattern, mark] of [
    [BULLET, 'BULLET'],
    [SUB_NUMBER, 'BULLET'],
    [NUMBER, 'NUMBER'],
  ] as const) {
    if (pattern.test(text)) return { mark, text: text.replace(pattern, '') };
  }
  return { mark: 'NONE', text };
}

/** The pieces that blocks are. Where some are marked as headings, no other is taken for one. */
export function piecesOf(blocks: readonly Block[]): readonly Piece[] {
  const headed = blocks.some((block) => block.mark === 'HEADING');
  return blocks.map((block, index): Piece => {
    const { line, text, mark, nested } = block;
    if (mark === 'HEADING') return { line, kind: 'HEADING', text };
    if (nested) return { line, kind: 'OTHER', text, why: 'It is a list inside an item of a list.' };
    if (mark === 'BULLET') return { line, kind: 'ITEM', text };
    const next = blocks[index + 1];
    if (mark === 'NUMBER') {
      const heading = !headed && looksLikeHeading(text) && next && opensSection(next);
      return { line, kind: heading ? 'HEADING' : 'ITEM', text };
    }
    return { line, kind: !headed && looksLikeHeading(text) ? 'HEADING' : 'PARAGRAPH', text };
  });
}

/** A short line without a full stop or the like at its end. */
export function looksLikeHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && /^[\p{Lu}\p{N}“"'‘]/u.test(text) && !/[.,:;!?…]["'”’)]*$/u.test(text);
}

/** What may follow the heading of a section, and not the last item of a numbered list. */
function opensSection({ mark, text }: Block): boolean {
  return mark === 'BULLET' || (mark === 'NONE' && !looksLikeHeading(text));
}
