/** Decides how one row of a Gantt chart is drawn: its words on the left, its bar or diamond among the days. */
import { TONES } from '../tones.js';
import { type GanttRow, TONE_WORDS, type GanttInput } from './gantt-input.js';
import {
  BASELINE,
  COLUMN,
  criticalHatch,
  criticalRect,
  diamond,
  diamondCorners,
  EDGE,
  FILL,
  INK,
  line,
  polygon,
  rect,
  SOFT_INK,
  TYPE,
  words,
} from './gantt-parts.js';
import { type DrawnDays, drawnDays, type Stretch } from './gantt-links.js';
import { dateInWords, dayOf, type Scale } from './gantt-scale.js';
import { textWidth, wrapText } from './text-width.js';

const INDENT = 9;
/** Sizes of labels and heights of rows: as they are, and where a long plan would else take more than two pages. */
const USUAL = { size: TYPE.normal, line: 12, one: 20, two: 28 } as const;
const CLOSE = { size: TYPE.small, line: 10, one: 18, two: 21 } as const;

export interface PlacedRow {
  readonly row: GanttRow;
  readonly lines: readonly string[];
  readonly height: number;
  readonly close: boolean;
}

/**
 * A row with its label broken into at most two lines, and the height that takes.
 * @param close small words and low rows
 */
export function placeRow(row: GanttRow, close = false): PlacedRow {
  const { size, one, two } = close ? CLOSE : USUAL;
  const room = COLUMN.status - COLUMN.label - 8 - INDENT * row.level;
  const lines = wrapText(row.label, size, room, 2, row.kind === 'summary');
  return { row, lines, height: lines.length > 1 ? two : one, close };
}

function labels({ row, lines, height, close }: PlacedRow, top: number, toneWords: GanttInput['toneWords']): string {
  const { size, line: step } = close ? CLOSE : USUAL;
  const bold = row.kind === 'summary' ? { 'font-weight': 'bold' } : {};
  const first = top + height / 2 + 4 - ((lines.length - 1) * step) / 2;
  const word = row.tone && (toneWords?.[row.tone] ?? TONE_WORDS[row.tone]);
  const pill = row.tone && word ? statusPill(word, row.tone, top + height / 2) : '';
  return [
    words(COLUMN.code, top + height / 2 + 3.5, row.code, { 'font-size': TYPE.small, fill: SOFT_INK, ...bold }),
    ...lines.map((text, i) =>
      words(COLUMN.label + INDENT * row.level, first + i * step, text, { 'font-size': size, ...bold }),
    ),
    pill,
  ].join('');
}

export function statusPill(
  word: string,
  tone: NonNullable<GanttRow['tone']>,
  middle: number,
  left: number = COLUMN.status,
): string {
  const { ground, words: ink } = TONES[tone];
  const [text = ''] = wrapText(word, TYPE.small, COLUMN.days - COLUMN.status - 18, 1, true);
  const box = rect(left, middle - 7.5, textWidth(text, TYPE.small, true) + 8, 15, { rx: 3, fill: `#${ground}` });
  return box + words(left + 4, middle + 3.5, text, { 'font-size': TYPE.small, 'font-weight': 'bold', fill: `#${ink}` });
}

function baseline(row: GanttRow, scale: Scale, y: number): string {
  const start = row.baselineStart ?? row.baselineEnd;
  const end = row.baselineEnd ?? row.baselineStart;
  if (start === null || end === null || dayOf(end) < scale.first || dayOf(start) > scale.last) return '';
  if (row.kind === 'point')
    return diamond(scale.x(dayOf(end) + 0.5), y + 1, 4, { fill: '#ffffff', stroke: SOFT_INK, 'stroke-width': 1.2 });
  const left = scale.x(Math.max(dayOf(start), scale.first));
  const right = scale.x(Math.min(dayOf(end), scale.last) + 1);
  return rect(left, y, right - left, 3.5, { fill: BASELINE, stroke: EDGE, 'stroke-width': 0.6 });
}

function summaryBar(left: number, right: number, middle: number, critical: boolean): string {
  const fill = { fill: INK };
  const foot = (x: number, to: number): string =>
    polygon(
      [
        [x, middle - 5],
        [to, middle - 5],
        [x, middle + 6],
      ],
      fill,
    );
  const bar = rect(left, middle - 5, right - left, 5, fill);
  const wide = Math.min(7, (right - left) / 2);
  const mark = critical
    ? line(left, middle + 2.5, right, middle + 2.5, { stroke: INK, 'stroke-width': 1.2, 'stroke-dasharray': '2 2' })
    : '';
  return bar + foot(left, left + wide) + foot(right, right - wide) + mark;
}

