import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { StartError } from '../../../src/platform/config/start-error.js';
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

  it('leaves a process alone that has the number of a server long gone, whatever its name', async () => {
    await (await startEmbedded({ dataDir })).stop();
    const others = [
      spawn('sleep', ['60'], { argv0: 'postgres' }),
      spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)', 'postgres', '-D', '/elsewhere/postgres']),
    ];
    try {
      for (const other of others) {
        const lock = `${other.pid ?? 0}\n${dataDir}/postgres\n1264500000\n5432\n`;
        fs.writeFileSync(path.join(dataDir, 'postgres/postmaster.pid'), lock);
        const server = await startEmbedded({ dataDir });
        await server.stop();
        expect([other.exitCode, other.signalCode]).toEqual([null, null]);
      }
    } finally {
      for (const other of others) other.kill('SIGKILL');
    }
  });

  it('goes on trying when the server cannot be started again at once', async () => {
    const told: (Error | null)[] = [];
    let running: () => void = () => undefined;
    const again = new Promise<void>((resolve) => (running = resolve));
    const control = path.join(dataDir, 'postgres/global');
    const server = await startEmbedded({
      dataDir,
      onRestart: (error) => {
        told.push(error);
        if (error === null) running();
        else if (told.length === 2) fs.renameSync(`${control}.away`, control);
      },
    });
    await ask(server, 'CREATE TABLE kept AS SELECT 26 AS day');
    fs.renameSync(control, `${control}.away`);
    process.kill(server.pid(), 'SIGKILL');
    await again;
    expect(told.map((error) => error === null)).toEqual([false, false, true]);
    expect(await ask(server, 'SELECT day FROM kept')).toEqual([{ day: 26 }]);
    await server.stop();
  });

  it.each([
    [
      'data of another PostgreSQL',
      /holds data of PostgreSQL 9, and this program brings PostgreSQL \d+/,
      { PG_VERSION: '9\n' },
    ],
    ['something else', /is not empty and holds no database of this program\. Set DATA_DIR/, { 'holiday.jpg': 'x' }],
  ])('refuses a folder with %s, says what to do, and changes nothing in it', async (_, message, files) => {
    fs.mkdirSync(path.join(dataDir, 'postgres'));
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(dataDir, 'postgres', name), text);
    const start = startEmbedded({ dataDir });
    await expect(start).rejects.toThrow(StartError);
    await expect(start).rejects.toThrow(message);
    expect(fs.readdirSync(path.join(dataDir, 'postgres'))).toEqual(Object.keys(files));
    expect(fs.existsSync(path.join(dataDir, 'owner'))).toBe(false);
  });

  it('refuses a data folder that is a file', async () => {
    const file = path.join(dataDir, 'file');
    fs.writeFileSync(file, '');
    await expect(startEmbedded({ dataDir: file })).rejects.toThrow(
      /Set DATA_DIR to a folder that this user may write to/,
    );
  });

  it('says why it did not start', async () => {
    const start = startEmbedded({ dataDir, settings: { no_such_setting: '1' } });
    await expect(start).rejects.toThrow(/did not start:[^]*no_such_setting/);
    expect(fs.existsSync(path.join(dataDir, 'owner'))).toBe(false);
  });
});
