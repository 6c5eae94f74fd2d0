/** Decides how a heat map is drawn: score, band and risks stand as words in each cell; the colour only repeats the band. */
import { EDGE, GRID, HOUSE, INK, px, rect, SOFT_INK, TYPE, words } from '../documents/gantt/gantt-parts.js';
import { wrapText } from '../documents/gantt/text-width.js';
import { cleanMarkup } from '../documents/text.js';
import { element, escapeXml } from '../documents/xml.js';
import { bandGround } from './band-grounds.js';
import type { HeatMap, HeatRow } from './heat-map.js';
import { heatMapInWords, impactWord, risksInWords } from './heat-map-words.js';
import type { ScaleLevel } from './risk-scale.js';

/** A picture as documents take one: a whole SVG document, and the words that stand for it. */
export interface Picture {
  readonly svg: string;
  readonly alt: string;
}

const WIDTH = 640;
const LABEL = 130;
const ROW = 64;
const HEAD = { title: 24, axis: 20, level: 34 } as const;
const LINE = 13;
const PAD = 6;
/** Lines of codes in a cell; what does not fit ends in an ellipsis, and the words that stand for the picture name all. */
const LINES = 2;

/** The drawing. The same map and title give the same characters; `title` says what it shows, of what, on which day. */
export function heatMapPicture(map: HeatMap, title: string): Picture {
  const alt = heatMapInWords(map, title);
  const top = HEAD.title + HEAD.axis + HEAD.level;
  const foot = map.unscored.length + map.unplaced.length > 0 ? footOf(map) : [];
  const bottom = top + ROW * map.rows.length;
  const height = bottom + PAD + foot.length * (LINE + 2) + PAD;
  const column = (WIDTH - LABEL) / map.scale.impact.length;
  const body = [
    rect(0, 0, WIDTH, height, { fill: '#ffffff' }),
    words(0, 16, wrapText(title, TYPE.normal + 2, WIDTH, 1, true)[0] ?? '', { 'font-size': 13, 'font-weight': 'bold' }),
    ...axis(map, column),
    ...map.rows.map((row, index) => drawnRow(row, top + index * ROW, column)),
    ...foot.map((line, index) => words(0, bottom + PAD + LINE + index * (LINE + 2), line, { fill: SOFT_INK })),
  ].join('\n');
  const size = `width="${WIDTH}" height="${px(height)}" viewBox="0 0 ${WIDTH} ${px(height)}"`;
  const type = `font-family="Arimo, Arial, 'Liberation Sans', Helvetica, sans-serif"`;
  const told = `${element('title', { id: 'heat-map-title' }, escapeXml(title))}\n${element('desc', { id: 'heat-map-desc' }, escapeXml(alt))}`;
  const role = 'role="img" aria-labelledby="heat-map-title heat-map-desc"';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${type} ${role}>\n${told}\n${body}\n</svg>\n`;
  return { svg: cleanMarkup(svg), alt };
}

function axis(map: HeatMap, column: number): readonly string[] {
  const y = HEAD.title + HEAD.axis;
  const bold = { 'font-weight': 'bold', fill: '#ffffff' };
  return [
    rect(0, HEAD.title, WIDTH, HEAD.axis, { fill: HOUSE }),
    words(PAD, y - 6, 'Likelihood', bold),
    words(LABEL + PAD, y - 6, impactWord(map.nature), bold),
    ...map.scale.impact.map((level, index) => named(level, LABEL + index * column, y, column, HEAD.level)),
  ];
}

/** A level's value and label on its ground, at most two lines. */
function named(level: ScaleLevel, x: number, y: number, width: number, height: number): string {
  const lines = wrapText(`${level.value} ${level.label}`, TYPE.normal, width - 2 * PAD, 2, true);
  const first = y + (height - lines.length * LINE) / 2 + LINE - 3;
  return [
    rect(x, y, width, height, { fill: '#f1f4f8', stroke: GRID }),
    ...lines.map((line, index) => words(x + PAD, first + index * LINE, line, { 'font-weight': 'bold' })),
  ].join('');
}

function drawnRow({ likelihood, cells }: HeatRow, y: number, column: number): string {
  const drawn = cells.map(({ score, risks }, index) => {
    const x = LABEL + index * column;
    const room = column - 2 * PAD;
    const head = wrapText(`${score.score} ${score.band.name}`, TYPE.small, room, 1)[0] ?? '';
    const codes = wrapText(risks.map((risk) => risk.code).join(', '), TYPE.normal, room, LINES, true);
    return [
      rect(x, y, column, ROW, { fill: `#${bandGround(score.band)}`, stroke: EDGE, 'stroke-width': 0.8 }),
      words(x + PAD, y + LINE, head, { 'font-size': TYPE.small, fill: INK }),
      ...(risks.length > 0
        ? [words(x + PAD, y + LINE * 2 + 5, risksInWords(risks.length), { 'font-weight': 'bold', fill: INK })]
        : []),
      ...codes.map((line, at) => words(x + PAD, y + LINE * (3 + at) + 7, line, { 'font-weight': 'bold', fill: INK })),
    ].join('');
  });
  return named(likelihood, 0, y, LABEL, ROW) + drawn.join('');
}

/** What stands below the map: the risks that have no place on it. */
function footOf({ unscored, unplaced }: HeatMap): readonly string[] {
  const codes = (risks: typeof unscored): string => risks.map((risk) => risk.code).join(', ');
  const lines = [
    unscored.length ? `Not scored: ${codes(unscored)}` : '',
    unplaced.length ? `Scored on a former scale, without a place on this one: ${codes(unplaced)}` : '',
  ];
  return lines.filter(Boolean).flatMap((line) => wrapText(line, TYPE.normal, WIDTH, 3));
}
