import v8 from 'node:v8';
import vm from 'node:vm';
import { parse } from 'graphql';
import { documentWeight } from '../../../src/platform/graphql/document-weight.js';
import { weightOf } from '../../../src/platform/memory/weight.js';

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc') as () => void;

/** Bytes that the heap grows by: the median of five tries, since files before this one may still be let go meanwhile. */
function grown(make: () => unknown): { readonly made: unknown; readonly bytes: number } {
  const tries = Array.from({ length: 5 }, () => {
    collect();
    const before = process.memoryUsage().heapUsed;
    const made = make();
    collect();
    return { made, bytes: process.memoryUsage().heapUsed - before };
  });
  return tries.sort((one, other) => one.bytes - other.bytes)[2]!;
}

const row = (n: number) => ({
  id: `id ${n}`,
  code: `C${n}`,
  title: `The title of number ${n}`,
  days: n,
  done: n % 2 === 0,
});
const many = <T>(make: (n: number) => T): T[] => Array.from({ length: 20_000 }, (_, n) => make(n));

describe('the weight of a value', () => {
  it.each([
    ['rows', () => many(row)],
    ['rows without a prototype', () => many((n) => Object.assign(Object.create(null) as object, row(n)))],
    ['a map of rows', () => new Map(many((n) => [`key ${n}`, row(n)] as const))],
    ['texts', () => many((n) => `a text of some length, the ${n}th`)],
    ['bytes', () => many((n) => new Uint8Array(100).fill(n))],
  ])('is about what the heap grows by, and rather more: %s', (_, make) => {
    const { made, bytes } = grown(make);
    const external = made instanceof Array && made[0] instanceof Uint8Array ? 0.3 : 0.6;
    expect(weightOf(made)).toBeGreaterThan(bytes * external);
    expect(weightOf(made)).toBeLessThan(bytes * 2.5);
  });

  it('counts a circle once', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(weightOf(circle)).toBeLessThan(1_000);
  });

  it('of a document counts its words and signs', () => {
    const text = `{ ${Array.from({ length: 300 }, (_, n) => `a${n}: project(code: "X") { code }`).join(' ')} }`;
    const { bytes } = grown(() => Array.from({ length: 10 }, () => parse(text)));
    expect(10 * documentWeight(parse(text))).toBeGreaterThan(bytes * 0.7);
    expect(10 * documentWeight(parse(text))).toBeLessThan(bytes * 2.5);
  });
});
