import type pg from 'pg';
import { isExported, type Table } from './tables.js';

const TABLES = `
  SELECT c.relname AS name,
    (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL), 'required', a.attnotnull)
        ORDER BY a.attnum) FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
    (SELECT coalesce(json_agg(json_build_object('column', a.attname, 'table', f.confrelid::regclass::text, 'to', b.attname) ORDER BY a.attnum), '[]')
      FROM pg_constraint f JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = f.conkey[cardinality(f.conkey)]
      JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = f.confkey[cardinality(f.confkey)]
      WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS references,
    (SELECT coalesce(json_agg(a.attname ORDER BY a.attnum), '[]') FROM pg_constraint k
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (k.conkey)
      WHERE k.conrelid = c.oid AND k.contype = 'p') AS key
  FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname`;

/** The tables that an export has, as the database has them. */
export async function exportedTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table & pg.QueryResultRow>(TABLES);
  return rows.filter(isExported);
}
