import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { bySession } from '../reading-anew.js';
import { badInput } from '../../graphql/errors.js';
import { type ChainedEntry, faultsOf, headFault, type Mark, printedMark } from './chain-faults.js';
import { type ChainedTable, ORIGINALS, rowHashes } from './chain-tables.js';
import { chainedTables } from './read-chain-tables.js';
import type { RecordHead, RecordVerification } from './verify-record.type.js';

/** Entries of one stretch: some seconds of the database's work at most. */
const STRETCH = 5_000;
const MOST_FAULTS = 100;

const ENTRIES = `${ORIGINALS}
  SELECT revision, operation, rows, stored, coalesce((SELECT before FROM original o WHERE o.of_revision = revision AND o.hash = again), again) AS again
  FROM (SELECT n.revision, j.operation, c.rows_sha256 AS rows, c.sha256 AS stored,
    record_hash(concat_ws(E'\\n', coalesce(p.sha256, ''), record_row('journal_entry', to_jsonb(j), '{}'), c.rows_sha256)) AS again
  FROM generate_series($1::int, $2::int) AS n (revision)
  LEFT JOIN journal_entry j ON j.revision = n.revision
  LEFT JOIN journal_chain c ON c.revision = n.revision
  LEFT JOIN journal_chain p ON p.revision = n.revision - 1) entry
  ORDER BY revision`;

const ERASED = `SELECT count(DISTINCT (table_name, row_key))::int AS erased FROM erased_row WHERE of_revision BETWEEN $1 AND $2`;

/** Checks the record against the hashes that chain its entries. */
@Injectable()
export class VerifyRecordService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The hash of the last entry; null before the first. */
  async head(): Promise<RecordHead | null> {
    const [head] = await this.dataSource.query<Mark[]>(
      'SELECT revision, sha256 FROM journal_chain ORDER BY revision DESC LIMIT 1',
    );
    return head ? headOf(head) : null;
  }

  /** The hash of an entry as the chain has it; null: there is no such entry. */
  async at(revision: number): Promise<Mark | null> {
    const sha256 = await bySession(this.dataSource.manager, (manager) => storedAt(manager, revision));
    return sha256 === null ? null : { revision, sha256 };
  }

  /**
   * Hashes a stretch of the record again, from the database, as it is at one moment.
   * @param from its first entry; the answer says where to go on
   * @param expected a hash that was printed or kept elsewhere
   */
  verify(from: number, expected: Mark | null): Promise<RecordVerification> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query(`SET TRANSACTION READ ONLY`);
      await manager.query(`SET LOCAL timezone TO 'UTC'`); // as the rows were hashed
      const [clock] = await manager.query<{ revision: number }[]>('SELECT revision FROM record_clock');
      const last = clock?.revision ?? 0;
      if (from > Math.max(last, 1)) throw badInput(`The record ends at entry ${last}.`, ['from']);
      const to = Math.min(from + STRETCH - 1, last);
      const entries = await manager.query<ChainedEntry[]>(ENTRIES, [from, to]);
      const tables = await chainedTables(manager);
      const done = to >= last;
      const faults = faultsOf({
        entries,
        rows: await rowsOf(manager, tables, from, to),
        none: (await manager.query<{ hash: string }[]>(`SELECT record_hash('') AS hash`))[0]!.hash,
        beyond: done ? await beyond(manager, tables, last) : [],
      });
      if (expected)
        faults.push(...headFault(expected.revision, await storedAt(manager, expected.revision), expected.sha256));
      const end = entries.at(-1)?.stored ?? null;
      return {
        ok: faults.length === 0,
        from,
        to,
        last,
        next: done ? null : to + 1,
        erasedRows: (await manager.query<{ erased: number }[]>(ERASED, [from, to]))[0]!.erased,
        head: end === null ? null : headOf({ revision: to, sha256: end }),
        faults: faults.slice(0, MOST_FAULTS),
        faultsLeftOff: Math.max(0, faults.length - MOST_FAULTS),
      };
    });
  }
}

function headOf(mark: Mark): RecordHead {
  return { ...mark, mark: printedMark(mark) };
}

async function rowsOf(manager: EntityManager, tables: readonly ChainedTable[], from: number, to: number) {
  const rows = await manager.query<{ revision: number; hash: string }[]>(
    `${ORIGINALS}
     SELECT revision, record_hash(string_agg(hash, ',' ORDER BY hash)) AS hash
     FROM (SELECT found.revision, coalesce(original.before, found.hash) AS hash FROM (${rowHashes(tables)}) found
       LEFT JOIN original ON original.of_revision = found.revision AND original.hash = found.hash) own GROUP BY revision`,
    [from, to],
  );
  return new Map(rows.map(({ revision, hash }) => [revision, hash]));
}

/** Writes beyond the last that rows and the journal name. */
async function beyond(manager: EntityManager, tables: readonly ChainedTable[], last: number): Promise<number[]> {
  const named = [{ name: 'journal_entry', made: 'revision', ended: null }, ...tables].flatMap(({ name, made, ended }) =>
    [made, ...(ended === null ? [] : [ended])].map(
      (column) => `SELECT ${column} AS revision FROM ${name} WHERE ${column} NOT BETWEEN 1 AND $1`,
    ),
  );
  const rows = await manager.query<{ revision: number }[]>(
    `SELECT DISTINCT revision FROM (${named.join(' UNION ALL ')}) found ORDER BY revision LIMIT ${MOST_FAULTS + 1}`,
    [last],
  );
  return rows.map(({ revision }) => revision);
}

async function storedAt(manager: EntityManager, revision: number): Promise<string | null> {
  const [row] = await manager.query<{ sha256: string }[]>('SELECT sha256 FROM journal_chain WHERE revision = $1', [
    revision,
  ]);
  return row?.sha256 ?? null;
}
