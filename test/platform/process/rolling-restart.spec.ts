import { setTimeout as delay } from 'node:timers/promises';
import { inspect } from 'node:util';
import { WebSocket } from 'ws';
import { ADMIN_TOKEN } from '../../support/app.js';
import { asAdmin, programsRole, type TestDatabase, testDatabase } from '../../support/database.js';
import { describeWith } from '../../documents/tools.js';
import { type Balancer, HAPROXY, startBalancer } from '../../support/balancer.js';
import { freePort } from '../../support/pooler.js';
import { type Program, startProgram } from '../../support/program.js';

const PATIENCE = 300_000;
const ISSUE = `mutation ($input: IssueAccessTokenInput!) { issueAccessToken(input: $input) { saved secret accessToken { id } } }`;

interface Issued {
  readonly issueAccessToken: {
    readonly saved: boolean;
    readonly secret: string;
    readonly accessToken: { readonly id: string };
  };
}

interface Load {
  /** Ids of what was acknowledged. */
  readonly acknowledged: readonly string[];
  /** Answers to who asks, after each write. */
  readonly read: number;
  readonly failures: readonly string[];
}

describeWith([HAPROXY, '-v'], 'two instances behind a proxy that gives each request to the next', () => {
  let database: TestDatabase;
  let ports: readonly number[];
  let instances: Program[];
  let balancer: Balancer;
  let token: string;
  let personId: string;

  const start = (port: number): Promise<Program> =>
    startProgram({
      PORT: `${port}`,
      BOOTSTRAP_TOKEN: ADMIN_TOKEN,
      DATABASE_URL: programsRole(database.url),
      DATABASE_OWNER_URL: database.url,
      DATABASE_POOL: '4',
      DRAIN_SECONDS: '2',
      LIMIT_TOKEN_POINTS: '0',
    });

  const ask = async <T>(query: string, variables: object = {}, by = token): Promise<T> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${by}` };
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${balancer.url}/graphql`, { method: 'POST', headers, body });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${response.status} ${text}`);
    const { data, errors } = JSON.parse(text) as { data: T; errors?: unknown };
    if (errors !== undefined) throw new Error(text);
    return data;
  };

  const issue = async (name: string, by = token) => {
    return (await ask<Issued>(ISSUE, { input: { personId, name } }, by)).issueAccessToken;
  };

  /** Writes, and reads what was written, by several hands, until `work` is done. Nothing is sent twice. */
  const loadDuring = async (work: () => Promise<void>): Promise<Load> => {
    const acknowledged: string[] = [];
    const failures: string[] = [];
    let read = 0;
    let done = false;
    const hand = async (number: number): Promise<void> => {
      for (let turn = 0; !done; turn++) {
        try {
          const { saved, secret, accessToken } = await issue(`hand ${number}, turn ${turn}`);
          if (!saved) throw new Error('not saved');
          acknowledged.push(accessToken.id);
          // the next instance knows at once what was written by the other
          await ask('{ me { personId } }', {}, secret);
          read += 1;
        } catch (error) {
          failures.push(inspect(error));
        }
        await delay(5);
      }
    };
    const hands = Promise.all(Array.from({ length: 4 }, (_, number) => hand(number)));
    await work();
    done = true;
    await hands;
    return { acknowledged, read, failures };
  };

  /** Until the proxy has both again. */
  const bothServe = async (): Promise<void> => {
    while ((await balancer.serving()) < ports.length) await delay(50);
  };

  beforeAll(async () => {
    database = await testDatabase();
    ports = [await freePort(), await freePort()];
    instances = await Promise.all(ports.map(start)); // at once: one waits for the other's migrations
    balancer = await startBalancer(ports);
    await bothServe();
    token = ADMIN_TOKEN;
    personId = (await ask<{ me: { personId: string } }>('{ me { personId } }')).me.personId;
    token = (await issue('own')).secret;
  }, PATIENCE);
  afterAll(async () => {
    balancer.stop();
    for (const { process } of instances) process.kill('SIGKILL');
    await Promise.all(instances.map((each) => each.ended()));
    await database.drop();
  });

  it(
    'loses no request and saves nothing twice while one after the other is replaced, and tells subscribers to come again',
    async () => {
      const socket = new WebSocket(`${instances[0]!.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      await new Promise((resolve) => socket.once('open', resolve));
      const goodbye = new Promise<number>((resolve) => socket.once('close', resolve));
      const { acknowledged, read, failures } = await loadDuring(async () => {
        for (const [at, port] of ports.entries()) {
          instances[at]!.process.kill('SIGTERM');
          expect(await instances[at]!.ended()).toBe(0);
          instances[at] = await start(port);
          await bothServe();
        }
      });
      expect(await goodbye).toBe(1001);
      expect(failures).toEqual([]);
      expect(read).toBe(acknowledged.length);
      expect(acknowledged.length).toBeGreaterThan(50);
      const { tokens, entries } = await asAdmin(database.url, async (client) => ({
        tokens: (await client.query<{ id: string }>(`SELECT id FROM access_token WHERE name LIKE 'hand %'`)).rows,
        entries: (
          await client.query<{ n: number }>(
            `SELECT count(*)::int AS n FROM journal_entry WHERE revision IN
               (SELECT issued_revision FROM access_token WHERE name LIKE 'hand %')`,
          )
        ).rows[0]!.n,
      }));
      expect(tokens.map(({ id }) => id).sort()).toEqual([...acknowledged].sort());
      expect(entries).toBe(acknowledged.length);
    },
    PATIENCE,
  );
});
