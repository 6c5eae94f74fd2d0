import { randomUUID } from 'node:crypto';
import { ENTITIES, MIGRATIONS } from '../../../src/app.entities.js';
import { connect } from '../../../src/platform/database/connect.js';
import { openDatabase } from '../../../src/platform/database/open-database.js';
import { asAdmin, emptyDatabase, type TestDatabase } from '../../support/database.js';

const STEP = 'RowsOfAProject1700000044000';

async function migrated(database: TestDatabase, migrations: readonly NewableFunction[]): Promise<void> {
  const settings = { databaseUrl: database.url, databasePool: 2, statementMs: 30_000, dataDir: '' };
  await (await connect(await openDatabase(settings, { entities: ENTITIES, migrations }))).destroy();
}

describe('a database from before rows had their project', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await emptyDatabase();
  });
  afterAll(() => database.drop());

  it('has it filled in from what each row is about, and stays append-only', async () => {
    const before = MIGRATIONS.slice(
      0,
      MIGRATIONS.findIndex(({ name }) => name === STEP),
    );
    expect(before.length).toBeGreaterThan(20);
    await migrated(database, before);
    const [project, pilot, meeting] = [randomUUID(), randomUUID(), randomUUID()];
    await asAdmin(database.url, async (client) => {
      await client.query('SET session_replication_role = replica'); // what they hang on is not what is tried
      const put = (text: string, values: unknown[]) => client.query(`INSERT INTO ${text}`, values);
      await put(`pilot (id, project_id, code, revision, version) VALUES ($1, $2, 'P1', 1, 1)`, [pilot, project]);
      await put(
        `pilot_report (id, effective_on, revision, assumed, pilot_id, stage)
          SELECT gen_random_uuid(), '2010-01-01', n, false, $1, 'IDENTIFIED' FROM generate_series(1, 3) n`,
        [pilot],
      );
      await put(`meeting (id, body_id, code, revision, version) VALUES ($1, $2, 'M1', 1, 1)`, [meeting, randomUUID()]);
      await put(
        `minutes_text (id, effective_on, revision, assumed, meeting_id, notes)
          VALUES (gen_random_uuid(), '2010-01-01', 1, false, $1, '[]')`,
        [meeting],
      );
    });
    await migrated(database, MIGRATIONS);
    await asAdmin(database.url, async (client) => {
      const of = async (table: string) => {
        const { rows } = await client.query<{ project_id: string | null }>(`SELECT project_id FROM ${table}`);
        return rows.map((row) => row.project_id);
      };
      expect(await of('pilot_report')).toEqual([project, project, project]);
      expect(await of('minutes_text')).toEqual([null]);
      await expect(client.query('UPDATE pilot_report SET project_id = NULL')).rejects.toThrow('append-only');
    });
  });
});
