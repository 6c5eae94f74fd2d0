// Tries what happens to the record when the program is killed, its disk is full, slow or silent, its database is away, its clock
// goes back, its sessions run out, names lead nowhere or the mail server is gone, with writers of every kind at work, and somebody
// whom mail and a webhook tell of it: `npm run torture -- [ROUNDS] [SCENARIO...]`.
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
import { told } from './kinds.js';
import { DELIVERIES, LEASES_END, MAIL, messageFaults, type Others, startOthers, WAITING } from './others.js';
import { chainFaults, rowsAt, untilReady, writersOf } from './record.js';
import { RULES, type Writers } from './writers.js';

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
  readonly again: number;
  readonly faults: number;
  readonly unclear: string;
  readonly readyAfter: string;
  readonly sentAfter: string;
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

/** How far it has come, beside the figures. */
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Waits until nothing is to be sent any more, for as long as it goes on. @returns seconds it took */
async function untilSent(place: Place): Promise<number> {
  const began = performance.now();
  let [least, moved] = [Infinity, began];
  for (;;) {
    const waiting = await rowsAt(place.connection(), WAITING);
    if (waiting.length === 0) return (performance.now() - began) / 1000;
    if (waiting.length < least) [least, moved] = [waiting.length, performance.now()];
    if (performance.now() - moved > 600_000)
      throw new Error(`nothing was sent for ten minutes: ${JSON.stringify(waiting.slice(0, 5))} and so on wait`);
    await pause(0.5);
  }
}

/** What is tried, and whom it tells. */
interface Trial {
  readonly program: Program;
  readonly place: Place;
  readonly writers: Writers;
  readonly others: Others;
}

/** Ends a scenario: everything is sent again until it is saved, and the record is held against what was answered. */
async function judged(scenario: string, { program, place, writers, others }: Trial, ready: number[]): Promise<Result> {
  const before = writers.acknowledged;
  const rows = (text: string) => rowsAt(place.connection(), text);
  const early = await writers.faults(rows);
  await writers.settle(program);
  const late = await writers.faults(rows);
  const sentAfter = await untilSent(place);
  const messages = messageFaults(
    others,
    told(writers.ledger.sent, writers.kinds),
    await rows(DELIVERIES),
    await rows(MAIL),
  );
  const unclear = [...writers.ledger.codes].filter(([code]) => !CLEAR.has(code) && !RULES.has(code));
  return {
    scenario,
    sent: writers.ledger.sent.length,
    acknowledged: before,
    lost: early.lost + late.lost + messages.lost,
    twice: early.twice + late.twice + messages.twice,
    again: messages.again,
    faults: await chainFaults(program, writers.token),
    unclear: unclear.map(([code, times]) => `${code} ${times}`).join(', ') || 'none',
    readyAfter: `${Math.max(0, ...ready).toFixed(1)} s`,
    sentAfter: `${sentAfter.toFixed(1)} s`,
  };
}

async function ended(program: Program): Promise<void> {
  program.process.kill('SIGTERM');
  await program.ended();
}

/** Kills the program under its writers, as often as asked, each time at another moment. */
async function kill(place: Place, rounds: number): Promise<Result> {
  const others = await startOthers();
  const env = { ...place.env, ...others.env };
  let program = await start(env);
  const writers = await writersOf(program, others.hookUrl);
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
    program = await start(env);
    await untilReady(program);
    ready.push((performance.now() - began) / 1000);
    say(`${place.name}: killed ${round + 1} of ${rounds} times, ${writers.acknowledged} writes acknowledged`);
  }
  for (const text of LEASES_END) await rowsAt(place.connection(), text);
  const trial = { program, place, writers, others };
  const result = await judged(`killed ${rounds} times, ${place.name}`, trial, ready);
  say(`${place.name}: acknowledged by kind: ${JSON.stringify(writers.byKind)}`);
  await ended(program);
  await others.stop();
  return result;
}

/** What goes wrong for a while, and right again. */
interface Trouble {
  readonly seconds: number;
  readonly begin?: (trial: Trial) => unknown;
  readonly end?: (trial: Trial) => unknown;
  readonly env?: Readonly<Record<string, string>>;
  readonly hands?: number;
  readonly others?: Others;
}

/** Something goes wrong under the writers. */
async function trouble(scenario: string, place: Place, what: Trouble): Promise<Result> {
  const others = what.others ?? (await startOthers());
  const program = await start({ ...place.env, ...others.env, ...what.env });
  const writers = await writersOf(program, others.hookUrl);
  const trial = { program, place, writers, others };
  const running = writers.run(program, what.hands ?? HANDS, true);
  await pause(2);
  await what.begin?.(trial);
  await pause(what.seconds);
  await what.end?.(trial);
  const ready = await untilReady(program);
  await pause(2);
  writers.stop();
  await running;
  const result = await judged(scenario, trial, [ready]);
  await ended(program);
  await others.stop();
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
    const [begin, end] = [() => between.shut(), () => between.open()];
    return await trouble(`database away for ${seconds} s`, place, { seconds, env: through, begin, end });
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
    return await trouble('clock back an hour', place, { seconds: 4, env, begin: move(-1), end: move(0) });
  } finally {
    await place.end();
  }
}

