import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './pooler.js';

/** Where Debian puts it. */
export const HAPROXY = '/usr/sbin/haproxy';

/** HAProxy before several instances: each request goes to the next that is ready, whoever sent it. */
export interface Balancer {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** How many instances it sends requests to. */
  serving(): Promise<number>;
  stop(): void;
}

/** Where HAProxy tells of itself. */
const STATE = '/state-of-the-proxy';

/** @param ports of this machine, at which instances listen or will */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'balancer-'));
  const port = await freePort();
  const settings = path.join(folder, 'haproxy.cfg');
  fs.writeFileSync(
    settings,
    `defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
  timeout queue 60s
  timeout check 10s
  option redispatch
listen tracker
  bind 127.0.0.1:${port}
  balance roundrobin
  stats enable
  stats uri ${STATE}
  option httpchk GET /health/ready
  default-server check inter 200 fall 1 rise 1
${ports.map((each) => `  server at${each} 127.0.0.1:${each}\n`).join('')}`,
  );
  const child = spawn(HAPROXY, ['-db', '-f', settings], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-4_000)));
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`HAProxy did not start:\n${said}`);
    await delay(20);
  }
  return {
    url,
    async serving() {
      const text = await (await fetch(`${url}${STATE};csv`)).text();
      return text.split('\n').filter((line) => /^tracker,at\d+,.*,UP,/u.test(line)).length;
    },
    stop() {
      child.kill('SIGKILL');
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether an instance answers by way of it. */
async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );
}
