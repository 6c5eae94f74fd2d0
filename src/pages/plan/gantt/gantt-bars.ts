/** Decides how one row of a chart on a page is drawn: its bar or diamond among the days, around the middle of its room. */
import type { GanttRow } from '../../../documents/gantt/gantt-input.js';
import { BASELINE, FILL } from '../../../documents/gantt/gantt-parts.js';
import { dayOf } from '../../../documents/gantt/gantt-scale.js';
import { element } from '../../../documents/xml.js';
import { INK, percent } from '../../frame/picture.js';
import { type Days, shown } from './gantt-days.js';

/** Days drawn of a bar with one unknown end. */
const OPEN_DAYS = 10;
const DIAMOND = '0,-8 8,0 0,8 -8,0';
const SMALL_DIAMOND = '0,3 5,8 0,13 -5,8';

/** The row's picture. What is critical is hatched, by the pattern of the page. */
export function ganttBars(row: GanttRow, days: Days): string {
  const bars = baseline(row, days) + (row.kind === 'point' ? point(row, days) : stretch(row, days));
  return element('svg', { y: '50%', overflow: 'visible' }, bars);
}

interface Box {
  readonly y: number;
  readonly height: number;
}

/** A rectangle over days, both included; nothing where the chart shows none of them. */
function over(days: Days, from: number, to: number, box: Box, more: Readonly<Record<string, string | number>>): string {
  const part = shown(days, from, to);
  if (!part) return '';
  const left = days.x(part[0]);
  return element('rect', { x: percent(left), width: percent(days.x(part[1] + 1) - left), ...box, ...more });
}

/** A shape at the middle of a day. */
function atDay(days: Days, day: number, shape: string): string {
  if (!shown(days, day, day)) return '';
  return element('svg', { x: percent(days.x(day + 0.5)), overflow: 'visible' }, shape);
}

function point({ start, end, tone, critical }: GanttRow, days: Days): string {
  const date = end ?? start;
  if (date === null) return '';
  const edge = { points: DIAMOND, stroke: INK, 'stroke-width': critical ? 2 : 1 };
  const ground = element('polygon', { points: DIAMOND, fill: FILL[tone ?? 'plain'] });
  return atDay(days, dayOf(date), ground + element('polygon', { ...edge, fill: critical ? CRITICAL : 'none' }));
}

/** Fill of what is critical, over its colour. */
const CRITICAL = 'url(#gantt-critical)';

function stretch(row: GanttRow, days: Days): string {
  const known = row.start ?? row.end;
  if (known === null) return '';
  const open = row.start === null || row.end === null;
  const from = row.start === null ? dayOf(known) - OPEN_DAYS : dayOf(row.start);
  const to = row.end === null ? dayOf(known) + OPEN_DAYS : dayOf(row.end);
  return row.kind === 'summary' && !open ? summary(from, to, days) : bar(row, from, to, days, open);
}

function summary(from: number, to: number, days: Days): string {
  const part = shown(days, from, to);
  if (!part) return '';
  const foot = (at: number, lean: 1 | -1): string =>
    element('svg', { x: percent(at), overflow: 'visible' }, element('polygon', { points: `0,-5 ${5 * lean},-5 0,7` }));
  const feet = foot(days.x(part[0]), 1) + foot(days.x(part[1] + 1), -1);
  return over(days, from, to, { y: -5, height: 6 }, { fill: INK }) + feet;
}

function bar({ tone, critical, done }: GanttRow, from: number, to: number, days: Days, open: boolean): string {
  const box = { y: -9, height: 14 };
  const edge = { stroke: INK, 'stroke-width': critical ? 2 : 1, ...(open && { 'stroke-dasharray': '3 2' }) };
  const share = Math.min(Math.max(done ?? 0, 0), 1);
  return [
    over(days, from, to, box, { fill: FILL[tone ?? 'plain'], rx: 2 }),
    over(days, from, to, box, { fill: critical ? CRITICAL : 'none', rx: 2, ...edge }),
    share > 0 ? over(days, from, from + (to - from + 1) * share - 1, { y: -4, height: 4 }, { fill: INK }) : '',
  ].join('');
}

function baseline({ kind, baselineStart, baselineEnd }: GanttRow, days: Days): string {
  const [start, end] = [baselineStart ?? baselineEnd, baselineEnd ?? baselineStart];
  if (start === null || end === null) return '';
  const edge = { fill: kind === 'point' ? '#ffffff' : BASELINE, stroke: INK, 'stroke-width': 1 };
  if (kind === 'point') return atDay(days, dayOf(end), element('polygon', { points: SMALL_DIAMOND, ...edge }));
  return over(days, dayOf(start), dayOf(end), { y: 8, height: 4 }, edge);
}
