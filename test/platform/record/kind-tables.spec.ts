import { ENTITIES, MIGRATIONS } from '../../../src/app.entities.js';
import { connect } from '../../../src/platform/database/connect.js';
import { openDatabase } from '../../../src/platform/database/open-database.js';
import { identityTable, projectOfRows, rowsTable } from '../../../src/platform/record/kind-tables.js';
import { asAdmin, emptyDatabase, type TestDatabase } from '../../support/database.js';

const MADE_OF = `
  SELECT pg_get_triggerdef(oid) AS part FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal
  UNION SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = $1::regclass
  UNION SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = $1::regclass
  UNION SELECT attname || ' ' || format_type(atttypid, atttypmod) || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END
    FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
  ORDER BY 1`;
const LESSON = { thing: 'lesson', column: 'lesson_id' };

describe('the tables of a new kind', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await emptyDatabase();
    const settings = { databaseUrl: database.url, databasePool: 2, statementMs: 30_000, dataDir: '' };
    await (await connect(await openDatabase(settings, { entities: ENTITIES, migrations: MIGRATIONS }))).destroy();
    const statements = [
      ...identityTable('lesson'),
      projectOfRows(LESSON),
      ...rowsTable('lesson_report', LESSON, 'stage text NOT NULL, note text'),
    ];
    await asAdmin(database.url, async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  });
  afterAll(() => database.drop());

  const madeOf = (table: string): Promise<string[]> =>
    asAdmin(database.url, async (client) => {
      const { rows } = await client.query<{ part: string }>(MADE_OF, [table]);
      return rows.map(({ part }) => part.replaceAll('lesson', 'pilot')).sort();
    });
  /** The index by the write alone, for identities that are read as a whole. */
  const WHOLE = /INDEX pilot_newer /u;

  it.each(['report', ''])('are as those of an older kind are after every migration: %s', async (end) => {
    const [made, older] = [
      await madeOf(end ? `lesson_${end}` : 'lesson'),
      await madeOf(end ? `pilot_${end}` : 'pilot'),
    ];
    expect(older.length).toBeGreaterThan(8);
    expect(made).toEqual(older.filter((part) => !WHOLE.test(part)));
  });
});
