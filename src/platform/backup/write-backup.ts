import { createHash } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import {
  type BackupHeader,
  type BackupTable,
  type BackupTrailer,
  copyStatement,
  END_OF_ROWS,
  headerLine,
  SAME_TEXT,
  type TableSum,
  trailerLine,
} from './backup-format.js';
import { migrationsRun, tablesOf } from './tables.js';
import { Session, type SessionConfig } from '../database/session.js';

/** What a backup holds. */
export interface BackupSummary extends BackupTrailer {
  readonly header: BackupHeader;
}

/**
 * Writes every table as it was at one moment; the tracker may go on meanwhile.
 * @param program version of this program
 * @param out closed at the end
 */
export async function writeBackup(
  connection: SessionConfig,
  program: string,
  takenAt: Date,
  out: Writable,
): Promise<BackupSummary> {
  const client = new Session(connection);
  await client.connect();
  try {
    await client.query(SAME_TEXT);
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const header = await headerOf(client, program, takenAt);
    const sums: TableSum[] = [];
    await pipeline(Readable.from(lines(client, header, sums)), createGzip(), out);
    return { header, tables: sums };
  } finally {
    await client.end();
  }
}

async function headerOf(client: pg.Client, program: string, takenAt: Date): Promise<BackupHeader> {
  const tables = await tablesOf(client);
  const { rows } = await client.query<{ revision: number; server: string }>(
    `SELECT revision, current_setting('server_version') AS server FROM record_clock`,
  );
  const { revision, server } = rows[0]!;
  const migrations = await migrationsRun(client);
  return { format: 1, program, takenAt: takenAt.toISOString(), revision, server, migrations, tables };
}

/** The file's text piece by piece; fills `sums` on the way. */
async function* lines(client: pg.Client, header: BackupHeader, sums: TableSum[]): AsyncGenerator<string | Buffer> {
  yield headerLine(header);
  for (const table of header.tables) {
    yield `${copyStatement(table, 'FROM STDIN')};\n`;
    sums.push(yield* rowsOf(client, table));
    yield END_OF_ROWS;
  }
  yield trailerLine({ tables: sums });
}

/** A table's rows as they stand in a file, and at the end their number and hash. */
async function* rowsOf(client: pg.Client, table: BackupTable): AsyncGenerator<Buffer, TableSum> {
  const hash = createHash('sha256');
  const rows = client.query(copyTo(copyStatement(table, 'TO STDOUT')));
  for await (const piece of rows as AsyncIterable<Buffer>) {
    hash.update(piece);
    yield piece;
  }
  return { name: table.name, rows: rows.rowCount, sha256: hash.digest('hex') };
}

/** The number and hash of a table's rows as a backup of it would have them. */
export async function sumOf(client: pg.Client, table: BackupTable): Promise<TableSum> {
  const rows = rowsOf(client, table);
  for (;;) {
    const piece = await rows.next();
    if (piece.done === true) return piece.value;
  }
}
