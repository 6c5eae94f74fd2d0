/** Decides how an Excel workbook becomes rows of text, once it is known to be small and harmless. */
import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { canonicalZip } from '../documents/canonical-zip.js';
import { type FileRow, type RawRead, wholeFault } from './file-rows.js';
import { LARGEST_UNPACKED, MOST_CELLS, MOST_PARTS } from './file-limits.js';

/** The parts that hold values, dates and the names of sheets: no macros, pictures, links or embedded files. */
const WANTED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/sharedStrings\.xml|xl\/worksheets\/[^/]+\.xml)$/iu;

const AGAIN = 'Open it in Excel, save it as an Excel workbook (.xlsx) without a password, and try again.';

/** Whether the bytes are an Excel workbook of either kind, by how they begin. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return isZip(bytes) || isOldOffice(bytes);
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2]! <= 8;
const isOldOffice = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);

/** Reads a sheet: the one named, else the first with anything in it. Of a formula the value that was kept is read. */
export async function readXlsx(bytes: Uint8Array, asked: string | null): Promise<RawRead> {
  if (isOldOffice(bytes)) {
    return wholeFault('OLD_WORKBOOK', `The file is an old (.xls) or protected workbook. ${AGAIN}`);
  }
  const parts = unpacked(bytes);
  if ('faults' in parts) return parts;
  const sheets = await sheetsOf(parts.zip);
  if (sheets === null) {
    return wholeFault('WORKBOOK_UNREADABLE', `The workbook is damaged or unusual. ${AGAIN}`);
  }
  const names = sheets.map(({ sheet }) => sheet);
  const chosen =
    asked === null
      ? (sheets.find(({ data }) => data.length > 0) ?? sheets[0])
      : sheets.find(({ sheet }) => sheet === asked);
  if (!chosen) {
    const message = `The workbook has no sheet “${asked ?? ''}”. It has ${names
      .slice(0, 20)
      .map((name) => `“${name}”`)
      .join(', ')}.`;
    return wholeFault('SHEET_UNKNOWN', message);
  }
  const rows = chosen.data.map((cells, index): FileRow => ({ line: index + 1, cells: cells.map(textOf) }));
  if (rows.every(({ cells }) => cells.every((cell) => cell.trim() === ''))) {
    return wholeFault('FILE_EMPTY', `The sheet “${chosen.sheet}” is empty. Choose another, or export the file again.`);
  }
  return { separator: null, encoding: null, sheet: chosen.sheet, sheets: names, rows };
}

type Value = string | number | boolean | Date | null;

async function sheetsOf(
  zip: Uint8Array,
): Promise<readonly { readonly sheet: string; readonly data: readonly (readonly Value[])[] }[] | null> {
  try {
    const sheets = await readExcelFile(Buffer.from(zip), { trim: false });
    return sheets.length ? (sheets as { sheet: string; data: Value[][] }[]) : null;
  } catch {
    return null; // whatever a library says of a damaged file, people can do but one thing
  }
}

