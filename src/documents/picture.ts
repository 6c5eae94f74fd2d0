import { LRUCache } from 'lru-cache';
import { PictureFailedError } from './paper-errors.js';
import { complaintsOf, inRenderWorker } from './worker/render-worker.js';

/** The pictures of a paper as PNG, by the figure's anchor. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** Pixels of the PNG for each pixel of the drawing: 192 to the inch on the page. */
const SCALE = 2;

/** A draft is asked for again and again, and its chart rarely changes; a chart is about 250 kB. */
const ROOM = 8_000_000;
const kept = new LRUCache<string, Uint8Array>({
  maxSize: ROOM,
  sizeCalculation: (bytes, svg) => bytes.length + 2 * svg.length,
});

/** A drawing as PNG, its text in Arimo. Throws `PictureFailedError` where the SVG is not well-formed. */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  const known = kept.get(svg);
  if (known) return known;
  const outcome = await inRenderWorker({ kind: 'png', svg, scale: SCALE });
  if (!('bytes' in outcome)) throw new PictureFailedError(complaintsOf(outcome));
  kept.set(svg, outcome.bytes);
  return outcome.bytes;
}
