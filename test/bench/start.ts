import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { LoadDemoService } from '../../src/demo/load-demo.service.js';
import { startTestApp } from '../support/app.js';
import { bar, median, part } from './measure.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const STARTS = 3;
/** After which a server that nobody asks anything is taken for idle. */
const IDLE_MS = 5_000;

interface Started {
  /** Until it listens. */
  readonly ms: number;
  /** What it takes up in memory once it is idle. */
  readonly megabytes: number;
}

/** The built program on the demonstration's data: how soon it is ready, and what it takes while nobody asks for anything. */
export async function start(): Promise<void> {
  part('A start of the built program on the data of the demonstration');
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit' });
  const first = await startTestApp({ env: { DEMO: '1' } });
  try {
    await first.app.get(LoadDemoService).load();
    const found: Started[] = [];
    for (let turn = 0; turn < STARTS; turn += 1) found.push(await started(first.databaseUrl));
    bar('ready', median(found.map(({ ms }) => ms)), 'ms', 'at most', 2_000);
    bar('idle', median(found.map(({ megabytes }) => megabytes)), 'MB', 'at most', 150);
  } finally {
    await first.stop();
  }
}

async function started(databaseUrl: string): Promise<Started> {
  const from = performance.now();
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], PORT: '0', DATABASE_URL: databaseUrl, NODE_ENV: 'production', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const line of createInterface({ input: child.stdout }))
      if ((JSON.parse(line) as { msg?: string }).msg === 'listening') break;
    const ms = performance.now() - from;
    child.stdout.resume();
    await pause(IDLE_MS);
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(fs.readFileSync(`/proc/${child.pid}/status`, 'utf8'))!;
    return { ms, megabytes: Number(kilobytes) / 1_000 };
  } finally {
    child.kill('SIGTERM');
    await once(child, 'close');
  }
}
