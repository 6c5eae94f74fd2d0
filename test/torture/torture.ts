// Tries what happens to the record when the program is killed, its disk is full, its database is away, its clock goes back or
// its sessions run out, with writers of every kind at work: `npm run torture -- [ROUNDS] [SCENARIO...]`.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type pg from 'pg';
import { runningEmbedded } from '../../src/platform/database/embedded/supervisor.js';
import { ADMIN_TOKEN } from '../support/app.js';
import { emptyDatabase, programsRole } from '../support/database.js';
import { type Program, startProgram } from '../support/program.js';
import { gate } from './gate.js';
import { chainFaults, rowsAt, untilReady, writersOf } from './record.js';
import type { Writers } from './writers.js';

/** Answers that say plainly that nothing was saved, or that it is not known. */
const CLEAR = new Set(['UNAVAILABLE', 'REQUEST_TIMEOUT', 'OUTCOME_UNKNOWN', 'TOO_MANY_REQUESTS']);
const HANDS = 8;
const BASE = { PORT: '0', BOOTSTRAP_TOKEN: ADMIN_TOKEN, LIMIT_TOKEN_POINTS: '0' };

/** Where a program keeps its record, and how it is reached past the program. */
interface Place {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly connection: () => pg.ClientConfig;
  end(): Promise<void>;
}

interface Result {
  readonly scenario: string;
  readonly sent: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly twice: number;
  readonly faults: number;
  readonly unclear: string;
  readonly readyAfter: string;
}

async function embedded(folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torture-'))): Promise<Place> {
  fs.chmodSync(folder, 0o711);
  return Promise.resolve({
    name: 'embedded',
    env: { ...BASE, DATA_DIR: folder },
    connection: () => {
      const server = runningEmbedded(folder);
      if (!server) throw new Error('the embedded server does not run');
      return { host: server.host, port: server.port, user: server.user, database: 'postgres' };
    },
    end: () => fs.promises.rm(folder, { recursive: true, force: true }),
  });
}

async function separate(): Promise<Place> {
  const database = await emptyDatabase();
  return {
    name: 'own server',
    env: { ...BASE, DATABASE_URL: programsRole(database.url), DATABASE_OWNER_URL: database.url },
    connection: () => ({ connectionString: database.url }),
    end: () => database.drop(),
  };
}

/** What was started and has to go with this script, however it ends. */
const started: Program[] = [];
process.on('exit', () => started.forEach((one) => one.process.kill('SIGKILL')));

async function start(env: Readonly<Record<string, string>>): Promise<Program> {
  const program = await startProgram(env);
  started.push(program);
  return program;
}

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Ends a scenario: everything is sent again until it is saved, and the record is held against what was answered. */
async function judged(
  scenario: string,
  program: Program,
  place: Place,
  writers: Writers,
  ready: number[],
): Promise<Result> {
  const before = writers.acknowledged;
  const early = await writers.faults((text) => rowsAt(place.connection(), text));
  await writers.settle(program);
  const late = await writers.faults((text) => rowsAt(place.connection(), text));
  const unclear = [...writers.ledger.codes].filter(([code]) => !CLEAR.has(code));
  return {
    scenario,
    sent: writers.ledger.sent.length,
    acknowledged: before,
    lost: early.lost + late.lost,
    twice: early.twice + late.twice,
    faults: await chainFaults(program, writers.token),
    unclear: unclear.map(([code, times]) => `${code} ${times}`).join(', ') || 'none',
    readyAfter: `${Math.max(0, ...ready).toFixed(1)} s`,
  };
}

async function ended(program: Program): Promise<void> {
  program.process.kill('SIGTERM');
  await program.ended();
}

/** Kills the program under its writers, as often as asked, each time at another moment. */
async function kill(place: Place, rounds: number): Promise<Result> {
  let program = await start(place.env);
  const writers = await writersOf(program);
  const ready: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const wanted = writers.acknowledged + 5 + Math.floor(Math.random() * 60);
    const watch = setInterval(() => {
      if (writers.acknowledged >= wanted) program.process.kill('SIGKILL');
    }, 1);
    await writers.run(program, HANDS, false);
    clearInterval(watch);
    await program.ended();
    const began = performance.now();
    program = await start(place.env);
    await untilReady(program);
    ready.push((performance.now() - began) / 1000);
  }
  const result = await judged(`killed ${rounds} times, ${place.name}`, program, place, writers, ready);
  await ended(program);
  return result;
}

