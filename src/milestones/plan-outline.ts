/** Decides which items and links a plan has at a point of the record, and in which order: what a report leaves as it is. */
import { type Dated, latestBySubject, type RecordPoint } from '../platform/record/in-force.js';
import type { PlannedItem, PlannedLink, PlanRecord } from './plan-record.js';

export interface PlanOutline {
  /** In the order of the plan. */
  readonly items: readonly PlannedItem[];
  /** In the order of the plan: where they begin, then where they end. */
  readonly links: readonly PlannedLink[];
  /** The place of each item among the items, by its id. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** The places of what each stage holds, for stages that hold something. */
  readonly parts: ReadonlyMap<number, readonly number[]>;
  /** The places of its milestones, and of its tasks. */
  readonly milestones: readonly number[];
  readonly tasks: readonly number[];
  /** Number of the last statement about each item. */
  readonly stated: Int32Array;
  /** Number of the last write about items or links, those that fell out among them. */
  readonly lastStated: number;
}

/** The places of each list of items by their codes. */
const places = new WeakMap<readonly PlannedItem[], ReadonlyMap<string, number>>();

/** Where each item of a list is, by its code. */
export function placesByCode(items: readonly PlannedItem[]): ReadonlyMap<string, number> {
  let known = places.get(items);
  if (!known) places.set(items, (known = new Map(items.map((item, place) => [item.code, place]))));
  return known;
}

/** The places of what each stage holds, by the stage. */
const parts = new WeakMap<readonly PlannedItem[], ReadonlyMap<string, readonly number[]>>();

/** Where in a list the items are that each stage holds, by the id of the stage. */
export function partPlaces(items: readonly PlannedItem[]): ReadonlyMap<string, readonly number[]> {
  let known = parts.get(items);
  if (!known) parts.set(items, (known = placesBy(items, ({ parentId }) => (parentId === null ? [] : [parentId]))));
  return known;
}

/** The places of each list of links by their ends. */
const linkPlaces = new WeakMap<readonly PlannedLink[], ReadonlyMap<string, readonly number[]>>();

/** Where in a list the links of each item are, by the id of the item. */
export function linkPlacesByEnd(links: readonly PlannedLink[]): ReadonlyMap<string, readonly number[]> {
  let known = linkPlaces.get(links);
  if (!known) linkPlaces.set(links, (known = placesBy(links, ({ fromId, toId }) => new Set([fromId, toId]))));
  return known;
}

function placesBy<T>(rows: readonly T[], keysOf: (row: T) => Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, row] of rows.entries()) {
    for (const key of keysOf(row)) {
      const own = places.get(key);
      if (own) own.push(place);
      else places.set(key, [place]);
    }
  }
  return places;
}

/** The codes of each list of rows: of what fell out, too. */
const codes = new WeakMap<readonly PlannedItem[], ReadonlySet<string>>();

/** Every code that the rows of a plan ever used. */
export function codesOf(rows: readonly PlannedItem[]): ReadonlySet<string> {
  let known = codes.get(rows);
  if (!known) codes.set(rows, (known = new Set(rows.map((row) => row.code))));
  return known;
}

/** The last day that any of the rows speaks of; empty: there is none. */
export function lastDayOf(rows: readonly Dated[]): string {
  return wholeExtent(rows).day;
}

/** The last day and the last revision of rows, each by itself. */
interface Extent {
  readonly day: string;
  readonly revision: number;
}

interface Kept {
  readonly links: readonly PlannedLink[];
  /** Of what the point sees: points that see the same extent of the rows see the same rows. */
  readonly seen: readonly [Extent, Extent];
  readonly outline: PlanOutline;
}

/** The last outline of each list of rows, as long as the list itself is kept: lists are never changed, and reports leave them as they are. */
const outlines = new WeakMap<readonly PlannedItem[], Kept>();

/** Items and links as they stand at `point`: withdrawn items fall out, and links to them. */
export function planOutline(record: PlanRecord, point: RecordPoint): PlanOutline {
  const seen = [extentAt(record.items, point), extentAt(record.links, point)] as const;
  const known = outlines.get(record.items);
  if (known?.links === record.links && seen.every((each, at) => isSameExtent(each, known.seen[at]!)))
    return known.outline;
  const lastStated = Math.max(seen[0].revision, seen[1].revision);
  const outline = outlineAt(record, point, lastStated);
  outlines.set(record.items, { links: record.links, seen, outline });
  return outline;
}

