import { chainedTable, type ChainedTable, NOT_CHAINED } from './chain-tables.js';

const COLUMNS = `
  SELECT c.relname AS "table", a.attname AS name, a.attgenerated <> '' AS generated
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
  ORDER BY c.relname, a.attnum`;

/** Something that runs statements: a runner of TypeORM, or a manager. */
interface Queries {
  query(text: string): Promise<unknown>;
}

/** The tables whose rows are hashed, as the database has them. @throws Error for a table without a write of its own */
export async function chainedTables(queries: Queries): Promise<ChainedTable[]> {
  const columns = new Map<string, { name: string; generated: boolean }[]>();
  for (const { table, ...column } of (await queries.query(COLUMNS)) as Column[]) {
    if (!NOT_CHAINED.has(table)) columns.set(table, [...(columns.get(table) ?? []), column]);
  }
  return [...columns].map(([name, own]) => {
    const table = chainedTable(name, own);
    if (table === null) throw new Error(`${name} does not say which write put a row in`);
    return table;
  });
}

interface Column {
  readonly table: string;
  readonly name: string;
  readonly generated: boolean;
}
