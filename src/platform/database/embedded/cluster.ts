import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartError } from '../../config/start-error.js';
import { type Binaries } from './binaries.js';
import { type Runner } from './runner.js';

/** What the server and its clients agree on. The port names the socket file: no TCP port is opened unless a setting says so. */
export const SOCKET_PORT = 5432;
export const SUPERUSER = 'postgres';

const START_MS = 30_000;
const LOCALE = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];

export interface Cluster {
  readonly folder: string;
  readonly socketFolder: string;
  readonly logFile: string;
  readonly binaries: Binaries;
  readonly runner: Runner;
  readonly dieWithParent: boolean;
  readonly settings: Readonly<Record<string, string>>;
}

/** The folder of the socket: the cluster's own, or a short one where the path would pass the limit of 107 bytes. */
export function socketFolder(cluster: string, runner: Runner): string {
  if (Buffer.byteLength(path.join(cluster, `.s.PGSQL.${SOCKET_PORT}.lock`)) <= 100) return cluster;
  const name = `tracker-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`;
  const folder = path.join(os.tmpdir(), name);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  runner.own(folder);
  return folder;
}

/**
 * Makes the cluster beside its place and moves it there whole, so that a start killed half-way leaves nothing behind.
 * @throws StartError where the folder holds something else, or data of another PostgreSQL
 */
export function initialise(cluster: Cluster): void {
  if (fs.existsSync(path.join(cluster.folder, 'PG_VERSION'))) {
    requireSameVersion(cluster);
    return;
  }
  if (fs.existsSync(cluster.folder) && fs.readdirSync(cluster.folder).length > 0) {
    throw new StartError(
      `The folder ${cluster.folder} is not empty and holds no database of this program. Set DATA_DIR to another folder, or move it away.`,
    );
  }
  fs.mkdirSync(path.dirname(cluster.folder), { recursive: true });
  const draft = `${cluster.folder}.init-${process.pid}-${randomBytes(3).toString('hex')}`;
  fs.mkdirSync(draft, { mode: 0o700 });
  cluster.runner.own(draft);
  const args = ['-D', draft, '-U', SUPERUSER, '-A', 'trust', ...LOCALE];
  const { program, args: all } = cluster.runner.wrap(cluster.binaries.initdb, args, false);
  try {
    execFileSync(program, all, { stdio: ['ignore', 'pipe', 'pipe'], cwd: '/' });
    fs.renameSync(draft, cluster.folder);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

/** PostgreSQL reads the data of its own major version alone. */
function requireSameVersion({ folder, binaries }: Cluster): void {
  const kept = fs.readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim();
  const said = execFileSync(binaries.postgres, ['--version'], { encoding: 'utf8' });
  const ours = /\d+/u.exec(said.slice(said.indexOf(')') + 1))?.[0];
  if (kept === ours) return;
  throw new StartError(
    `The folder ${folder} holds data of PostgreSQL ${kept}, and this program brings PostgreSQL ${ours ?? 'of an unknown version'}. ` +
      `To bring them over: with the version of the tracker that wrote them, run "npm run backup -- tracker.backup.gz"; ` +
      `then, with this version and DATA_DIR set to a new folder, run "npm run restore -- tracker.backup.gz".`,
  );
}

/**
 * Starts the server and waits until it takes connections.
 * @throws StartError with the end of the server's log when it does not start
 */
export async function launch(cluster: Cluster): Promise<ChildProcess> {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: cluster.socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '60',
    log_checkpoints: 'off',
    ...cluster.settings,
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const args = ['-D', cluster.folder, '-p', `${SOCKET_PORT}`, ...options];
  const command = cluster.runner.wrap(cluster.binaries.postgres, args, cluster.dieWithParent);
  const until = Date.now() + START_MS;
  for (;;) {
    const log = fs.openSync(cluster.logFile, 'w', 0o600);
    // detached: a terminal's Ctrl-C must reach Node only, which stops the server last
    const child = spawn(command.program, command.args, { stdio: ['ignore', log, log], cwd: '/', detached: true });
    fs.closeSync(log);
    if (await isReady(cluster, child, until)) return child;
    const said = fs.readFileSync(cluster.logFile, 'utf8').slice(-4000);
    const former = /lock file|shared memory block/.test(said); // the former server is still on its way out
    if (!former || Date.now() > until) throw new StartError(`The embedded PostgreSQL did not start:\n${said}`);
    await delay(100);
  }
}

/** The server writes `ready` on the eighth line of its lock file, as pg_ctl also reads it. */
async function isReady(cluster: Cluster, child: ChildProcess, until: number): Promise<boolean> {
  const state = { ended: false };
  child.once('exit', () => (state.ended = true));
  child.once('error', () => (state.ended = true));
  const file = path.join(cluster.folder, 'postmaster.pid');
  while (!state.ended && Date.now() < until) {
    const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : [];
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true;
    await delay(10);
  }
  if (!state.ended) child.kill('SIGKILL');
  return false;
}
