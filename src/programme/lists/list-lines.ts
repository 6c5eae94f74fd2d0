/** Decides what the lines of a file say of a list: which column is which, and what each cell says. */
import { withoutGuard } from '../../spreadsheets/csv-text.js';
import { type FileFault, type FileRow, type FileTable, wholeFault } from '../../spreadsheets/file-rows.js';
import type { CellRead, KnownNames, ListColumn } from './list-column.js';
import type { ListKind } from './list-kind.js';

/** Lines of a list at most in one file. */
export const MOST_LINES = 5_000;
export const CODE_HEAD = 'Code';

/** A cell that could be read. */
export interface ReadCell {
  readonly column: ListColumn;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly says: string;
  /** As it stands in the file, for a text that begins with an apostrophe of its own. */
  readonly raw: string;
}

export interface ListLine {
  readonly line: number;
  /** The code in the file; null: it gives none. */
  readonly code: string | null;
  /** By heading: those of columns that the file has. */
  readonly cells: ReadonlyMap<string, ReadCell>;
  readonly faults: readonly FileFault[];
}

export interface ListLines {
  readonly lines: readonly ListLine[];
  /** In plain English, what of the file is not taken. */
  readonly notes: readonly string[];
}

/** Every column of a list, those of its reports among them. */
export function columnsOf({ columns, parts = [], beside = [] }: ListKind): readonly ListColumn[] {
  return [...columns, ...parts.flatMap((part) => part.columns), ...beside];
}

/** The lines of a table, or why it is none of this list. */
export function linesOf(
  { headings, rows, notes }: FileTable,
  kind: ListKind,
  known: KnownNames,
): ListLines | { readonly faults: readonly FileFault[] } {
  const places = new Map<ListColumn, number>();
  const taken = new Set<number>();
  const find = (heads: readonly string[]): number =>
    headings.findIndex((each, at) => !taken.has(at) && heads.some((head) => each.toLowerCase() === head.toLowerCase()));
  const codeAt = kind.coded ? find([CODE_HEAD]) : -1;
  taken.add(codeAt);
  for (const column of columnsOf(kind)) {
    const place = find([column.head, ...(column.also ?? [])]);
    if (place < 0) continue;
    places.set(column, place);
    taken.add(place);
  }
  const missing = kind.columns.filter((column) => column.needed && !places.has(column));
  if (missing.length > 0) return missingColumns(missing, kind);
  if (rows.length > MOST_LINES) {
    const most = MOST_LINES.toLocaleString('en-GB');
    const message = `The file has ${rows.length.toLocaleString('en-GB')} rows, and ${most} is the limit. Split it.`;
    return wholeFault('TOO_MANY_ROWS', message);
  }
  const left = headings.filter((head, at) => head !== '' && !taken.has(at));
  const lines = rows.map((row) => lineOf(row, codeAt, places, known));
  return { lines, notes: [...notes, ...leftOut(left)] };
}

function missingColumns(missing: readonly ListColumn[], kind: ListKind): { readonly faults: readonly FileFault[] } {
  const quoted = (columns: readonly ListColumn[]): string => columns.map(({ head }) => `“${head}”`).join(', ');
  const all = `${kind.coded ? `“${CODE_HEAD}”, ` : ''}${quoted(columnsOf(kind))}`;
  const message = `The file has no column ${quoted(missing)}. Its first row must have headings. These are known: ${all}.`;
  return wholeFault('COLUMN_MISSING', message);
}

function leftOut(heads: readonly string[]): string[] {
  if (heads.length === 0) return [];
  const names = heads.map((head) => `“${head}”`).join(', ');
  return [heads.length === 1 ? `The column ${names} is not taken.` : `These columns are not taken: ${names}.`];
}

function lineOf(row: FileRow, codeAt: number, places: ReadonlyMap<ListColumn, number>, known: KnownNames): ListLine {
  const cells = new Map<string, ReadCell>();
  const faults: FileFault[] = [];
  for (const [column, place] of places) {
    const raw = cellText(row, place);
    const read: CellRead = column.read(withoutGuard(raw), known);
    if ('fault' in read) faults.push(cellFault('CELL_WRONG', row.line, column.head, read.fault));
    else cells.set(column.head, { column, raw, ...read });
  }
  const code = codeAt < 0 ? '' : withoutGuard(cellText(row, codeAt)).toUpperCase();
  return { line: row.line, code: code === '' ? null : code, cells, faults };
}

function cellText({ cells }: FileRow, place: number): string {
  return (cells[place] ?? '').replace(/\r\n?/gu, '\n').trim();
}

/** What is wrong with a cell, or with a line as a whole. */
export function cellFault(code: FileFault['code'], line: number, column: string | null, what: string): FileFault {
  const place = column === null ? `Line ${line}` : `Line ${line}, column “${column}”`;
  return { code, line, column, message: `${place}: ${what}` };
}
