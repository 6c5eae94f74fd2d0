import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { type ChainedTable, rowTexts } from './chain-tables.js';
import { printedMark } from './chain-faults.js';
import { chainedTables } from './read-chain-tables.js';
import { Session, type SessionConfig } from '../../database/session.js';

/** Entries that are read at a time. */
const STRETCH = 500;

const ENTRIES = `
  SELECT j.revision, record_row('journal_entry', to_jsonb(j), '{}') AS text, c.sha256
  FROM journal_entry j LEFT JOIN journal_chain c USING (revision)
  WHERE j.revision BETWEEN $1 AND $2 ORDER BY j.revision`;

/**
 * Writes the record as the text that its hashes were made of, entry by entry, for `verify-record.mjs`: a line with the
 * entry's number and hash, one with the entry, and one for each row that its write put in or ended.
 * @param out closed at the end
 * @returns what to say about it
 */
export async function writeBundle(connection: SessionConfig, out: Writable): Promise<string> {
  const client = new Session(connection);
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(`SET LOCAL timezone TO 'UTC'; SET LOCAL statement_timeout TO 0`);
    const { rows } = await client.query<{ revision: number; sha256: string }>(
      'SELECT revision, sha256 FROM journal_chain ORDER BY revision DESC LIMIT 1',
    );
    const head = rows[0] ?? { revision: 0, sha256: '' };
    const tables = await chainedTables({
      query: async (text) => (await client.query<Record<string, unknown>>(text)).rows,
    });
    await pipeline(Readable.from(lines(client, tables, head.revision)), createGzip(), out);
    return `Wrote ${head.revision} entries, up to ${printedMark(head)}.`;
  } finally {
    await client.end();
  }
}

async function* lines(client: pg.Client, tables: readonly ChainedTable[], last: number): AsyncGenerator<string> {
  yield 'partnership-programme-tracker record 1\n';
  for (let from = 1; from <= last; from += STRETCH) {
    const range = [from, Math.min(from + STRETCH - 1, last)];
    const made = new Map<number, string[]>();
    const found = await client.query<{ revision: number; text: string | null; hash: string | null }>(
      rowTexts(tables),
      range,
    );
    for (const { revision, text, hash } of found.rows) {
      const own = made.get(revision) ?? [];
      own.push(text === null ? `hash ${hash ?? ''}\n` : `row ${text}\n`);
      made.set(revision, own);
    }
    const entries = await client.query<{ revision: number; text: string; sha256: string | null }>(ENTRIES, range);
    for (const { revision, text, sha256 } of entries.rows) {
      yield `entry ${revision} ${sha256 ?? 'none'}\n${text}\n`;
      for (const row of made.get(revision) ?? []) yield row;
    }
  }
  yield `end ${last}\n`;
}
