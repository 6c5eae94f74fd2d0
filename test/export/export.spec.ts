import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { isDecided } from '../../src/export/public-part.js';
import { PUBLIC_ROWS } from '../../src/export/public-rows.js';
import { exportedTables } from '../../src/export/read-tables.service.js';
import { type ExportRequest, NoSuchProject, writeExport } from '../../src/export/write-export.service.js';
import { asAdmin, type TestDatabase } from '../support/database.js';
import { demonstrationDatabase, LOADING_MS } from '../support/demonstration.js';
import { runProgram } from '../support/program.js';

type Row = Readonly<Record<string, unknown>>;

interface Read {
  readonly package: { readonly project: string | null; readonly forPublic: boolean; readonly mark: string };
  readonly differing: readonly unknown[];
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly readme: string;
  readonly files: readonly string[];
  readonly described: readonly (readonly [string, string, string])[];
}

const PYTHON = '/usr/bin/python3';
const READER = path.join(import.meta.dirname, 'read-export.py');
/** Tables that the program has no entity of: hashes that the database makes, and a number that writes claim. */
const NO_ENTITY = ['journal_chain', 'risk_rules'];
/** Texts that break files that are put together by hand, or run where somebody opens them. */
const HOSTILE = [
  '=HYPERLINK("http://x")',
  'a "quoted", line\r\nand another;\ttab',
  '-1+1',
  "'=1",
  '𝒳 é \u2028 é',
  '{"a":1}',
];

