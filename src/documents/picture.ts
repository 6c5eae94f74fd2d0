import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { LRUCache } from 'lru-cache';
import { fontsFor } from './fonts.js';
import { palettePng } from './palette-png.js';
import { withFonts } from './svg-fonts.js';
import { complaintsIn, PictureFailedError } from './paper-errors.js';

/** The pictures of a paper as PNG, by the figure's anchor. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** Pixels of the PNG for each pixel of the drawing: 192 to the inch on the page, so that words of 7 points print well. */
const SCALE = 2;
/** Without half-tones at edges, which cost half the file; today's programs show the SVG, and this is for those that cannot. */
const SHARP = { shapeRendering: 0, textRendering: 0 } as const;

/** A draft is asked for again and again, and its chart rarely changes; a chart is about 40 kB. */
const ROOM = 2_000_000;
const kept = new LRUCache<string, Uint8Array>({
  maxSize: ROOM,
  sizeCalculation: (bytes, svg) => bytes.length + 2 * svg.length,
});

let ready: Promise<void> | undefined;

/** A drawing as PNG, its text in Arimo. Throws `PictureFailedError` where the SVG is not well-formed. */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  const known = kept.get(svg);
  if (known) return known;
  const bytes = await drawnOnce(svg, SCALE);
  kept.set(svg, bytes);
  return bytes;
}

/** The same, so many times as large, and not kept. */
export async function drawnOnce(svg: string, scale: number): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  return drawn(svg, scale);
}

function drawn(svg: string, scale: number): Uint8Array {
  const font = { fontBuffers: [...fontsFor(svg).faces], defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' };
  try {
    const fitTo = { mode: 'zoom', value: scale } as const;
    const picture = new Resvg(withFonts(svg), { fitTo, background: '#ffffff', font, ...SHARP });
    const image = picture.render();
    try {
      return palettePng({ width: image.width, height: image.height, rgba: image.pixels });
    } finally {
      image.free();
      picture.free();
    }
  } catch (error) {
    throw new PictureFailedError(complaintsIn(error));
  }
}
