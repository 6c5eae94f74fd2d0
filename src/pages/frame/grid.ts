/** Decides what a grid of a page holds: one row a record, each cell a field of one form, with what is wrong with it at the cell. */
import { fieldOf } from './fields-of.js';
import type { PageError } from './page-problems.js';

/** A column that is typed into. */
export interface GridColumn {
  readonly name: string;
  readonly head: string;
  readonly kind: 'text' | 'code' | 'links' | 'date' | 'number' | 'long' | 'choice' | 'check';
  /** Of a choice: what is offered, beside nothing. */
  readonly choices?: readonly { readonly value: string; readonly text: string }[];
  /** The id of a list on the page from which words are offered. */
  readonly list?: string;
}

/** What is in the cells of one row, by the name of the column. */
export type GridRow = Readonly<Record<string, string>>;

/** What is wrong with a cell, or with the row where `column` is null. */
export interface CellError {
  readonly code: string;
  readonly column: string | null;
  readonly text: string;
}

/** The name of a cell's field in the form. */
export function cellName(code: string, column: string): string {
  return `${column}.${code}`;
}

/** The id of a cell's field on the page. */
export function cellId(code: string, column: string): string {
  return `${column}-${code}`;
}

/** What was sent in the cells of a row. */
export function typedRow(columns: readonly GridColumn[], code: string, body: unknown): GridRow {
  // a browser sends the lines of a text with line ends of its own
  const sent = (name: string): string => fieldOf(body, cellName(code, name)).replaceAll('\r\n', '\n').trim();
  return Object.fromEntries(columns.map(({ name }) => [name, sent(name)]));
}

/**
 * The cells of a row as the template draws them.
 * @param name what the row is called where its cells are read out; left out: its code
 */
export function drawnCells(
  columns: readonly GridColumn[],
  code: string,
  typed: GridRow | undefined,
  errors: readonly CellError[],
  name = code,
) {
  return columns.map((column) => ({
    ...column,
    id: cellId(code, column.name),
    field: cellName(code, column.name),
    label: `${name} ${column.head.toLowerCase()}`,
    value: typed?.[column.name] ?? '',
    error: errors.find((error) => error.code === code && error.column === column.name)?.text ?? null,
  }));
}

/** The errors of cells as the summary at the top of the page lists them; one of a whole row leads to its first cell. */
export function summaryOfCells(columns: readonly GridColumn[], errors: readonly CellError[]): PageError[] {
  return errors.map(({ code, column, text }) => {
    const field = cellId(code, column ?? columns[0]!.name);
    return { text: text.startsWith(code) ? text : `${code}: ${text}`, field, href: `#${field}` };
  });
}
