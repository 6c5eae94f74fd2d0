import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { PlanEvents } from '../../../src/platform/events/plan-events.js';
import { alphaOf } from '../../support/alpha.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { asAdmin } from '../../support/database.js';
import { type Cast, startCast } from '../../support/people.js';
import { type Pair, PG_BASEBACKUP, startPair } from '../../support/replicated.js';
import { describeWith } from '../../documents/tools.js';

const PATIENCE = 180_000;

describeWith([PG_BASEBACKUP, '--version'], 'an address with several hosts', () => {
  let pair: Pair;
  let app: TestApp;
  let cast: Cast;

  const raise = (title: string) => {
    const terms = { nature: 'THREAT', category: 'DELIVERY', effectiveOn: '2010-01-04' };
    return alphaOf(app, cast).done('raiseRisk', { projectCode: 'ALPHA', title, ...terms }, undefined, 'risk { id }');
  };
  const titles = async (): Promise<string[]> => {
    const { risks } = await alphaOf(app, cast).project('risks(first: 50) { nodes { title } }');
    return (risks.nodes as { title: string }[]).map(({ title }) => title);
  };
  const inDatabase = (url: string): Promise<string[]> =>
    asAdmin(url, async (client) => {
      const { rows } = await client.query<{ title: string }>('SELECT title FROM risk_statement');
      return rows.map(({ title }) => title);
    });

  beforeEach(async () => {
    pair = await startPair();
    app = await startTestApp({
      databaseUrl: pair.primary.url,
      env: { DATABASE_URL: pair.both.programUrl, DATABASE_OWNER_URL: pair.both.url },
    });
    cast = await startCast(app);
  }, PATIENCE);
  afterEach(async () => {
    await app.stop();
    await pair.stop();
  }, PATIENCE);

  /** Writes until one is saved, as somebody does who is told that the database cannot be reached. */
  const raisedAtLast = async (title: string): Promise<number> => {
    for (let turn = 0; ; turn++) {
      const saved = await raise(title).then(
        () => true,
        (error: unknown) => {
          expect(String(error)).toMatch(/UNAVAILABLE/u);
          return false;
        },
      );
      if (saved) return turn;
      await delay(200);
    }
  };

  it(
    'works with the one that takes writes, and goes on with the other once that is promoted: nothing lost, and events told',
    async () => {
      await raise('Before');
      await pair.caughtUp();
      await pair.primary.kill();
      const events = app.app.get(PlanEvents).listen((event) => event.operation === 'raiseRisk');
      const told = events.next();
      const writing = raisedAtLast('After');
      await pair.promote();
      await writing;
      expect(await titles()).toEqual(expect.arrayContaining(['Before', 'After']));
      expect((await inDatabase(pair.standby.url)).sort()).toEqual(['After', 'Before']);
      expect((await told).done).not.toBe(true);
      await events.return?.(undefined);
    },
    PATIENCE,
  );

  it(
    'shows nothing more of writes that the other server never had, and says so',
    async () => {
      await raise('Before');
      await pair.caughtUp();
      await pair.standby.kill();
      await raise('Lost with the server');
      expect(await titles()).toEqual(expect.arrayContaining(['Before', 'Lost with the server']));
      await pair.primary.kill();
      await pair.standby.start();
      const writing = raisedAtLast('After');
      await pair.promote();
      await writing;
      expect((await titles()).sort()).toEqual(['After', 'Before']);
      expect((await inDatabase(pair.standby.url)).sort()).toEqual(['After', 'Before']);
      const said = app.log.filter(({ msg }) => msg === 'the database has lost writes that it had saved');
      expect(said).toHaveLength(1);
    },
    PATIENCE,
  );

  it(
    'tells a subscriber of all that is written, each once, over a restart of the server',
    async () => {
      const revision = await app.sql.rows<{ revision: number }>('test-revision', 'SELECT revision FROM record_clock');
      const client = createClient({
        url: `${app.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        connectionParams: { authorization: `Bearer ${cast.lead}` },
      });
      const query = 'subscription ($from: Int!) { recordChanged(sinceRevision: $from) { revision operation } }';
      const changes = client.iterate<{ recordChanged: { revision: number } }>({
        query,
        variables: { from: revision[0]!.revision },
      });
      const next = async (): Promise<number> =>
        ((await changes.next()).value as { data: { recordChanged: { revision: number } } }).data.recordChanged.revision;
      await raise('Before');
      const first = await next();
      const second = next();
      await pair.primary.kill();
      await pair.primary.start();
      await raisedAtLast('After');
      await raise('Last');
      expect([await second, await next()]).toEqual([first + 1, first + 2]);
      await client.dispose();
    },
    PATIENCE,
  );
});