/** A value as it would be typed: days as 2010-01-05, times behind them where there are any. */
function textOf(value: Value): string {
  if (value === null) return '';
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return '';
    const [day, time] = value.toISOString().split('T') as [string, string];
    return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`;
  }
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : `${value}`;
}

/** The parts that are read, packed again; sizes are looked at before anything is unpacked. */
function unpacked(bytes: Uint8Array): { readonly zip: Uint8Array } | Exclude<RawRead, { rows: unknown }> {
  let [count, size] = [0, 0];
  const tooLarge = (): boolean => size > LARGEST_UNPACKED || count > MOST_PARTS;
  let parts: Readonly<Record<string, Uint8Array>>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        const read = WANTED.test(name);
        if (read) size += originalSize;
        return read && !tooLarge();
      },
    });
  } catch {
    return wholeFault(
      'WORKBOOK_UNREADABLE',
      'The workbook cannot be unpacked: it was cut short or damaged. Send it again.',
    );
  }
  const names = Object.keys(parts).sort();
  const cells = tooLarge() ? Infinity : cellsIn(names.map((name) => parts[name]!));
  if (cells > MOST_CELLS) {
    const message = `The workbook is too large: ${MOST_CELLS.toLocaleString('en-GB')} cells is the limit, blank ones before the last among them. Leave out sheets and columns that you do not need, delete what stands far below or beside the table, or split it.`;
    return wholeFault('WORKBOOK_TOO_LARGE', message);
  }
  if (!names.some((name) => /^xl\/worksheets\//iu.test(name))) {
    return wholeFault('NOT_A_WORKBOOK', 'The file is not an Excel workbook or a text file. Export it as .xlsx or CSV.');
  }
  const declared = names.find((name) => DTD.test(new TextDecoder().decode(parts[name]).replaceAll('\0', '')));
  if (declared !== undefined) {
    return wholeFault(
      'WORKBOOK_UNREADABLE',
      `The workbook has a document type declaration, which is not read. ${AGAIN}`,
    );
  }
  return { zip: canonicalZip(names.map((name) => ({ name, data: parts[name]!, stored: true }))) };
}

const DTD = /<!\s*(?:DOCTYPE|ENTITY)/iu;

/** How many cells the parts have at most, also those between the first and the last: a reader makes objects of them all. */
function cellsIn(parts: readonly Uint8Array[]): number {
  let count = 0;
  for (const part of parts) {
    let [rows, columns] = [0, 0];
    for (let at = part.indexOf(0x3c); at >= 0; at = part.indexOf(0x3c, at + 1)) {
      const found = elementAt(part, at);
      if (found === null) continue;
      if (found.isCell) count += 1;
      rows = Math.max(rows, found.row);
      columns = Math.max(columns, found.column);
    }
    if (columns > FURTHEST_COLUMN || rows > FURTHEST_ROW || rows * columns > MOST_BETWEEN) return Infinity;
  }
  return count;
}

/** The last column of Excel (XFD) and its last row. */
const FURTHEST_COLUMN = 16_384;
const FURTHEST_ROW = 1_048_576;
/** Cells of a sheet between the first and the last, blank ones among them. */
const MOST_BETWEEN = 8 * MOST_CELLS;
/** A cell or a row, whatever prefix its names have. */
const ELEMENT = /^<(?:[^\s<>/:]+:)?(c|row)(?=[\s/>])/iu;
const PLACES = /\sr\s*=\s*(["'])(.*?)\1/giu;
const PLACE = /^([A-Z]{0,3})(\d{1,7})$/iu;
const LATIN = new TextDecoder('latin1');
const FAR = { row: Infinity, column: Infinity };

/** The cell or row whose element begins at a place; null: another begins there. One that is not where it seems is far away. */
function elementAt(
  part: Uint8Array,
  at: number,
): { readonly isCell: boolean; readonly row: number; readonly column: number } | null {
  const end = part.indexOf(0x3e, at) + 1 || part.length;
  if (end - at > LONGEST_START && !ELEMENT.test(LATIN.decode(part.subarray(at, at + LONGEST_START)))) return null;
  const text = LATIN.decode(part.subarray(at, end));
  const name = ELEMENT.exec(text)?.[1]?.toLowerCase();
  if (name === undefined) return null;
  const isCell = name === 'c';
  if (text.replaceAll(/[^"]/gu, '').length % 2 || text.replaceAll(/[^']/gu, '').length % 2) return { isCell, ...FAR };
  let [row, column] = [0, 0];
  for (const [, , place = ''] of text.matchAll(PLACES)) {
    const [, letters = '', digits = '0'] = PLACE.exec(place) ?? [];
    if (!PLACE.test(place)) return { isCell, ...FAR };
    row = Math.max(row, Number(digits));
    column = Math.max(
      column,
      [...letters.toUpperCase()].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0),
    );
  }
  return { isCell, row, column };
}

/** Characters within which the name of an element ends. */
const LONGEST_START = 200;
