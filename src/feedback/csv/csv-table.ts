/** Decides how the bytes of a CSV file (RFC 4180) become a table, and names the lines that cannot be read. */
import { CsvError, parse } from 'csv-parse/sync';

/** Most rows that are taken in at once. */
export const MOST_ROWS = 20_000;

/** A row that cannot be taken, by the line of the file on which it begins; line null: the file as a whole. */
export interface CsvFault {
  readonly code: string;
  readonly line: number | null;
  /** The column, by its name in the header; null: the row as a whole. */
  readonly column: string | null;
  readonly message: string;
}

export interface CsvRow {
  /** The line of the file on which it begins; the header is line 1. */
  readonly line: number;
  /** As many as the header has, each as it was written. */
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly separator: string;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

export type CsvRead = { readonly table: CsvTable } | { readonly faults: readonly CsvFault[] };

/** Separators that a file may have; where none is named, the one that the header has most of. */
export const SEPARATORS = [',', ';', '\t'] as const;

const BOM = [0xef, 0xbb, 0xbf];
const LF = 0x0a;
const CR = 0x0d;

/** Reads a file of UTF-8 text. Cells are kept as they are: nothing in them is evaluated or trimmed. */
export function readCsv(bytes: Uint8Array, separator: string | null): CsvRead {
  const body = BOM.every((byte, index) => bytes[index] === byte) ? bytes.subarray(BOM.length) : bytes;
  const unreadable = encodingFault(body);
  if (unreadable) return { faults: [unreadable] };
  const text = new TextDecoder().decode(body);
  if (text.trim() === '') return whole('FILE_EMPTY', 'The file is empty. Export it again with a header and its rows.');
  const chosen = separator ?? likeliest(text);
  const records = parsed(body, chosen);
  return 'faults' in records ? records : tableOf(records.records, body, chosen);
}

/** One record, and where it ends in the file. */
interface Parsed {
  readonly info: { readonly bytes: number };
  readonly record: readonly string[];
}

type Records = { readonly records: readonly Parsed[] } | { readonly faults: readonly CsvFault[] };

function parsed(body: Uint8Array, delimiter: string): Records {
  const options = {
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: 0,
  };
  try {
    return { records: parse(Buffer.from(body), options) as unknown as readonly Parsed[] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const end = typeof error['bytes'] === 'number' ? error['bytes'] : 0; // of the last record that could be read
    const line = lineOf(body, rowStart(body, end));
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
      const message = `The row of line ${line} opens a quotation mark that is never closed.`;
      return { faults: [{ code: 'QUOTE_NOT_CLOSED', line, column: null, message }] };
    }
    const message = `The row of line ${line} has a quotation mark in the wrong place: a cell with one must stand in quotation marks, and double those inside.`;
    return { faults: [{ code: 'QUOTE_MISPLACED', line, column: null, message }] };
  }
}

function tableOf(records: readonly Parsed[], body: Uint8Array, separator: string): CsvRead {
  const [first, ...rest] = records;
  if (!first || rest.length === 0) return whole('NO_ROWS', 'The file has a header but no rows.');
  if (rest.length > MOST_ROWS) {
    return whole('TOO_MANY_ROWS', `The file has ${rest.length} rows; ${MOST_ROWS} are taken at once. Split it.`);
  }
  const header = first.record.map((name) => name.trim());
  const lines = lineCounter(body);
  let end = first.info.bytes;
  const faults: CsvFault[] = [];
  const rows = rest.map(({ info, record }): CsvRow => {
    const line = lines(rowStart(body, end));
    end = info.bytes;
    if (record.length !== header.length) {
      const message = `The row of line ${line} has ${record.length} cells where the header has ${header.length}.`;
      faults.push({ code: 'CELL_COUNT', line, column: null, message });
    }
    return { line, cells: record };
  });
  return faults.length ? { faults } : { table: { separator, header, rows } };
}

function whole(code: string, message: string): { readonly faults: readonly CsvFault[] } {
  return { faults: [{ code, line: null, column: null, message }] };
}

/** The first line that is no UTF-8 text. A line feed is a byte of its own in UTF-8, so lines can be tried one by one. */
function encodingFault(body: Uint8Array): CsvFault | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  if (isText(decoder, body) && !body.includes(0)) return null;
  let from = 0;
  for (let line = 1; from <= body.length; line++) {
    const found = body.indexOf(LF, from);
    const to = found < 0 ? body.length : found;
    const part = body.subarray(from, to);
    if (part.includes(0)) {
      const message = `Line ${line} has a NUL byte, so this is no text file or not UTF-8. Save it as “CSV UTF-8”.`;
      return { code: 'NUL_BYTE', line, column: null, message };
    }
    if (!isText(decoder, part)) {
      const message = `Line ${line} is not UTF-8 text. Save the file as “CSV UTF-8” and try again.`;
      return { code: 'NOT_UTF8', line, column: null, message };
    }
    from = to + 1;
  }
  return null;
}

function isText(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The separator that the header has most of, outside quotation marks. */
function likeliest(text: string): string {
  const header = (/^[\r\n]*((?:"[^"]*"|[^"\r\n])*)/u.exec(text)?.[1] ?? '').replace(/"[^"]*"/gu, '');
  const counts = SEPARATORS.map((separator) => header.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Where the row behind a place begins: empty lines are none of it. */
function rowStart(body: Uint8Array, end: number): number {
  let at = end;
  while (body[at] === LF || body[at] === CR) at += 1;
  return at;
}

function lineOf(body: Uint8Array, place: number): number {
  return lineCounter(body)(place);
}

/** Gives the line of each place; places must be asked for in order. */
function lineCounter(body: Uint8Array): (place: number) => number {
  let at = 0;
  let line = 1;
  return (place) => {
    for (; at < place; at++) {
      const ends = body[at] === LF || (body[at] === CR && body[at + 1] !== LF);
      if (ends) line += 1;
    }
    return line;
  };
}