describe('an export of the record', () => {
  let folder: string;
  let database: TestDatabase;
  let projects: { id: string; code: string }[];
  const exported = async (request: Partial<ExportRequest> = {}): Promise<Read> => {
    const file = path.join(folder, 'record.zip');
    const asked = { project: null, forPublic: false, program: '1', now: new Date('2010-01-26T09:30:00Z'), ...request };
    const pieces = await writeExport({ connectionString: database.url }, asked);
    await pipeline(Readable.from(pieces), fs.createWriteStream(file));
    const said = execFileSync(PYTHON, [READER, file, 'rows'], { encoding: 'utf8', maxBuffer: 1 << 30 });
    return JSON.parse(said) as Read;
  };
  const asked = <T extends pg.QueryResultRow>(text: string): Promise<T[]> =>
    asAdmin(database.url, async (client) => (await client.query<T>(text)).rows);
  let whole: Read;

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'export-'));
    database = await demonstrationDatabase();
    await asAdmin(database.url, async (client) => {
      await client.query('SET session_replication_role = replica'); // past the tracker, which refuses some of these
      for (const [index, text] of HOSTILE.entries())
        await client.query(
          `INSERT INTO plan_report SELECT (r).* FROM (SELECT jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(),
             'narrative', $1::text)) AS r FROM plan_report p ORDER BY id LIMIT 1 OFFSET $2) made`,
          [text, index],
        );
    });
    projects = await asked('SELECT id, code FROM project ORDER BY code');
    whole = await exported();
  }, LOADING_MS);
  afterAll(async () => {
    await database.drop();
    fs.rmSync(folder, { recursive: true });
  });

  it('holds every row of every table of the record, alike in CSV and JSON Lines', async () => {
    expect(whole.differing).toEqual([]);
    expect(projects.length).toBeGreaterThan(1);
    const names = Object.keys(whole.tables);
    expect(names.length).toBeGreaterThan(100);
    const counts = await asked<{ name: string; n: number }>(
      names.map((name) => `SELECT '${name}' AS name, count(*)::int AS n FROM ${name}`).join(' UNION ALL '),
    );
    for (const { name, n } of counts) expect([name, whole.tables[name]?.length]).toEqual([name, n]);
  });

  it('keeps hostile texts as they are, and runs none in a spreadsheet', () => {
    const narratives = whole.tables['plan_report']!.map((row) => row['narrative']);
    for (const text of HOSTILE) expect(narratives).toContain(text);
    const lines = execFileSync('unzip', ['-p', path.join(folder, 'record.zip'), 'tables/plan_report.csv'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    expect(lines).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  it('holds no secret, mail or work of the program', () => {
    for (const name of ['access_token', 'sign_in_password', 'sign_in_link', 'mail_message', 'page_store', 'openid_key'])
      expect(whole.tables).not.toHaveProperty(name);
  });

  it('describes every table, and most columns, by what the entities and the schema say', () => {
    const tables = whole.described.filter(([, column]) => column === '');
    const without = tables
      .filter(([table, , what]) => what === '' && !NO_ENTITY.includes(table))
      .map(([table]) => table);
    expect(without).toEqual([]);
    const columns = whole.described.filter(([, column]) => column !== '');
    expect(columns.filter(([, , what]) => what !== '').length).toBeGreaterThan(columns.length * 0.75);
  });

  it('holds the issued papers as they were sealed', async () => {
    const sealed = await asked<{ format: string; sha256: string; slug: string }>(
      `SELECT f.format, f.sha256, p.slug FROM board_paper_file f JOIN board_paper_issue i ON i.id = f.issue_id
       JOIN board_paper p ON p.id = i.paper_id`,
    );
    expect(sealed.length).toBeGreaterThan(4);
    for (const { format, sha256, slug } of sealed) {
      const bytes = execFileSync('unzip', ['-p', path.join(folder, 'record.zip'), `papers/${slug}.${format}`], {
        maxBuffer: 1 << 28,
      });
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  });

  it(
    'of one project holds its rows and none of another, and of people those that it names',
    async () => {
      for (const { id, code } of projects) {
        const own = await exported({ project: code });
        expect(own.package).toMatchObject({ project: code, forPublic: false });
        expect(own.differing).toEqual([]);
        for (const [name, rows] of Object.entries(own.tables)) {
          const all = whole.tables[name]!;
          const theirs = (row: Row): boolean =>
            row['project_id'] === id || ((row['project_ids'] ?? []) as string[]).includes(id);
          if (all.some((row) => 'project_id' in row && !('project_ids' in row)))
            expect([name, rows.length]).toEqual([name, all.filter(theirs).length]);
          else if (all.some((row) => 'project_ids' in row)) expect(rows.every(theirs)).toBe(true);
        }
        const people = new Set(own.tables['person']!.map((row) => row['id']));
        const leads = own.tables['project_statement']!.map((row) => row['lead_id']).filter((one) => one !== null);
        for (const lead of leads) expect(people).toContain(lead);
        expect(people.size).toBeLessThan(whole.tables['person']!.length);
        expect(own.tables['person_statement']!.every((row) => people.has(row['person_id']))).toBe(true);
      }
      await expect(exported({ project: 'NONE' })).rejects.toThrow(NoSuchProject);
    },
    LOADING_MS,
  );

  it(
    'for the public leaves out what it says it leaves out, and nothing undecided',
    async () => {
      const open = await exported({ forPublic: true });
      expect(open.differing).toEqual([]);
      for (const name of ['person', 'person_statement', 'meeting_agenda', 'plan_report', 'risk', 'conduct_report']) {
        expect(open.tables).not.toHaveProperty(name);
        expect(open.readme).toContain(`${name}: `);
      }
      expect(open.readme).toContain('some rows of board_paper: what was not published');
      expect(open.readme).toContain('text of some rows of feedback_item_statement: what was not published');
      expect(open.readme).toMatch(/columns of project_statement: .*lead_id/u);
      expect(open.readme).toContain('It holds what anybody can read without signing in');
      const tables = await asAdmin(database.url, exportedTables);
      expect(tables.filter(({ name }) => !isDecided(name)).map(({ name }) => name)).toEqual([]);
      const known = (name: string): readonly string[] =>
        tables.find((table) => table.name === name)?.columns.map((column) => column.name) ?? [];
      const gone = Object.entries(PUBLIC_ROWS).flatMap(([name, { columns, only = {} }]) =>
        [...columns, ...Object.keys(only)].filter((one) => !known(name).includes(one)).map((one) => `${name}.${one}`),
      );
      expect(gone).toEqual([]);
    },
    LOADING_MS,
  );

  it(
    'is made by a command, which says what is wrong',
    async () => {
      const settings = { DATABASE_URL: database.url };
      const file = path.join(folder, 'by-command.zip');
      const run = (...args: string[]) => runProgram(settings, args, 'export');
      const { code } = projects[0]!;
      expect(await run(file, '--project', code, '--public')).toMatchObject({
        code: 0,
        errors: expect.stringMatching(new RegExp(`^Exported ${code} to `, 'u')) as string,
      });
      const again = await run(file);
      expect([again.code, again.errors]).toEqual([1, expect.stringContaining('is there already')]);
      const unknown = await run(path.join(folder, 'x.zip'), '--project', 'NONE');
      expect([unknown.code, unknown.errors]).toEqual([1, 'There is no project NONE.\n']);
      const misused = await run('--everything');
      expect(misused.errors).toContain('Use: npm run export -- FILE [--project CODE] [--public]');
    },
    LOADING_MS,
  );
});
