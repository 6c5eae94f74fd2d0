/** Decides which blocks a plain text has: a block is a line, or lines of a paragraph that was broken to fit a page. */
import { type Block, marked } from './blocks.js';

/** A line of at least so many characters may have been broken for want of room. */
const WRAPPED = 60;

interface Open {
  readonly block: Block;
  /** Columns before its first sign. */
  readonly indent: number;
  readonly lastLine: string;
}

/** The lines of a text, whatever ends them. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/^\ufeff/u, '').split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/u);
}

/** The blocks of a text, each with the number of its first line. */
export function readText(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: Open | null = null;
  let item: Open | null = null; // the last item that was not nested, for as long as its list lasts
  linesOf(text).forEach((line, index) => {
    if (line.trim() === '') {
      open = null;
      return;
    }
    const { mark, text: own } = marked(line);
    const indent = line.length - line.trimStart().length;
    if (open && mark === 'NONE' && continues(open, line, indent)) {
      const block: Block = { ...open.block, text: `${open.block.text} ${own}`.trim() };
      blocks[blocks.length - 1] = block;
      open = { ...open, block, lastLine: line };
      return;
    }
    if (own === '') return; // a bullet with nothing behind it
    const listed = mark === 'BULLET' || mark === 'NUMBER';
    const nested = listed && item !== null && indent >= item.indent + 2;
    const block: Block = { line: index + 1, text: own, mark, nested };
    blocks.push(block);
    open = { block, indent, lastLine: line };
    if (!listed) item = null;
    else if (!nested) item = open;
  });
  return blocks;
}

/** Whether a line goes on with the block above it. */
function continues(open: Open, line: string, indent: number): boolean {
  if (open.block.mark !== 'NONE' && indent > open.indent) return true;
  if (open.lastLine.trimEnd().length >= WRAPPED) return true;
  return /^\s*\p{Ll}/u.test(line) && !/[.:;!?]\s*$/u.test(open.lastLine);
}
