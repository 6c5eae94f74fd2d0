/** Decides how items and links become numbers: an index for each item, and its links in and out side by side in arrays. */
import { ScheduleInputError } from './schedule-input-error.js';
import { type ScheduleItem, type ScheduleLink } from './schedule.types.js';

/** Bits of a link's type: where on the predecessor it begins, and where on the successor it ends. */
export const FROM_START = 1;
export const TO_FINISH = 2;
const TYPE_BITS = { FS: 0, SS: FROM_START, FF: TO_FINISH, SF: FROM_START | TO_FINISH } as const;

/** Items and links by number, in input order; `linksIn` of item i lies from `inAt[i]` up to `inAt[i + 1]`. */
export interface Network {
  readonly items: readonly ScheduleItem[];
  readonly links: readonly ScheduleLink[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly isStage: Uint8Array;
  /** Item number of the stage; -1 for none. */
  readonly parent: Int32Array;
  /** Item numbers in each stage, in input order. */
  readonly children: ReadonlyMap<number, readonly number[]>;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly type: Uint8Array;
  readonly lag: Int32Array;
  readonly elapsed: Uint8Array;
  readonly inAt: Int32Array;
  readonly linksIn: Int32Array;
  readonly outAt: Int32Array;
  readonly linksOut: Int32Array;
}

/** Numbers the items and links. Throws a ScheduleInputError for codes used twice or unknown, and for links on stages. */
export function indexNetwork(items: readonly ScheduleItem[], links: readonly ScheduleLink[]): Network {
  const indexOf = new Map<string, number>();
  const isStage = new Uint8Array(items.length);
  items.forEach((item, index) => {
    if (indexOf.has(item.code)) throw new ScheduleInputError('DUPLICATE_CODE', `Two items have the code ${item.code}`);
    indexOf.set(item.code, index);
    if (item.kind === 'STAGE') isStage[index] = 1;
  });
  const from = new Int32Array(links.length);
  const to = new Int32Array(links.length);
  const type = new Uint8Array(links.length);
  const lag = new Int32Array(links.length);
  const elapsed = new Uint8Array(links.length);
  links.forEach((link, index) => {
    from[index] = endOf(link, link.from, indexOf, isStage);
    to[index] = endOf(link, link.to, indexOf, isStage);
    type[index] = TYPE_BITS[link.type];
    if (!Number.isInteger(link.lag) || Math.abs(link.lag) > 1_000_000) {
      throw new ScheduleInputError('BAD_NUMBER', `The lag of ${link.from} -> ${link.to} is not a whole number of days`);
    }
    lag[index] = link.lag;
    elapsed[index] = link.lagUnit === 'ELAPSED_DAYS' ? 1 : 0;
  });
  const [inAt, linksIn] = sideBySide(to, items.length);
  const [outAt, linksOut] = sideBySide(from, items.length);
  const parent = parents(items, indexOf, isStage);
  const children = childrenOf(parent);
  return {
    items,
    links,
    indexOf,
    isStage,
    parent,
    children,
    from,
    to,
    type,
    lag,
    elapsed,
    inAt,
    linksIn,
    outAt,
    linksOut,
  };
}

function endOf(link: ScheduleLink, code: string, indexOf: ReadonlyMap<string, number>, isStage: Uint8Array): number {
  const index = indexOf.get(code);
  if (index === undefined) {
    throw new ScheduleInputError(
      'UNKNOWN_CODE',
      `The link ${link.from} -> ${link.to} names ${code}, which is not an item`,
    );
  }
  if (isStage[index] === 1) {
    throw new ScheduleInputError('LINK_ON_STAGE', `The link ${link.from} -> ${link.to} is on the stage ${code}`);
  }
  return index;
}

/** Link numbers grouped by the item at one end (compressed sparse rows), in input order within an item. */
function sideBySide(end: Int32Array, size: number): [Int32Array, Int32Array] {
  const at = new Int32Array(size + 1);
  for (const item of end) at[item + 1]!++;
  for (let item = 0; item < size; item++) at[item + 1]! += at[item]!;
  const next = at.slice();
  const grouped = new Int32Array(end.length);
  end.forEach((item, link) => (grouped[next[item]!++] = link));
  return [at, grouped];
}

function parents(
  items: readonly ScheduleItem[],
  indexOf: ReadonlyMap<string, number>,
  isStage: Uint8Array,
): Int32Array {
  return Int32Array.from(items, (item) => {
    if (item.parent === null) return -1;
    const index = indexOf.get(item.parent);
    if (index === undefined || isStage[index] === 0) {
      throw new ScheduleInputError('BAD_PARENT', `${item.code} belongs to ${item.parent}, which is not a stage`);
    }
    return index;
  });
}

function childrenOf(parent: Int32Array): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  parent.forEach((stage, item) => {
    if (stage === -1) return;
    const list = children.get(stage);
    if (list === undefined) children.set(stage, [item]);
    else list.push(item);
  });
  return children;
}
