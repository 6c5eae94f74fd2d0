import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chooseRunner } from '../../src/platform/database/embedded/runner.js';
import { programsRole } from './database.js';

/** Where Debian puts it. */
export const PGBOUNCER = '/usr/sbin/pgbouncer';

/** PgBouncer before a server: each transaction gets any of a few sessions. */
export interface Pooler {
  /** The same database by way of the pool, as the program's role. */
  through(databaseUrl: string): string;
  stop(): void;
}

/** @param sessions with each database, fewer than whoever asks of it has, so that nobody keeps one */
export async function startPooler(serverUrl: string, sessions = 3): Promise<Pooler> {
  const server = new URL(serverUrl);
  const { username, password } = new URL(programsRole(serverUrl));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pooler-'));
  const runner = chooseRunner();
  const port = await freePort();
  const file = (name: string, text: string): string => {
    fs.writeFileSync(path.join(folder, name), text, { mode: 0o644 });
    return path.join(folder, name);
  };
  const users = file('users', `"${username}" "${password}"\n`);
  const settings = file(
    'pgbouncer.ini',
    `[databases]
* = host=${server.searchParams.get('host') ?? server.hostname} port=${server.port || 5432}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${users}
pool_mode = transaction
default_pool_size = ${sessions}
max_client_conn = 1000
query_wait_timeout = 10
server_idle_timeout = 5
server_login_retry = 1
`,
  );
  fs.chmodSync(folder, 0o755);
  runner.own(folder);
  const { program, args } = runner.wrap(PGBOUNCER, ['--quiet', settings], true);
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-4_000)));
  while (!(await listens(port))) {
    if (child.exitCode !== null) throw new Error(`PgBouncer did not start:\n${said}`);
    await delay(20);
  }
  child.unref();
  (child.stderr as net.Socket).unref();
  return {
    through(databaseUrl) {
      const url = new URL(programsRole(databaseUrl));
      url.search = '';
      url.hostname = '127.0.0.1';
      url.port = `${port}`;
      return url.href;
    },
    stop() {
      child.kill('SIGKILL');
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
