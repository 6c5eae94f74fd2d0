/** Decides where a block of a draft can be moved to: one place up or down, or after another of its part of the paper. */

/** A block, as far as its place hangs on it. */
export interface Placed {
  readonly id: string;
  readonly number: string;
  readonly appendix: string | null;
  readonly kind: string;
  readonly level: number | null;
}

export interface Moves {
  /** The block to follow, so that it goes up by one place; null: it is the first. */
  readonly up: string | null;
  readonly down: string | null;
  /** Every block that it may follow. */
  readonly after: readonly Placed[];
}

const levelOf = (block: Placed | undefined): number => (block?.kind === 'HEADING' ? (block.level ?? 1) : 3);

/** What moves with a block, as a number of blocks: a heading takes along all that stands below it. */
function extent(part: readonly Placed[], from: number): number {
  const level = levelOf(part[from]);
  if (level === 3) return 1;
  const end = part.findIndex((one, at) => at > from && levelOf(one) <= level);
  return (end === -1 ? part.length : end) - from;
}

/** Where a block can go. @param all the blocks of the paper in reading order */
export function movesOf(all: readonly Placed[], id: string): Moves {
  const moved = all.find((one) => one.id === id);
  const part = all.filter((one) => one.appendix === (moved?.appendix ?? null));
  const from = part.findIndex((one) => one.id === id);
  if (moved === undefined || from === -1) return { up: null, down: null, after: [] };
  const end = from + extent(part, from);
  const rest = [...part.slice(0, from), ...part.slice(end)];
  const after = rest.filter((one) => bodyStartsWell(moved, part, rest, one));
  const may = (to: Placed | undefined): string | null => (to && after.includes(to) ? to.id : null);
  const level = levelOf(moved);
  const earlier = level === 3 ? from - 1 : part.findLastIndex((one, at) => at < from && levelOf(one) <= level);
  const next = level === 3 ? end : end + extent(part, end) - 1; // a section goes below the whole of the next one
  return {
    up: earlier > 0 ? may(part[earlier - 1]) : null,
    down: end < part.length ? may(part[next]) : null,
    after: after.filter((one) => one.id !== part[from - 1]?.id),
  };
}

/** Whether the body would still begin with a heading of the first level, but for the summary that may stand before it. */
function bodyStartsWell(moved: Placed, part: readonly Placed[], rest: readonly Placed[], after: Placed): boolean {
  if (moved.appendix !== null) return true;
  const at = rest.indexOf(after) + 1;
  const first = [...rest.slice(0, at), moved, ...rest.slice(at)].find((one) => one.kind !== 'TABLE');
  return first !== undefined && levelOf(first) === 1 && part.length > 1;
}
