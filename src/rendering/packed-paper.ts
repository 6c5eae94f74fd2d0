/** Decides how a paper goes to a thread: as texts, made in steps, since objects are copied at once and a long paper has many. */
import type { Appendix, Block, Paper } from '../documents/model.js';
import type { Steps } from '../platform/work/steps.js';

type Table = Extract<Block, { kind: 'table' }>;

/** Blocks in JSON: some of them in one text, or one table with so many of its rows in each text. */
type PackedBlocks = readonly (string | { readonly rest: string; readonly rows: readonly string[] })[];

/** A paper in JSON, in pieces that each take little time to write and to read. */
export interface PackedPaper {
  /** The paper without its blocks and appendices. */
  readonly rest: string;
  readonly blocks: PackedBlocks;
  readonly appendices: readonly { readonly rest: string; readonly blocks: PackedBlocks }[];
}

/** Blocks, or rows of a table, that are written as one text. */
const BLOCKS = 10;
const ROWS = 100;

/** The steps that pack a paper. */
export function* packing({ blocks, appendices, ...rest }: Paper): Steps<PackedPaper> {
  const packed = { rest: JSON.stringify(rest), blocks: yield* packingBlocks(blocks) };
  const parts: { rest: string; blocks: PackedBlocks }[] = [];
  for (const { blocks: own, ...about } of appendices)
    parts.push({ rest: JSON.stringify(about), blocks: yield* packingBlocks(own) });
  return { ...packed, appendices: parts };
}

function* packingBlocks(blocks: readonly Block[]): Steps<PackedBlocks> {
  const packed: PackedBlocks[number][] = [];
  let some: Block[] = [];
  const write = (): void => {
    if (some.length > 0) packed.push(JSON.stringify(some));
    some = [];
  };
  for (const block of blocks) {
    if (block.kind === 'table' && block.rows.length > ROWS) {
      write();
      packed.push(yield* packingTable(block));
      continue;
    }
    some.push(block);
    if (some.length < BLOCKS) continue;
    write();
    yield;
  }
  write();
  return packed;
}

function* packingTable({ rows, ...rest }: Table): Steps<PackedBlocks[number]> {
  const packed: string[] = [];
  for (let from = 0; from < rows.length; from += ROWS) {
    packed.push(JSON.stringify(rows.slice(from, from + ROWS)));
    yield;
  }
  return { rest: JSON.stringify(rest), rows: packed };
}

/** The paper again. */
export function unpacked({ rest, blocks, appendices }: PackedPaper): Paper {
  return {
    ...(JSON.parse(rest) as Omit<Paper, 'blocks' | 'appendices'>),
    blocks: unpackedBlocks(blocks),
    appendices: appendices.map((part) => ({
      ...(JSON.parse(part.rest) as Omit<Appendix, 'blocks'>),
      blocks: unpackedBlocks(part.blocks),
    })),
  };
}

function unpackedBlocks(packed: PackedBlocks): Block[] {
  return packed.flatMap((some) => {
    if (typeof some === 'string') return JSON.parse(some) as Block[];
    const rows = some.rows.flatMap((part) => JSON.parse(part) as Table['rows']);
    return [{ ...(JSON.parse(some.rest) as Omit<Table, 'rows'>), rows }];
  });
}
