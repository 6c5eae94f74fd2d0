import { gzipSync } from 'node:zlib';
import { DemoPeopleService } from '../../src/demo/demo-people.service.js';
import { LoadDemoService } from '../../src/demo/load-demo.service.js';
import { Visitor } from '../pages/visitor.js';
import { startTestApp } from '../support/app.js';
import { manyRecords } from '../support/many-records.js';
import { bar, median, milliseconds, part, say } from './measure.js';

const SIZES = [10, 1_000];
const PATHS = [
  '/programme',
  '/projects/CFPS/changes',
  '/projects/CFPS/plan',
  '/projects/CFPS/risks',
  '/board-papers/10%2F23',
];

const MILESTONES = 1_000;
const REPORTED = '/projects/CFPS/milestones/M7';

/** The first page of a plan of a thousand milestones: after a start, kept, and after a report that changes the plan. */
async function firstPage(): Promise<void> {
  const first = await startTestApp({ env: { DEMO: '1' } });
  try {
    await first.app.get(LoadDemoService).load();
    await manyRecords(first.databaseUrl, 2 * MILESTONES, ['plan_item']); // of stages, tasks and milestones
    const app = await startTestApp({ env: { DEMO: '1' }, databaseUrl: first.databaseUrl });
    await app.app.get(DemoPeopleService).offer();
    const visitor = await new Visitor(app.url).signInAs('secretary');
    const lead = await new Visitor(app.url).signInAs('project lead');
    const what = `/programme, ${MILESTONES} milestones`;
    bar(`${what}, after a start`, await once(() => visitor.get('/programme')), 'ms', 'at most', 300);
    bar(`${what}, kept`, await milliseconds(() => visitor.get('/programme')), 'ms', 'at most', 40);
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
      const [proof, version] = [await lead.hidden(REPORTED, 'proof'), await lead.hidden(REPORTED, 'version')];
      const day = { 'forecastDate-day': String(20 + round), 'forecastDate-month': '4', 'forecastDate-year': '2010' };
      const answer = await lead.post(REPORTED, { proof, version, confirm: '1', ...day });
      if (answer.status !== 303) throw new Error(`the report was refused: ${answer.status}`);
      times.push(await once(() => visitor.get('/programme')));
    }
    bar(`${what}, after a report`, median(times), 'ms', 'at most', 80);
    await app.stop();
  } finally {
    await first.stop();
  }
}

/** Pages of few and of many records of each kind: the first look after a start, every look after it, and the bytes. */
export async function pages(): Promise<void> {
  part('Pages');
  await firstPage();
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
