/** Decides the measures and colours of a Gantt chart, and how its shapes are written. Pixels of 1/96 inch. */
import { type CellTone } from '../model.js';
import { HOUSE_COLOUR } from '../tones.js';
import { element } from '../xml.js';
import { exactWidth } from './text-width.js';
import { hatch, type Point } from './hatch.js';

export const WIDTH = 970;
/** Columns: code, label, status word, then the days. */
export const COLUMN = { code: 6, label: 66, status: 310, days: 382 } as const;
export const DAYS_RIGHT = WIDTH - 6;
export const TYPE = { small: 9.5, normal: 11 } as const;
export const LANE = 16;

export const INK = '#1b242d';
export const SOFT_INK = '#4a5663';
export const GRID = '#dfe4ea';
export const EDGE = '#8a97a6';
export const HOUSE = `#${HOUSE_COLOUR}`;
/** Ground of days on which no work is done. */
export const HOLIDAY = '#d3d9e0';
export const BASELINE = '#c3cad3';

/** Fills of bars; none is told from another by colour alone: the status word stands in the row. */
export const FILL: Readonly<Record<CellTone | 'plain', string>> = {
  green: '#7fc4a0',
  amber: '#f3bf5b',
  red: '#e58a7e',
  grey: '#c2c8cf',
  blue: '#8db4de',
  plain: '#a9bdd2',
};

/** Pixels to two decimals, so that the file is short and the same everywhere. */
export const px = (value: number): number => Math.round(value * 100) / 100;

/** How the line of a link is drawn. */
export const LINK = { stroke: SOFT_INK, 'stroke-width': 1 } as const;

type Attributes = Readonly<Record<string, string | number | undefined>>;

export function rect(x: number, y: number, width: number, height: number, more: Attributes): string {
  return element('rect', { x: px(x), y: px(y), width: px(Math.max(width, 0)), height: px(height), ...more });
}

export function line(x1: number, y1: number, x2: number, y2: number, more: Attributes): string {
  return element('line', { x1: px(x1), y1: px(y1), x2: px(x2), y2: px(y2), ...more });
}

export function polygon(points: readonly Point[], more: Attributes): string {
  return element('polygon', { points: points.map(([x, y]) => `${px(x)},${px(y)}`).join(' '), ...more });
}

/** The head of a link's line: its point is below where it goes down (1), above where it goes up (-1). */
export function arrow(x: number, y: number, down: 1 | -1): string {
  const head: readonly Point[] = [
    [x - 3, y - 4 * down],
    [x + 3, y - 4 * down],
    [x, y],
  ];
  return polygon(head, { fill: SOFT_INK });
}

/** Fewer characters stay in their room in whatever font; a chart has hundreds of such numbers and codes. */
const FITTED = 5;

/** Words as wide as Arimo has them: a reader's own font, which may be wider, is fitted to the room that was measured. */
export function words(x: number, y: number, content: string, more: Attributes = {}): string {
  const escaped = content.replace(
    /[&<>]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '',
  );
  const width =
    content.length < FITTED
      ? null
      : exactWidth(content, Number(more['font-size'] ?? TYPE.normal), more['font-weight'] === 'bold');
  const fitted = width === null ? {} : { textLength: px(width) };
  return element('text', { x: px(x), y: px(y), 'font-size': TYPE.normal, fill: INK, ...fitted, ...more }, escaped);
}

/** The corners of a diamond around a middle. */
export function diamondCorners(x: number, y: number, half: number): readonly Point[] {
  return [
    [x, y - half],
    [x + half, y],
    [x, y + half],
    [x - half, y],
  ];
}

export function diamond(x: number, y: number, half: number, more: Attributes): string {
  return polygon(diamondCorners(x, y, half), more);
}

const box = (x: number, y: number, width: number, height: number): readonly Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

/** The hatching of what is critical: leaning to the right, over the fill of a bar or a diamond. */
export function criticalHatch(corners: readonly Point[]): string {
  const d = hatch(corners, { gap: 6, lean: 1 });
  return element('path', { d, fill: 'none', stroke: INK, 'stroke-width': 1.1, 'stroke-opacity': 0.6 });
}

export function criticalRect(x: number, y: number, width: number, height: number): string {
  return criticalHatch(box(x, y, width, height));
}

/** A restricted span: pale, hatched to the left. */
export function restrictedRect(x: number, y: number, width: number, height: number): string {
  const d = hatch(box(x, y, width, height), { gap: 9, lean: -1 });
  const ground = rect(x, y, width, height, { fill: '#f6eef8' });
  return ground + element('path', { d, fill: 'none', stroke: '#d9bfe2', 'stroke-width': 1.2 });
}
