import type pg from 'pg';
import { printedMark, type Mark } from '../platform/record/chain/chain-faults.js';
import { csvLine } from './csv-row.js';
import {
  dataPackage,
  dictionary,
  type ExportTerms,
  omissionsOf,
  type Omission,
  readme,
  type WrittenTable,
} from './data-package.js';
import { paperFiles } from './paper-files.service.js';
import { leftOut, NOTHING_LEFT_OUT } from './public-part.js';
import { exportedTables } from './read-tables.service.js';
import { type Column, projectRows, rowsStatement, type Table, writtenColumns } from './tables.js';
import { zipPieces, type ZippedFile } from './zip-stream.js';
import { Session, type SessionConfig } from '../platform/database/session.js';

/** Rows that are read at a time. */
const ROWS = 500;

/** What an export is asked for. */
export interface ExportRequest {
  /** Code of a project; null: all of them. */
  readonly project: string | null;
  /** Whether it holds only what anybody can read without signing in. */
  readonly forPublic: boolean;
  readonly program: string;
  readonly now: Date;
  /** Tables that are left out whoever it is for. */
  readonly without?: readonly string[];
}

/** One table with what is asked of it. */
interface Asked {
  readonly table: Table;
  readonly columns: readonly Column[];
  /** Columns that are blank but for some rows, with the condition on those. */
  readonly only: Readonly<Record<string, string>>;
  /** Null: no row is wanted. */
  readonly conditions: readonly string[] | null;
}

/** There is no project of the code that was asked for. */
export class NoSuchProject extends Error {}

/**
 * Writes the record as open files in a ZIP: each table as CSV and as JSON Lines, what their columns mean, and the papers that
 * were issued. All as it was at one moment; the tracker may go on meanwhile.
 * @returns the pieces of the ZIP, which close the session when they have all been taken, or are wanted no more
 * @throws NoSuchProject before anything is written
 */
export async function writeExport(
  connection: SessionConfig,
  request: ExportRequest,
): Promise<AsyncGenerator<Uint8Array>> {
  const client = new Session(connection);
  client.on('error', () => undefined); // the statement in hand fails by itself
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(`SET LOCAL timezone TO 'UTC'; SET LOCAL statement_timeout TO 0;
      SET LOCAL idle_in_transaction_session_timeout TO 0`);
    const project = request.project === null ? null : await projectId(client, request.project);
    const terms = await termsOf(client, request);
    const asked = askedTables(await exportedTables(client), project && client.escapeLiteral(project), request);
    const all = pieces(client, terms, asked, request.now);
    await all.next(); // begun, it closes the session also where nobody takes a piece
    return all;
  } catch (error) {
    await client.end();
    throw error;
  }
}

async function* pieces(
  client: pg.Client,
  terms: ExportTerms,
  asked: AskedTables,
  now: Date,
): AsyncGenerator<Uint8Array> {
  try {
    yield new Uint8Array(0);
    yield* zipPieces(files(client, terms, asked), now);
  } finally {
    await client.end();
  }
}

async function projectId(client: pg.Client, code: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM project WHERE code = $1', [code]);
  if (rows[0]) return rows[0].id;
  throw new NoSuchProject(`There is no project ${code}.`);
}

async function termsOf(client: pg.Client, { project, forPublic, program, now }: ExportRequest): Promise<ExportTerms> {
  const { rows } = await client.query<Mark>(
    'SELECT revision, sha256 FROM journal_chain ORDER BY revision DESC LIMIT 1',
  );
  return { project, forPublic, program, takenAt: now.toISOString(), mark: rows[0] ? printedMark(rows[0]) : null };
}

interface AskedTables {
  readonly asked: readonly Asked[];
  readonly omitted: readonly Omission[];
}

