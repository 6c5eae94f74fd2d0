import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { weightOf } from '../../../src/platform/memory/weight.js';
import type { Weighed } from './weighing.js';

describe('the weight of a value', () => {
  let weighed: Record<string, Weighed>;
  beforeAll(() => {
    const loader = pathToFileURL(path.resolve('test/support/typescript.mjs')).href;
    const script = path.resolve(import.meta.dirname, 'weighing.ts');
    const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', '--import', loader, script]);
    if (stdout.length === 0) throw new Error(stderr.toString());
    weighed = JSON.parse(stdout.toString()) as Record<string, Weighed>;
  });

  it.each([
    ['rows', 0.6],
    ['rows without a prototype', 0.6],
    ['a map of rows', 0.6],
    ['texts', 0.6],
    ['bytes', 0.3], // what is beside the heap is weighed, too
    ['documents', 0.7], // by their words and signs
  ])('is about what the heap grows by, and rather more: %s', (what, least) => {
    const { weight, bytes } = weighed[what]!;
    expect(weight).toBeGreaterThan(bytes * least);
    expect(weight).toBeLessThan(bytes * 2.5);
  });

  it('counts a circle once', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(weightOf(circle)).toBeLessThan(1_000);
  });
});
