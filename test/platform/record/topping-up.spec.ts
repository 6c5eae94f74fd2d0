import { randomUUID } from 'node:crypto';
import { asAdmin } from '../../support/database.js';
import { newerRowsQuery } from '../../../src/platform/record/row-query.js';
import { Snapshots } from '../../../src/platform/record/snapshots.service.js';
import { startTestApp, type TestApp } from '../../support/app.js';

/** Tables of dated rows, and of the things that these are about, with the columns of each of their indexes; neither the clock nor how far the search and webhooks have come. */
const DATED = `
  SELECT t.relname AS name,
    EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'effective_on') AS dated,
    EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'project_id') AS "ofProject",
    ARRAY(SELECT (SELECT string_agg(a.attname, ' ' ORDER BY k.place)
        FROM unnest(i.indkey::int[]) WITH ORDINALITY AS k (number, place)
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number)
      FROM pg_index i WHERE i.indrelid = t.oid AND i.indpred IS NULL) AS indexes
  FROM pg_class t JOIN pg_attribute r ON r.attrelid = t.oid AND r.attname = 'revision' AND NOT r.attisdropped
  WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace AND t.relname NOT IN ('record_clock', 'search_place', 'webhook_delivery')
  ORDER BY t.relname`;

/** Dated tables that belong to no one project, with the reason. */
const OF_NO_PROJECT: Readonly<Record<string, string>> = {
  house_style: 'of a body, whatever project that is of; read as a whole',
  organisation_statement: 'of the whole organisation',
  person_statement: 'of the whole organisation',
  programme_statement: 'of the whole organisation',
  retention_period: 'of the whole organisation; read by a statement of its own',
  board_paper_text: 'a paper may be of several projects; read by its paper',
  board_paper_clearance: 'a paper may be of several projects; read by its paper',
  board_paper_issue: 'a paper may be of several projects; read by its paper',
  board_paper_consideration: 'a paper may be of several projects; read by its paper',
  board_paper_withdrawal: 'a paper may be of several projects; read by its paper',
  board_paper_sending: 'a paper may be of several projects; read by its paper',
  board_paper_return: 'a paper may be of several projects; read by its paper',
  board_paper_comment: 'a paper may be of several projects; read by its paper',
  board_paper_comment_answer: 'a paper may be of several projects; read by its comment',
  board_paper_reading: 'a paper may be of several projects; read by its paper',
};

interface Table {
  readonly name: string;
  readonly dated: boolean;
  readonly ofProject: boolean;
  readonly indexes: readonly string[];
}

describe('topping up what is kept in memory', () => {
  let app: TestApp;
  let tables: readonly Table[];

  beforeAll(async () => {
    app = await startTestApp();
    tables = await asAdmin(app.databaseUrl, async (client) => (await client.query<Table>(DATED)).rows);
  });

  afterAll(() => app.stop());

  it('finds the project of every dated row in the row', () => {
    const dated = tables.filter((table) => table.dated);
    expect(dated.length).toBeGreaterThan(60);
    const without = dated.filter((table) => !table.ofProject).map(({ name }) => name);
    expect(without.sort()).toEqual(Object.keys(OF_NO_PROJECT).sort());
  });

  it('finds what is newer of a project by an index on every table that has one, else by the write', () => {
    const begin = (table: Table): string => (table.ofProject ? 'project_id revision id' : 'revision');
    const without = tables.filter((table) => !table.indexes.some((one) => `${one} `.startsWith(`${begin(table)} `)));
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('has an index by the write alone where rows are read as a whole, and where they are not it has none', () => {
    const { reads } = app.app.get(Snapshots);
    const whole = new Set(reads.filter(({ scope }) => scope === 'WHOLE').map(({ table }) => table));
    const byWrite = tables.filter(({ indexes }) => indexes.some((one) => one.split(' ')[0] === 'revision'));
    const names = new Set(byWrite.map(({ name }) => name));
    expect(whole.size).toBeGreaterThan(20);
    expect([...whole].filter((table) => !names.has(table))).toEqual([]);
    const needless = byWrite.filter(({ name, ofProject, dated }) => dated && ofProject && !whole.has(name));
    expect(needless.map(({ name }) => name)).toEqual([]);
  });

  it('asks those indexes, and no other, for what is newer', async () => {
    const byWrite = tables.filter(({ indexes }) => indexes.some((one) => one.split(' ')[0] === 'revision'));
    const either = new Set(byWrite.map(({ name }) => name)); // of an empty table the database may take either
    const reads = app.app.get(Snapshots).reads.filter(({ table, scope }) => scope === 'WHOLE' || !either.has(table));
    const columns = [{ column: 'id', property: 'id' }];
    await asAdmin(app.databaseUrl, async (client) => {
      await client.query('SET enable_seqscan = off');
      await client.query('SET plan_cache_mode = force_generic_plan');
      for (const [at, { table, scope }] of [...reads, { table: 'plan_report', scope: 'PROJECT' as const }].entries()) {
        await client.query(`PREPARE newer_${at} AS ${newerRowsQuery({ table, columns }, scope)}`);
        const values = scope === 'PROJECT' ? "'{}', '{}', 6" : '5, 6';
        const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN EXECUTE newer_${at}(${values})`);
        const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
        const index = scope === 'PROJECT' ? `${table}_by_project` : `${table}_(newer|revision)`;
        expect(plan).toMatch(new RegExp(`\\b${index}\\b`, 'u'));
        expect(plan).toMatch(/journal_entry_pkey .*\n.*Index Cond: \(revision = /u);
        expect(plan).toMatch(scope === 'PROJECT' ? /Index Cond: .*project_id.*revision/u : /Index Cond: .*revision/u);
      }
    });
  });

  it('has the project of a row from the thing that the row is about, whatever its writer says', async () => {
    const found = await asAdmin(app.databaseUrl, async (client) => {
      const [project, other, pilot, row] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
      await client.query('BEGIN');
      await client.query('SET LOCAL session_replication_role = replica'); // the project itself is not what is tried
      await client.query(`INSERT INTO pilot (id, project_id, code, revision, version) VALUES ($1, $2, 'P1', 1, 1)`, [
        pilot,
        project,
      ]);
      await client.query('SET LOCAL session_replication_role = origin');
      const { rows } = await client.query<{ project_id: string }>(
        `INSERT INTO pilot_report (id, effective_on, revision, assumed, pilot_id, stage, project_id)
          VALUES ($1, '2010-01-01', 1, false, $2, 'IDENTIFIED', $3) RETURNING project_id`,
        [row, pilot, other],
      );
      await client.query('ROLLBACK');
      return { told: rows[0]?.project_id, project };
    });
    expect(found.told).toBe(found.project);
  });
});
