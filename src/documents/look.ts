/** Decides how a paper looks where its house says nothing, and how large a logo stands on the page. */
import { type Colours, type Logo, type Look, type Paper, type PrintedWords } from './model.js';
import { PIXEL } from './page.js';
import { HEADER_COLOUR, HOUSE_COLOUR, RULE_COLOUR } from './tones.js';

export const USUAL_COLOURS: Colours = { accent: HOUSE_COLOUR, rule: RULE_COLOUR, header: HEADER_COLOUR };

export const USUAL_WORDS: PrintedWords = {
  appendix: 'Appendix',
  table: 'Table',
  figure: 'Figure',
  page: 'Page',
  of: 'of',
  footnotes: 'Footnotes',
};

const USUAL: Look = { name: null, logo: null, colours: USUAL_COLOURS, words: USUAL_WORDS };

export function lookOf({ look }: Pick<Paper, 'look'>): Look {
  return look ?? USUAL;
}

/** Room for a logo, in millimetres. */
const LOGO_ROOM = { width: 70, height: 18 };

/** The size of a logo on the page, in millimetres; a small one is not blown up. */
export function logoSize({ width, height }: Pick<Logo, 'width' | 'height'>): {
  readonly width: number;
  readonly height: number;
} {
  const [across, down] = [width * PIXEL, height * PIXEL];
  const scale = Math.min(1, LOGO_ROOM.width / across, LOGO_ROOM.height / down);
  return { width: across * scale, height: down * scale };
}

/** The bytes of a logo. */
export function logoBytes({ content }: Pick<Logo, 'content'>): Buffer {
  return Buffer.from(content, 'base64');
}
