/** Shapes a file of responses on its way in: rows as they are in the file, then rows under headings. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { TextEncoding } from './text-encodings.js';

/** Something that keeps a file out, by the line of the file; line null: the file as a whole. */
export interface FileFault {
  readonly code: ProblemCode;
  readonly line: number | null;
  /** The column, by its heading; null: the row as a whole. */
  readonly column: string | null;
  readonly message: string;
}

export interface FileRow {
  /** The line of a text file, or row of a sheet, on which it begins, from 1. */
  readonly line: number;
  /** Each as it was written. */
  readonly cells: readonly string[];
}

/** A file as it is, before anybody knows which rows are headings. */
export interface RawFile {
  /** What separates cells; null: it is a workbook. */
  readonly separator: string | null;
  /** How a text file is written; null: it is a workbook. */
  readonly encoding: TextEncoding | null;
  /** The sheet that was read, and all that the workbook has; null and none for a text file. */
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly rows: readonly FileRow[];
}

export type RawRead = RawFile | { readonly faults: readonly FileFault[] };

/** A file whose headings are known; each row has as many cells as there are headings. */
export interface FileTable {
  readonly headings: readonly string[];
  /** How many rows of the file the headings take. */
  readonly headingRows: number;
  readonly rows: readonly FileRow[];
  /** In plain English, what was done to read it that somebody should know. */
  readonly notes: readonly string[];
}

export type TableRead = { readonly table: FileTable } | { readonly faults: readonly FileFault[] };

/** The refusal of a file as a whole. */
export function wholeFault(code: ProblemCode, message: string): { readonly faults: readonly FileFault[] } {
  return { faults: [{ code, line: null, column: null, message }] };
}
