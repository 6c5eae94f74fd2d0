import { startTestApp } from '../support/app.js';
import { asAdmin, testDatabase } from '../support/database.js';
import { startCast } from '../support/people.js';
import { startProgram } from '../support/program.js';
import { bar, median, part, say } from './measure.js';
import { largeProject, type Reportable } from './large-project.js';
import { cpuOf, pin, runScript, startScript } from './processes.js';

const CLIENTS = 4;
const SECONDS = 5;
/** Items of a plan, and reports a second that it must take on a quiet machine of two cores. */
const PLANS = [
  [20, 100],
  [1_000, 60],
  [5_000, 20],
] as const;
const MORE_TABLES = `CREATE TABLE bench_clock AS SELECT revision, at FROM record_clock;
  CREATE TABLE bench_report (LIKE plan_report INCLUDING ALL);
  CREATE TABLE bench_entry (LIKE journal_entry INCLUDING ALL);`;

interface Rate {
  readonly perSecond: number;
  /** Microseconds of the server's CPU a report. */
  readonly cpu: number;
  /** Milliseconds that the middle report took. */
  readonly middle: number;
}

/** What the clients say at their end. */
interface Loaded {
  readonly times: number[];
  readonly milestones: Reportable[];
}

/** Who is asked. */
interface Target {
  readonly pid: number;
  readonly url: string;
}

/**
 * Reports of milestones by four clients, to plans of each size, beside raw SQL that records the same; then to the smallest
 * while somebody reads the largest again and again.
 */
export async function reports(): Promise<void> {
  part(`Reports of milestones, ${CLIENTS} clients, each its own milestone`);
  const database = await testDatabase();
  const app = await startTestApp({ databaseUrl: database.url, today: new Date().toISOString().slice(0, 10) });
  const cast = await startCast(app);
  const milestones = new Map<number, Reportable[]>();
  for (const [size] of PLANS) milestones.set(size, await largeProject(app, cast, `P${size}`, size));
  await app.stop();
  await asAdmin(database.url, (client) => client.query(MORE_TABLES));
  const program = await startProgram({
    ...{ PORT: '0', HOST: '127.0.0.1', DATABASE_URL: database.url, NODE_ENV: 'production' },
    ...{ LIMIT_TOKEN_POINTS: '0', LOG_LEVEL: 'info' },
  });
  const raw = await startScript('raw-writer.mjs', database.url);
  const ours = { pid: program.process.pid!, url: `${program.url}/graphql` };
  const yardstick = { pid: raw.child.pid!, url: raw.url };
  /** What a server does of it, by clients that report one milestone each. */
  const rate = async ({ pid, url }: Target, size: number): Promise<Rate> => {
    const own = milestones.get(size)!.slice(0, CLIENTS);
    if (own.length < CLIENTS) throw new Error(`a plan of ${size} items has ${own.length} milestones`);
    const from = cpuOf(pid);
    const args = [url, cast.lead, String(SECONDS)];
    const { times, milestones: then } = await runScript<Loaded>('report-load.mjs', args, own);
    if (pid === ours.pid) milestones.set(size, then); // the yardstick has no versions
    return { perSecond: times.length / SECONDS, cpu: (cpuOf(pid) - from) / times.length, middle: median(times) };
  };
  try {
    pin(ours.pid, 'server');
    pin(yardstick.pid, 'server');
    await rate(yardstick, 5_000); // not counted, nor the next
    await rate(ours, 5_000);
    const best = await rate(yardstick, 5_000);
    say('raw SQL over node http, no rights, no plan', best.perSecond, 'reports/s');
    say('the same, CPU of the server', best.cpu, 'µs a report');
    const alone = new Map<number, Rate>();
    for (const [size, wanted] of PLANS) {
      const found = await rate(ours, size);
      alone.set(size, found);
      const what = `a plan of ${size.toLocaleString('en-GB')} items`;
      bar(`${what}, reports`, found.perSecond, 'reports/s', 'at least', wanted);
      say(`${what}, CPU of the server`, found.cpu, 'µs a report', { of: 'raw', value: found.cpu / best.cpu });
      say(`${what}, the middle report`, found.middle, 'ms');
    }
    const reading = runScript<number[]>('plan-reader.mjs', [ours.url, cast.lead, 'P5000', String(SECONDS + 1)], null);
    const beside = await rate(ours, 20);
    const share = beside.perSecond / alone.get(20)!.perSecond;
    bar('a plan of 20 items, while one of 5,000 is read', share, 'of the rate', 'at least', 0.5);
    say('the reads beside them', (await reading).length / (SECONDS + 1), 'reads/s');
  } finally {
    raw.child.kill();
    program.process.kill('SIGTERM');
    await program.ended();
    await database.drop();
  }
}
