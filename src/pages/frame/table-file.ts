/** Decides what a table is as a file: a fact a column, typed, and nothing ever a formula. */
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import { harmlessText } from '../../feedback/csv/csv-text.js';
import type { Cell, FileTable, FileValue, Table } from './table.js';

export const FILE_KINDS = ['csv', 'xlsx'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export interface TableFile {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Characters that XML has no way to write: controls, halves of a pair, and two that are no characters. */
const NOT_IN_XML = /[^\t\n\r\P{Cc}]|\p{Cs}|[\uFFFE\uFFFF]/gu;
/** As many characters as a cell of a spreadsheet takes. */
const LONGEST_CELL = 32_767;
const WIDEST = 60;

/** A day as the pages write it, and a whole number; a code such as 1.10 or 007 is neither. */
const DAY_IN_WORDS = /^(\d{1,2})[ \u00a0]([A-Z][a-z]+)[ \u00a0](\d{4})$/u;
const WHOLE_NUMBER = /^-?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,9})$/u;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/u;
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
/** Excel counts days from here on without a fault. */
const FIRST_EXCEL_DAY = '1900-03-01';

/**
 * The file: a fact a column. Days are days and numbers are numbers, in CSV as 2010-01-05 and 12. A text that a spreadsheet
 * would run has an apostrophe before it in CSV, and is of type text in XLSX.
 */
export async function tableFile(table: Table, kind: FileKind): Promise<TableFile> {
  const { heads, rows } = table.file?.() ?? factsOf(table);
  if (kind === 'csv') {
    const text = stringify([heads, ...rows.map((row) => row.map(csvValue))], {
      bom: true,
      record_delimiter: 'windows',
      quoted_match: /[;\t|]/u, // where these separate cells, what follows one would be a cell of its own
    });
    return { mediaType: 'text/csv; charset=utf-8', bytes: Buffer.from(text) };
  }
  const sheet = [heads.map((head) => textCell(head, true)), ...rows.map((row) => row.map(excelCell))];
  const columns = heads.map((head, at) => ({
    width: Math.min(WIDEST, 3 + Math.max(head.length, ...rows.slice(0, 200).map((row) => lengthOf(row[at]!)))),
  }));
  const file = writeXlsxFile(sheet, { sheet: sheetName(table.caption), columns, stickyRowsCount: 1 });
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await file.toBuffer(),
  };
}

/** The facts that the cells of a page give by themselves: a cell that is a day or a number and nothing else is one. */
function factsOf({ heads, rows }: Table): FileTable {
  const fact = ({ text, verbatim }: Cell): FileValue => {
    if (verbatim) return text;
    if (WHOLE_NUMBER.test(text)) return Number(text.replaceAll(',', ''));
    const [, day, month, year] = DAY_IN_WORDS.exec(text) ?? [];
    const place = MONTHS.indexOf(month ?? '') + 1;
    if (place === 0) return text;
    return { day: `${year!}-${`${place}`.padStart(2, '0')}-${day!.padStart(2, '0')}` };
  };
  return { heads, rows: rows.map((row) => row.map(fact)) };
}

function csvValue(value: FileValue): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.day;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return `${value}`;
  return PLAIN_NUMBER.test(value) ? value : harmlessText(value);
}

function lengthOf(value: FileValue): number {
  return typeof value === 'string' ? value.length : 10;
}

function excelCell(value: FileValue) {
  if (value === null) return null;
  if (typeof value === 'number') return { type: Number, value, alignVertical: 'top' as const };
  if (typeof value === 'boolean') return textCell(value ? 'yes' : 'no', false);
  if (typeof value === 'string') return textCell(value, false);
  if (value.day < FIRST_EXCEL_DAY) return textCell(value.day, false);
  const at = new Date(`${value.day}T00:00:00Z`);
  return { type: Date, value: at, format: 'dd mmm yyyy', alignVertical: 'top' as const };
}

function textCell(text: string, head: boolean) {
  const value = text.replaceAll(NOT_IN_XML, '\uFFFD').slice(0, LONGEST_CELL);
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
