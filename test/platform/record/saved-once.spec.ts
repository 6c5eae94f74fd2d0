import { Role } from '../../../src/platform/auth/role.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';
import { type CutProxy, cutProxy } from '../../support/cut-proxy.js';
import { holdClock } from '../../support/clock-holder.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { enrol } from '../../support/enrol.js';

const ADD = `mutation($name: String!) { addOrganisation(input: { name: $name }) {
  saved revision problems { code message } organisation { name } } }`;
const ADD_TWO = `mutation($name: String!) {
  one: addOrganisation(input: { name: $name }) { saved revision }
  two: addOrganisation(input: { name: "Another" }) { saved revision } }`;

interface Answer {
  readonly data: Record<string, { saved: boolean; revision: number | null; problems: { code: string }[] }> | null;
  readonly errors?: { message: string; extensions: { code: string } }[];
}

/** Sends a request under a key, as a program would that may have to send it again. */
async function send(app: TestApp, key: string, name: string, query = ADD, token = ADMIN_TOKEN): Promise<Answer> {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key },
    body: JSON.stringify({ query, variables: { name } }),
  });
  return (await response.json()) as Answer;
}

async function named(app: TestApp, name: string): Promise<number> {
  const text = 'SELECT count(*)::int AS n FROM organisation_statement WHERE name = $1';
  const [row] = await app.sql.rows<{ n: number }>('test-count', text, [name]);
  return row?.n ?? 0;
}

describe('a request with an Idempotency-Key', () => {
  let database: TestDatabase;
  let here: TestApp;
  let there: TestApp;
  beforeAll(async () => {
    database = await testDatabase();
    here = await startTestApp({ databaseUrl: database.url });
    there = await startTestApp({ databaseUrl: database.url });
  });
  afterAll(async () => {
    await Promise.all([here.stop(), there.stop()]);
    await database.drop();
  });

  it('is saved once, sent again to another instance, and answered with the same entry of the journal', async () => {
    const first = await send(here, 'k1', 'Once');
    const again = await send(there, 'k1', 'Once', ADD.replace('organisation { name }', ''));
    expect(first.data?.['addOrganisation']).toMatchObject({ saved: true, organisation: { name: 'Once' } });
    const { revision } = first.data!['addOrganisation']!;
    expect(again.data?.['addOrganisation']).toEqual({ saved: true, revision, problems: [] });
    expect(await named(here, 'Once')).toBe(1);
    const asked = await there.gql(ADMIN_TOKEN, '{ one: savedUnderKey(key: "k1") none: savedUnderKey(key: "k0") }');
    expect(asked.body.data).toEqual({ one: [revision], none: [] });
  });

  it('is saved once, sent to two instances at once', async () => {
    const clock = await holdClock(database.url);
    const sent = [send(here, 'k2', 'At once'), send(there, 'k2', 'At once'), send(here, 'k2', 'At once')];
    await clock.letGo();
    const answers = (await Promise.all(sent)).map(({ data }) => data!['addOrganisation']!);
    expect(answers.map(({ saved }) => saved)).toEqual([true, true, true]);
    expect(new Set(answers.map(({ revision }) => revision)).size).toBe(1);
    expect(await named(here, 'At once')).toBe(1);
  });

  it('KEY_USED_OTHERWISE: is refused where the key stands for something else, and saves nothing', async () => {
    await send(here, 'k3', 'This');
    const other = await send(there, 'k3', 'That');
    expect(other.data?.['addOrganisation']).toMatchObject({ saved: false, problems: [{ code: 'KEY_USED_OTHERWISE' }] });
    expect(await named(here, 'That')).toBe(0);
  });

  it('of several operations saves each once', async () => {
    const first = await send(here, 'k4', 'First of two', ADD_TWO);
    const again = await send(there, 'k4', 'First of two', ADD_TWO);
    expect(again).toEqual(first);
    expect([await named(here, 'First of two'), await named(here, 'Another')]).toEqual([1, 1]);
  });

  it('may be sent again with the same key where nothing was saved', async () => {
    const refused = await send(here, 'k5', ' ');
    expect(refused.data?.['addOrganisation']).toMatchObject({ saved: false });
    expect((await send(here, 'k5', 'Mended')).data?.['addOrganisation']).toMatchObject({ saved: true });
  });

  it('does not meet the key of somebody else', async () => {
    const anna = await enrol(here, 'Anna', [{ role: Role.ADMINISTRATOR, projectId: null }]);
    await send(here, 'k6', 'Hers', ADD, anna.token);
    expect((await send(here, 'k6', 'Mine')).data?.['addOrganisation']).toMatchObject({ saved: true });
  });

  it.each([['two words'], ['x'.repeat(201)], ['']])('is refused where the key is "%s"', async (key) => {
    const answer = await send(here, key, 'Badly keyed');
    expect(answer.data?.['addOrganisation']).toMatchObject({ saved: false, problems: [{ code: 'BAD_USER_INPUT' }] });
  });

  it('forgets keys of more than seven days', async () => {
    await send(here, 'old', 'Old');
    await here.sql.rows('test-age', `UPDATE write_key SET saved_at = saved_at - interval '8 days' WHERE key = 'old'`);
    await send(here, 'new', 'New');
    const asked = await here.gql(ADMIN_TOKEN, '{ savedUnderKey(key: "old") }');
    expect(asked.body.data.savedUnderKey).toEqual([]);
  });
});

describe('a write whose database connection is lost at COMMIT', () => {
  let database: TestDatabase;
  let proxy: CutProxy;
  let app: TestApp;
  beforeEach(async () => {
    database = await testDatabase();
    proxy = await cutProxy(database.url);
    app = await startTestApp({ databaseUrl: proxy.url });
  });
  afterEach(async () => {
    await app.stop();
    await proxy.stop();
    await database.drop();
  });

  it('is answered as saved where the database says that it was', async () => {
    proxy.cutAtCommit('after', false);
    const answer = await send(app, 'c1', 'Saved');
    expect(answer.data?.['addOrganisation']).toMatchObject({ saved: true, organisation: { name: 'Saved' } });
    expect(await named(app, 'Saved')).toBe(1);
  });

  it('UNAVAILABLE: is told that nothing was saved where the database says so', async () => {
    proxy.cutAtCommit('before', false);
    const answer = await send(app, 'c2', 'Not saved');
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAVAILABLE']);
    expect(answer.errors?.[0]?.message).toContain('Nothing was saved');
    expect(await named(app, 'Not saved')).toBe(0);
  });

  it.each(['before', 'after'] as const)(
    'OUTCOME_UNKNOWN: says that it may have been saved where the database is gone (%s it was), and is saved once when sent again',
    async (when) => {
      proxy.cutAtCommit(when, true);
      const answer = await send(app, 'c3', 'Perhaps');
      expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['OUTCOME_UNKNOWN']);
      expect(answer.errors?.[0]?.message).toContain('It may have been saved, or not');
      const other = await startTestApp({ databaseUrl: database.url });
      expect((await send(other, 'c3', 'Perhaps')).data?.['addOrganisation']).toMatchObject({ saved: true });
      expect(await named(other, 'Perhaps')).toBe(1);
      await other.stop();
    },
  );
});
