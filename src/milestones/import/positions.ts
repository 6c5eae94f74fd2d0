/** Decides where in a plan the items of a file come: as few as can be are moved so that each stage has the order of the file. */
import type { MatchedItem } from './matched-items.js';

const GAP = 10;
const LAST = 1_000_000;

export interface Placing {
  /** The place of each item that has to be given one, by its code. */
  readonly positions: ReadonlyMap<string, number>;
  /** Behind which item of its stage each one comes that was moved, by its code; null: it comes first. */
  readonly moved: ReadonlyMap<string, string | null>;
}

interface Placed {
  readonly code: string;
  /** Null: it is new. */
  readonly position: number | null;
  readonly parent: string;
}

/** Where the items come. Nothing is placed where each stage has the order of the file already, with what is new at its end. */
export function placing(
  matched: readonly MatchedItem[],
  codeOf: ReadonlyMap<string, string>,
  planCodes: ReadonlyMap<string, string>,
): Placing {
  const all = matched.map(({ file, code, planned }): Placed => {
    const parent = parentOf(file.parent, planned?.parentId ?? null, codeOf, planCodes);
    return { code, position: planned?.position ?? null, parent };
  });
  const taken = all.flatMap(({ position }) => position ?? []).sort((a, b) => a - b);
  if (taken.length === 0) return { positions: new Map(), moved: new Map() };
  const positions = new Map<string, number>();
  const moved = new Map<string, string | null>();
  let isFull = false;
  for (const group of groupsOf(all)) {
    const kept = longestInOrder(group);
    group.forEach((one, at) => {
      if (one.position !== null && !kept.has(one)) moved.set(one.code, group[at - 1]?.code ?? null);
    });
    for (const run of runsBetween(group, kept)) if (!fitIn(run, taken, positions)) isFull = true;
  }
  if (!isFull) return { positions, moved };
  const first = taken[0]!;
  return { positions: new Map(all.map(({ code }, at) => [code, Math.min(LAST, first + at * GAP)])), moved };
}

/** Items to be placed, and the places that they come between; null: there is none on that side. */
interface Run {
  readonly items: readonly Placed[];
  readonly low: number | null;
  readonly high: number | null;
}

/** Gives the items of a run their places. @returns whether there is room for them */
function fitIn({ items, low, high }: Run, taken: readonly number[], positions: Map<string, number>): boolean {
  if (high === null && items.every(({ position }) => position === null)) return true; // what is new comes last
  const from = low ?? -1;
  const until = high ?? taken.find((position) => position > from) ?? Math.min(LAST, from + (items.length + 1) * GAP);
  if (until - from <= items.length) return false;
  items.forEach(({ code }, at) => {
    positions.set(code, from + Math.floor(((until - from) * (at + 1)) / (items.length + 1)));
  });
  return true;
}

function runsBetween(group: readonly Placed[], kept: ReadonlySet<Placed>): Run[] {
  const runs: Run[] = [];
  let [items, low]: [Placed[], number | null] = [[], null];
  for (const one of group) {
    if (!kept.has(one)) {
      items.push(one);
      continue;
    }
    if (items.length > 0) runs.push({ items, low, high: one.position });
    [items, low] = [[], one.position];
  }
  if (items.length > 0) runs.push({ items, low, high: null });
  return runs;
}

function groupsOf(all: readonly Placed[]): Iterable<readonly Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const one of all) {
    const group = groups.get(one.parent) ?? [];
    groups.set(one.parent, group);
    group.push(one);
  }
  return groups.values();
}

/** As many of a group as can stay where they are. */
function longestInOrder(group: readonly Placed[]): ReadonlySet<Placed> {
  const ends: Placed[] = []; // by length, the lowest that a row of that length ends with
  const before = new Map<Placed, Placed | undefined>();
  for (const one of group) {
    if (one.position === null) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comesBefore(ends[middle]!, one)) low = middle + 1;
      else high = middle;
    }
    before.set(one, ends[low - 1]);
    ends[low] = one;
  }
  const kept = new Set<Placed>();
  for (let one = ends.at(-1); one; one = before.get(one)) kept.add(one);
  return kept;
}

function comesBefore(a: Placed, b: Placed): boolean {
  return a.position! < b.position! || (a.position === b.position && a.code < b.code);
}

function parentOf(
  said: string | null | undefined,
  planned: string | null,
  codeOf: ReadonlyMap<string, string>,
  planCodes: ReadonlyMap<string, string>,
): string {
  if (said === undefined) return planned === null ? '' : (planCodes.get(planned) ?? '');
  return said === null ? '' : (codeOf.get(said) ?? '');
}
