import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';

/** Clock ticks of a second in /proc, which Linux fixes at 100 for programs. */
const TICKS = 100;

/** Microseconds of CPU that a process has taken so far, its threads included; NaN where the system does not say. */
export function cpuOf(pid: number): number {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1_000_000) / TICKS;
  } catch {
    return NaN;
  }
}

/** Keeps a server to the first core and whatever loads it to the others, where there are others and the system can. */
export function pin(pid: number, what: 'server' | 'load'): void {
  const cores = availableParallelism();
  if (cores < 2) return;
  try {
    execFileSync('taskset', ['-a', '-p', '-c', what === 'server' ? '0' : `1-${cores - 1}`, String(pid)]);
  } catch {
    // not pinned: the figures are noisier
  }
}

/** Starts a script of this folder that prints the port it listens on. */
export async function startScript(name: string, databaseUrl: string): Promise<{ child: ChildProcess; url: string }> {
  const loader = path.resolve(import.meta.dirname, '../support/typescript.mjs');
  const args = [
    ...(name.endsWith('.ts') ? ['--no-warnings', '--import', loader] : []),
    path.join(import.meta.dirname, name),
  ];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, url: `http://127.0.0.1:${port.toString().trim()}/` };
}

/** Runs a script of this folder beside the other processes and gives what it prints, which is JSON. */
export async function runScript<T>(name: string, args: readonly string[], input: unknown): Promise<T> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, name), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  pin(child.pid!, 'load');
  child.stdin.end(JSON.stringify(input));
  const said = await text(child.stdout);
  if (said === '') throw new Error(`${name} ended without a word`);
  return JSON.parse(said) as T;
}
