/** Decides the outline of a plan after a change of few of its rows, out of the outline before it: what a preview mostly is. */
import type { RecordPoint } from '../platform/record/in-force.js';
import { byEnds, type PlacedLink, type PlanOutline } from './plan-outline.js';
import type { PlannedItem, PlannedLink } from './plan-record.js';

/** New statements of items and links, of a write after all those of the outline. */
export interface ChangedRows {
  readonly items?: readonly PlannedItem[];
  readonly links?: readonly PlannedLink[];
}

/** What an outline was changed from, until its network was made. */
export interface Origin {
  readonly outline: PlanOutline;
  /** Places of the items that were stated again. */
  readonly places: readonly number[];
  readonly sameLinks: boolean;
}

/** By changed outline; whoever makes its network takes it out, so that no outline keeps all those before it. */
export const origins = new WeakMap<PlanOutline, Origin>();

/**
 * The outline with rows added that `point` sees; null where items come, go, move in the order of the plan or in or out of a
 * stage, so that it is to be made from the whole record.
 */
export function changedOutline(outline: PlanOutline, rows: ChangedRows, point: RecordPoint): PlanOutline | null {
  if (!rows.items?.length && !rows.links?.length) return outline;
  const places: number[] = [];
  const placed = new Set<number>();
  for (const row of rows.items ?? []) {
    const place = outline.placeOf.get(row.itemId);
    if (place === undefined || placed.has(place)) return null;
    if (!replaces(row, outline.items[place]!, point)) return null;
    placed.add(place);
    places.push(place);
  }
  const links = changedLinks(outline, rows.links ?? [], point);
  if (!links) return null;
  const items = outline.items.slice();
  const stated = outline.stated.slice();
  let { lastStated } = outline;
  (rows.items ?? []).forEach((row, at) => {
    items[places[at]!] = row;
    stated[places[at]!] = row.revision;
  });
  for (const { revision } of [...(rows.items ?? []), ...(rows.links ?? [])])
    lastStated = Math.max(lastStated, revision);
  const changed = { ...outline, items, links, stated, lastStated };
  origins.set(changed, { outline, places, sameLinks: links === outline.links });
  return changed;
}

const isSeen = (row: PlannedItem | PlannedLink, { asAt, revision }: RecordPoint): boolean =>
  row.effectiveOn <= asAt && row.revision <= revision && row.corrects === null;

/** Whether a row takes the place of another without moving it. */
function replaces(row: PlannedItem, former: PlannedItem, point: RecordPoint): boolean {
  return (
    isSeen(row, point) &&
    !row.withdrawn &&
    row.effectiveOn >= former.effectiveOn &&
    row.position === former.position &&
    row.parentId === former.parentId
  );
}

/** The links with those that were added or withdrawn; null where one of them cannot be placed. */
function changedLinks(
  { links, placeOf }: PlanOutline,
  rows: readonly PlannedLink[],
  point: RecordPoint,
): readonly PlannedLink[] | null {
  if (rows.length === 0) return links;
  const touched = new Map(rows.map((row) => [row.linkId, row]));
  if (touched.size < rows.length) return null;
  const changed: PlannedLink[] = [];
  for (const link of links) {
    const row = touched.get(link.linkId);
    if (row === undefined) changed.push(link);
    else if (row.effectiveOn < link.effectiveOn) return null;
  }
  for (const row of rows) {
    const placed = placedLink(row, placeOf);
    if (!isSeen(row, point) || placed === null) return null;
    if (!row.withdrawn) changed.splice(placeAmong(changed, placed, placeOf), 0, row);
  }
  return changed;
}

function placedLink(row: PlannedLink, placeOf: ReadonlyMap<string, number>): PlacedLink | null {
  const [from, to] = [placeOf.get(row.fromId), placeOf.get(row.toId)];
  return from === undefined || to === undefined ? null : { row, from, to };
}

/** Where a link belongs among links that are in order. */
function placeAmong(links: readonly PlannedLink[], link: PlacedLink, placeOf: ReadonlyMap<string, number>): number {
  let [low, high] = [0, links.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byEnds(placedLink(links[middle]!, placeOf)!, link) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
