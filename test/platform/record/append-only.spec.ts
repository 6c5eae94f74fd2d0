import { startTestApp, type TestApp } from '../../support/app.js';

interface Table {
  readonly name: string;
  readonly dated: boolean;
  readonly guards: readonly string[];
}

const TABLES = `SELECT c.relname AS name,
    EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'effective_on') AS dated,
    ARRAY(SELECT t.tgname::text FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND t.tgenabled = 'O') AS guards
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND n.nspname = 'public' ORDER BY 1`;

describe('the record as the database keeps it', () => {
  let app: TestApp;
  let tables: readonly Table[];
  beforeAll(async () => {
    app = await startTestApp();
    tables = await app.sql.rows<Table & Record<string, unknown>>('test-tables', TABLES);
  });
  afterAll(() => app.stop());

  it('has every table of dated rows append-only', () => {
    const dated = tables.filter((table) => table.dated);
    expect(dated.length).toBeGreaterThan(10);
    expect(dated.filter((table) => !table.guards.includes('append_only')).map((table) => table.name)).toEqual([]);
  });

  it('refuses to empty any of them', async () => {
    const refused: string[] = [];
    for (const { name } of tables.filter((table) => table.dated)) {
      await app.sql.rows(`test-truncate-${name}`, `TRUNCATE ${name} CASCADE`).catch((error: unknown) => {
        if (String(error).includes('append-only')) refused.push(name);
      });
    }
    expect(refused).toEqual(tables.filter((table) => table.dated).map((table) => table.name));
  });
});
