/** Decides what a table of a page shows, and so what its files hold: both are written from the same cells. */
import { asksForFile, queryOf, withQuery } from './address.js';
import type { FileValue } from '../../spreadsheets/file-value.js';
import { type FileColumn, fileOf, type FileTable } from './file-table.js';

/** One cell. On the page its text may lead somewhere, or be a tag; in a file it is the text alone. */
export interface Cell {
  readonly text: string;
  readonly href?: string;
  /** Classes of a GOV.UK tag; the text stands in it. */
  readonly tag?: string;
  /** Text that a person wrote: line breaks are kept. */
  readonly verbatim?: boolean;
  /** More links that belong to the row: things to do. Not in files. */
  readonly acts?: readonly { readonly text: string; readonly href: string; readonly about?: string }[];
}

/** A column: its heading, and what it shows of a row. */
export interface Column<T> {
  readonly head: string;
  readonly cell: (row: T) => string | Cell;
}

/** A table of a page. `id` names its part of the page and its files. */
export interface Table {
  readonly id: string;
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly Cell[])[];
  /** What is said where there is no row. */
  readonly empty: string;
  /** "3 of 120 risks"; null: all are shown. */
  readonly count: string | null;
  /** Where the list goes on; null: it ends here. */
  readonly next: string | null;
  /** Where the list begins; null: this is the beginning. */
  readonly first: string | null;
  /**
   * What its files hold, worked out when one is asked for; null: the cells of the page.
   * @param facts the columns of the facts of its records; null: none were asked for
   */
  readonly file: (facts: readonly FileColumn<object>[] | null) => FileTable | null;
}

/** One page of a list, as the interface gives it. */
export interface Listed<T> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly T[];
}

/** A list that is not there. */
export const NOTHING_LISTED: Listed<never> = {
  totalCount: 0,
  pageInfo: { hasNextPage: false, endCursor: null },
  nodes: [],
};

interface TableOptions<T> {
  readonly id: string;
  readonly caption: string;
  readonly empty: string;
  /** Columns that its files have beside those of the facts of its records, which `@file` in the question asks for. */
  readonly file?: readonly FileColumn<T>[];
  /** The record that a row tells of; null: there is none. Left out: the row itself. */
  readonly record?: (row: T) => object | null;
}

/** The table of some rows. */
export function tableOf<T>(options: TableOptions<T>, columns: readonly Column<T>[], rows: readonly T[]): Table {
  return tableWith(options, columns, rows, {});
}

type Ways = Pick<Table, 'count' | 'next' | 'first'>;

function tableWith<T>(
  { file = [], record, ...told }: TableOptions<T>,
  columns: readonly Column<T>[],
  rows: readonly T[],
  ways: Partial<Ways>,
): Table {
  let cells: Table['rows'] | null = null;
  return {
    ...{ count: null, next: null, first: null, ...told, ...ways },
    file: (facts) => fileOf(facts, file, rows, record ?? ((row) => row as object)),
    heads: columns.map(({ head }) => head),
    /** Drawn when they are asked for: a file of facts has no use for them. */
    get rows() {
      return (cells ??= rows.map((row) => columns.map(({ cell }) => cellOf(cell(row)))));
    },
  };
}

/**
 * The table of one page of a list.
 * @param here the address of the page, for the way to the next one
 * @param noun what a row is: "risk", "risks"
 */
export function tableOfPage<T>(
  options: TableOptions<T>,
  columns: readonly Column<T>[],
  list: Listed<T>,
  here: string,
  after: string | null,
): Table {
  const { hasNextPage, endCursor } = list.pageInfo;
  const parts = hasNextPage || after !== null;
  return tableWith(options, columns, list.nodes, {
    count: parts ? `${list.nodes.length.toLocaleString('en-GB')} of ${list.totalCount.toLocaleString('en-GB')}` : null,
    next: hasNextPage && endCursor !== null ? withQuery(here, { after: endCursor, done: null }) : null,
    first: after === null ? null : withQuery(here, { after: null, done: null }),
  });
}

/** Rows of a page where a list comes whole. */
const SLICE = 100;

/** Which rows of a list are shown at an address, of so many as there are. */
export function sliceOf(count: number, here: string): { readonly from: number; readonly until: number } {
  if (asksForFile(here)) return { from: 0, until: count };
  const asked = Number(queryOf(here, 'row'));
  const from = Number.isSafeInteger(asked) && asked > 0 && asked < count ? asked : 0;
  return { from, until: Math.min(from + SLICE, count) };
}

/** How many rows, from the first on, have to be had for what an address shows; null: all of them. */
export function rowsFor(here: string): number | null {
  return asksForFile(here) ? null : sliceOf(Infinity, here).until;
}

/**
 * The table of a part of a list: a hundred rows from `row` in the address on; all of them for a file.
 * @param rows from the first on, at least as far as `rowsFor` says
 * @param here the address of the page
 * @param count how many there are in all; default: those given
 */
export function tableOfSlice<T>(
  options: TableOptions<T>,
  columns: readonly Column<T>[],
  rows: readonly T[],
  here: string,
  count = rows.length,
): Table {
  const { from, until } = sliceOf(count, here);
  if (until - from === count) return tableOf(options, columns, rows);
  const number = (count: number): string => count.toLocaleString('en-GB');
  return tableWith(options, columns, rows.slice(from, until), {
    count: `${number(from + 1)} to ${number(until)} of ${number(count)}`,
    next: until < count ? withQuery(here, { row: String(until), done: null }) : null,
    first: from === 0 ? null : withQuery(here, { row: null, done: null }),
  });
}

/** A day as a fact of a file; null: there is none. */
export function dayFact(day: string | null | undefined): FileValue {
  return day ? { day } : null;
}

function cellOf(given: string | Cell): Cell {
  return typeof given === 'string' ? { text: given } : given;
}