function outlineAt(record: PlanRecord, point: RecordPoint, lastStated: number): PlanOutline {
  const items = [...latestBySubject(record.items, point, (row) => row.itemId).values()].filter((row) => !row.withdrawn);
  items.sort(byPosition);
  const placeOf = new Map(items.map((row, place) => [row.itemId, place]));
  const placed: PlacedLink[] = [];
  for (const row of latestBySubject(record.links, point, (link) => link.linkId).values()) {
    const [from, to] = [placeOf.get(row.fromId), placeOf.get(row.toId)];
    if (!row.withdrawn && from !== undefined && to !== undefined) placed.push({ row, from, to });
  }
  return {
    items,
    links: placed.sort(byEnds).map(({ row }) => row),
    placeOf,
    parts: partsOf(items, placeOf),
    milestones: placesOf(items, 'MILESTONE'),
    tasks: placesOf(items, 'TASK'),
    stated: lastRevisions(record.items, placeOf, point.revision),
    lastStated,
  };
}

/** Number of the last of the rows about each item, by its place. */
export function lastRevisions(
  rows: readonly { readonly itemId: string; readonly revision: number }[],
  placeOf: ReadonlyMap<string, number>,
  upTo: number,
): Int32Array {
  const last = new Int32Array(placeOf.size);
  for (const { itemId, revision } of rows) {
    const place = revision <= upTo ? placeOf.get(itemId) : undefined;
    if (place !== undefined && revision > last[place]!) last[place] = revision;
  }
  return last;
}

function placesOf(items: readonly PlannedItem[], kind: PlannedItem['kind']): readonly number[] {
  return items.flatMap((item, place) => (item.kind === kind ? [place] : []));
}

function partsOf(
  items: readonly PlannedItem[],
  placeOf: ReadonlyMap<string, number>,
): ReadonlyMap<number, readonly number[]> {
  const parts = new Map<number, number[]>();
  items.forEach(({ parentId }, place) => {
    const stage = parentId === null ? undefined : placeOf.get(parentId);
    if (stage === undefined || items[stage]!.kind !== 'STAGE') return;
    const own = parts.get(stage);
    if (own) own.push(place);
    else parts.set(stage, [place]);
  });
  return parts;
}

/** A link with the places of its ends. */
export interface PlacedLink {
  readonly row: PlannedLink;
  readonly from: number;
  readonly to: number;
}

const byPosition = (a: PlannedItem, b: PlannedItem): number => a.position - b.position || (a.code < b.code ? -1 : 1);

/** The order of links: where they begin in the plan, where they end, then their terms; ids, which are chance, come last. */
export function byEnds(a: PlacedLink, b: PlacedLink): number {
  const ends = a.from - b.from || a.to - b.to || a.row.lag - b.row.lag;
  if (ends !== 0) return ends;
  const [x, y] = [a.row, b.row].map(({ type, lagUnit, linkId }) => `${type} ${lagUnit} ${linkId}`);
  return x! < y! ? -1 : 1;
}

/** The whole extent of each list of rows. */
const extents = new WeakMap<readonly Dated[], Extent>();

function wholeExtent(rows: readonly Dated[]): Extent {
  let whole = extents.get(rows);
  if (!whole) extents.set(rows, (whole = extentUpTo(rows, { asAt: '9999-12-31', revision: Infinity })));
  return whole;
}

/** The extent of the rows that a point sees. */
function extentAt(rows: readonly Dated[], point: RecordPoint): Extent {
  const whole = wholeExtent(rows);
  return whole.day <= point.asAt && whole.revision <= point.revision ? whole : extentUpTo(rows, point);
}

function extentUpTo(rows: readonly Dated[], { asAt, revision }: RecordPoint): Extent {
  let [day, last] = ['', 0];
  for (const row of rows) {
    if (row.effectiveOn <= asAt && row.effectiveOn > day) day = row.effectiveOn;
    if (row.revision <= revision && row.revision > last) last = row.revision;
  }
  return { day, revision: last };
}

const isSameExtent = (one: Extent, other: Extent): boolean =>
  one === other || (one.day === other.day && one.revision === other.revision);
