/** Holds the grounds of bands, on pages and in pictures: of several bands of one colour the higher ones are darker. */
import type { CellTone } from '../documents/model.js';

/** Six hexadecimal digits, lightest first. From amber to orange to red they get darker, so that a grey print tells them apart. */
export const BAND_GROUNDS: Readonly<Record<CellTone, readonly [string, string, string]>> = {
  green: ['cce2d8', '93c6ae', '5fae8a'],
  amber: ['fff7bf', 'ffb866', 'ee9a3f'],
  red: ['ec8d80', 'dc6f60', 'cf5c4c'],
  grey: ['eeefef', 'c5c8ca', 'a5aaad'],
  blue: ['d2e2f1', '93bde0', '6ba5d6'],
};

/** The ground of a band. */
export function bandGround({ tone, shade }: { readonly tone: CellTone; readonly shade: number }): string {
  const [light, , darkest] = BAND_GROUNDS[tone];
  return shade === 0 ? light : (BAND_GROUNDS[tone][shade] ?? darkest);
}
