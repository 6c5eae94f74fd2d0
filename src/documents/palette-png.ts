/** Decides how a drawing becomes a small PNG: sixteen colours at most, two pixels a byte, the same bytes for the same pixels. */
import { zlibSync } from 'fflate';
import { crc32 } from 'node:zlib';

/** Red, green and blue in the three lower bytes. */
type Colour = number;

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Row by row, four bytes a pixel: red, green, blue and one that is not looked at. */
  readonly rgba: Uint8Array;
}

/** As many as half a byte can name. */
const MOST_COLOURS = 16;
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** The picture as PNG. Up to sixteen colours are exact; of more, each pixel has the nearest of those that matter most. */
export function palettePng({ width, height, rgba }: Pixels): Uint8Array {
  const { counts, places } = coloursOf(rgba);
  const palette = chosen([...counts]);
  const nearest = Uint8Array.from(counts.keys(), (colour) => nearestOf(palette, colour));
  const rows = packed(width, height, places, nearest);
  return Buffer.concat([SIGNATURE, head(width, height), colourTable(palette), chunk('IDAT', rows), chunk('IEND')]);
}

/** The colours with the number of their pixels, in the order in which they are met, and each pixel's place among them. */
function coloursOf(rgba: Uint8Array): { readonly counts: ReadonlyMap<Colour, number>; readonly places: Uint32Array } {
  const counts: number[] = [];
  const known = new Map<Colour, number>();
  const places = new Uint32Array(rgba.length / 4);
  let last = -1;
  let place = 0;
  for (let pixel = 0, at = 0; pixel < places.length; pixel += 1, at += 4) {
    const colour = (rgba[at]! << 16) | (rgba[at + 1]! << 8) | rgba[at + 2]!;
    if (colour !== last) {
      last = colour;
      place = known.get(colour) ?? known.size;
      if (place === known.size) known.set(colour, counts.push(0) - 1);
    }
    counts[place]! += 1;
    places[pixel] = place;
  }
  return { counts: new Map(Array.from(known.keys(), (colour, index) => [colour, counts[index]!])), places };
}

/**
 * The colour with most pixels, then again and again the one that is missed most: how far it is from those there are, by the
 * root of its pixels, so that a small mark counts beside a large ground.
 */
function chosen(colours: readonly (readonly [Colour, number])[]): readonly Colour[] {
  const palette: Colour[] = [];
  const off = colours.map(() => 1);
  while (palette.length < MOST_COLOURS) {
    const missed = colours.map(([, count], index) => off[index]! * Math.sqrt(count));
    const most = missed.reduce((best, one, index) => (one > missed[best]! ? index : best), 0);
    if (!missed[most]) break; // all are there
    const added = colours[most]![0];
    colours.forEach(([colour], index) => {
      const distance = between(colour, added);
      off[index] = palette.length ? Math.min(off[index]!, distance) : distance;
    });
    palette.push(added);
  }
  return palette;
}

function nearestOf(palette: readonly Colour[], colour: Colour): number {
  const distances = palette.map((one) => between(one, colour));
  return distances.indexOf(Math.min(...distances));
}

/** How far two colours are apart. Light ones differ more than dark ones: tints have a meaning, and thin lines and words only need to be dark. */
function between(one: Colour, other: Colour): number {
  const part = (shift: number): number => ((one >> shift) & 255) ** 2 - ((other >> shift) & 255) ** 2;
  return part(16) ** 2 + part(8) ** 2 + part(0) ** 2;
}

/** Each row begins with the number of its filter: none, which serves flat colours best. */
function packed(width: number, height: number, places: Uint32Array, nearest: Uint8Array): Uint8Array {
  const row = 1 + Math.ceil(width / 2);
  const bytes = new Uint8Array(row * height);
  for (let y = 0, pixel = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, pixel += 1)
      bytes[y * row + 1 + (x >> 1)]! |= nearest[places[pixel]!]! << (x % 2 ? 0 : 4);
  return zlibSync(bytes, { level: 8 }); // the highest takes twice as long and saves next to nothing
}

/** Four bits a pixel, colours by number, nothing interlaced. */
function head(width: number, height: number): Uint8Array {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  data.set([4, 3], 8);
  return chunk('IHDR', data);
}

function colourTable(palette: readonly Colour[]): Uint8Array {
  const bytes = palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  return chunk('PLTE', Uint8Array.from(bytes));
}

function chunk(type: string, data: Uint8Array = new Uint8Array()): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}
