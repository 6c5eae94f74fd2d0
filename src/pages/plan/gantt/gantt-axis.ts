/** Decides which dates stand above the days of a chart on a page, in so much room, and where its marked dates are named. */
import type { GanttInput } from '../../../documents/gantt/gantt-input.js';
import { dateOf, dayOf, mondays, months, type Stretch } from '../../../documents/gantt/gantt-scale.js';
import { textWidth, wrapText } from '../../../documents/gantt/text-width.js';
import { element } from '../../../documents/xml.js';
import { INK, percent, pictureOf, pictureWords, WORD_SIZE } from '../../frame/picture.js';
import { type Days, shown } from './gantt-days.js';

const LINE = 20;
const GAP = 8;
/** How the line of a marked date is drawn. */
export const MARKED = { stroke: INK, 'stroke-width': 1.5, 'stroke-dasharray': '4 3' } as const;

/** One line of dates: each with the forms in which it may be written, the longest first. */
interface DateLine {
  readonly stretches: readonly (Stretch & { readonly forms: readonly string[] })[];
}

/** The dates and labels above the rows, for a chart that is at least `width` pixels wide. */
export function ganttAxis(input: GanttInput, days: Days, width: number): string {
  const lines = dateLines(days, width);
  const labels = lanes(input, days, width);
  const height = LINE * (lines.length + Math.max(0, ...labels.map(({ lane }) => lane + 1))) + 4;
  const body = [
    ...lines.flatMap(({ stretches }, index) =>
      stretches.map((stretch) => dateLabel(days, width, stretch, LINE * (index + 1))),
    ),
    markerLines(input, days, LINE * lines.length, height),
    ...labels.map((label) => drawn(label, LINE * (lines.length + label.lane))),
  ].join('');
  return pictureOf(height, body);
}

/** Months over weeks where a week has room for its day, else years over months, else years alone, as many as have room. */
function dateLines(days: Days, width: number): readonly DateLine[] {
  const room = (span: number): number => span * days.perDay * width;
  const inMonths = months(days);
  const monthly = (forms: (label: string) => readonly string[]): DateLine => ({
    stretches: inMonths.map((month) => ({ ...month, forms: forms(month.label) })),
  });
  if (room(7) >= textWidth('30', WORD_SIZE) + GAP) {
    const full = monthly((label) => [label, label.replace(/^(\w{3})\w*/u, '$1'), label.slice(0, 3)]);
    return [full, { stretches: weeks(days) }];
  }
  const yearly = years(inMonths);
  if (room(28) >= textWidth('May', WORD_SIZE) + GAP) return [yearly, monthly((label) => [label.slice(0, 3)])];
  if (room(28) >= textWidth('M', WORD_SIZE)) return [yearly, monthly((label) => [label.slice(0, 1)])];
  const step = Math.ceil((textWidth('2010', WORD_SIZE) + GAP) / room(365));
  return [
    {
      stretches: yearly.stretches.map((year, i) =>
        i % step === 0 ? { ...year, to: Infinity } : { ...year, forms: [] },
      ),
    },
  ];
}

function years(inMonths: readonly Stretch[]): DateLine {
  const found = new Map<string, Stretch>();
  for (const { label, from, to } of inMonths) {
    const year = label.slice(-4);
    found.set(year, { label: year, from: found.get(year)?.from ?? from, to });
  }
  return { stretches: [...found.values()].map((year) => ({ ...year, forms: [year.label] })) };
}

function weeks(days: Days): DateLine['stretches'] {
  return mondays(days).map((day) => ({
    from: day,
    to: day + 6,
    label: '',
    forms: [`${Number(dateOf(day).slice(8))}`],
  }));
}

/** The longest form of the date that its stretch has room for, beside a line where it begins. */
function dateLabel(days: Days, width: number, { from, to, forms }: DateLine['stretches'][number], y: number): string {
  const left = days.x(from);
  const room = (Math.min(days.x(to + 1), 1) - left) * width - 3;
  const fitting = forms.find((form) => textWidth(form, WORD_SIZE) <= room);
  const x = percent(left);
  const tick = element('line', { x1: x, x2: x, y1: y - LINE + 2, y2: y, stroke: '#8a97a6' });
  if (fitting === undefined) return '';
  return tick + pictureWords(fitting, { x, dx: 3, y: y - 5 });
}

interface Label {
  readonly text: string;
  readonly kind: 'marker' | 'restricted';
  readonly width: number;
  readonly lane: number;
  /** Where it is fixed: at its left end, its middle or its right end, so that a wider chart keeps it inside. */
  readonly at: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The names of restricted stretches and marked dates, each in the first lane where it lies on no other. */
function lanes({ shaded, markers }: GanttInput, days: Days, width: number): readonly Label[] {
  const wanted = [
    ...shaded
      .filter(({ kind }) => kind === 'restricted')
      .map(({ label, from, to }) => ({ kind: 'restricted' as const, label, from: dayOf(from), to: dayOf(to) })),
    ...markers.map(({ label, date }) => ({ kind: 'marker' as const, label, from: dayOf(date), to: dayOf(date) })),
  ];
  const placed: (Label & { readonly left: number })[] = [];
  for (const { kind, label, from, to } of wanted) {
    const part = shown(days, from, to);
    if (!part) continue;
    const [text = ''] = wrapText(label, WORD_SIZE, width, 1, true);
    const wide = textWidth(text, WORD_SIZE, true);
    const middle = (days.x(part[0]) + days.x(part[1] + 1)) / 2;
    const left = Math.max(0, Math.min(middle * width - wide / 2, width - wide));
    const anchor = left === 0 ? 'start' : left === width - wide ? 'end' : 'middle';
    const at = { start: 0, middle, end: 1 }[anchor];
    let lane = 0;
    while (placed.some((one) => one.lane === lane && left < one.left + one.width + 4 && one.left < left + wide + 4))
      lane++;
    placed.push({ text, kind, width: wide, lane, at, anchor, left });
  }
  return placed;
}

/** The words in their lane. Without a box or a transformation: Chromium forgets where those are in a head that it prints again. */
function drawn({ text, kind, at, anchor }: Label, top: number): string {
  return pictureWords(text, {
    ...{ x: percent(at), y: top + LINE - 5, 'text-anchor': anchor, 'font-weight': 'bold' },
    ...{ fill: kind === 'marker' ? INK : '#5c2f70', stroke: '#ffffff', 'stroke-width': 5, 'paint-order': 'stroke' },
  });
}

/** The lines from the names of marked dates down to the rows, under the names. */
function markerLines({ markers }: GanttInput, days: Days, top: number, bottom: number): string {
  return markers
    .filter(({ date }) => shown(days, dayOf(date), dayOf(date)))
    .map(({ date }) => percent(days.x(dayOf(date) + 0.5)))
    .map((x) => element('line', { x1: x, x2: x, y1: top, y2: bottom, ...MARKED }))
    .join('');
}
