import type pg from 'pg';
import { type BackupTable, inOrderOfReference } from './backup-format.js';

/** TypeORM's own list of what has run; it stands in the header instead. */
const MIGRATIONS = 'migrations';
/** What is made again from the record where it is empty. */
const MADE_AGAIN = ['search_entry', 'search_audience', 'search_place'];

const COLUMNS = `
  SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL($1)
    AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  GROUP BY c.relname`;

const REFERENCES = `
  SELECT f.conrelid::regclass::text AS "from", f.confrelid::regclass::text AS "to"
  FROM pg_constraint f WHERE f.contype = 'f' AND NOT f.condeferred`;

/** Every table of the program with the columns that are not worked out, each table after those that it refers to. */
export async function tablesOf(client: pg.Client): Promise<BackupTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(COLUMNS, [[MIGRATIONS, ...MADE_AGAIN]]);
  const references = await client.query<{ from: string; to: string }>(REFERENCES);
  const columns = new Map(rows.map((row) => [row.name, row.columns]));
  const order = inOrderOfReference(
    [...columns.keys()],
    references.rows.map(({ from, to }) => [from, to] as const),
  );
  return order.map((name) => ({ name, columns: columns.get(name)! }));
}

/** Names of the migrations that have run; none in a database that the program has never seen. */
export async function migrationsRun(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`SELECT name FROM ${MIGRATIONS} ORDER BY id`);
  return rows.map(({ name }) => name);
}
