import { ENTITIES, MIGRATIONS } from '../../../src/app.entities.js';
import { connect } from '../../../src/platform/database/connect.js';
import { openDatabase } from '../../../src/platform/database/open-database.js';
import { asAdmin, emptyDatabase, programsRole, type TestDatabase } from '../../support/database.js';

const lists = { entities: ENTITIES, migrations: MIGRATIONS };

/** Starts and ends as a program would with these two addresses; what it says meanwhile. */
async function started(databaseUrl: string, databaseOwnerUrl: string | null, migrations = MIGRATIONS) {
  const said: string[] = [];
  const settings = { databaseUrl, databaseOwnerUrl, databasePool: 2, statementMs: 30_000, dataDir: '' };
  const opened = await openDatabase(settings, { ...lists, migrations }, (message) => said.push(message));
  const source = await connect(opened);
  const [row] = await source.query<{ n: number }[]>('SELECT count(*)::int AS n FROM journal_entry');
  await source.destroy();
  return { entries: row?.n, said };
}

describe('the role that the program works as', () => {
  let database: TestDatabase;
  beforeEach(async () => (database = await emptyDatabase()));
  afterEach(() => database.drop());

  it('is made and given its rights by the owner, and needs the owner no more while nothing is to migrate', async () => {
    const own = programsRole(database.url);
    await expect(started(own, null)).rejects.toThrow(/cannot be reached|DATABASE_OWNER_URL/u);
    await expect(started(own, database.url)).resolves.toEqual({ entries: 0, said: [] });
    await expect(started(own, null)).resolves.toEqual({ entries: 0, said: [] });
  });

  it('gets rights on the tables of a later version, from the owner alone', async () => {
    const own = programsRole(database.url);
    await started(own, database.url, MIGRATIONS.slice(0, -1));
    await expect(started(own, null)).rejects.toThrow('The tables must be made or brought up to date');
    await expect(started(own, database.url)).resolves.toEqual({ entries: 0, said: [] });
  });

  it('loses what somebody gave it by hand', async () => {
    const own = programsRole(database.url);
    await started(own, database.url);
    const role = new URL(own).username;
    await asAdmin(database.url, (owner) => owner.query(`GRANT ALL ON pilot_report, pilot TO ${role}`));
    await started(own, database.url);
    const denied = (text: string) => asAdmin(own, (session) => expect(session.query(text)).rejects.toThrow('denied'));
    await denied('UPDATE pilot_report SET effective_on = effective_on');
    await denied(`UPDATE pilot SET code = 'P9'`);
  });

  it('is refused where it could change the record all the same', async () => {
    await expect(started(database.url, database.url)).rejects.toThrow('could change what was recorded');
  });

  it('is asked for where the program works as the owner, in one line of the log', async () => {
    const { said } = await started(database.url, null);
    expect(said).toEqual([expect.stringContaining('DATABASE_OWNER_URL')]);
  });

  it('is asked for where it is not there and the owner may not make it', async () => {
    const name = new URL(database.url).pathname.slice(1);
    const owner = new URL(database.url);
    owner.username = `owner_${name}`;
    owner.password = 'of-a-test';
    await asAdmin(database.url, async (admin) => {
      await admin.query(`CREATE ROLE owner_${name} LOGIN PASSWORD 'of-a-test'`);
      await admin.query(`ALTER DATABASE ${name} OWNER TO owner_${name}`);
    });
    const own = new URL(owner);
    own.username = `missing_${name}`;
    await expect(started(own.href, owner.href)).rejects.toThrow(`CREATE ROLE "missing_${name}" LOGIN`);
    await asAdmin(database.url, (admin) => admin.query(`CREATE ROLE "missing_${name}" LOGIN PASSWORD 'of-a-test'`));
    await expect(started(own.href, owner.href)).resolves.toEqual({ entries: 0, said: [] });
    await asAdmin(database.url, (admin) =>
      admin.query(`DROP OWNED BY missing_${name}; DROP ROLE missing_${name}; REASSIGN OWNED BY owner_${name} TO CURRENT_USER;
        DROP OWNED BY owner_${name}; DROP ROLE owner_${name}`),
    );
  });
});
