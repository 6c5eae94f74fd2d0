/** Decides what a file of responses holds, whichever kind of file it is. Runs in a thread of its own. */
import type { Problem } from '../../platform/record/problem.js';
import { readCsv } from '../../spreadsheets/csv-file.js';
import type { TextEncoding } from '../../spreadsheets/text-encodings.js';
import { tableOf } from '../../spreadsheets/headings.js';
import type { FileFault } from '../../spreadsheets/file-rows.js';
import { fileProblems } from '../../spreadsheets/file-problems.js';
import { type ColumnMap, importedRows, type ImportedRows, type Known } from './import-rows.js';
import { isWorkbook, readXlsx } from '../../spreadsheets/xlsx-file.js';

/** A file, and how somebody says it is to be read; null: as it seems to be. */
export interface ResponsesFile {
  readonly bytes: Uint8Array;
  readonly separator: string | null;
  readonly sheet: string | null;
  readonly headingRows: number | null;
  readonly columns: ColumnMap;
  readonly known: Known;
}

/** What was read. With any problem there are no rows. */
export interface ReadResponses {
  readonly separator: string | null;
  readonly encoding: TextEncoding | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly headings: readonly string[];
  readonly headingRows: number;
  readonly rowCount: number;
  readonly notes: readonly string[];
  readonly rows: ImportedRows | null;
  readonly problems: readonly Problem[];
}

const NOTHING: ReadResponses = {
  ...{ separator: null, encoding: null, sheet: null, sheets: [], headings: [], headingRows: 0, rowCount: 0 },
  ...{ notes: [], rows: null, problems: [] },
};

/** Reads a file: all of it, or every fault that keeps it out. */
export async function readResponses(file: ResponsesFile): Promise<ReadResponses> {
  const { bytes, separator, sheet, headingRows, columns, known } = file;
  const raw = isWorkbook(bytes) ? await readXlsx(bytes, sheet) : readCsv(bytes, separator);
  if ('faults' in raw) return refused(NOTHING, raw.faults);
  const base = { ...NOTHING, separator: raw.separator, encoding: raw.encoding, sheet: raw.sheet, sheets: raw.sheets };
  const read = tableOf(raw, headingRows);
  if ('faults' in read) return refused(base, read.faults);
  const { headings, headingRows: found, rows, notes } = read.table;
  const told = { ...base, headings, headingRows: found, rowCount: rows.length, notes };
  const taken = importedRows(read.table, columns, known);
  return 'faults' in taken ? refused(told, taken.faults) : { ...told, rows: taken.rows };
}

function refused(base: ReadResponses, faults: readonly FileFault[]): ReadResponses {
  return { ...base, problems: fileProblems(faults) };
}
