import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { StartError } from '../config/start-error.js';
import { runMigrations } from '../database/connect.js';
import { type DatabaseLists, type OpenedDatabase } from '../database/open-database.js';
import { type BackupHeader, copyStatement, quoted, readHeader, readTrailer, SAME_TEXT } from './backup-format.js';
import { BackupReader, CutShort } from './backup-reader.js';
import { tablesOf } from './tables.js';
import { type BackupSummary, sumOf } from './write-backup.js';
import { Session } from '../database/session.js';

const NO_BACKUP = 'This file is no backup of the tracker. Give a file that `npm run backup` has made.';
const NOT_WHOLE = 'This backup is not whole, so nothing was restored. Take another copy of it, or an earlier backup.';

/**
 * Brings a backup into an empty database: makes the tables as they were, fills them, and holds what the database then says
 * against what the backup said. All or nothing.
 * @param lists the migrations that this program knows
 * @throws StartError where the database is not empty, the file is no whole backup, or a newer program made it
 */
export async function restoreBackup(
  opened: OpenedDatabase,
  lists: Pick<DatabaseLists, 'migrations'>,
  file: Readable,
): Promise<BackupSummary> {
  const reader = new BackupReader(unpacked(file));
  try {
    const header = readHeader(await reader.line().catch(noBackup));
    if (header === null) throw new StartError(NO_BACKUP);
    const migrations = migrationsOf(header, lists.migrations);
    await requireEmpty(opened);
    await runMigrations(opened, migrations);
    return await emptiedOnFailure(opened, () => filled(opened, header, reader));
  } catch (error) {
    if (error instanceof CutShort) throw new StartError(NOT_WHOLE, { cause: error });
    if (error instanceof pg.DatabaseError)
      throw new StartError(`The database refuses a row of this backup (${error.message}). ${NOT_WHOLE}`, {
        cause: error,
      });
    throw error;
  } finally {
    file.destroy();
  }
}

function noBackup(error: unknown): never {
  throw error instanceof CutShort ? new StartError(NO_BACKUP, { cause: error }) : error;
}

/** The text of a file; an end in the middle and a spoilt byte are one to whoever restores it. */
async function* unpacked(file: Readable): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const flow = pipeline(file, gunzip).catch((error: unknown) => gunzip.destroy(error as Error));
  try {
    for await (const piece of gunzip as AsyncIterable<Buffer>) yield piece;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('Z_')) throw new CutShort(undefined, { cause: error });
    throw error;
  }
  await flow;
}

function migrationsOf(header: BackupHeader, known: readonly NewableFunction[]): readonly NewableFunction[] {
  const wanted = new Set(header.migrations);
  const found = known.filter((migration) => wanted.delete(migration.name));
  if (wanted.size === 0) return found;
  throw new StartError(
    `This backup was made by version ${header.program} of the tracker, which is newer than this one: ` +
      `it has tables that this version does not know. Restore it by that version or a later one.`,
  );
}

async function requireEmpty(opened: OpenedDatabase): Promise<void> {
  const found = await withClient(opened, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S', 'f') LIMIT 1`,
    );
    return rows[0]?.name;
  });
  if (found === undefined) return;
  throw new StartError(
    `${opened.name} is not empty (it has ${found}), and a backup is restored into an empty database alone. ` +
      `Name another in DATABASE_URL or DATA_DIR.`,
  );
}

/** Takes everything out again that the restore made, so that it can be tried again. */
async function emptiedOnFailure<T>(opened: OpenedDatabase, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await withClient(opened, async (client) => {
      const { rows } = await client.query<{ drop: string }>(`
        SELECT format('DROP TABLE IF EXISTS %s CASCADE', oid::regclass) AS drop
          FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        UNION ALL
        SELECT format('DROP FUNCTION IF EXISTS %s CASCADE', oid::regprocedure)
          FROM pg_proc WHERE pronamespace = 'public'::regnamespace`);
      for (const { drop } of rows) await client.query(drop);
    });
    throw error;
  }
}

async function filled(opened: OpenedDatabase, header: BackupHeader, reader: BackupReader): Promise<BackupSummary> {
  return withClient(opened, async (client) => {
    await client.query(SAME_TEXT);
    await client.query('BEGIN');
    const names = (await requireSameTables(client, header)).map(({ name }) => quoted(name));
    // what guards the tables against changes, and fills columns in, must not touch what is brought back
    for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
    await client.query(`TRUNCATE ${names.join(', ')}`);
    for (const table of header.tables) {
      if ((await reader.line()) !== `${copyStatement(table, 'FROM STDIN')};`) throw new CutShort();
      await pipeline(Readable.from(reader.rows()), client.query(copyFrom(copyStatement(table, 'FROM STDIN'))));
    }
    const trailer = readTrailer(await reader.line());
    if (trailer === null) throw new CutShort();
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    await requireSameRows(client, header, trailer.tables);
    for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
    await continueCounters(client);
    await client.query('COMMIT');
    return { header, tables: trailer.tables };
  });
}

async function requireSameTables(client: pg.Client, header: BackupHeader) {
  const ours = await tablesOf(client);
  if (JSON.stringify(ours) === JSON.stringify(header.tables)) return ours;
  throw new StartError('The tables of this backup are not those of the version that it names. Nothing was restored.');
}

/** @throws StartError naming the table whose rows the database gives back otherwise than the backup had them */
async function requireSameRows(client: pg.Client, header: BackupHeader, sums: BackupSummary['tables']): Promise<void> {
  for (const [index, table] of header.tables.entries()) {
    const kept = await sumOf(client, table);
    const told = sums[index];
    if (kept.sha256 === told?.sha256 && kept.rows === told.rows) continue;
    throw new StartError(`The rows of ${table.name} are not those that the backup's last line tells of. ${NOT_WHOLE}`);
  }
}

/** Numbers that the database gives out go on after the highest that came back. */
async function continueCounters(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ tab: string; col: string; sequence: string }>(`
    SELECT c.relname AS tab, a.attname AS col, pg_get_serial_sequence(c.oid::regclass::text, a.attname) AS sequence
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> 'migrations'
      AND pg_get_serial_sequence(c.oid::regclass::text, a.attname) IS NOT NULL AND a.attnum > 0`);
  for (const { tab, col, sequence } of rows) {
    await client.query(
      `SELECT setval($1::regclass, coalesce(max(${quoted(col)}), 1), max(${quoted(col)}) IS NOT NULL) FROM ${quoted(tab)}`,
      [sequence],
    );
  }
}

async function withClient<T>(opened: OpenedDatabase, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new Session(opened.owner.client);
  client.on('error', () => undefined); // the statement in hand fails by itself
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
