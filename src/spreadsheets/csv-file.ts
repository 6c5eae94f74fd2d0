/** Decides how the bytes of a CSV file (RFC 4180) become rows, and names the lines that cannot be read. */
import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.js';
import { type FileFault, type RawRead, wholeFault } from './file-rows.js';
import { MOST_HEADING_ROWS, MOST_ROWS } from './file-limits.js';
import { likeliestSeparator } from './separators.js';

const LF = 0x0a;
const CR = 0x0d;
/** The first line by which Excel is told what separates cells. */
const SEP_LINE = /^sep=([,;\t|])(?=\r|\n|$)/iu;

/** Reads a text file. Cells are kept as they are: nothing in them is evaluated or trimmed. */
export function readCsv(bytes: Uint8Array, separator: string | null): RawRead {
  const decoded = decodeText(bytes);
  if ('faults' in decoded) return decoded;
  const said = SEP_LINE.exec(decoded.text);
  // the line stays as an empty one, so that the others keep their numbers
  const text = said ? decoded.text.slice(said[0].length) : decoded.text;
  if (text.trim() === '') {
    return wholeFault('FILE_EMPTY', 'The file is empty. Export it again with its headings and rows.');
  }
  const chosen = separator ?? said?.[1] ?? likeliestSeparator(text);
  const body = Buffer.from(text);
  const records = parsed(body, chosen);
  if ('faults' in records) return records;
  const lines = lineCounter(body);
  let end = 0;
  const rows = records.records.map(({ info, record }) => {
    const line = lines(rowStart(body, end));
    end = info.bytes;
    return { line, cells: record };
  });
  return { separator: chosen, encoding: decoded.encoding, sheet: null, sheets: [], rows };
}

/** One record, and where it ends in the file. */
interface Parsed {
  readonly info: { readonly bytes: number };
  readonly record: readonly string[];
}

type Records = { readonly records: readonly Parsed[] } | { readonly faults: readonly FileFault[] };

function parsed(body: Buffer, delimiter: string): Records {
  const options = {
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: 0,
    to: 2 * MOST_ROWS + MOST_HEADING_ROWS, // blank rows may be among them
  };
  try {
    return { records: parse(body, options) as unknown as readonly Parsed[] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const end = typeof error['bytes'] === 'number' ? error['bytes'] : 0; // of the last record that could be read
    const line = lineCounter(body)(rowStart(body, end));
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
      const message = `The row of line ${line} opens a quotation mark that is never closed.`;
      return { faults: [{ code: 'QUOTE_NOT_CLOSED', line, column: null, message }] };
    }
    const message = `The row of line ${line} has a quotation mark in the wrong place. Put a cell that has one in quotation marks, and double those inside.`;
    return { faults: [{ code: 'QUOTE_MISPLACED', line, column: null, message }] };
  }
}

/** Where the row behind a place begins: empty lines are none of it. */
function rowStart(body: Uint8Array, end: number): number {
  let at = end;
  while (body[at] === LF || body[at] === CR) at += 1;
  return at;
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
