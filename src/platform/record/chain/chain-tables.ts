/**
 * Decides which rows belong to an entry of the journal, and how they are hashed: the statements by which the database
 * hashes what a write puts in, and by which a check hashes it again.
 */

/** Tables that are no part of the record: the program's own machinery, and the chain itself. */
export const NOT_CHAINED: ReadonlySet<string> = new Set([
  'access_event',
  'journal_chain',
  'journal_entry',
  'mail_attachment',
  'mail_attempt',
  'mail_file',
  'mail_message',
  'mail_recipient',
  'mail_told',
  'mail_topic',
  'migrations',
  'openid_key',
  'openid_spent',
  'page_store',
  'rate_limit',
  'record_clock',
  'search_audience',
  'search_entry',
  'search_place',
  'webhook',
  'webhook_attempt',
  'webhook_delivery',
  'write_key',
]);

/** A table whose rows are hashed. */
export interface ChainedTable {
  readonly name: string;
  /** The column with the write that put a row in. */
  readonly made: string;
  /** The column with the write that ended a row; null where rows never change. */
  readonly ended: string | null;
  /** Columns that are not hashed when a row is put in: worked out, moved on by later writes, or set by what ends it. */
  readonly without: readonly string[];
}

/** Columns that end a row, by the one with the write. */
const ENDS: readonly (readonly [string, string])[] = [
  ['revoked_revision', 'revoked_at'],
  ['withdrawn_revision', 'withdrawn_at'],
  ['used_revision', 'used_at'],
  ['ended_revision', 'ended_at'],
];
/** Columns with the write that put a row in, the first that a table has. */
const MADE = ['revision', 'made_revision', 'issued_revision', 'granted_revision', 'bound_revision'];
/** The number of the last write about a thing, which each write moves on. */
const VERSION = 'version';

/** How a table is hashed; null where no column says which write put a row in. */
export function chainedTable(
  name: string,
  columns: readonly { readonly name: string; readonly generated: boolean }[],
): ChainedTable | null {
  const names = columns.map((column) => column.name);
  const made = MADE.find((column) => names.includes(column));
  if (made === undefined) return null;
  const end = ENDS.find(([column]) => names.includes(column));
  const generated = columns.filter((column) => column.generated).map((column) => column.name);
  const version = names.includes(VERSION) ? [VERSION] : [];
  return { name, made, ended: end?.[0] ?? null, without: [...generated, ...version, ...(end ?? [])] };
}

/** Tables whose rows leave the database as hashes alone: they hold hashes of passwords and tokens. */
export const SECRET: ReadonlySet<string> = new Set(['access_token', 'sign_in_link', 'sign_in_password']);

/**
 * By the write and the present hash of a row or entry that words were erased from, of the writes $1 to $2: the hash that it
 * had at first. Begins a statement.
 */
export const ORIGINALS = `
  WITH RECURSIVE erased (of_revision, hash, before) AS (
    SELECT of_revision, after_sha256, before_sha256 FROM erased_row WHERE of_revision BETWEEN $1 AND $2
    UNION
    SELECT e.of_revision, e.hash, o.before_sha256 FROM erased e
      JOIN erased_row o ON o.of_revision = e.of_revision AND o.after_sha256 = e.before
  ), original AS (
    SELECT * FROM erased e
    WHERE NOT EXISTS (SELECT 1 FROM erased_row o WHERE o.of_revision = e.of_revision AND o.after_sha256 = e.before)
  )`;

/** The rows of the writes $1 to $2: the write and the hash of each row. */
export function rowHashes(tables: readonly ChainedTable[]): string {
  return eachRow(tables, (text) => `record_hash(${text}) AS hash`);
}

/** The same rows as the text that is hashed; of secret ones the hash. */
export function rowTexts(tables: readonly ChainedTable[]): string {
  return eachRow(tables, (text, { name }) =>
    SECRET.has(name) ? `NULL AS text, record_hash(${text}) AS hash` : `${text} AS text, NULL AS hash`,
  );
}

function eachRow(tables: readonly ChainedTable[], value: (text: string, table: ChainedTable) => string): string {
  const part = (table: ChainedTable, label: string, column: string, without: readonly string[]): string =>
    `SELECT ${column} AS revision, ${value(`record_row('${label}', to_jsonb(r), ${textArray(without)})`, table)}
     FROM ${table.name} r WHERE ${column} BETWEEN $1 AND $2`;
  return tables
    .flatMap((table) => [
      part(table, table.name, table.made, table.without),
      ...(table.ended === null ? [] : [part(table, `${table.name}:ended`, table.ended, [VERSION])]),
    ])
    .join('\nUNION ALL ');
}

/** The triggers that hash what a write puts into a table, and what it ends there. */
export function chainTriggers({ name, ended, without }: ChainedTable): string[] {
  const inserted = `CREATE TRIGGER chained AFTER INSERT ON ${name} REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION chain_rows('${name}', ${without.map((column) => `'${column}'`).join(', ')})`;
  if (ended === null) return [inserted.replace(', )', ')')];
  const changed = `CREATE TRIGGER chained_end AFTER UPDATE ON ${name} REFERENCING NEW TABLE AS fresh
    FOR EACH STATEMENT EXECUTE FUNCTION chain_rows('${name}:ended', '${VERSION}')`;
  return [inserted, changed];
}

export function textArray(values: readonly string[]): string {
  return `ARRAY[${values.map((value) => `'${value}'`).join(', ')}]::text[]`;
}
