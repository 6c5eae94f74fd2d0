/**
 * Decides how a backup is written down: as text that PostgreSQL's own psql can read, between two lines of comment that say
 * what it holds. Compressed by gzip.
 */

/** The first line: what a restore must know before it reads a row. */
export interface BackupHeader {
  /** Version of this format. */
  readonly format: 1;
  /** Version of the program that made it. */
  readonly program: string;
  readonly takenAt: string;
  /** Last revision of the record. */
  readonly revision: number;
  /** Version of the PostgreSQL that it was taken from. */
  readonly server: string;
  /** Names of the migrations that had run, in their order. */
  readonly migrations: readonly string[];
  /** Tables in an order in which each stands after those that it refers to. */
  readonly tables: readonly BackupTable[];
}

export interface BackupTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The last line: what was written, to be held against what was read. */
export interface BackupTrailer {
  readonly tables: readonly TableSum[];
}

export interface TableSum {
  readonly name: string;
  readonly rows: number;
  /** SHA-256 of the table's rows as they stand in the file. */
  readonly sha256: string;
}

const HEADER = '-- partnership-programme-tracker backup ';
const TRAILER = '-- end of backup ';
export const END_OF_ROWS = '\\.\n';

export function headerLine(header: BackupHeader): string {
  return `${HEADER}${JSON.stringify(header)}\n`;
}

export function trailerLine(trailer: BackupTrailer): string {
  return `${TRAILER}${JSON.stringify(trailer)}\n`;
}

/** @returns null where the line is no header of this format */
export function readHeader(line: string): BackupHeader | null {
  const header = parsed(line, HEADER) as BackupHeader | null;
  return header?.format === 1 ? header : null;
}

export function readTrailer(line: string): BackupTrailer | null {
  return parsed(line, TRAILER) as BackupTrailer | null;
}

/** The statement that sends a table's rows, and with another direction takes them in. */
export function copyStatement({ name, columns }: BackupTable, direction: 'TO STDOUT' | 'FROM STDIN'): string {
  return `COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) ${direction}`;
}

/** Settings under which every version of PostgreSQL writes a value in the same way. */
export const SAME_TEXT = [
  `SET client_encoding = 'UTF8'`,
  `SET datestyle = 'ISO, YMD'`,
  `SET intervalstyle = 'iso_8601'`,
  `SET timezone = 'UTC'`,
  `SET extra_float_digits = 1`,
  `SET bytea_output = 'hex'`,
  `SET synchronize_seqscans = off`,
  `SET statement_timeout = 0`,
  `SET idle_in_transaction_session_timeout = 0`,
].join('; ');

/**
 * The tables so that each comes after those that it refers to. A reference to itself, and one that is checked at the
 * commit alone, do not count.
 * @param references pairs of a table and one that it refers to
 * @throws Error for tables that refer to one another in a ring
 */
export function inOrderOfReference(
  tables: readonly string[],
  references: readonly (readonly [string, string])[],
): string[] {
  const ordered: string[] = [];
  const waiting = new Set([...tables].sort());
  while (waiting.size > 0) {
    const ready = [...waiting].filter(
      (table) => !references.some(([from, to]) => from === table && to !== table && waiting.has(to)),
    );
    if (ready.length === 0) throw new Error(`tables refer to one another in a ring: ${[...waiting].join(', ')}`);
    for (const table of ready) waiting.delete(table);
    ordered.push(...ready);
  }
  return ordered;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Our own writing: what does not fit the tables is refused when it is held against them. */
function parsed(line: string, start: string): unknown {
  if (!line.startsWith(start)) return null;
  try {
    return JSON.parse(line.slice(start.length));
  } catch {
    return null;
  }
}
