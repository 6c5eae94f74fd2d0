/** Decides what the file of a table holds: the facts of its records, with the columns that the table has of its own. */

import type { FileValue } from '../../spreadsheets/file-value.js';

/** A column of a file: one fact of a row. */
export interface FileColumn<T> {
  readonly head: string;
  readonly value: (row: T) => FileValue;
  /** The fields of the record that it tells, so that no other column does. */
  readonly of?: readonly string[];
}

/** What a file holds, its rows worked out one by one. */
export interface FileTable {
  readonly heads: readonly string[];
  readonly count: number;
  readonly row: (at: number) => readonly FileValue[];
}

/** The fields that name a record; the columns of a file begin with them. */
export const NAMING: readonly string[] = [
  ...['projectCode', 'code', 'reference', 'number', 'title', 'name', 'what', 'text', 'question', 'kind'],
];

/**
 * The facts of the records, with the columns of the table's own behind what names them; null: it has neither.
 * @param record the record that a row tells of; null: there is none
 */
export function fileOf<T>(
  facts: readonly FileColumn<object>[] | null,
  more: readonly FileColumn<T>[],
  rows: readonly T[],
  record: (row: T) => object | null,
): FileTable | null {
  if (facts === null && more.length === 0) return null;
  const told = new Set(more.flatMap(({ of = [] }) => of));
  const others = (facts ?? []).filter(({ of = [] }) => !of.every((field) => told.has(field)));
  const names = others.findIndex(({ of = [] }) => !of.every((field) => NAMING.includes(field)));
  const columns = others.map(({ head, value }): FileColumn<T> => ({
    head,
    value: (row) => {
      const one = record(row);
      return one === null ? null : value(one);
    },
  }));
  columns.splice(names < 0 ? columns.length : names, 0, ...more);
  return {
    heads: columns.map(({ head }) => head),
    count: rows.length,
    row: (at) => columns.map(({ value }) => value(rows[at]!)),
  };
}
