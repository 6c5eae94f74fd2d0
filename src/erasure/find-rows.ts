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
  return `SELECT * FROM (SELECT ctid::text AS place, ${made} AS revision,
      ${types.has('project_id') ? 'project_id' : 'NULL::uuid'} AS "projectId", array_remove(ARRAY[${found}], NULL) AS columns
    FROM ${table}${own === null ? '' : ` WHERE ${own.where}`}) found WHERE cardinality(columns) > 0`;
}

function says(column: string, types: ColumnTypes): string {
  if (types.get(column) === 'text[]') return `${column} <> '{}' AND ${column} <> ARRAY['${MARK}']`;
  return `${column} NOT IN ('', '${MARK}')`;
}

/** What is kept as JSON is looked into where its text has a word of what is looked for, `$2`. */
function names(column: string, types: ColumnTypes): string {
  const type = types.get(column);
  if (type === 'text[]') return `erased_texts(${column}, $1) IS DISTINCT FROM ${column}`;
  if (type === 'jsonb') return `(${column}::text ~* $2 AND erased_json(${column}, $1) IS DISTINCT FROM ${column})`;
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
