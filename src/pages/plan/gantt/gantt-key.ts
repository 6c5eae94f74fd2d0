/** Decides the key of a chart on a page: a sample and words for every sign that the chart shows. */
import type { GanttInput } from '../../../documents/gantt/gantt-input.js';
import { LINK_WORDS } from '../../../documents/gantt/gantt-legend.js';
import { BASELINE, FILL, HOLIDAY, LINK, SOFT_INK } from '../../../documents/gantt/gantt-parts.js';
import { element } from '../../../documents/xml.js';
import { MARKED } from './gantt-axis.js';
import { INK } from '../../frame/picture.js';

export interface KeyEntry {
  readonly text: string;
  /** It is drawn only where the words stand beside the days. */
  readonly wide?: boolean;
  /** SVG, 28 by 20 pixels. */
  readonly sample: string;
}

const BOX = { x: 1, y: 4, width: 26, height: 12 };
const PLAIN = { ...BOX, rx: 2, fill: FILL.plain, stroke: INK };
const box = (more: Readonly<Record<string, string | number>> = {}): string => element('rect', { ...PLAIN, ...more });

/**
 * The entries, in the order of their signs.
 * @param linked whether links are drawn
 */
export function ganttKey(
  { rows, shaded, markers, baselineWord = 'Baseline' }: GanttInput,
  linked = false,
): readonly KeyEntry[] {
  const windows = [...new Set(shaded.filter(({ kind }) => kind === 'restricted').map(({ label }) => label))];
  const all: readonly (readonly [boolean, string, string])[] = [
    [rows.some(({ kind }) => kind === 'bar'), 'Task', box()],
    [rows.some(({ kind }) => kind === 'summary'), 'Stage', box({ y: 7, height: 6, rx: 0, fill: INK })],
    [rows.some(({ kind }) => kind === 'point'), 'Milestone', diamond('14,2 22,10 14,18 6,10', FILL.plain)],
    [
      rows.some(({ kind, critical }) => critical && kind !== 'summary'),
      'Critical: a delay here delays the end',
      box() + box({ fill: 'url(#gantt-critical)', 'stroke-width': 2 }),
    ],
    [
      rows.some(({ kind, done }) => kind === 'bar' && Boolean(done)),
      'Done so far',
      box() + element('rect', { x: 1, y: 8, width: 16, height: 4, fill: INK }),
    ],
    [
      rows.some(({ kind, baselineEnd }) => kind !== 'point' && baselineEnd !== null),
      baselineWord,
      box({ y: 8, height: 4, rx: 0, fill: BASELINE }),
    ],
    [
      rows.some(({ kind, baselineEnd }) => kind === 'point' && baselineEnd !== null),
      `${baselineWord} of a milestone`,
      diamond('14,5 19,10 14,15 9,10', '#ffffff'),
    ],
    [
      rows.some(({ kind, start, end }) => kind !== 'point' && (start === null) !== (end === null)),
      'One end unknown',
      box({ 'stroke-dasharray': '3 2' }),
    ],
    [linked, LINK_WORDS, LINE],
    [shaded.some(({ kind }) => kind === 'holiday'), 'Holiday or closure', element('rect', { ...BOX, fill: HOLIDAY })],
    ...windows.map((label) => [true, label, element('rect', { ...BOX, fill: 'url(#gantt-restricted)' })] as const),
    [markers.length > 0, 'Date to note', element('line', { x1: 14, x2: 14, y1: 1, y2: 19, ...MARKED })],
  ];
  return all
    .filter(([there]) => there)
    .map(([, text, inside]) => ({
      ...{ text, sample: sample(inside) },
      ...(text === LINK_WORDS && { wide: true }),
    }));
}

const LINE =
  element('path', { d: 'M2 5H20V14', fill: 'none', ...LINK }) +
  element('polygon', { points: '20,18 16,12 24,12', fill: SOFT_INK });
const diamond = (points: string, fill: string): string => element('polygon', { points, fill, stroke: INK });
const sample = (inside: string): string => element('svg', { width: 28, height: 20, 'aria-hidden': 'true' }, inside);
