import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { ENTITIES, MIGRATIONS } from '../../src/app.entities.js';
import { connect } from '../../src/platform/database/connect.js';
import { startEmbedded } from '../../src/platform/database/embedded/supervisor.js';
import { openDatabase } from '../../src/platform/database/open-database.js';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

const RUN = process.env['TEST_RUN'] ?? 'alone';
/** What the files of a run share. */
export const FOLDER = process.env['TEST_FOLDER'] ?? path.join(os.tmpdir(), 'tracker-alone');
const TEMPLATE = `tracker_${RUN}_template`;
const TEMPLATE_LOCK = 5_207_311;
const FILLED_LOCK = 5_207_312;

/** A database of its own for one test file: all migrations have run, nothing is in it but what they put there. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await serverUrl();
  return asAdmin(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await makeTemplate(client, TEMPLATE, async (draft) => {
      await client.query(`CREATE DATABASE ${draft}`);
      const settings = { databaseUrl: databaseUrl(server, draft), databasePool: 2, statementMs: 30_000, dataDir: '' };
      await (await connect(await openDatabase(settings, { entities: ENTITIES, migrations: MIGRATIONS }))).destroy();
    });
    return copyOf(client, server, TEMPLATE);
  });
}

/**
 * A database of its own that holds what `fill` puts there; the first test file of a run that asks for `what` has it filled,
 * the others get copies.
 * @param from what it is filled upon
 */
export async function filledDatabase(
  what: string,
  fill: (url: string) => Promise<void>,
  from: () => Promise<TestDatabase> = testDatabase,
): Promise<TestDatabase> {
  const server = await serverUrl();
  const template = `${TEMPLATE}_${what}`;
  return asAdmin(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [FILLED_LOCK, what]);
    await makeTemplate(client, template, async (draft) => {
      const { url } = await from();
      await fill(url);
      const filled = new URL(url).pathname.slice(1);
      await client.query('SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = $1', [filled]); // those of a pool stay
      await client.query(`ALTER DATABASE ${filled} RENAME TO ${draft}`);
    });
    return copyOf(client, server, template);
  });
}

async function copyOf(client: pg.Client, server: string, template: string): Promise<TestDatabase> {
  const name = databaseName();
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  return { url: databaseUrl(server, name), drop: () => dropDatabase(server, name) };
}

/** An empty database, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const server = await serverUrl();
  const name = databaseName();
  await asAdmin(server, (client) => client.query(`CREATE DATABASE ${name}`));
  return { url: databaseUrl(server, name), drop: () => dropDatabase(server, name) };
}

/** Runs statements as the owner of everything, past the application. */
export async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function databaseName(): string {
  return `tracker_${RUN}_${randomBytes(5).toString('hex')}`;
}

async function dropDatabase(server: string, name: string): Promise<void> {
  await asAdmin(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

/** Makes a template where there is none yet; it has its name only once it is whole. */
async function makeTemplate(
  client: pg.Client,
  template: string,
  make: (draft: string) => Promise<void>,
): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
  if (rowCount !== 0) return;
  const draft = `${template}_draft`;
  await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await make(draft);
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** The same database as the role that the program works as, which may not change what is recorded. */
export function programsRole(url: string): string {
  const address = new URL(url);
  address.username = 'tracker_program';
  address.password = 'of-a-test';
  return address.href;
}

/** TEST_DATABASE_URL, or the run's throw-away server, which the first worker that needs it starts. */
async function serverUrl(): Promise<string> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return given;
  const known = path.join(FOLDER, 'server.url');
  if (isFirst()) {
    const dataDir = path.join(FOLDER, 'server');
    const server = await startEmbedded({ dataDir, durable: false, dieWithParent: false });
    const url = `postgresql://${server.user}@localhost:${server.port}/postgres?host=${encodeURIComponent(server.host)}`;
    fs.writeFileSync(`${known}.draft`, url);
    fs.renameSync(`${known}.draft`, known);
  }
  for (let waits = 0; waits < 600 && !fs.existsSync(known); waits++) await delay(50);
  return fs.readFileSync(known, 'utf8');
}

function isFirst(): boolean {
  try {
    fs.mkdirSync(path.join(FOLDER, 'starting'), { recursive: false });
    return true;
  } catch {
    return false;
  }
}
