import type pg from 'pg';
import { DataSource } from 'typeorm';
import { StartError } from '../config/start-error.js';
import { type DatabaseLists, type OpenedDatabase } from './open-database.js';
import { giveRights, mayChangeRecord } from './rights.js';
import { giveDefaults } from './session-defaults.js';
import { Session } from './session.js';

const OLDEST_VERSION = 15;
const OWNER_WANTED =
  'The tables must be made or brought up to date, and the role of DATABASE_URL does not own them. ' +
  'Set DATABASE_OWNER_URL to the same database with the name and password of the owner.';
const OWNER_WORKS =
  'The role of DATABASE_URL owns the tables, so it could change what was recorded. ' +
  'Name a role of its own there, and the owner in DATABASE_OWNER_URL.';
/** How PgBouncer says that it takes no settings at the start of a session. */
const POOL_REFUSES = /unsupported startup parameter/u;
const POOL_NAMED =
  'DATABASE_URL, or DATABASE_OWNER_URL, names a pool such as PgBouncer. Set DATABASE_DIRECT_URL to the server itself, ' +
  'with the same role, and DATABASE_OWNER_URL too where it is set.';
/** A number of our own among the database's advisory locks. */
const MIGRATION_LOCK = 5_207_310;

/**
 * Connects, brings the tables up to date and hands out the data source; destroying it also ends an embedded server.
 * Instances that start together wait for one another.
 * @throws Error when the server is too old or a migration fails; nothing stays open
 */
export async function connect(opened: OpenedDatabase): Promise<DataSource> {
  const dataSource = new DataSource(opened.options);
  const destroy = dataSource.destroy.bind(dataSource);
  dataSource.destroy = async () => {
    try {
      await destroy();
    } finally {
      await opened.close();
    }
  };
  try {
    await runMigrations(opened);
    if (!opened.ownRole) await tellOfRights(opened);
    if (opened.pooled) await giveDefaults(opened);
    return await dataSource.initialize();
  } catch (error) {
    await opened.close();
    throw error instanceof Error && POOL_REFUSES.test(error.message)
      ? new StartError(POOL_NAMED, { cause: error })
      : error;
  }
}

/**
 * Runs the migrations that have not run yet, as the owner, on a connection of their own, which no statement limit cuts short;
 * then the program's role has its rights.
 * @param migrations all that the program knows, unless a backup of an earlier version asks for fewer
 */
export async function runMigrations(
  opened: OpenedDatabase,
  migrations: DatabaseLists['migrations'] = opened.migrations,
): Promise<void> {
  const { owner } = opened;
  const lock = new Session(unhurried(owner.client));
  lock.on('error', () => undefined); // a lost session gives the lock back; the statement in hand fails by itself
  await reach(lock, opened.name);
  try {
    await requireVersion(lock);
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const migrating = new DataSource({
      ...owner.options,
      entities: [],
      migrations: [...migrations],
      poolSize: 1,
      extra: unhurried({ ...owner.client, Client: Session }),
    });
    await migrating.initialize();
    try {
      await migrating.runMigrations({ transaction: 'each' });
    } catch (error) {
      throw mayNot(error) ? new StartError(OWNER_WANTED, { cause: error }) : error;
    } finally {
      await migrating.destroy();
    }
    await giveRights(lock, opened);
  } finally {
    await lock.end();
  }
}

/** Sessions that no statement limit cuts short, whatever the role was given for its own. */
function unhurried<T extends pg.ClientConfig>(config: T): T {
  return { ...config, options: '-c statement_timeout=0 -c idle_in_transaction_session_timeout=0' };
}

/** A program that works as the owner could change what was recorded; whoever runs it should know. */
async function tellOfRights(opened: OpenedDatabase): Promise<void> {
  const session = new Session(opened.client);
  await session.connect();
  try {
    if (await mayChangeRecord(session)) opened.onTrouble(OWNER_WORKS);
  } finally {
    await session.end();
  }
}

function mayNot(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42501';
}

/** @throws Error that names the setting to look at */
async function reach(client: pg.Client, name: string): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`${name} cannot be reached: ${reason}`, { cause: error });
  }
}

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string; server_version: string }>(
    `SELECT current_setting('server_version_num') AS server_version_num, current_setting('server_version') AS server_version`,
  );
  const [version] = rows;
  if (version !== undefined && Number(version.server_version_num) >= OLDEST_VERSION * 10_000) return;
  throw new StartError(
    `DATABASE_URL names PostgreSQL ${version?.server_version ?? 'of an unknown version'}; this program needs ${OLDEST_VERSION} or later.`,
  );
}
