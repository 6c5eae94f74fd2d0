/** Decides how a paper goes to a thread: as texts, made in steps, since objects are copied at once and a long paper has many. */
import type { Appendix, Block, Paper } from '../documents/model.js';
import type { Steps } from '../platform/work/steps.js';

/** A list of blocks, some of them a text. */
type PackedBlocks = readonly string[];

/** A paper in JSON, in pieces that each take little time to write and to read. */
export interface PackedPaper {
  /** The paper without its blocks and appendices. */
  readonly rest: string;
  readonly blocks: PackedBlocks;
  readonly appendices: readonly { readonly rest: string; readonly blocks: PackedBlocks }[];
}

/** Blocks that are written as one text. */
const AT_ONCE = 10;

/** The steps that pack a paper. */
export function* packing({ blocks, appendices, ...rest }: Paper): Steps<PackedPaper> {
  const packed = { rest: JSON.stringify(rest), blocks: yield* packingBlocks(blocks) };
  const parts: { rest: string; blocks: PackedBlocks }[] = [];
  for (const { blocks: own, ...about } of appendices)
    parts.push({ rest: JSON.stringify(about), blocks: yield* packingBlocks(own) });
  return { ...packed, appendices: parts };
}

function* packingBlocks(blocks: readonly Block[]): Steps<PackedBlocks> {
  const packed: string[] = [];
  for (let from = 0; from < blocks.length; from += AT_ONCE) {
    packed.push(JSON.stringify(blocks.slice(from, from + AT_ONCE)));
    yield;
  }
  return packed;
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
  return packed.flatMap((some) => JSON.parse(some) as Block[]);
}
