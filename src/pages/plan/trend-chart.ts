/** Decides how a milestone's forecasts are drawn against the days they were made on, and the words that stand for the picture. */
import { element } from '../../documents/xml.js';
import { toDayNumber } from '../../platform/calendar/iso-date.js';
import { INK, percent, type Picture, pictureOf, pictureWords, shortDay } from '../frame/picture.js';
import { day } from '../frame/words.js';

export interface TrendPoint {
  readonly reportedOn: string;
  readonly forecast: string;
}

const HEIGHT = 260;
/** Shares of the width: room at the left for the longest date on a phone of 320 pixels. */
const LEFT = 0.31;
const RIGHT = 0.96;
/** Pixels from the top. */
const TOP = 20;
const BOTTOM = HEIGHT - 40;
/** Between the middles of two labels, so that they do not lie upon one another. */
const LINE_HEIGHT = 16;

/** The chart; null where fewer than two reports give a date. */
export function trendChart(points: readonly TrendPoint[], baseline: string | null): Picture | null {
  if (points.length < 2) return null;
  const days = points.map((point) => toDayNumber(point.reportedOn));
  const dates = [...points.map((point) => point.forecast), ...(baseline ? [baseline] : [])].map((date) =>
    toDayNumber(date),
  );
  const x = scale(Math.min(...days), Math.max(...days), LEFT, RIGHT);
  const y = scale(Math.min(...dates), Math.max(...dates), BOTTOM, TOP);
  const at = points.map(({ reportedOn, forecast }): Spot => ({
    x: percent(x(toDayNumber(reportedOn))),
    y: Math.round(y(toDayNumber(forecast)) * 10) / 10,
  }));
  const [first, last] = [points[0]!, points.at(-1)!];
  const forecasts = [...new Set(points.map((point) => point.forecast))].sort();
  const body = [
    ...apart(forecasts.map((date) => ({ date, top: y(toDayNumber(date)) }))).map(({ date, top }) =>
      pictureWords(shortDay(date), { x: percent(LEFT), dx: -10, y: top + 5, 'text-anchor': 'end' }),
    ),
    pictureWords(shortDay(first.reportedOn), { x: percent(LEFT), y: HEIGHT - 12 }),
    pictureWords(shortDay(last.reportedOn), { x: percent(RIGHT), y: HEIGHT - 12, 'text-anchor': 'end' }),
    ...(baseline ? [baselineLine(y(toDayNumber(baseline)))] : []),
    ...at.slice(1).map((spot, index) => between(at[index]!, spot)),
    ...at.map((spot) => element('circle', { cx: spot.x, cy: spot.y, r: 5, fill: '#1d70b8' })),
  ];
  return {
    svg: pictureOf(HEIGHT, body.join('')),
    alt: `${points.length} forecasts: ${points.map((point) => `on ${day(point.reportedOn)} for ${day(point.forecast)}`).join('; ')}.${baseline ? ` The baseline is ${day(baseline)}, drawn as a broken line.` : ''}`,
  };
}

interface Spot {
  readonly x: string;
  readonly y: number;
}

const between = (from: Spot, to: Spot): string =>
  element('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: '#1d70b8', 'stroke-width': 3 });

/** Of labels from the bottom to the top, those that have room above the one before. */
function apart<Label extends { readonly top: number }>(labels: readonly Label[]): Label[] {
  const shown: Label[] = [];
  for (const one of labels) {
    const before = shown.at(-1);
    if (!before || before.top - one.top >= LINE_HEIGHT) shown.push(one);
  }
  return shown;
}

const baselineLine = (top: number): string =>
  element('line', {
    ...{ x1: percent(LEFT), x2: percent(RIGHT), y1: top, y2: top },
    ...{ stroke: INK, 'stroke-dasharray': '6 4' },
  });

function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  const span = high - low || 1;
  return (value) => from + ((value - low) / span) * (to - from);
}
