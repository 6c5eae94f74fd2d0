import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { testDatabase } from '../support/database.js';
import { type Program, startProgram } from '../support/program.js';
import { ASKED, asking, type Grown, grownRecord, TOKEN } from './growth-record.js';
import { part, say } from './measure.js';

/** Projects beside the one that is asked about. */
const RECORDS: readonly (readonly [times: number, others: number])[] = [
  [1, 0],
  [10, 5],
  [100, 50],
];
const MEGABYTE = 1_048_576;
const BOUND_MB = 256;
/** What the first list of all projects may take, whatever the size of the record. */
const LIST_MS = 2_000;
const HEAP = pathToFileURL(path.resolve(import.meta.dirname, '../support/heap.mjs')).href;

const ONE = `query One { project(code: "${ASKED}") { code rag plan { finish } milestones(first: 20) { totalCount nodes { code rag forecastDate } } } }`;
const ALL = `query All { projects(first: 100) { code rag plan { finish } } }`;
const STATE = `{ project(code: "${ASKED}") { asAt milestones(first: 1) { nodes { id code version forecastDate } } } }`;
const REPORT = `mutation($input: ReportMilestoneInput!) { reportMilestone(input: $input) { saved problems { message } milestone { version } } }`;

interface Instance {
  readonly program: Program;
  readonly heapSocket: string;
}

/** The same questions of a record of 1, 10 and 100 times the size: what grows with the record that nobody asks about. */
export async function growth(): Promise<void> {
  part(`Growth: a project of 100 items and 15,000 reports in a record of 1, 10 and 100 times that, two instances`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'growth-'));
  const base: Record<string, number> = {};
  const short: string[] = [];
  const tell = (what: string, figure: number, unit: string, most?: number): void => {
    const kind = what.replace(/^\S+ times: /, '');
    base[kind] ??= figure;
    const ratio = figure / base[kind];
    say(what, figure, unit, { of: 'that of 1 time', value: ratio });
    if (most !== undefined && ratio > most) short.push(`${what}: ${ratio.toFixed(2)} times, at most ${most}`);
  };
  for (const [times, others] of RECORDS) {
    const database = await testDatabase();
    const running: Instance[] = [];
    const start = async (): Promise<Instance> => {
      const heapSocket = path.join(folder, `heap-${times}-${running.length}-${process.hrtime()[1]}`);
      const program = await startProgram({
        ...{ PORT: '0', HOST: '127.0.0.1', DATABASE_URL: database.url, NODE_ENV: 'production', BOOTSTRAP_TOKEN: TOKEN },
        ...{ LIMIT_TOKEN_POINTS: '100000000', MEMORY_MB: String(BOUND_MB) },
        ...{ NODE_OPTIONS: `--import ${HEAP}`, HEAP_SOCKET: heapSocket },
      });
      const instance = { program, heapSocket };
      running.push(instance);
      return instance;
    };
    const stop = async (instance: Instance): Promise<void> => {
      running.splice(running.indexOf(instance), 1);
      instance.program.process.kill('SIGTERM');
      await instance.program.ended();
    };
    try {
      const first = await start();
      const record = await grownRecord(first.program.url, database.url, others);
      await stop(first);
      say(`${times} times: plan items`, record.items, '');
      say(`${times} times: reports`, record.reports, '');
      const [one, other] = [await start(), await start()];
      tell(`${times} times: first answer about one project after a start`, await took(one, record, ONE), 'ms', 1.5);
      const write = await reports(one, other, record);
      tell(`${times} times: a report, until it is saved and answered`, write, 'ms', 1.5);
      await stop(one);
      const again = await start(); // in the middle of the work
      tell(`${times} times: the same after a restart, others writing`, await took(again, record, ONE), 'ms', 1.5);
      const writeAgain = await reports(again, other, record);
      tell(`${times} times: a report after that`, writeAgain, 'ms', 1.5);
      try {
        const list = await took(again, record, ALL);
        tell(`${times} times: first list of all projects after a start`, list, 'ms');
        if (list > LIST_MS) short.push(`${times} times: that list: ${Math.round(list)} ms, at most ${LIST_MS}`);
        tell(`${times} times: that list again`, await took(again, record, ALL.replace('All', 'Again')), 'ms');
      } catch (error) {
        short.push(`${times} times: the list of all projects: ${String(error).slice(0, 200)}`);
      }
      const { bytes, bound } = await memoryOf(again);
      say(`${times} times: kept in memory, as weighed; bound ${bound / MEGABYTE} MB`, bytes / MEGABYTE, 'MB');
      if (bytes > bound) short.push(`${times} times: ${bytes} bytes are kept, more than ${bound}`);
      const heap = (await heapOf(again.heapSocket)) / MEGABYTE;
      tell(`${times} times: heap and buffers after a collection`, heap, 'MB');
      if (heap > BOUND_MB) short.push(`${times} times: ${Math.round(heap)} MB of heap, more than ${BOUND_MB}`);
    } finally {
      for (const instance of [...running]) await stop(instance);
      await database.drop();
    }
  }
  fs.rmSync(folder, { recursive: true });
  process.stdout.write(
    short.length ? `  Falls short:\n${short.map((one) => `    ${one}\n`).join('')}` : '  Nothing falls short.\n',
  );
}

async function took({ program }: Instance, { token }: Grown, query: string): Promise<number> {
  const from = performance.now();
  await asking(program.url, token)(query);
  return performance.now() - from;
}

/** Reports on one instance, each of which the other has to know at once; what the quickest took, which others disturb least. */
async function reports(one: Instance, other: Instance, { token }: Grown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    const { project } = await asking(one.program.url, token)(STATE);
    const { id: milestoneId, version: expectedVersion, forecastDate } = project.milestones.nodes[0];
    const forecast = forecastDate === '2010-10-04' ? '2010-10-05' : '2010-10-04';
    const input = {
      milestoneId,
      expectedVersion,
      reportedOn: '2010-06-30',
      forecastDate: forecast,
      narrative: 'Later.',
    };
    const from = performance.now();
    await asking(one.program.url, token)(REPORT, { input });
    times.push(performance.now() - from);
    const seen = (await asking(other.program.url, token)(STATE)).project.milestones.nodes[0].forecastDate as string;
    if (seen !== forecast) throw new Error(`the other instance says ${seen}, not ${forecast}`);
  }
  return Math.min(...times);
}

async function memoryOf({ program }: Instance): Promise<{ bytes: number; bound: number }> {
  const headers = { authorization: `Bearer ${TOKEN}` };
  const answer = await fetch(`${program.url}/health/memory`, { headers });
  return (await answer.json()) as { bytes: number; bound: number };
}

/** Bytes that a server holds after a collection. */
async function heapOf(socket: string): Promise<number> {
  const asked = net.connect(socket);
  const parts: Buffer[] = [];
  asked.on('data', (some: Buffer) => parts.push(some));
  await once(asked, 'close');
  return Number(Buffer.concat(parts));
}
