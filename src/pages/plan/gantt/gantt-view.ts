/** Decides how a plan is drawn on a page: a row of words beside or above its bar, which is as wide as its room. */
import { rowInWords, spansInWords } from '../../../documents/gantt/gantt-alt.js';
import { leadingCodes } from '../../../documents/gantt/gantt-links.js';
import { type GanttInput, TONE_WORDS } from '../../../documents/gantt/gantt-input.js';
import { EDGE, GRID, HOLIDAY } from '../../../documents/gantt/gantt-parts.js';
import { dayOf, mondays, months } from '../../../documents/gantt/gantt-scale.js';
import { cleanMarkup } from '../../../documents/text.js';
import { element } from '../../../documents/xml.js';
import { INK, percent } from '../../frame/picture.js';
import { ganttArrows } from './gantt-arrows.js';
import { ganttAxis, MARKED } from './gantt-axis.js';
import { ganttBars } from './gantt-bars.js';
import { type Days, daysOf, shown } from './gantt-days.js';
import { ganttKey, type KeyEntry } from './gantt-key.js';

/** The least width, in pixels, that the days have on a phone, and where the words stand beside them (`pages.css`). */
const NARROW = 300;
const WIDE = 540;
/** With more weeks than this their lines would be a grey ground; with more months, those of months. */
const MOST_WEEKS = 30;
const MOST_MONTHS = 60;

export interface GanttView {
  /** What the rows share: patterns, and the days behind each row. */
  readonly defs: string;
  readonly axis: { readonly narrow: string; readonly wide: string };
  readonly rows: readonly {
    readonly code: string;
    readonly label: string;
    readonly level: number;
    readonly summary: boolean;
    readonly point: boolean;
    readonly tag: string | null;
    readonly tone: string | null;
    /** Its dates and how it stands. */
    readonly words: string;
    readonly svg: string;
  }[];
  readonly key: readonly KeyEntry[];
  /** Holidays, restricted stretches and marked dates in words. */
  readonly spans: string;
}

/** Throws a RangeError where a date is none, or `to` is before `from`. */
export function ganttView(input: GanttInput): GanttView {
  const days = daysOf(input.from, input.to);
  const arrows = ganttArrows(input, days);
  const after = leadingCodes(input.links);
  return {
    defs: cleanMarkup(PATTERNS + element('g', { id: 'gantt-days' }, ground(input, days))),
    axis: {
      narrow: cleanMarkup(ganttAxis(input, days, NARROW)),
      wide: cleanMarkup(ganttAxis(input, days, WIDE)),
    },
    rows: input.rows.map((row, place) => ({
      ...{ code: row.code, label: row.label, level: row.level, tone: row.tone },
      ...{ summary: row.kind === 'summary', point: row.kind === 'point' },
      tag: row.tone && (input.toneWords?.[row.tone] ?? TONE_WORDS[row.tone]),
      words: rowInWords({ ...row, tone: null }, input, after.get(row.code)), // its tag says the tone
      svg: (arrows[place] ?? '') + ganttBars(row, days),
    })),
    key: ganttKey(input, arrows.some(Boolean)),
    spans: spansInWords(input),
  };
}

const PATTERNS =
  pattern('gantt-critical', 6, { stroke: INK, 'stroke-width': 1.2, 'stroke-opacity': 0.6 }, 'M0 6L6 0', '') +
  pattern('gantt-restricted', 9, { stroke: '#d9bfe2', 'stroke-width': 1.2 }, 'M0 0L9 9', '#f6eef8');

function pattern(id: string, size: number, stroke: Readonly<Record<string, string | number>>, d: string, fill: string) {
  const under = fill ? element('rect', { width: size, height: size, fill }) : '';
  const measures = { id, width: size, height: size, patternUnits: 'userSpaceOnUse' };
  return element('pattern', measures, under + element('path', { d, fill: 'none', ...stroke }));
}

/** What lies behind every row: shaded stretches, the lines of weeks and months, the lines of marked dates. */
function ground({ shaded, markers }: GanttInput, days: Days): string {
  const [byWeek, byMonth] = [mondays(days), months(days)];
  const begins = byMonth.length > MOST_MONTHS ? byMonth.filter(({ label }) => label.startsWith('January')) : byMonth;
  return [
    ...(['restricted', 'holiday'] as const).flatMap((kind) =>
      shaded.filter((span) => span.kind === kind).map((span) => shade(span, days)),
    ),
    ...(byWeek.length > MOST_WEEKS ? [] : byWeek.map((day) => upright(days.x(day), { stroke: GRID }))),
    ...begins.map(({ from }) => upright(days.x(from), { stroke: EDGE })),
    ...markers
      .filter(({ date }) => shown(days, dayOf(date), dayOf(date)))
      .map(({ date }) => upright(days.x(dayOf(date) + 0.5), MARKED)),
  ].join('');
}

function shade({ from, to, kind }: GanttInput['shaded'][number], days: Days): string {
  const part = shown(days, dayOf(from), dayOf(to));
  if (!part) return '';
  const left = days.x(part[0]);
  const width = percent(days.x(part[1] + 1) - left);
  const fill = kind === 'restricted' ? 'url(#gantt-restricted)' : HOLIDAY;
  return element('rect', { x: percent(left), width, height: '100%', fill });
}

function upright(share: number, stroke: Readonly<Record<string, string | number>>): string {
  return element('line', { x1: percent(share), x2: percent(share), y1: 0, y2: '100%', ...stroke });
}
