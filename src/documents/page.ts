/** Decides the page: A4, its margins and the places where text begins, in millimetres. */

export const PAGE = { short: 210, long: 297 } as const;
export const MARGIN = { top: 24, bottom: 20, side: 25, wideSide: 20 } as const;
/** Where the text of a numbered paragraph begins, and of its bullets, from the left margin. */
export const TEXT_INDENT = 15;
export const BULLET_INDENT = 21;
/** Where the answer begins in a line of the cover block. */
export const COVER_INDENT = 52;

/** The room between the margins. */
export function textArea(landscape: boolean): { readonly width: number; readonly height: number } {
  const [width, height, side] = landscape
    ? [PAGE.long, PAGE.short, MARGIN.wideSide]
    : [PAGE.short, PAGE.long, MARGIN.side];
  return { width: width - 2 * side, height: height - MARGIN.top - MARGIN.bottom };
}

/** What a picture leaves of the height: to its caption, and to a heading above it. */
const CAPTION = 18;
const HEADING = 12;

/** The room of a picture. */
export function pictureArea(
  landscape: boolean,
  belowHeading: boolean,
): { readonly width: number; readonly height: number } {
  const { width, height } = textArea(landscape);
  return { width, height: height - CAPTION - (belowHeading ? HEADING : 0) };
}

/** Millimetres of a CSS pixel (96 to the inch). */
export const PIXEL = 25.4 / 96;
/** Twentieths of a point in a millimetre, Word's unit. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
