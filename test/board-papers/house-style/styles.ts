import { BOARD_STYLE, COMMITTEE_STYLE } from '../../../src/board-papers/house-style/shipped-styles.js';
import type { HouseStyle } from '../../../src/board-papers/house-style/house-style.js';
import { palettePng } from '../../../src/documents/palette-png.js';

/** A style as the interface takes it. */
export function asInput(style: HouseStyle, more: object = {}): object {
  return { ...style, logo: null, ...more };
}

/** The council's own style, as somebody there would set it. */
export const COUNCIL: HouseStyle = {
  ...COMMITTEE_STYLE,
  name: 'Manchester City Council',
  words: { ...COMMITTEE_STYLE.words, appendix: 'Annex', page: 'Sheet' },
};
export const BOARD = BOARD_STYLE;

/** A logo of some pixels: a dark square with a light one in it. */
export function logoOf(width = 120, height = 60): Buffer {
  const rgba = new Uint8Array(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    const inside = at % width > width / 4 && at % width < (3 * width) / 4 && at > (width * height) / 4;
    rgba.set(inside ? [255, 220, 120, 255] : [0, 82, 76, 255], at * 4);
  }
  return Buffer.from(palettePng({ width, height, rgba }));
}
