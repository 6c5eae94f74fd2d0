import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type EmbeddedServer, startEmbedded } from '../../../src/platform/database/embedded/supervisor.js';

async function ask(server: EmbeddedServer, text: string): Promise<unknown[]> {
  const client = new pg.Client({ host: server.host, port: server.port, user: server.user, database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tracker-embedded-'));
    fs.chmodSync(dataDir, 0o711);
  });
  afterEach(() => fs.rmSync(dataDir, { recursive: true, force: true }));

  it('makes its cluster, stops, and finds its rows again', async () => {
    const first = await startEmbedded({ dataDir });
    await ask(first, 'CREATE TABLE kept AS SELECT 26 AS day');
    await first.stop();
    const second = await startEmbedded({ dataDir });
    expect(await ask(second, 'SELECT day FROM kept')).toEqual([{ day: 26 }]);
    await second.stop();
    expect(fs.existsSync(path.join(dataDir, 'owner'))).toBe(false);
  });

  it('forces every write to the disk, and speaks on its socket alone', async () => {
    const server = await startEmbedded({ dataDir });
    const settings = await ask(
      server,
      `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'listen_addresses') ORDER BY name`,
    );
    await server.stop();
    expect(settings).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'listen_addresses', setting: '' },
      { name: 'synchronous_commit', setting: 'on' },
    ]);
  });

  it('starts again when the server is killed, with every row it acknowledged', async () => {
    let restarted: (error: Error | null) => void = () => undefined;
    const restart = new Promise<Error | null>((resolve) => (restarted = resolve));
    const server = await startEmbedded({ dataDir, onRestart: (error) => restarted(error) });
    await ask(server, 'CREATE TABLE kept AS SELECT generate_series(1, 500) AS n');
    process.kill(server.pid(), 'SIGKILL');
    expect(await restart).toBeNull();
    expect(await ask(server, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 500 }]);
    await server.stop();
  });

  it('refuses a folder that a live server uses, and names the process', async () => {
    const stat = fs.readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    fs.writeFileSync(path.join(dataDir, 'owner'), `${process.ppid} ${started} ${boot}`);
    await expect(startEmbedded({ dataDir })).rejects.toThrow(`is in use by process ${process.ppid}. Stop that server`);
  });

  it('takes over a folder whose owner is gone, even when its number runs again', async () => {
    fs.writeFileSync(path.join(dataDir, 'owner'), `${process.ppid} 1 another-boot`);
    const server = await startEmbedded({ dataDir });
    expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('works in a folder whose path is too long for a socket', async () => {
    const long = path.join(dataDir, 'a-long-name-'.repeat(10));
    const server = await startEmbedded({ dataDir: long });
    expect(server.host.startsWith(long)).toBe(false);
    expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('says why it did not start', async () => {
    const start = startEmbedded({ dataDir, settings: { no_such_setting: '1' } });
    await expect(start).rejects.toThrow(/did not start:[^]*no_such_setting/);
    expect(fs.existsSync(path.join(dataDir, 'owner'))).toBe(false);
  });
});
