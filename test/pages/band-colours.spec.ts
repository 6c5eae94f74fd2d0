import fs from 'node:fs';
import path from 'node:path';
import { bandClass } from '../../src/pages/risks/risk-words.js';
import { BAND_GROUNDS, bandGround } from '../../src/risks/band-grounds.js';
import { shadedBands, TONES } from '../../src/risks/risk-scale.js';
import { TOOL_SCALE } from '../../src/risks/tool-scale.js';

const CSS = fs.readFileSync(path.resolve(import.meta.dirname, '../../src/pages/frame/pages.css'), 'utf8');

/** Ground and words of a class. */
function coloursOf(name: string): { readonly ground: string; readonly words: string } {
  const [, ground = '', words = ''] =
    new RegExp(`\\.${name} \\{\\s*background: (#\\w{6});\\s*color: (#\\w{6});`, 'u').exec(CSS) ?? [];
  return { ground, words };
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of bands on pages', () => {
  const all = TONES.flatMap((tone) => [0, 1, 2].map((shade) => ({ tone, shade })));

  it('have words that can be read on them', () => {
    for (const band of all) {
      const { ground, words } = coloursOf(bandClass(band));
      expect([bandClass(band), contrast(ground, words) >= 4.5]).toEqual([bandClass(band), true]);
    }
  });

  it('differ in lightness where they have one tone, so that nobody has to tell them by hue', () => {
    for (const tone of TONES) {
      const grounds = [0, 1, 2].map((shade) => coloursOf(bandClass({ tone, shade })).ground);
      for (const [at, ground] of grounds.slice(1).entries()) {
        expect(luminance(ground)).toBeLessThan(luminance(grounds[at]!));
        expect(contrast(ground, grounds[at]!)).toBeGreaterThan(1.15);
      }
    }
  });

  it('are those of pictures', () => {
    for (const band of all) expect(coloursOf(bandClass(band)).ground).toBe(`#${bandGround(band)}`);
    expect(Object.keys(BAND_GROUNDS).sort()).toEqual([...TONES].sort());
    expect(bandGround({ tone: 'red', shade: 9 })).toBe(BAND_GROUNDS.red[2]);
  });

  it('have a darkest one for any that come after', () => {
    expect(bandClass({ tone: 'green', shade: 7 })).toBe(bandClass({ tone: 'green', shade: 2 }));
  });

  it('get darker from amber to orange to red on the scale of this tool', () => {
    const grounds = shadedBands(TOOL_SCALE).map((band) => coloursOf(bandClass(band)).ground);
    expect(new Set(grounds).size).toBe(4);
    const [, medium, high, veryHigh] = grounds;
    expect(contrast(medium!, high!)).toBeGreaterThan(1.4);
    expect(contrast(high!, veryHigh!)).toBeGreaterThan(1.4);
  });
});
