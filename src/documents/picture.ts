import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { paperFonts } from './fonts.js';

/** Pixels of the PNG for each pixel of the drawing: about 190 dots to the inch on the page. */
const SCALE = 2;

let ready: Promise<void> | undefined;

/** A drawing as PNG, its text in Arimo. Throws the drawing engine's own error where the SVG is not well-formed. */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    background: '#ffffff',
    font: { fontBuffers: [...paperFonts()], defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
  });
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    drawing.free();
  }
}
