// Prints what some values weigh and by how much the heap grows with each, in a process that holds nothing else: a heap full
// of what other test files loaded takes a third of a second to collect, seventy times, and lets go of it meanwhile.
import { parse } from 'graphql';
import { documentWeight } from '../../../src/platform/graphql/document-weight.js';
import { weightOf } from '../../../src/platform/memory/weight.js';

export interface Weighed {
  readonly weight: number;
  /** Bytes that the heap grows by. */
  readonly bytes: number;
}

const collect = globalThis.gc!;

/** The median of five tries. */
function grown(make: () => unknown, weigh: (made: any) => number): Weighed {
  const tries = Array.from({ length: 5 }, () => {
    collect();
    const before = process.memoryUsage().heapUsed;
    const made = make();
    collect();
    return { weight: weigh(made), bytes: process.memoryUsage().heapUsed - before };
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

const VALUES: Readonly<Record<string, () => unknown>> = {
  rows: () => many(row),
  'rows without a prototype': () => many((n) => Object.assign(Object.create(null) as object, row(n))),
  'a map of rows': () => new Map(many((n) => [`key ${n}`, row(n)] as const)),
  texts: () => many((n) => `a text of some length, the ${n}th`),
  bytes: () => many((n) => new Uint8Array(100).fill(n)),
};
const TEXT = `{ ${Array.from({ length: 300 }, (_, n) => `a${n}: project(code: "X") { code }`).join(' ')} }`;

const weighed: Record<string, Weighed> = {
  documents: grown(
    () => Array.from({ length: 10 }, () => parse(TEXT)),
    () => 10 * documentWeight(parse(TEXT)),
  ),
};
for (const [what, make] of Object.entries(VALUES)) weighed[what] = grown(make, weightOf);
process.stdout.write(JSON.stringify(weighed));
