import { asAdmin } from '../../support/database.js';
import { startTestApp, type TestApp } from '../../support/app.js';

/** Tables whose rows carry the write that recorded them, and the columns that each of their indexes begins with. */
const DATED = `
  SELECT t.relname AS name,
    ARRAY(SELECT (SELECT string_agg(a.attname, ' ' ORDER BY k.place)
        FROM unnest(i.indkey::int[]) WITH ORDINALITY AS k (number, place)
        JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number)
      FROM pg_index i WHERE i.indrelid = t.oid AND i.indpred IS NULL) AS indexes
  FROM pg_class t JOIN pg_attribute r ON r.attrelid = t.oid AND r.attname = 'revision' AND NOT r.attisdropped
  WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace AND t.relname <> 'record_clock'
  ORDER BY t.relname`;

/** Read project by project; all others are read for all projects at once. */
const BY_PROJECT = [
  'plan_item_statement',
  'plan_link_statement',
  'plan_calendar',
  'plan_baseline',
  'plan_baseline_proposal',
  'plan_report',
];

describe('topping up what is kept in memory', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
  });

  afterAll(() => app.stop());

  it('finds what is newer by an index on every dated table', async () => {
    const tables = await asAdmin(app.databaseUrl, async (client) => {
      const { rows } = await client.query<{ name: string; indexes: string[] }>(DATED);
      return rows;
    });
    expect(tables.length).toBeGreaterThan(60);
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(BY_PROJECT));
    const begin = (name: string): string => (BY_PROJECT.includes(name) ? 'project_id revision' : 'revision');
    const without = tables.filter(
      ({ name, indexes }) => !indexes.some((one) => `${one} `.startsWith(`${begin(name)} `)),
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it.each(BY_PROJECT)('asks the index of %s by project and revision', async (table) => {
    const plan = await asAdmin(app.databaseUrl, async (client) => {
      await client.query('SET enable_seqscan = off');
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN SELECT * FROM ${table} s WHERE s.project_id = ANY($1) AND s.revision > $2 AND s.revision <= $3`,
        [['00000000-0000-4000-8000-000000000000'], 5, 6],
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toMatch(/Index Cond: .*project_id.*revision|Index Cond: .*revision.*project_id/u);
  });
});
