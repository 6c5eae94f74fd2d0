import { StartError } from '../../../src/platform/config/start-error.js';
import { PlanEvents } from '../../../src/platform/events/plan-events.js';
import { alphaOf } from '../../support/alpha.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { asAdmin, programsRole, type TestDatabase, testDatabase } from '../../support/database.js';
import { type Cast, startCast } from '../../support/people.js';
import { PGBOUNCER, type Pooler, startPooler } from '../../support/pooler.js';
import { describeWith } from '../../documents/tools.js';

/** Sessions that PgBouncer has with the database: fewer than either instance has with PgBouncer. */
const SESSIONS = 4;

describeWith([PGBOUNCER, '--version'], 'two instances by way of PgBouncer in transaction mode', () => {
  let database: TestDatabase;
  let pooler: Pooler;
  let here: TestApp;
  let there: TestApp;
  let cast: Cast;

  const start = (env: Readonly<Record<string, string>> = {}) =>
    startTestApp({
      databaseUrl: database.url,
      env: {
        DATABASE_URL: pooler.through(database.url),
        DATABASE_DIRECT_URL: programsRole(database.url),
        DATABASE_OWNER_URL: database.url,
        DATABASE_STATEMENT_MS: '5000',
        ...env,
      },
    });
  const raise = (app: TestApp, title: string) => {
    const terms = { nature: 'THREAT', category: 'DELIVERY', effectiveOn: '2010-01-04' };
    const input = { projectCode: 'ALPHA', title, ...terms };
    return alphaOf(app, cast).done('raiseRisk', input, undefined, 'risk { code title }');
  };

  beforeAll(async () => {
    database = await testDatabase();
    pooler = await startPooler(database.url, SESSIONS);
    [here, there] = await Promise.all([start(), start()]);
    cast = await startCast(here);
  });
  afterAll(async () => {
    await Promise.all([here.stop(), there.stop()]);
    pooler.stop();
    await database.drop();
  });

  it('write and read at once, whichever session each transaction gets, and hear of one another', async () => {
    const events = there.app.get(PlanEvents).listen((event) => event.operation === 'raiseRisk');
    const first = events.next();
    const titles = Array.from({ length: 20 }, (_, number) => `Risk ${number}`);
    await Promise.all(
      titles.map(async (title, number) => {
        const [by, from] = number % 2 === 0 ? [here, there] : [there, here];
        const { code } = await raise(by, title);
        const { risk } = await alphaOf(from, cast).project(`risk(code: "${code}") { title }`);
        expect(risk.title).toBe(title);
      }),
    );
    expect((await first).done).not.toBe(true);
    await events.return?.(undefined);
    const sessions = await asAdmin(database.url, async (client) => {
      const { rows } = await client.query<{ name: string; n: number }>(
        `SELECT application_name AS name, count(*)::int AS n FROM pg_stat_activity
         WHERE datname = current_database() AND usename = 'tracker_program' GROUP BY 1 ORDER BY 1`,
      );
      return rows;
    });
    const number = Object.fromEntries(sessions.map(({ name, n }) => [name, n]));
    expect(number['programme-tracker']).toBeLessThanOrEqual(SESSIONS);
    expect(number['programme-tracker events']).toBe(2); // one of each, with the server itself
  });

  it('know no statement by a name, which the next session would not have', async () => {
    const ask = (number: number) => here.sql.rows('asked-by-name', 'SELECT $1::int AS number', [number]);
    const answers = await Promise.all(Array.from({ length: 30 }, (_, number) => ask(number)));
    expect(answers.flat().map(({ number }) => number as number)).toEqual(Array.from({ length: 30 }, (_, n) => n));
    const known = await here.sql.rows('known', 'SELECT name FROM pg_prepared_statements');
    expect(known).toEqual([]);
  });

  it('cut a statement short that runs for too long, though the pool takes no such setting', async () => {
    await expect(here.sql.rows('slow', 'SELECT pg_sleep(30)')).rejects.toThrow('statement timeout');
  });

  it('bring the search index up to date one at a time, by a lock that a session of its own keeps', async () => {
    await raise(here, 'Envelopes');
    const find = async (app: TestApp) => {
      const { search } = await app.query(cast.lead, '{ search(text: "envelopes", first: 5) { nodes { title } } }');
      return (search.nodes as { title: string }[]).length;
    };
    expect(await Promise.all([find(here), find(there)])).toEqual([1, 1]);
  });

  it('do not start where the address of the server itself is missing, and say which setting that is', async () => {
    const alone = start({ DATABASE_DIRECT_URL: '' });
    await expect(alone).rejects.toThrow(StartError);
    await expect(alone).rejects.toThrow(/Set DATABASE_DIRECT_URL to the server itself/u);
  });
});
