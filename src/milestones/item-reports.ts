/** Decides which reports belong to which item of a plan: one list for all of them, item after item. */
import type { PlanOutline } from './plan-outline.js';
import type { PlanReport } from './plan-record.js';

/** Reports of items of the plan; those of the item at a place lie from `from[place]` up to `from[place + 1]`, oldest first. */
export interface ItemReports {
  readonly rows: readonly PlanReport[];
  readonly from: Int32Array;
}

/** Groups reports, which are in order, by their items; those of what is not in the plan fall out. */
export function reportsByPlace(reports: readonly PlanReport[], { placeOf, items }: PlanOutline): ItemReports {
  const from = new Int32Array(items.length + 1);
  const places = new Int32Array(reports.length);
  reports.forEach(({ itemId }, at) => {
    const place = placeOf.get(itemId) ?? -1;
    places[at] = place;
    if (place >= 0) from[place + 1]! += 1;
  });
  for (let place = 0; place < items.length; place += 1) from[place + 1]! += from[place]!;
  const next = from.slice();
  const rows = new Array<PlanReport>(from[items.length]!);
  reports.forEach((report, at) => {
    const place = places[at]!;
    if (place >= 0) rows[next[place]!++] = report;
  });
  return { rows, from };
}

const NONE: readonly PlanReport[] = [];

/** The reports of the item at a place, oldest first. */
export function reportsAt({ rows, from }: ItemReports, place: number): readonly PlanReport[] {
  const [first, end] = [from[place]!, from[place + 1]!];
  return first === end ? NONE : rows.slice(first, end);
}
