/** Decides the frame of a Gantt chart: months and weeks, shaded spans, markers and the lanes their labels stand in. */
import { type GanttInput, type GanttMarker, type GanttSpan } from './gantt-input.js';
import {
  COLUMN,
  DAYS_RIGHT,
  EDGE,
  GRID,
  HOLIDAY,
  HOUSE,
  INK,
  LANE,
  line,
  rect,
  restrictedRect,
  SOFT_INK,
  TYPE,
  words,
} from './gantt-parts.js';
import { dateOf, dayOf, mondays, months, type Scale } from './gantt-scale.js';
import { textWidth } from './text-width.js';

/** Heights of the month row and the week row. */
export const HEAD = { month: 18, week: 15 } as const;
/** A week narrower than this is drawn without its number; narrower than the second, without its line. */
const WEEK_NUMBERED = 18;
const WEEK_LINED = 6;

interface LaneLabel {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly lane: number;
  readonly kind: 'marker' | 'restricted';
}

/** The labels of restricted spans and markers, each in the first lane where it overlaps no other. */
export function laneLabels(input: GanttInput, scale: Scale): readonly LaneLabel[] {
  const wanted = [
    ...input.shaded
      .filter((span) => span.kind === 'restricted' && onScale(span, scale))
      .map((span) => ({ kind: 'restricted' as const, text: windowLabel(span, scale), middle: middleOf(span, scale) })),
    ...input.markers
      .filter((marker) => inside(marker, scale))
      .map((marker) => ({ kind: 'marker' as const, text: marker.label, middle: scale.x(dayOf(marker.date) + 0.5) })),
  ];
  const placed: LaneLabel[] = [];
  for (const { kind, text, middle } of wanted) {
    const width = textWidth(text, TYPE.small, true) + 10;
    const left = Math.max(scale.left, Math.min(middle - width / 2, scale.right - width));
    let lane = 0;
    while (
      placed.some(
        (other) => other.lane === lane && left < other.left + other.width + 4 && other.left < left + width + 4,
      )
    )
      lane += 1;
    placed.push({ kind, text, left, width, lane });
  }
  return placed;
}

/** The label of a window, without what it has in brackets where that would run beyond it: the key has all of it. */
function windowLabel(span: GanttSpan, scale: Scale): string {
  const [left, right] = edges(span, scale);
  if (textWidth(span.label, TYPE.small, true) + 10 <= right - left) return span.label;
  return span.label.replace(/\s*\([^)]*\)/gu, '') || span.label;
}

const onScale = (span: GanttSpan, scale: Scale): boolean =>
  dayOf(span.to) >= scale.first && dayOf(span.from) <= scale.last;
const inside = (marker: GanttMarker, scale: Scale): boolean =>
  dayOf(marker.date) >= scale.first && dayOf(marker.date) <= scale.last;

function edges(span: GanttSpan, scale: Scale): readonly [number, number] {
  return [scale.x(Math.max(dayOf(span.from), scale.first)), scale.x(Math.min(dayOf(span.to), scale.last) + 1)];
}

function middleOf(span: GanttSpan, scale: Scale): number {
  const [left, right] = edges(span, scale);
  return (left + right) / 2;
}

/** Spans behind the rows: restricted hatched, holidays plain and on top of them. */
export function shades(input: GanttInput, scale: Scale, top: number, bottom: number): string {
  const order = ['restricted', 'holiday'] as const;
  return order
    .flatMap((kind) => input.shaded.filter((span) => span.kind === kind && onScale(span, scale)))
    .map((span) => {
      const [left, right] = edges(span, scale);
      const at = [left, top, right - left, bottom - top] as const;
      return span.kind === 'restricted' ? restrictedRect(...at) : rect(...at, { fill: HOLIDAY });
    })
    .join('');
}

/** The week grid from the head to the foot, a stronger line where a month begins. */
export function grid(scale: Scale, top: number, bottom: number): string {
  const weeks = 7 * scale.perDay >= WEEK_LINED ? mondays(scale) : [];
  return [
    ...weeks.map((day) =>
      line(scale.x(day), top + HEAD.month, scale.x(day), bottom, { stroke: GRID, 'stroke-width': 1 }),
    ),
    ...months(scale)
      .slice(1)
      .map((month) =>
        line(scale.x(month.from), top, scale.x(month.from), bottom, { stroke: EDGE, 'stroke-width': 0.8 }),
      ),
  ].join('');
}

/** Column titles, months, and the day of the month on which each week begins. */
export function head(scale: Scale, top: number): string {
  const base = top + HEAD.month - 5;
  const weekBase = top + HEAD.month + HEAD.week - 4;
  const bold = { 'font-weight': 'bold', fill: '#ffffff' };
  const weeks = 7 * scale.perDay >= WEEK_NUMBERED ? mondays(scale) : [];
  return [
    rect(0, top, DAYS_RIGHT + 6, HEAD.month, { fill: HOUSE }),
    words(COLUMN.code, base, 'Code', bold),
    words(COLUMN.label, base, 'Work', bold),
    words(COLUMN.status, base, 'Status', bold),
    ...months(scale).map((month) => {
      const room = scale.x(month.to + 1) - scale.x(month.from) - 6;
      const forms = [month.label, month.label.replace(/^(\w{3})\w* \d\d(\d\d)$/, '$1 $2'), month.label.slice(0, 1)];
      const fitting = forms.find((form) => textWidth(form, TYPE.normal, true) <= room);
      return fitting ? words(scale.x(month.from) + 4, base, fitting, bold) : '';
    }),
    ...weeks
      .filter((day) => scale.x(day) + 14 <= scale.right)
      .map((day) =>
        words(scale.x(day) + 3, weekBase, `${Number(dateOf(day).slice(8))}`, {
          'font-size': TYPE.small,
          fill: SOFT_INK,
        }),
      ),
    weeks.length > 0
      ? words(COLUMN.days - 8, weekBase, 'Week of', { 'font-size': TYPE.small, fill: SOFT_INK, 'text-anchor': 'end' })
      : '',
  ].join('');
}

/** Marker lines through the rows, then every label in its lane, so that no line crosses a word. */
export function lanes(
  input: GanttInput,
  scale: Scale,
  labels: readonly LaneLabel[],
  top: number,
  bottom: number,
): string {
  const shown = input.markers.filter((marker) => inside(marker, scale));
  return [
    ...shown.map((marker) => {
      const x = scale.x(dayOf(marker.date) + 0.5);
      return line(x, top, x, bottom, { stroke: INK, 'stroke-width': 1.3, 'stroke-dasharray': '4 3' });
    }),
    ...labels.map((label) => {
      const y = top + label.lane * LANE;
      const marker = label.kind === 'marker';
      const box = rect(label.left, y + 1, label.width, LANE - 2, {
        rx: 3,
        fill: marker ? INK : '#f6eef8',
        stroke: marker ? INK : '#8e5ea2',
        'stroke-width': 0.8,
      });
      const style = {
        'font-size': TYPE.small,
        'font-weight': 'bold',
        'text-anchor': 'middle',
        fill: marker ? '#ffffff' : '#5c2f70',
      };
      return box + words(label.left + label.width / 2, y + LANE - 5, label.text, style);
    }),
  ].join('');
}
