/** Decides by which statements the rows are found that words are erased from: those about the person, and those that name them. */
import { MARK } from '../platform/record/erasure/erasure-functions.js';
import { COLUMNS, type OwnColumns } from './columns.js';

export type SubjectKind = 'PERSON' | 'RESPONDENT';

/** The types of a table's columns, by name. */
export type ColumnTypes = ReadonlyMap<string, string>;

/** A row that was found. */
export interface FoundRow {
  /** Where it stands in its table, until the table is written to. */
  readonly place: string;
  /** The write that put it in; null: no part of the record. */
  readonly revision: number | null;
  readonly projectId: string | null;
  /** The columns that lose words. */
  readonly columns: readonly string[];
}

/** Columns with the write that put a row in, the first that a table has. */
const MADE = ['revision', 'made_revision', 'issued_revision', 'granted_revision', 'bound_revision'];

/** The rows about the subject `$1` that still say something; null: the table has none of its kind. */
export function ownRows(table: string, kind: SubjectKind, types: ColumnTypes): string | null {
  const own = COLUMNS[table]?.own[kind];
  return own === undefined ? null : statement(table, types, own.columns, (column) => says(column, types), own);
}

/** The rows that have a text which the pattern `$1` finds; null: nothing is written freely there. */
export function namingRows(table: string, types: ColumnTypes): string | null {
  const { free = [] } = COLUMNS[table] ?? {};
  return free.length === 0 ? null : statement(table, types, free, (column) => names(column, types), null);
}

function statement(
  table: string,
  types: ColumnTypes,
  columns: readonly string[],
  condition: (column: string) => string,
  own: OwnColumns | null,
): string {
  const made = MADE.find((column) => types.has(column)) ?? 'NULL';
  const found = columns.map((column) => `CASE WHEN ${condition(column)} THEN '${column}' END`).join(', ');
  // OFFSET 0: or the conditions are looked at once more for each row that is found
  return `SELECT * FROM (SELECT ctid::text AS place, ${made} AS revision,
      ${types.has('project_id') ? 'project_id' : 'NULL::uuid'} AS "projectId", array_remove(ARRAY[${found}], NULL) AS columns
    FROM ${table}${own === null ? '' : ` WHERE ${own.where}`} OFFSET 0) found WHERE cardinality(columns) > 0`;
}

/** What is known of the rows that were found, without the rows: one row, however many there are. */
export interface RowsInAll {
  readonly rows: number;
  /** The first writes that put them in. */
  readonly entries: readonly number[];
  /** The columns that lose words. */
  readonly columns: readonly string[];
  /** References of the papers, where they are issued papers. */
  readonly papers: readonly string[];
}

/** The rows that a statement of this file finds, counted. @param most entries of the journal that are named */
export function inAll(table: string, found: string, most: number): string {
  const papers = `SELECT DISTINCT p.reference FROM found JOIN board_paper_issue i ON i.ctid = found.place::tid
    JOIN board_paper p ON p.id = i.paper_id ORDER BY 1`;
  return `WITH found AS MATERIALIZED (${found})
    SELECT (SELECT count(*)::int FROM found) AS rows,
      ARRAY(SELECT DISTINCT revision FROM found WHERE revision IS NOT NULL ORDER BY 1 LIMIT ${most}) AS entries,
      ARRAY(SELECT DISTINCT unnest(columns) FROM found ORDER BY 1) AS columns,
      ${table === 'board_paper_issue' ? `ARRAY(${papers})` : `'{}'::text[]`} AS papers`;
}

function says(column: string, types: ColumnTypes): string {
  if (types.get(column) === 'text[]') return `${column} <> '{}' AND ${column} <> ARRAY['${MARK}']`;
  return `${column} NOT IN ('', '${MARK}')`;
}

/** Every text of a JSON value that the erasure would go into: not the names of its fields. */
const textsOf = (column: string): string =>
  `SELECT FROM jsonb_path_query(${column}, 'strict $.** ? (@.type() == "string")') said`;

/** What is kept as JSON is looked into where its text has a word of what is looked for, `$2`. */
function names(column: string, types: ColumnTypes): string {
  const type = types.get(column);
  if (type === 'text[]') return `erased_texts(${column}, $1) IS DISTINCT FROM ${column}`;
  if (type === 'jsonb') return `(${column}::text ~* $2 AND EXISTS (${textsOf(column)} WHERE said #>> '{}' ~* $1))`;
  return `${column} ~* $1`;
}

/** A pattern of the longest word of each text: whatever has one of the texts has one of these. */
export function hintOf(texts: readonly string[]): string {
  const words = texts.map((text) =>
    (text.match(/[\p{L}\p{N}]+/gu) ?? []).reduce(
      (longest, word) => (word.length > longest.length ? word : longest),
      '',
    ),
  );
  return words.includes('') || words.length === 0 ? '.' : [...new Set(words)].join('|');
}
