import fc from 'fast-check';
import { palettePng } from '../../src/documents/palette-png.js';
import { readPng } from './read-png.js';

/** A picture of so many pixels a row, each given as `rrggbb`. */
function png(width: number, colours: readonly string[]): Uint8Array {
  const rgba = Uint8Array.from(colours.flatMap((colour) => [...Buffer.from(`${colour}ff`, 'hex')]));
  return palettePng({ width, height: colours.length / width, rgba });
}

const hex = (value: number): string => value.toString(16).padStart(6, '0');
const someColours = (most: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.integer({ min: 0, max: 0xffffff }).map(hex), { minLength: 1, maxLength: most });
const pictures = (most: number) =>
  fc.tuple(someColours(most), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).chain(([colours, w, h]) =>
    fc.record({
      width: fc.constant(w),
      pixels: fc.array(fc.constantFrom(...colours), { minLength: w * h, maxLength: w * h }),
    }),
  );

describe('a drawing as PNG', () => {
  it('shows every pixel as it is where there are sixteen colours at most', () => {
    fc.assert(
      fc.property(pictures(16), ({ width, pixels }) => {
        const read = readPng(png(width, pixels));
        expect([read.width, read.height]).toEqual([width, pixels.length / width]);
        expect(read.pixels()).toEqual(pixels);
        expect([...read.palette].sort()).toEqual([...new Set(pixels)].sort());
      }),
    );
  });

  it('has sixteen of more colours, each exact, and the same bytes each time', () => {
    fc.assert(
      fc.property(pictures(60), ({ width, pixels }) => {
        const read = readPng(png(width, pixels));
        const there = new Set(pixels);
        expect(read.palette).toHaveLength(Math.min(16, there.size));
        for (const colour of read.palette) expect(there).toContain(colour);
        read.pixels().forEach((shown, at) => {
          if (read.palette.includes(pixels[at]!)) expect(shown).toBe(pixels[at]);
        });
        expect(Buffer.compare(png(width, pixels), png(width, pixels))).toBe(0);
      }),
    );
  });

  it('keeps the tint of a small mark beside a hundred greys', () => {
    const greys = Array.from({ length: 100 }, (_, i) => hex((100 + i) * 0x010101)).flatMap((grey) =>
      Array<string>(40).fill(grey),
    );
    const { palette } = readPng(png(40, [...greys, ...Array<string>(40).fill('f6d7d2')]));
    expect(palette).toContain('f6d7d2');
  });
});
