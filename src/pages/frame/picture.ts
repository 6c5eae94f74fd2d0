/** Decides how pictures on pages are drawn so that they are as wide as their room: places in shares of the width, words of a size that can be read. */
import { textWidth } from '../../documents/gantt/text-width.js';
import { element, escapeXml } from '../../documents/xml.js';
import { day } from './words.js';

/** Size of the words in pixels, however wide the picture is. */
export const WORD_SIZE = 14;
export const INK = '#0b0c0c';

/** A picture with the words that stand for it. */
export interface Picture {
  readonly svg: string;
  readonly alt: string;
}

/** The attributes of a shape. */
export type Look = Readonly<Record<string, string | number>>;

/** A share of the width, as SVG writes it. */
export function percent(share: number): string {
  return `${Math.round(share * 100_000) / 1000}%`;
}

/** Words as wide as they were reckoned, in whatever typeface the reader has. */
export function pictureWords(text: string, place: Look): string {
  const textLength = Math.round(textWidth(text, WORD_SIZE, place['font-weight'] === 'bold') * 100) / 100;
  return element('text', { ...place, textLength, lengthAdjust: 'spacingAndGlyphs' }, escapeXml(text));
}

/** A picture as wide as its room. */
export function pictureOf(height: number, body: string): string {
  return element('svg', { width: '100%', height, 'font-size': WORD_SIZE, fill: INK }, body);
}

/** "26 Jan 2010", where there is no room for the whole name. */
export function shortDay(date: string): string {
  return day(date).replace(/(\p{L}{3})\p{L}*/u, '$1');
}
