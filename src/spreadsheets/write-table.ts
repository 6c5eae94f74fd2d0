/** Decides how rows are written as a file: a fact a column, typed, and nothing ever a formula. Runs in a thread where they are many. */
import { harmlessText } from './csv-text.js';
import type { FileValue } from './file-value.js';

export const FILE_KINDS = ['csv', 'xlsx'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/**
 * Characters that a workbook does not keep: controls, halves of a pair, what is no character, and the mark for a lost one. A
 * square says that there was one; the library that writes the workbook would leave them out without a sign.
 */
const NOT_IN_WORKBOOK = /[^\t\n\r\P{Cc}]|\p{Cs}|\p{Noncharacter_Code_Point}|\uFFFD/gu;
/** As many characters as a cell of a spreadsheet takes. */
const LONGEST_CELL = 32_767;
const WIDEST = 60;

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/u;
/** Excel counts days from here on without a fault. */
const FIRST_EXCEL_DAY = '1900-03-01';

/** A table to be written as a file, as plain data: its rows are texts in JSON, a hundred rows in each. */
export interface TableJob {
  readonly kind: FileKind;
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly string[];
  /** How many cells it has. */
  readonly cells: number;
}

export const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The file: a fact a column. Days are days and numbers are numbers, in CSV as 2010-01-05 and 12; instants are in UTC. A text
 * that a spreadsheet would run has an apostrophe before it in CSV, and is of type text in XLSX.
 */
export async function writeTable({ kind, caption, heads, rows: packed }: TableJob): Promise<Uint8Array> {
  const rows = packed.flatMap((some) => JSON.parse(some) as (readonly FileValue[])[]);
  if (kind === 'csv') {
    const { stringify } = await import('csv-stringify/sync');
    const text = stringify([heads, ...rows.map((row) => row.map(csvValue))], {
      bom: true,
      record_delimiter: 'windows',
      quoted_match: /[;\t|\r\n]/u, // what follows one of these would be a cell, or a row, of its own
    });
    return new TextEncoder().encode(text);
  }
  const sheet = [heads.map((head) => textCell(head, true)), ...rows.map((row) => row.map(excelCell))];
  const columns = heads.map((head, at) => ({
    width: Math.min(WIDEST, 3 + Math.max(head.length, ...rows.slice(0, 200).map((row) => lengthOf(row[at]!)))),
  }));
  const { default: writeXlsxFile } = await import('write-excel-file/node'); // for the thread that writes
  const file = writeXlsxFile(sheet, { sheet: sheetName(caption), columns, stickyRowsCount: 1 });
  return new Uint8Array(await file.toBuffer());
}

function csvValue(value: FileValue): string {
  if (value === null) return '';
  if (typeof value === 'object') return 'day' in value ? value.day : value.moment;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return `${value}`;
  return PLAIN_NUMBER.test(value) ? value : harmlessText(value);
}

function lengthOf(value: FileValue): number {
  if (typeof value === 'string') return Math.max(...value.split('\n').map((line) => line.length));
  return typeof value === 'object' && value !== null && 'moment' in value ? 18 : 10;
}

function excelCell(value: FileValue) {
  if (value === null) return null;
  if (typeof value === 'number') return { type: Number, value, alignVertical: 'top' as const };
  if (typeof value === 'boolean') return textCell(value ? 'yes' : 'no', false);
  if (typeof value === 'string') return textCell(value, false);
  const [text, format] = 'day' in value ? [value.day, 'dd mmm yyyy'] : [value.moment, 'dd mmm yyyy hh:mm:ss'];
  if (text < FIRST_EXCEL_DAY) return textCell(text, false);
  return {
    type: Date,
    value: new Date('day' in value ? `${text}T00:00:00Z` : text),
    format,
    alignVertical: 'top' as const,
  };
}

function textCell(text: string, head: boolean) {
  const value = text.replaceAll(NOT_IN_WORKBOOK, '□').slice(0, LONGEST_CELL);
  return {
    type: String,
    value,
    wrap: true,
    alignVertical: 'top' as const,
    ...(head && { fontWeight: 'bold' as const }),
  };
}

/** The caption as a sheet may be called: without the characters that are not allowed, 31 at most. */
function sheetName(caption: string): string {
  return (
    caption
      .replaceAll(/[\\/?*[\]:']/gu, ' ')
      .slice(0, 31)
      .trim() || 'Table'
  );
}