function askedTables(tables: readonly Table[], project: string | null, request: ExportRequest): AskedTables {
  const ofProject = project === null ? null : projectRows(tables, project);
  const omitted: Omission[] = [];
  const asked = tables.flatMap((table): Asked[] => {
    if (request.without?.includes(table.name)) {
      omitted.push({ what: table.name, why: 'for those alone whom it is about' });
      return [];
    }
    const left = request.forPublic ? leftOut(table.name) : NOTHING_LEFT_OUT;
    const written = writtenColumns(table);
    const stays = ({ name }: Column): boolean => left.columns?.includes(name) ?? true;
    const leaves = written.filter((one) => !stays(one)).map(({ name }) => name);
    const columns = written.filter(stays).map((one) => (one.name in left.only ? { ...one, required: false } : one));
    omitted.push(...omissionsOf(table.name, left, leaves));
    if (left.table !== null) return [];
    const own = ofProject?.get(table.name);
    const rows = [...(own ? [own('t')] : []), ...(left.rows ? [left.rows] : [])];
    return [{ table, columns, only: left.only, conditions: ofProject && !own ? null : rows }];
  });
  return { asked, omitted };
}

async function* files(
  client: pg.Client,
  terms: ExportTerms,
  { asked, omitted }: AskedTables,
): AsyncGenerator<ZippedFile> {
  yield textFile('README.txt', `\ufeff${readme(terms, omitted)}`);
  const written: WrittenTable[] = [];
  for (const { table, columns, only, conditions } of asked) {
    let rows = 0;
    const lines = (write: (text: string) => string, first: string) =>
      async function* () {
        rows = 0;
        if (first !== '') yield encoded(first);
        if (conditions === null) return;
        for await (const some of rowsOf(client, rowsStatement(table, columns, conditions, only))) {
          rows += some.length;
          yield encoded(some.map(write).join(''));
        }
      };
    const names = columns.map(({ name }) => name);
    const csv = (text: string): string => {
      const row = JSON.parse(text) as Record<string, unknown>;
      return csvLine(names.map((name) => row[name]));
    };
    yield { name: `tables/${table.name}.csv`, content: lines(csv, `\ufeff${csvLine(names)}`)() };
    yield { name: `tables/${table.name}.jsonl`, content: lines((text) => `${text}\n`, '')() };
    written.push({ table, columns, rows });
  }
  yield* papers(client, asked);
  yield textFile('dictionary.csv', `\ufeff${dictionary(written).map(csvLine).join('')}`);
  yield textFile('datapackage.json', dataPackage(terms, written));
}

/** The files of the papers whose rows are in the export. */
async function* papers(client: pg.Client, asked: readonly Asked[]): AsyncGenerator<ZippedFile> {
  const held = asked.find(({ table }) => table.name === 'board_paper');
  if (!held?.conditions) return;
  const text = `SELECT t.id FROM board_paper t${held.conditions.length ? ` WHERE ${held.conditions.join(' AND ')}` : ''}`;
  const { rows } = await client.query<{ id: string }>(text);
  for (const { name, ask } of await paperFiles(
    client,
    rows.map(({ id }) => id),
  )) {
    const found = await client.query<{ bytes: Buffer }>(ask.text, [...ask.values]);
    if (found.rows[0]) yield { name, content: [found.rows[0].bytes], stored: true };
  }
}

/** Rows as texts in JSON, some at a time. */
async function* rowsOf(client: pg.Client, statement: string): AsyncGenerator<string[]> {
  await client.query(`DECLARE export_rows NO SCROLL CURSOR FOR ${statement}`);
  try {
    for (;;) {
      const { rows } = await client.query<{ text: string }>(`FETCH ${ROWS} FROM export_rows`);
      if (rows.length === 0) return;
      yield rows.map(({ text }) => text);
    }
  } finally {
    await client.query('CLOSE export_rows').catch(() => undefined); // a session that is gone has closed it
  }
}

function encoded(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}

function textFile(name: string, text: string): ZippedFile {
  return { name, content: [encoded(text)] };
}