function bar(row: GanttRow, left: number, right: number, middle: number, open: boolean): string {
  const box = [left, middle - 8, right - left, 12] as const;
  const edge = {
    stroke: row.critical ? INK : EDGE,
    'stroke-width': row.critical ? 1.8 : 0.8,
    rx: 2,
    ...(open && { 'stroke-dasharray': '3 2' }),
  };
  const hatch = row.critical ? criticalRect(...box) : '';
  const done = row.done
    ? rect(left, middle - 4, (right - left) * Math.min(Math.max(row.done, 0), 1), 4, { fill: INK })
    : '';
  return (
    rect(...box, { fill: FILL[row.tone ?? 'plain'], rx: 2 }) + hatch + rect(...box, { fill: 'none', ...edge }) + done
  );
}

function shape(row: GanttRow, at: DrawnDays, scale: Scale, middle: number): string {
  if (row.kind === 'point') {
    const x = scale.x(at.to + 0.5);
    const edge = { stroke: INK, 'stroke-width': row.critical ? 2 : 0.9 };
    const hatch = row.critical ? criticalHatch(diamondCorners(x, middle - 2, 7)) : '';
    return (
      diamond(x, middle - 2, 7, { fill: FILL[row.tone ?? 'plain'] }) +
      hatch +
      diamond(x, middle - 2, 7, { fill: 'none', ...edge })
    );
  }
  const left = scale.x(Math.max(at.from, scale.first));
  const right = scale.x(Math.min(at.to, scale.last) + 1);
  const open = at.openLeft || at.openRight;
  return row.kind === 'summary' && !open
    ? summaryBar(left, right, middle, row.critical)
    : bar(row, left, right, middle, open);
}

/** The row's note, and words for what lies off the scale or is not known: right of the shape, or left where the page ends. */
function noteOf(row: GanttRow, at: DrawnDays | undefined, scale: Scale): string {
  if (!at) return row.note ?? 'date unknown';
  const outside =
    at.to < scale.first && row.end !== null
      ? `ended ${dateInWords(row.end)}, before this chart`
      : at.from > scale.last && (row.start ?? row.end) !== null
        ? `${dateInWords(row.start ?? row.end ?? '')}, after this chart`
        : at.to > scale.last && !at.openRight && row.end !== null
          ? `to ${dateInWords(row.end)}`
          : '';
  return [row.note ?? (at.openRight ? 'end unknown' : at.openLeft ? 'start unknown' : ''), outside]
    .filter(Boolean)
    .join('; ');
}

/** Where the words in a row begin and end, in pixels; null: it has none. */
function wordsIn(
  row: GanttRow,
  scale: Scale,
): { readonly text: string; readonly x: number; readonly to: number } | null {
  const at = drawnDays(row);
  const text = noteOf(row, at, scale);
  if (text === '') return null;
  const width = textWidth(text, TYPE.small);
  const reach = row.kind === 'point' ? 12 : 6;
  const right = at ? scale.x(Math.min(Math.max(at.to, scale.first - 1), scale.last) + 1) + reach : scale.left + 6;
  const left = at ? scale.x(Math.max(Math.min(at.from, scale.last + 1), scale.first)) - reach : 0;
  const fits = right + width + 4 <= scale.right;
  const x = fits ? right : left - width;
  return { text, x, to: x + width };
}

/** The days that the words in a row cover; null: it has none. */
export function wordsAt(row: GanttRow, scale: Scale): Stretch | null {
  const words = wordsIn(row, scale);
  const day = (x: number): number => scale.first + (x - scale.left) / scale.perDay;
  return words && [day(words.x - 4), day(words.to + 4)];
}

function notes(row: GanttRow, scale: Scale, middle: number): string {
  const found = wordsIn(row, scale);
  if (!found) return '';
  const { text, x, to } = found;
  const ground = rect(x - 3, middle - 8, to - x + 6, 13, { fill: '#ffffff', 'fill-opacity': 0.85, rx: 2 });
  return ground + words(x, middle + 2, text, { 'font-size': TYPE.small, 'font-style': 'italic', fill: INK });
}

/** One row as SVG, its upper edge at `top`. */
export function drawRow(placed: PlacedRow, top: number, scale: Scale, toneWords: GanttInput['toneWords']): string {
  const { row, height } = placed;
  const middle = top + height / 2;
  const at = drawnDays(row);
  const visible = at && at.to >= scale.first && at.from <= scale.last;
  return [
    labels(placed, top, toneWords),
    baseline(row, scale, middle + 6),
    visible ? shape(row, at, scale, middle) : '',
    notes(row, scale, middle),
  ].join('');
}
