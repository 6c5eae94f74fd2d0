/** Decides what a table is as a file: the cells of the page, each as text and never as a formula. */
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import type { Table } from './table.js';

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

/** The file. In CSV a cell that a spreadsheet would run has an apostrophe before it; in XLSX every cell is of type text. */
export async function tableFile(table: Table, kind: FileKind): Promise<TableFile> {
  const rows = [table.heads, ...table.rows.map((row) => row.map(({ text }) => text))];
  if (kind === 'csv') {
    const text = stringify(rows, { bom: true, escape_formulas: true, record_delimiter: 'windows' });
    return { mediaType: 'text/csv; charset=utf-8', bytes: Buffer.from(text) };
  }
  const sheet = rows.map((row, index) => row.map((text) => textCell(text, index === 0)));
  const columns = table.heads.map((_, at) => ({
    width: Math.min(WIDEST, 3 + Math.max(...rows.slice(0, 200).map((row) => row[at]!.length))),
  }));
  const file = writeXlsxFile(sheet, { sheet: sheetName(table.caption), columns, stickyRowsCount: 1 });
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await file.toBuffer(),
  };
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