/** Something goes wrong for a while under the writers, and right again. */
async function trouble(
  scenario: string,
  place: Place,
  env: Readonly<Record<string, string>>,
  seconds: number,
  begin: () => void | Promise<void>,
  end: () => void | Promise<void>,
  hands = HANDS,
): Promise<Result> {
  const program = await start({ ...place.env, ...env });
  const writers = await writersOf(program);
  const running = writers.run(program, hands, true);
  await pause(2);
  await begin();
  await pause(seconds);
  await end();
  const ready = await untilReady(program);
  await pause(2);
  writers.stop();
  await running;
  const result = await judged(scenario, program, place, writers, [ready]);
  await ended(program);
  return result;
}

async function away(seconds: number): Promise<Result> {
  const place = await separate();
  const between = await gate(place.env['DATABASE_OWNER_URL']!);
  const through = {
    DATABASE_URL: between.at(place.env['DATABASE_URL']!),
    DATABASE_OWNER_URL: between.at(place.env['DATABASE_OWNER_URL']!),
  };
  try {
    const name = `database away for ${seconds} s`;
    return await trouble(
      name,
      place,
      through,
      seconds,
      () => between.shut(),
      () => between.open(),
    );
  } finally {
    between.stop();
    await place.end();
  }
}

async function clockBack(): Promise<Result> {
  const place = await embedded();
  const file = path.join(place.env['DATA_DIR']!, 'clock-shift');
  fs.writeFileSync(file, '0');
  const loader = pathToFileURL(path.join(import.meta.dirname, 'shifted-clock.mjs')).href;
  const env = { CLOCK_SHIFT_FILE: file, NODE_OPTIONS: `--import=${loader}` };
  const move = (hours: number) => (): void => fs.writeFileSync(file, `${hours * 3_600_000}`);
  try {
    return await trouble('clock back an hour', place, env, 4, move(-1), move(0));
  } finally {
    await place.end();
  }
}

async function fewSessions(): Promise<Result> {
  const place = await separate();
  try {
    return await trouble(
      'two sessions, 150 writers',
      place,
      { DATABASE_POOL: '2' },
      8,
      () => undefined,
      () => undefined,
      150,
    );
  } finally {
    await place.end();
  }
}

/** The folder of the embedded server on a small disk of its own, which something else fills. Needs the right to mount one. */
async function diskFull(): Promise<Result | string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torture-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=711', 'tmpfs', folder]);
  if (mounted.status !== 0) {
    fs.rmdirSync(folder);
    return 'disk full: not tried, for want of the right to mount a small disk';
  }
  const ballast = path.join(folder, 'ballast');
  const place = await embedded(folder);
  const fill = (): void => {
    spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=64k']); // ends when there is no room
  };
  try {
    return await trouble('disk full', place, {}, 6, fill, () => fs.rmSync(ballast));
  } finally {
    spawnSync('umount', [folder]);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const [first = '', ...names] = process.argv.slice(2);
const rounds = /^\d+$/u.test(first) ? Number(first) : 3;
const wanted = /^\d+$/u.test(first) || first === '' ? names : [first, ...names];
const seconds = rounds >= 50 ? 60 : 8;

const SCENARIOS: Readonly<Record<string, () => Promise<Result | string>>> = {
  'kill-embedded': async () => {
    const place = await embedded();
    return kill(place, rounds).finally(() => place.end());
  },
  'kill-server': async () => {
    const place = await separate();
    return kill(place, rounds).finally(() => place.end());
  },
  'database-away': () => away(seconds),
  'clock-back': clockBack,
  'few-sessions': fewSessions,
  'disk-full': diskFull,
};

const unknown = wanted.filter((name) => !(name in SCENARIOS));
if (unknown.length)
  throw new Error(`There is no ${unknown.join(', ')}. There are: ${Object.keys(SCENARIOS).join(', ')}.`);
const results: Result[] = [];
for (const [name, run] of Object.entries(SCENARIOS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const result = await run();
  if (typeof result === 'string') process.stdout.write(`${result}\n`);
  else results.push(result);
}
const heads = ['scenario', 'sent', 'acknowledged', 'lost', 'twice', 'faults', 'unclear', 'readyAfter'] as const;
const words = { faults: 'faults of the chain', unclear: 'unclear codes', readyAfter: 'ready after' } as Record<
  string,
  string
>;
process.stdout.write(
  `| ${heads.map((head) => words[head] ?? head).join(' | ')} |\n|${heads.map(() => ' --- |').join('')}\n`,
);
for (const one of results) process.stdout.write(`| ${heads.map((head) => one[head]).join(' | ')} |\n`);
const bad = results.filter(({ lost, twice, faults, unclear }) => lost + twice + faults > 0 || unclear !== 'none');
process.exitCode = bad.length === 0 ? 0 : 1;
