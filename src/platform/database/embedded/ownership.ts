import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { StartError } from '../../config/start-error.js';

/**
 * Takes the data folder for this process. A folder whose owner was killed is taken over.
 * @returns what gives the folder back
 * @throws Error that names the process which has it
 */
export function takeFolder(folder: string): () => void {
  const file = path.join(folder, 'owner');
  makeFolder(folder);
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      fs.writeFileSync(file, identity(process.pid), { flag: 'wx' });
      return () => fs.rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = read(file);
    const pid = Number(owner.split(' ')[0]);
    if (owner !== '' && pid !== process.pid && isAlive(pid) && identity(pid) === owner) {
      throw new StartError(
        `DATA_DIR ${folder} is in use by process ${pid}. Stop that server, choose another DATA_DIR, or give both servers one DATABASE_URL.`,
      );
    }
    fs.rmSync(file, { force: true });
  }
  throw new StartError(`DATA_DIR ${folder} is being taken by another process.`);
}

function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `DATA_DIR ${folder} cannot be used (${reason}). Set DATA_DIR to a folder that this user may write to.`,
    );
  }
}

/** No process has this number, on any system. */
const NOBODYS_PID = 2_147_483_647;

/**
 * The live PostgreSQL that holds a cluster, if any: one that outlived a killed parent. A lock file may be older than the
 * machine's last start, so the number in it may be anybody's by now: only a server started on this very folder counts.
 * A stranger's number is struck out, since the server would wait for that process; the rest of the file, by which it
 * finds memory still in use, stays.
 */
export function leftOver(cluster: string): number | null {
  const file = path.join(cluster, 'postmaster.pid');
  const [first = '', ...rest] = read(file).split('\n');
  const pid = Number(first);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  if (isServerOf(cluster, pid)) return pid;
  fs.writeFileSync(file, [NOBODYS_PID, ...rest].join('\n'));
  return null;
}

function isServerOf(cluster: string, pid: number): boolean {
  const words = commandOf(pid);
  const folder = words.indexOf('-D') + 1;
  return path.basename(words[0] ?? '') === 'postgres' && folder > 0 && words[folder] === cluster;
}

/** The words of a process's command line; off Linux split at spaces, as `ps` shows them. */
function commandOf(pid: number): readonly string[] {
  if (process.platform === 'linux') return read(`/proc/${pid}/cmdline`).split('\0');
  try {
    return execFileSync('ps', ['-p', `${pid}`, '-o', 'command='], { encoding: 'utf8' })
      .trim()
      .split(' ');
  } catch {
    return [];
  }
}

/** Whether a process runs; a zombie, which only waits to be buried, does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return process.platform !== 'linux' || processFields(pid)[0] !== 'Z';
}

/** A process id alone is used again after a restart, so the boot and the process's start go with it where known. */
function identity(pid: number): string {
  const started = processFields(pid)[19] ?? '';
  return `${pid} ${started} ${read('/proc/sys/kernel/random/boot_id').trim()}`.trim();
}

/** The fields of /proc/<pid>/stat after the program's name, which may hold spaces; none off Linux. */
function processFields(pid: number): readonly string[] {
  const line = read(`/proc/${pid}/stat`);
  return line === '' ? [] : line.slice(line.lastIndexOf(')') + 2).split(' ');
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
