import fs from 'node:fs';
import path from 'node:path';

/**
 * Takes the data folder for this process. A folder whose owner was killed is taken over.
 * @returns what gives the folder back
 * @throws Error that names the process which has it
 */
export function takeFolder(folder: string): () => void {
  const file = path.join(folder, 'owner');
  fs.mkdirSync(folder, { recursive: true });
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
      throw new Error(
        `DATA_DIR ${folder} is in use by process ${pid}. Stop that server, choose another DATA_DIR, or give both servers one DATABASE_URL.`,
      );
    }
    fs.rmSync(file, { force: true });
  }
  throw new Error(`DATA_DIR ${folder} is being taken by another process.`);
}

/** The live PostgreSQL that holds a cluster, if any: one that outlived a killed parent. */
export function leftOver(cluster: string): number | null {
  const pid = Number(read(path.join(cluster, 'postmaster.pid')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  if (process.platform === 'linux' && !read(`/proc/${pid}/cmdline`).includes('postgres')) return null;
  return pid;
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
