/** Decides what table a file of rows holds, whichever kind of file it is. Runs in a thread of its own. */
import { readCsv } from './csv-file.js';
import type { TableRead } from './file-rows.js';
import { tableOf } from './headings.js';
import { isWorkbook, readXlsx } from './xlsx-file.js';

export interface TableFile {
  readonly bytes: Uint8Array;
  /** The sheet of a workbook; null: the first that is not empty. */
  readonly sheet: string | null;
}

/** The rows under their headings, which are the first row; or every fault that keeps the file out. */
export async function readTable({ bytes, sheet }: TableFile): Promise<TableRead> {
  const raw = isWorkbook(bytes) ? await readXlsx(bytes, sheet) : readCsv(bytes, null);
  return 'faults' in raw ? raw : tableOf(raw, 1);
}
