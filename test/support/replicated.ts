import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chooseRunner } from '../../src/platform/database/embedded/runner.js';
import { asAdmin, programsRole } from './database.js';
import { freePort } from './pooler.js';

/** Where Debian puts the programs of the oldest version that the tracker runs on, with one that the embedded server lacks. */
const BINARIES = '/usr/lib/postgresql/15/bin';
export const PG_BASEBACKUP = path.join(BINARIES, 'pg_basebackup');

/** A server of a pair. */
export interface Server {
  /** Its database as the owner. */
  readonly url: string;
  /** The same as the role that the program works as. */
  readonly programUrl: string;
  start(): Promise<void>;
  /** At once, as by a loss of power. */
  kill(): Promise<void>;
}

/** A server that takes writes, and one that follows it. */
export interface Pair {
  readonly primary: Server;
  readonly standby: Server;
  /** Both in one address, of which the one that takes writes is meant. */
  readonly both: { readonly url: string; readonly programUrl: string };
  /** Until the standby has all that is written. */
  caughtUp(): Promise<void>;
  /** Whether the standby puts in what it receives. */
  replays(on: boolean): Promise<void>;
  promote(): Promise<void>;
  stop(): Promise<void>;
}

export async function startPair(): Promise<Pair> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pair-'));
  const runner = chooseRunner();
  runner.own(folder);
  const run = (name: string, ...args: string[]): void => {
    const command = runner.wrap(path.join(BINARIES, name), args, false);
    const { status, stderr } = spawnSync(command.program, command.args, { encoding: 'utf8', cwd: '/' });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
  };
  const [first, second] = [path.join(folder, 'first'), path.join(folder, 'second')];
  const ports = [await freePort(), await freePort()] as const;
  run('initdb', '--pgdata', first, '--username', 'tracker', '--auth', 'trust', '--encoding', 'UTF8', '--no-sync');
  const primary = serverOf(first, ports[0], folder);
  await primary.start();
  const place = ['--host', '127.0.0.1', '--port', `${ports[0]}`, '--username', 'tracker'];
  run('pg_basebackup', '--pgdata', second, '--write-recovery-conf', '--checkpoint', 'fast', '--no-sync', ...place);
  const standby = serverOf(second, ports[1], folder);
  await standby.start();
  const list = (url: string): string =>
    `${url.replace(/127\.0\.0\.1:\d+/u, ports.map((port) => `127.0.0.1:${port}`).join(','))}?target_session_attrs=read-write`;
  const onStandby = async <T>(text: string, values: unknown[] = []): Promise<T | undefined> => {
    const rows = await asAdmin(standby.url, async (client) => (await client.query(text, values)).rows as T[]);
    return rows[0];
  };
  return {
    primary,
    standby,
    both: { url: list(primary.url), programUrl: list(primary.programUrl) },
    async caughtUp() {
      const at = await asAdmin(primary.url, async (client) => {
        const { rows } = await client.query<{ at: string }>('SELECT pg_current_wal_lsn()::text AS at');
        return rows[0]!.at;
      });
      const replayed = 'SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS there';
      while ((await onStandby<{ there: boolean }>(replayed, [at]))?.there !== true) await delay(20);
    },
    async replays(on) {
      await onStandby(`SELECT pg_wal_replay_${on ? 'resume' : 'pause'}()`);
      const state = `SELECT pg_get_wal_replay_pause_state() AS state`;
      const wanted = on ? 'not paused' : 'paused';
      while ((await onStandby<{ state: string }>(state))?.state !== wanted) await delay(20);
    },
    async promote() {
      await onStandby('SELECT pg_promote()');
    },
    async stop() {
      await Promise.all([primary.kill(), standby.kill()]);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function serverOf(data: string, port: number, folder: string): Server {
  const url = `postgresql://tracker@127.0.0.1:${port}/postgres`;
  let child: ChildProcess | null = null;
  return {
    url,
    programUrl: programsRole(url),
    async start() {
      const settings = {
        listen_addresses: '127.0.0.1',
        port,
        unix_socket_directories: '',
        fsync: 'off',
        hot_standby: 'on',
        wal_retrieve_retry_interval: '100ms',
      };
      const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
      const { program, args } = chooseRunner().wrap(path.join(BINARIES, 'postgres'), ['-D', data, ...options], true);
      const log = fs.openSync(path.join(folder, `${port}.log`), 'a');
      child = spawn(program, args, { stdio: ['ignore', log, log], cwd: '/' });
      fs.closeSync(log);
      for (;;) {
        const there = await asAdmin(url, () => Promise.resolve(true)).catch(() => false);
        if (there) return;
        if (child.exitCode !== null) throw new Error(fs.readFileSync(path.join(folder, `${port}.log`), 'utf8'));
        await delay(50);
      }
    },
    async kill() {
      if (child === null || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGQUIT');
      await gone;
    },
  };
}
