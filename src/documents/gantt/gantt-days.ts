/** Decides which days a chart of a plan shows: from the plan's start to its end, on page and paper alike. */
import { OPEN_DAYS } from './gantt-links.js';
import { type GanttRow } from './gantt-input.js';
import { dateOf, dayOf } from './gantt-scale.js';

/**
 * The first and last day of the rows and of the terms of the project. Work that has begun and whose end is not known is
 * drawn up to the day of the chart at least. Null: no date is known.
 * @param terms the start and the target end of the project, as far as they are known
 */
export function chartDays(
  rows: readonly GanttRow[],
  terms: readonly (string | null)[],
  asAt: string,
): { readonly from: string; readonly to: string } | null {
  const known = rows
    .flatMap(({ start, end, baselineStart, baselineEnd }) => [start, end, baselineStart, baselineEnd])
    .concat(terms);
  const begun = rows.filter(({ kind, start, end }) => kind !== 'point' && start !== null && end === null);
  const open = begun.flatMap(({ start }) => [dateOf(dayOf(start!) + OPEN_DAYS), asAt]);
  const dates = [...known, ...open].filter((date) => date !== null).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}