async function fewSessions(): Promise<Result> {
  const place = await separate();
  try {
    return await trouble('two sessions, 150 writers', place, { seconds: 8, env: { DATABASE_POOL: '2' }, hands: 150 });
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
    return await trouble('disk full', place, { seconds: 6, begin: fill, end: () => fs.rmSync(ballast) });
  } finally {
    spawnSync('umount', [folder]);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Every commit waits a tenth of a second before it reaches the disk: PostgreSQL's own `commit_delay`, the longest that it has,
 * without regard to other sessions. The disk itself is as it is.
 */
async function diskSlow(seconds: number): Promise<Result> {
  const place = await embedded();
  const set = (value: string) => async (): Promise<void> => {
    for (const name of ['commit_delay', 'commit_siblings'])
      await rowsAt(
        place.connection(),
        `ALTER SYSTEM ${value === '' ? 'RESET' : 'SET'} ${name}${value && ` = ${name === 'commit_delay' ? value : 0}`}`,
      );
    await rowsAt(place.connection(), 'SELECT pg_reload_conf()');
  };
  try {
    return await trouble('slow disk', place, { seconds, begin: set('100000'), end: set('') });
  } finally {
    await place.end();
  }
}

/** All processes of the embedded server stop where they are and go on later, as when a disk answers nothing for a while. */
async function diskSilent(seconds: number): Promise<Result> {
  const place = await embedded();
  let pids: number[] = [];
  const signal = (name: NodeJS.Signals): void => {
    for (const pid of pids) {
      try {
        process.kill(pid, name);
      } catch {
        // it has ended
      }
    }
  };
  const begin = async (): Promise<void> => {
    const rows = await rowsAt(
      place.connection(),
      'SELECT pid::text AS name FROM pg_stat_activity WHERE pid <> pg_backend_pid()',
    );
    pids = rows.map(({ name }) => Number(name));
    signal('SIGSTOP');
  };
  try {
    return await trouble(`disk silent for ${seconds} s`, place, { seconds, begin, end: () => signal('SIGCONT') });
  } finally {
    signal('SIGCONT');
    await place.end();
  }
}

/** Names of the database, of the mail server and of the webhook's receiver lead nowhere, and every connection is cut. */
async function namesGone(seconds: number): Promise<Result> {
  const place = await separate();
  const between = await gate(place.env['DATABASE_OWNER_URL']!);
  const named = (url: string): string => between.at(url).replace('127.0.0.1', 'database.torture');
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'torture-names-')), 'gone');
  const loader = pathToFileURL(path.join(import.meta.dirname, 'names-gone.mjs')).href;
  const env = {
    ...{ NAMES_GONE_FILE: file, NODE_OPTIONS: `--import=${loader}` },
    DATABASE_URL: named(place.env['DATABASE_URL']!),
    DATABASE_OWNER_URL: named(place.env['DATABASE_OWNER_URL']!),
  };
  const others = await startOthers({ hook: 'hook.torture', mail: 'localhost' });
  const begin = (): void => {
    fs.writeFileSync(file, '');
    between.throwOut();
  };
  try {
    return await trouble(`names gone for ${seconds} s`, place, {
      seconds,
      env,
      others,
      begin,
      end: () => fs.rmSync(file),
    });
  } finally {
    between.stop();
    await place.end();
  }
}

async function mailGone(seconds: number): Promise<Result> {
  const place = await embedded();
  let back: () => Promise<void> = () => Promise.resolve();
  const begin = async ({ others }: Trial): Promise<void> => {
    back = await others.mailGone();
  };
  try {
    return await trouble(`mail server gone for ${seconds} s`, place, { seconds, begin, end: () => back() });
  } finally {
    await place.end();
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
  'disk-slow': () => diskSlow(seconds),
  'disk-silent': () => diskSilent(seconds),
  'names-gone': () => namesGone(seconds),
  'mail-gone': () => mailGone(seconds),
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
const heads = [
  'scenario',
  'sent',
  'acknowledged',
  'lost',
  'twice',
  'again',
  'faults',
  'unclear',
  'readyAfter',
  'sentAfter',
] as const;
const words = {
  again: 'messages that came again',
  sentAfter: 'all sent after',
  faults: 'faults of the chain',
  unclear: 'unclear codes',
  readyAfter: 'ready after',
} as Record<string, string>;
process.stdout.write(
  `| ${heads.map((head) => words[head] ?? head).join(' | ')} |\n|${heads.map(() => ' --- |').join('')}\n`,
);
for (const one of results) process.stdout.write(`| ${heads.map((head) => one[head]).join(' | ')} |\n`);
const bad = results.filter(({ lost, twice, faults, unclear }) => lost + twice + faults > 0 || unclear !== 'none');
process.exitCode = bad.length === 0 ? 0 : 1;
