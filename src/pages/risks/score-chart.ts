/** Decides how the scores of a risk are drawn over time, as steps, and the words that stand for the picture. */
import { element } from '../../documents/xml.js';
import { toDayNumber } from '../../platform/calendar/iso-date.js';
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

const WIDTH = 640;
const HEIGHT = 280;
const PAD = { left: 40, right: 130, top: 20, bottom: 40 } as const;
const INK = '#0b0c0c';
/** Each kind by its own stroke, so that none is told from another by colour alone. */
const KINDS = [
  ['INHERENT', 'Inherent', { stroke: '#505a5f', 'stroke-dasharray': '2 4' }],
  ['CURRENT', 'Current', { stroke: '#1d70b8' }],
  ['TARGET', 'Target', { stroke: '#00703c', 'stroke-dasharray': '10 4' }],
] as const;
/** Room that a label takes, top to bottom. */
const LABEL = 18;

/** The chart; null where nothing has been scored. A line breaks where another version of the scale begins. */
export function scoreChart({ points, until, appetite }: ScoreChartInput): { svg: string; alt: string } | null {
  const [first] = points;
  if (!first) return null;
  const top = Math.max(1, ...points.map(({ score }) => score), appetite?.score ?? 0);
  const [from, to] = [toDayNumber(first.effectiveOn), toDayNumber(until)];
  const right = WIDTH - PAD.right;
  const x = (date: string): number =>
    round(PAD.left + ((toDayNumber(date) - from) / Math.max(1, to - from)) * (right - PAD.left));
  const y = (score: number): number => round(HEIGHT - PAD.bottom - (score / top) * (HEIGHT - PAD.bottom - PAD.top));
  const scores = [...new Set([0, ...points.map(({ score }) => score)])];
  const lines = KINDS.flatMap(([kind, word, look]) => {
    const own = points.filter((point) => point.kind === kind);
    const last = own.at(-1);
    return last ? [{ word, look, own, label: `${word} ${last.score}`, at: y(last.score) }] : [];
  });
  const places = spread([...lines.map(({ at }) => at), ...(appetite ? [y(appetite.score)] : [])]);
  const body = [
    ...scores.map((score) => rule(y(score)) + label(String(score), PAD.left - 8, y(score) + 5, 'end')),
    label(day(first.effectiveOn), PAD.left, HEIGHT - 12, 'start'),
    label(day(until), right, HEIGHT - 12, 'end'),
    ...(appetite ? [appetiteLine(y(appetite.score)), label('Appetite', right + 10, places.at(-1)! + 5, 'start')] : []),
    ...lines.map(
      ({ own, look, label: text }, at) =>
        steps(own, x, y, right, look) + label(text, right + 10, places[at]! + 5, 'start'),
    ),
  ];
  const size = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT };
  const type = { 'font-family': 'Arial, sans-serif', 'font-size': 14 };
  return {
    svg: element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, ...type }, body.join('')),
    alt: [
      ...lines.map(
        ({ word, own }) =>
          `${word}: ${own.map((point) => `${point.score} ${point.band} from ${day(point.effectiveOn)}`).join(', ')}.`,
      ),
      ...(appetite ? [`The appetite is ${appetite.words.toLowerCase()}, drawn as a thick line.`] : []),
    ].join(' '),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The steps of one kind, a path for each stretch on one version of the scale. */
function steps(
  own: readonly ScorePoint[],
  x: (date: string) => number,
  y: (score: number) => number,
  right: number,
  look: Readonly<Record<string, string>>,
): string {
  let path = '';
  own.forEach((point, at) => {
    const before = own[at - 1];
    const joined = before?.scaleId === point.scaleId;
    path += `${joined ? 'V' : `M${x(point.effectiveOn)} `}${y(point.score)}`;
    const after = own[at + 1];
    path += `H${after ? x(after.effectiveOn) : right}`;
  });
  const line = element('path', { d: path, fill: 'none', 'stroke-width': 3, ...look });
  const dots = own.map((point) =>
    element('circle', { cx: x(point.effectiveOn), cy: y(point.score), r: 4.5, fill: look['stroke'] }),
  );
  return line + dots.join('');
}

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

function label(text: string, left: number, top: number, anchor: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return element('text', { x: left, y: round(top), 'text-anchor': anchor, fill: INK }, escaped);
}

const rule = (top: number): string =>
  element('line', { x1: PAD.left, x2: WIDTH - PAD.right, y1: top, y2: top, stroke: '#d8d8d8' });

const appetiteLine = (top: number): string =>
  element('line', {
    x1: PAD.left,
    x2: WIDTH - PAD.right,
    y1: top,
    y2: top,
    stroke: '#942514',
    'stroke-width': 5,
    'stroke-opacity': 0.7,
  });
