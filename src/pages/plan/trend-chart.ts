/** Decides how a milestone's forecasts are drawn against the days they were made on, and the words that stand for the picture. */
import { toDayNumber } from '../../platform/calendar/iso-date.js';
import { day } from '../frame/words.js';

export interface TrendPoint {
  readonly reportedOn: string;
  readonly forecast: string;
}

const WIDTH = 640;
const HEIGHT = 260;
/** Room at the left for the longest date, such as 26 September 2010. */
const PAD = { left: 160, right: 20, top: 20, bottom: 40 } as const;
/** Between the middles of two labels, so that they do not lie upon one another. */
const LINE_HEIGHT = 16;
const INK = '#0b0c0c';

/** The chart; null where fewer than two reports give a date. */
export function trendChart(
  points: readonly TrendPoint[],
  baseline: string | null,
): { svg: string; alt: string } | null {
  if (points.length < 2) return null;
  const days = points.map((point) => toDayNumber(point.reportedOn));
  const dates = [...points.map((point) => point.forecast), ...(baseline ? [baseline] : [])].map((date) =>
    toDayNumber(date),
  );
  const x = scale(Math.min(...days), Math.max(...days), PAD.left, WIDTH - PAD.right);
  const y = scale(Math.min(...dates), Math.max(...dates), HEIGHT - PAD.bottom, PAD.top);
  const at = points.map((point) => [x(toDayNumber(point.reportedOn)), y(toDayNumber(point.forecast))] as const);
  const line = at.map(([left, top]) => `${left},${top}`).join(' ');
  const label = (text: string, left: number, top: number, anchor: string): string =>
    `<text x="${left}" y="${top}" text-anchor="${anchor}" fill="${INK}">${text}</text>`;
  const [first, last] = [points[0]!, points.at(-1)!];
  const forecasts = [...new Set(points.map((point) => point.forecast))].sort();
  const parts = [
    ...apart(forecasts.map((date) => ({ date, top: y(toDayNumber(date)) }))).map(({ date, top }) =>
      label(day(date), PAD.left - 10, top + 5, 'end'),
    ),
    label(day(first.reportedOn), PAD.left, HEIGHT - 12, 'start'),
    label(day(last.reportedOn), WIDTH - PAD.right, HEIGHT - 12, 'end'),
    ...(baseline ? [baselineLine(y(toDayNumber(baseline)))] : []),
    `<polyline points="${line}" fill="none" stroke="#1d70b8" stroke-width="3"/>`,
    ...at.map(([left, top]) => `<circle cx="${left}" cy="${top}" r="5" fill="#1d70b8"/>`),
  ];
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="Arial, sans-serif" font-size="14">${parts.join('')}</svg>`,
    alt: `${points.length} forecasts: ${points.map((point) => `on ${day(point.reportedOn)} for ${day(point.forecast)}`).join('; ')}.${baseline ? ` The baseline is ${day(baseline)}, drawn as a broken line.` : ''}`,
  };
}

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
  `<line x1="${PAD.left}" x2="${WIDTH - PAD.right}" y1="${top}" y2="${top}" stroke="${INK}" stroke-dasharray="6 4"/>`;

function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  const span = high - low || 1;
  return (value) => Math.round((from + ((value - low) / span) * (to - from)) * 10) / 10;
}
