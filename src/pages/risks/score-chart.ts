/** Decides how the scores of a risk are drawn over time, as steps, and the words that stand for the picture. */
import { element } from '../../documents/xml.js';
import { toDayNumber } from '../../platform/calendar/iso-date.js';
import { type Look, percent, type Picture, pictureOf, pictureWords, shortDay } from '../frame/picture.js';
import { day } from '../frame/words.js';

export interface ScorePoint {
  readonly effectiveOn: string;
  readonly kind: string;
  readonly score: number;
  readonly band: string;
  readonly scaleId: string;
}

export interface ScoreChartInput {
  /** Oldest first. */
  readonly points: readonly ScorePoint[];
  /** The last day drawn. */
  readonly until: string;
  /** The highest score that is acceptable, with its words; null: none can be drawn. */
  readonly appetite: { readonly score: number; readonly words: string } | null;
}

const HEIGHT = 280;
/** Shares of the width: room for scores at the left, for the names of the lines at the right of a phone. */
const LEFT = 0.1;
const RIGHT = 0.68;
/** Pixels from the top. */
const TOP = 20;
const BOTTOM = HEIGHT - 40;
/** Each kind by its own stroke, so that none is told from another by colour alone. */
const KINDS = [
  ['INHERENT', 'Inherent', { stroke: '#505a5f', 'stroke-dasharray': '2 4' }],
  ['CURRENT', 'Current', { stroke: '#1d70b8' }],
  ['TARGET', 'Target', { stroke: '#00703c', 'stroke-dasharray': '10 4' }],
] as const;
/** Room that a label takes, top to bottom. */
const LABEL = 18;

/** The chart; null where nothing has been scored. A line breaks where another version of the scale begins. */
export function scoreChart({ points, until, appetite }: ScoreChartInput): Picture | null {
  const [first] = points;
  if (!first) return null;
  const top = Math.max(1, ...points.map(({ score }) => score), appetite?.score ?? 0);
  const [from, to] = [toDayNumber(first.effectiveOn), toDayNumber(until)];
  const x = (date: string): number => LEFT + ((toDayNumber(date) - from) / Math.max(1, to - from)) * (RIGHT - LEFT);
  const y = (score: number): number => Math.round((BOTTOM - (score / top) * (BOTTOM - TOP)) * 10) / 10;
  const scores = [...new Set([0, ...points.map(({ score }) => score)])];
  const lines = KINDS.flatMap(([kind, word, look]) => {
    const own = points.filter((point) => point.kind === kind);
    const last = own.at(-1);
    return last ? [{ word, look, own, label: `${word} ${last.score}`, at: y(last.score) }] : [];
  });
  const places = spread([...lines.map(({ at }) => at), ...(appetite ? [y(appetite.score)] : [])]);
  const body = [
    ...scores.map(
      (score) =>
        rule(y(score)) +
        pictureWords(String(score), { x: percent(LEFT), dx: -8, y: y(score) + 5, 'text-anchor': 'end' }),
    ),
    pictureWords(shortDay(first.effectiveOn), { x: percent(LEFT), y: HEIGHT - 12 }),
    pictureWords(shortDay(until), { x: percent(RIGHT), y: HEIGHT - 12, 'text-anchor': 'end' }),
    ...(appetite ? [appetiteLine(y(appetite.score)), lineName('Appetite', places.at(-1)!)] : []),
    ...lines.map(({ own, look, label }, at) => steps(own, x, y, look) + lineName(label, places[at]!)),
  ];
  return {
    svg: pictureOf(HEIGHT, body.join('')),
    alt: [
      ...lines.map(
        ({ word, own }) =>
          `${word}: ${own.map((point) => `${point.score} ${point.band} from ${day(point.effectiveOn)}`).join(', ')}.`,
      ),
      ...(appetite ? [`The appetite is ${appetite.words.toLowerCase()}, drawn as a thick line.`] : []),
    ].join(' '),
  };
}

/** The steps of one kind, in lines from left to right and upright; none joins two versions of the scale. */
function steps(
  own: readonly ScorePoint[],
  x: (date: string) => number,
  y: (score: number) => number,
  look: Look,
): string {
  const line = (x1: number, y1: number, x2: number, y2: number): string =>
    element('line', {
      x1: percent(x1),
      y1,
      x2: percent(x2),
      y2,
      'stroke-width': 3,
      'stroke-linecap': 'square',
      ...look,
    });
  const parts = own.flatMap((point, at) => {
    const [before, after] = [own[at - 1], own[at + 1]];
    const [left, height] = [x(point.effectiveOn), y(point.score)];
    const step = before?.scaleId === point.scaleId ? [line(left, y(before.score), left, height)] : [];
    return [...step, line(left, height, after ? x(after.effectiveOn) : RIGHT, height)];
  });
  const dots = own.map((point) =>
    element('circle', { cx: percent(x(point.effectiveOn)), cy: y(point.score), r: 4.5, fill: look['stroke'] }),
  );
  return [...parts, ...dots].join('');
}

const lineName = (text: string, top: number): string =>
  pictureWords(text, { x: percent(RIGHT), dx: 10, y: Math.round(top) + 5 });

/** Heights for labels so that none covers another, each as near as it can be to its own. */
function spread(heights: readonly number[]): number[] {
  const placed: number[] = [];
  const order = heights.map((height, at) => [height, at] as const).sort(([a, i], [b, j]) => a - b || i - j);
  let least = -Infinity;
  for (const [height, at] of order) {
    placed[at] = Math.max(height, least);
    least = placed[at] + LABEL;
  }
  return placed;
}

const across = (top: number, look: Look): string =>
  element('line', { x1: percent(LEFT), x2: percent(RIGHT), y1: top, y2: top, ...look });

const rule = (top: number): string => across(top, { stroke: '#d8d8d8' });

const appetiteLine = (top: number): string =>
  across(top, { stroke: '#942514', 'stroke-width': 5, 'stroke-opacity': 0.7 });
