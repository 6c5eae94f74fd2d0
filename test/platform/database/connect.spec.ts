import { type DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { ENTITIES, MIGRATIONS } from '../../../src/app.entities.js';
import { connect } from '../../../src/platform/database/connect.js';
import { openDatabase } from '../../../src/platform/database/open-database.js';
import { Sql } from '../../../src/platform/database/sql.js';
import { asAdmin, emptyDatabase, type TestDatabase, testDatabase } from '../../support/database.js';
import { statementsDuring } from '../../support/statements.js';

const lists = { entities: ENTITIES, migrations: MIGRATIONS };

async function connected(databaseUrl: string, migrations = lists.migrations): Promise<DataSource> {
  const settings = { databaseUrl, databasePool: 4, statementMs: 500, dataDir: '' };
  return connect(await openDatabase(settings, { ...lists, migrations }));
}

describe('the connection to the database', () => {
  let database: TestDatabase;
  afterEach(() => database.drop());

  it('runs each migration once when three instances start together', async () => {
    database = await emptyDatabase();
    const sources = await Promise.all([1, 2, 3].map(() => connected(database.url)));
    const [row] = await sources[0]!.query<{ names: number; rows: number }[]>(
      'SELECT count(DISTINCT name)::int AS names, count(*)::int AS rows FROM migrations',
    );
    await Promise.all(sources.map((source) => source.destroy()));
    expect(row).toEqual({ names: MIGRATIONS.length, rows: MIGRATIONS.length });
  });

  it('takes back a migration that fails, and says so', async () => {
    database = await emptyDatabase();
    await expect(connected(database.url, [HalfDone1700000000001])).rejects.toThrow('no_such_table');
    const tables = await asAdmin(database.url, async (client) => {
      const { rows } = await client.query(`SELECT relname FROM pg_class WHERE relname = 'half_done'`);
      return rows.length;
    });
    expect(tables).toBe(0);
  });

  it('lets a migration take longer than a statement may', async () => {
    database = await emptyDatabase();
    const source = await connected(database.url, [Patient1700000000002]);
    const [row] = await source.query<{ n: number }[]>('SELECT count(*)::int AS n FROM migrations');
    await source.destroy();
    expect(row).toEqual({ n: 1 });
  });

  it('cuts a statement short that runs for too long', async () => {
    database = await testDatabase();
    const source = await connected(database.url);
    const slow = source.query('SELECT pg_sleep(30)');
    await expect(slow).rejects.toThrow('statement timeout');
    await source.destroy();
  });

  it('survives that the server hangs up on all its connections', async () => {
    database = await testDatabase();
    const source = await connected(database.url);
    await Promise.all([1, 2, 3].map(() => source.query('SELECT pg_sleep(0.01)')));
    await asAdmin(database.url, (client) =>
      client.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      ),
    );
    let answer: unknown = null; // each dead connection may fail one statement, and no more than one
    for (let tries = 0; answer === null && tries <= 4; tries++) {
      answer = await source.query<{ one: number }[]>('SELECT 1 AS one').catch(() => null);
    }
    await source.destroy();
    expect(answer).toEqual([{ one: 1 }]);
  });

  it('keeps calendar dates as they were written', async () => {
    database = await testDatabase();
    const source = await connected(database.url);
    const rows = await new Sql(source).rows('test-date', `SELECT $1::date AS day`, ['2010-03-28']);
    await source.destroy();
    expect(rows).toEqual([{ day: '2010-03-28' }]);
  });

  it('reads inside a transaction what the transaction wrote, and nobody else does', async () => {
    database = await testDatabase();
    const source = await connected(database.url);
    const sql = new Sql(source);
    const text = 'SELECT revision FROM record_clock';
    const seen = await source.transaction(async (manager) => {
      await manager.query('UPDATE record_clock SET revision = 7');
      return [await sql.rows('test-clock', text, [], manager), await sql.rows('test-clock', text)];
    });
    await source.destroy();
    expect(seen).toEqual([[{ revision: 7 }], [{ revision: 0 }]]);
  });

  it('has every statement counted, ours and those of TypeORM', async () => {
    database = await testDatabase();
    const source = await connected(database.url);
    const { statements } = await statementsDuring(async () => {
      await new Sql(source).rows('test-one', 'SELECT 1 AS one');
      await source.transaction((manager) => manager.query('SELECT 2 AS two'));
    });
    await source.destroy();
    expect(statements).toEqual(['SELECT 1 AS one', 'START TRANSACTION', 'SELECT 2 AS two', 'COMMIT']);
  });
});

class HalfDone1700000000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('CREATE TABLE half_done (id integer)');
    await q.query('INSERT INTO no_such_table VALUES (1)');
  }
  down(): Promise<void> {
    return Promise.resolve();
  }
}

class Patient1700000000002 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('SELECT pg_sleep(0.7)');
  }
  down(): Promise<void> {
    return Promise.resolve();
  }
}
