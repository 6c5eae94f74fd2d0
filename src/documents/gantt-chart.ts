/** Decides how a plan is drawn: a Gantt chart as SVG for a landscape page, and the words that stand for it. */
import { ganttAlt } from './gantt/gantt-alt.js';
import { grid, HEAD, head, laneLabels, lanes, shades } from './gantt/gantt-frame.js';
import { type GanttInput } from './gantt/gantt-input.js';
import { type DrawnLink, drawnLinks } from './gantt/gantt-links.js';
import { legend } from './gantt/gantt-legend.js';
import { arrow, COLUMN, DAYS_RIGHT, EDGE, GRID, LANE, line, LINK, px, rect, WIDTH } from './gantt/gantt-parts.js';
import { drawRow, type PlacedRow, placeRow, wordsAt } from './gantt/gantt-rows.js';
import { ganttScale, type Scale } from './gantt/gantt-scale.js';
import { cleanMarkup } from './text.js';

export type { GanttInput, GanttLink, GanttMarker, GanttRow, GanttSpan } from './gantt/gantt-input.js';

/** Pixels that the rows of one landscape page may take, beside their dates, caption and key. */
export const GANTT_PAGE_HEIGHT = 490;
/** A plan that takes more pages than this has its words small and its rows low. */
const MOST_PAGES = 2;

export interface Chart {
  /** A whole SVG document, 970 pixels wide: the width of an A4 landscape page between its margins. */
  readonly svg: string;
  readonly alt: string;
}

/**
 * One chart of all rows. The same input gives the same characters.
 * Throws a RangeError where a date is none, or `to` is before `from`.
 * @param close small words and low rows
 */
export function ganttChart(input: GanttInput, close = false): Chart {
  const scale = ganttScale(input.from, input.to, COLUMN.days, DAYS_RIGHT);
  const labels = laneLabels(input, scale);
  const laneTop = HEAD.month + HEAD.week;
  const rowsTop = laneTop + LANE * Math.max(0, ...labels.map((label) => label.lane + 1)) + 2;
  const rows = input.rows.map((row) => placeRow(row, close));
  const links = drawnLinks(input.rows, input.links ?? [], (row) => wordsAt(row, scale));
  const tops = rows.reduce<number[]>((all, row) => [...all, (all.at(-1) ?? rowsTop) + row.height], [rowsTop]);
  const bottom = tops.at(-1) ?? rowsTop;
  const key = legend(input, bottom + 6, links.length > 0);
  const height = Math.ceil(bottom + 6 + key.height + 2);
  const body = [
    rect(0, 0, WIDTH, height, { fill: '#ffffff' }),
    ...rows.map((row, i) =>
      row.row.kind === 'summary' ? rect(0, tops[i] ?? 0, WIDTH, row.height, { fill: '#f1f4f8' }) : '',
    ),
    shades(input, scale, HEAD.month, bottom),
    grid(scale, 0, bottom),
    head(scale, 0),
    ...tops.map((y) => line(0, y, WIDTH, y, { stroke: GRID, 'stroke-width': 0.8 })),
    lanes(input, scale, labels, laneTop, bottom),
    ...links.map((link) => drawLink(link, rows, tops, scale)),
    ...rows.map((row, i) => drawRow(row, tops[i] ?? 0, scale, input.toneWords)),
    line(0, bottom, WIDTH, bottom, { stroke: EDGE, 'stroke-width': 1 }),
    key.svg,
  ].join('\n');
  const size = `width="${WIDTH}" height="${px(height)}" viewBox="0 0 ${WIDTH} ${px(height)}"`;
  const type = `font-family="Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif"`;
  return {
    svg: cleanMarkup(`<svg xmlns="http://www.w3.org/2000/svg" ${size} ${type}>\n${body}\n</svg>\n`),
    alt: ganttAlt(input),
  };
}

function drawLink(
  { from, to, leaves, arrives }: DrawnLink,
  rows: readonly PlacedRow[],
  tops: readonly number[],
  scale: Scale,
): string {
  const middle = (place: number): number => (tops[place] ?? 0) + (rows[place]?.height ?? 0) / 2 - 2;
  const [x, y] = [scale.x(arrives), middle(from)];
  const along = leaves === arrives ? '' : line(scale.x(leaves), y, x, y, LINK);
  const end = to > from ? middle(to) - 6 : middle(to) + 6;
  return along + line(x, y, x, end, LINK) + arrow(x, end, to > from ? 1 : -1);
}

/** The plan on as few charts as its rows need, in order; a chart ends before a summary where that costs no further chart. */
export function ganttPages(input: GanttInput, mostHeight = GANTT_PAGE_HEIGHT): readonly Chart[] {
  return [...ganttPageByPage(input, mostHeight)];
}

/** The same one by one: a plan of thousands of rows takes a while. */
export function* ganttPageByPage(input: GanttInput, mostHeight = GANTT_PAGE_HEIGHT): Generator<Chart, void> {
  const { rows } = input;
  const heightsOf = (low: boolean): readonly number[] => rows.map((row) => placeRow(row, low).height);
  const usual = heightsOf(false);
  const close = pagesFrom(usual, 0, mostHeight) > MOST_PAGES;
  const heights = close ? heightsOf(true) : usual;
  for (let from = 0; from < Math.max(1, rows.length);) {
    const full = fullPage(heights, from, mostHeight);
    const left = pagesFrom(heights, full, mostHeight);
    let to = full;
    for (let cut = full; cut > from + (full - from) / 2; cut -= 1) {
      if (rows[cut]?.kind !== 'summary' || pagesFrom(heights, cut, mostHeight) > left) continue;
      to = cut;
      break;
    }
    yield ganttChart({ ...input, rows: rows.slice(from, to) }, close);
    from = Math.max(to, from + 1);
  }
}

/** The row after the last that fits a page which begins with the row `from`; one row at least fits. */
function fullPage(heights: readonly number[], from: number, mostHeight: number): number {
  let to = from;
  for (let height = 0; to < heights.length && (height += heights[to] ?? 0) <= mostHeight;) to += 1;
  return Math.max(to, from + 1);
}

/** How many pages the rows from one on take. */
function pagesFrom(heights: readonly number[], from: number, mostHeight: number): number {
  let pages = 0;
  for (let at = from; at < heights.length; at = fullPage(heights, at, mostHeight)) pages += 1;
  return pages;
}
