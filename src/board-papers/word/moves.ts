/** Decides which blocks a Word file moved: the fewest that explain its order, a heading with all that stands below it. */
import { longestRising } from '../../outputs/compare-versions.js';
import type { DraftBlock } from './draft-blocks.js';
import type { MatchedPart } from './match-blocks.js';

export interface Moves {
  /** Parts that moved within their part of the paper. */
  readonly moved: readonly MatchedPart[];
  /** Headings that moved by themselves, which a draft cannot have. */
  readonly alone: readonly MatchedPart[];
  /** Parts that stand in another part of the paper. */
  readonly elsewhere: readonly MatchedPart[];
}

/** @param placeOf which part of the paper a block stands in: 0 for the body, then the appendices in order */
export function movesOf(
  parts: readonly MatchedPart[],
  blocks: readonly DraftBlock[],
  placeOf: (block: DraftBlock) => number,
): Moves {
  const held = parts.filter((part): part is MatchedPart & { block: DraftBlock } => part.block !== null);
  const elsewhere = held.filter((part) => placeOf(part.block) !== part.place);
  const there = held.filter((part) => !elsewhere.includes(part));
  const places = new Map(blocks.map((block, at) => [block, at]));
  const stayed = new Set(longestRising(there.map(({ block }) => places.get(block)!)).map((at) => there[at]!));
  const changed = there.filter((part) => !stayed.has(part));
  const moved: MatchedPart[] = [];
  const alone: MatchedPart[] = [];
  const carried = new Set<MatchedPart>();
  for (const part of changed) {
    if (carried.has(part)) continue;
    if (part.kind !== 'HEADING') {
      moved.push(part);
      continue;
    }
    const below = belowOf(part.block, blocks).filter((block) => there.some((one) => one.block === block));
    const from = there.indexOf(part) + 1;
    const behind = there.slice(from, from + below.length);
    if (behind.every((one, at) => one.block === below[at])) {
      behind.forEach((one) => carried.add(one));
      moved.push(part);
    } else alone.push(part);
  }
  return { moved: moved.filter((part) => !carried.has(part)), alone, elsewhere };
}

/** What stands below a heading, up to the next of its level or a higher one. */
function belowOf(heading: DraftBlock, blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const rest = blocks.slice(blocks.indexOf(heading) + 1).filter(({ part }) => part === heading.part);
  const end = rest.findIndex(({ kind, level }) => kind === 'HEADING' && level <= heading.level);
  return end < 0 ? rest : rest.slice(0, end);
}
