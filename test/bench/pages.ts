import { gzipSync } from 'node:zlib';
import { DemoPeopleService } from '../../src/demo/demo-people.service.js';
import { LoadDemoService } from '../../src/demo/load-demo.service.js';
import { Visitor } from '../pages/visitor.js';
import { startTestApp } from '../support/app.js';
import { manyRecords } from '../support/many-records.js';
import { milliseconds, part, say } from './measure.js';

const SIZES = [10, 1_000];
const PATHS = [
  '/programme',
  '/projects/CFPS/changes',
  '/projects/CFPS/plan',
  '/projects/CFPS/risks',
  '/board-papers/10%2F23',
];

/** Pages of few and of many records of each kind: the first look after a start, every look after it, and the bytes. */
export async function pages(): Promise<void> {
  part('Pages');
  const first = await startTestApp({ env: { DEMO: '1' } });
  try {
    await first.app.get(LoadDemoService).load();
    const base: Record<string, number> = {};
    for (const size of SIZES) {
      await manyRecords(first.databaseUrl, size);
      const app = await startTestApp({ env: { DEMO: '1' }, databaseUrl: first.databaseUrl });
      await app.app.get(DemoPeopleService).offer();
      const visitor = await new Visitor(app.url).signInAs('secretary');
      for (const path of PATHS) {
        const cold = await once(() => visitor.get(path));
        const warm = await milliseconds(() => visitor.get(path));
        base[path] ??= warm;
        const bytes = gzipSync(Buffer.from(await (await visitor.get(path)).arrayBuffer())).length;
        say(`${path}, ${size} of each kind, first look`, cold, 'ms');
        say(`${path}, ${size} of each kind, then`, warm, 'ms', { of: `${SIZES[0]} records`, value: warm / base[path] });
        say(`${path}, ${size} of each kind, its own bytes`, bytes / 1_000, 'KB');
      }
      await app.stop();
    }
  } finally {
    await first.stop();
  }
}

async function once(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
