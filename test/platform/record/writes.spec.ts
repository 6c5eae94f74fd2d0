import { Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../src/platform/auth/actor.js';
import { CurrentActor } from '../../../src/platform/auth/current-actor.decorator.js';
import { Payload } from '../../../src/platform/record/payload.type.js';
import { Recorder } from '../../../src/platform/record/recorder.js';
import { Role } from '../../../src/platform/auth/role.js';
import { ADMIN_TOKEN, startTestApp, type TestApp, type TestAppOptions } from '../../support/app.js';
import { holdClock, waitingForLock } from '../../support/clock-holder.js';
import { asAdmin } from '../../support/database.js';
import { platformWith } from '../../support/app.js';
import { enrol } from '../../support/enrol.js';

@ObjectType()
class ShownWronglyPayload extends Payload {}

/** Saves, and fails when it puts its answer together. */
@Resolver()
class ShownWrongly {
  constructor(private readonly recorder: Recorder) {}

  @Mutation(() => ShownWronglyPayload)
  async addOrganisation(@CurrentActor() actor: Actor): Promise<ShownWronglyPayload> {
    await this.recorder.write(actor, { operation: 'test', reason: 'Saved.' }, () => Promise.resolve());
    throw new Error('connection terminated');
  }

  @Query(() => Int)
  programme(): number {
    return 1;
  }
}

const ADD = `mutation($name: String!) { addOrganisation(input: { name: $name }) {
  saved revision problems { code message } organisation { name } } }`;

const add = (app: TestApp, name: string, token = ADMIN_TOKEN) => app.gql(token, ADD, { name });

/** Adds by a session that the server has not ended: each that it has is lost to one attempt, unless the pool has heard of it. */
async function addWhenReached(app: TestApp, name: string) {
  for (let tries = 0; tries < 20; tries++) {
    const answer = await add(app, name);
    if (answer.body.errors?.[0]?.message.includes('cannot be reached') !== true) return answer;
  }
  throw new Error('the database cannot be reached');
}

async function organisations(app: TestApp): Promise<string[]> {
  const rows = await app.sql.rows<{ name: string }>(
    'test-names',
    'SELECT name FROM organisation_statement ORDER BY name',
  );
  return rows.map(({ name }) => name);
}

async function ready(app: TestApp) {
  const response = await fetch(`${app.url}/health/ready`);
  return { status: response.status, body: (await response.json()) as { reason?: string } };
}

describe('a write', () => {
  let app: TestApp;
  const start = async (options: TestAppOptions = {}): Promise<TestApp> => (app = await startTestApp(options));
  afterEach(() => app.stop());

  it('REQUEST_TIMEOUT: is answered when its time is up, and is not saved afterwards', async () => {
    await start({ env: { LIMIT_REQUEST_MS: '700' } });
    const clock = await holdClock(app.databaseUrl);
    const { status, codes, body } = await add(app, 'Too late');
    expect({ status, codes }).toEqual({ status: 503, codes: ['REQUEST_TIMEOUT'] });
    expect(body.errors?.[0]?.message).toContain('Nothing was saved');
    await clock.letGo();
    expect((await add(app, 'In time')).body.data.addOrganisation.saved).toBe(true); // writes follow one another
    expect(await organisations(app)).toEqual(['In time']);
  });

  it('is not saved once its sender has hung up', async () => {
    await start();
    const clock = await holdClock(app.databaseUrl);
    const sender = new AbortController();
    const sent = fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_TOKEN}` },
      body: JSON.stringify({ query: ADD, variables: { name: 'Nobody waits' } }),
      signal: sender.signal,
    });
    await waitingForLock(app.databaseUrl);
    sender.abort();
    await expect(sent).rejects.toThrow();
    await fetch(`${app.url}/health/live`); // the server has heard of it by now
    await clock.letGo();
    await add(app, 'Somebody waits');
    expect(await organisations(app)).toEqual(['Somebody waits']);
  });

  it('REQUEST_TIMEOUT: of which one statement takes too long is told so', async () => {
    await start({ env: { DATABASE_STATEMENT_MS: '1000' } });
    const clock = await holdClock(app.databaseUrl);
    const { codes, body } = await add(app, 'Too slow');
    expect(codes).toEqual(['REQUEST_TIMEOUT']);
    expect(body.errors?.[0]?.message).toContain('Nothing was saved');
    await clock.letGo();
    expect(await organisations(app)).toEqual([]);
  });

  it('UNAVAILABLE: does not wait where a hundred wait already', async () => {
    await start();
    const clock = await holdClock(app.databaseUrl);
    const sent = Array.from({ length: 110 }, (_, n) => add(app, `Body ${n}`));
    const first = await Promise.race(sent);
    expect(first.codes).toEqual(['UNAVAILABLE']);
    expect(first.body.errors?.[0]?.message).toContain('Too many changes are waiting');
    await clock.letGo();
    const answers = await Promise.all(sent);
    expect(answers.filter(({ codes }) => codes.includes('UNAVAILABLE'))).toHaveLength(10);
    expect(await organisations(app)).toHaveLength(100);
  });

  it('UNAVAILABLE: is told that the disk is full, and readiness tells it until there is room again', async () => {
    await start();
    await asAdmin(app.databaseUrl, async (client) => {
      await client.query(`CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`);
      await client.query(`CREATE TRIGGER no_room BEFORE INSERT ON journal_entry EXECUTE FUNCTION no_room()`);
    });
    expect((await ready(app)).status).toBe(200); // nothing has been tried
    const { codes, body } = await add(app, 'No room');
    expect(codes).toEqual(['UNAVAILABLE']);
    expect(body.errors?.[0]?.message).toContain('no room left on its disk. Nothing was saved');
    const reason = 'the database does not take what is written';
    expect(await ready(app)).toEqual({ status: 503, body: { status: 'unavailable', reason } });
    await asAdmin(app.databaseUrl, (client) => client.query(`DROP TRIGGER no_room ON journal_entry`));
    expect((await ready(app)).status).toBe(200);
    expect((await add(app, 'Room')).body.data.addOrganisation.saved).toBe(true);
    expect(await organisations(app)).toEqual(['Room']);
  });

  it('UNAVAILABLE: is told that the database can only be read, and so does readiness', async () => {
    await start();
    const name = new URL(app.databaseUrl).pathname.slice(1);
    await asAdmin(app.databaseUrl, async (client) => {
      await client.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
      await client.query(
        'SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()',
        [name],
      );
    });
    const { codes, body } = await addWhenReached(app, 'Read only');
    expect(codes).toEqual(['UNAVAILABLE']);
    expect(body.errors?.[0]?.message).toContain('can only be read at the moment. Nothing was saved');
    expect(await ready(app)).toMatchObject({ status: 503, body: { reason: 'the database can only be read' } });
  });

  it('that cannot be shown is answered as saved, never as failed', async () => {
    await start({ root: platformWith('ShownWrongly', { resolvers: [ShownWrongly] }) });
    const { body, codes } = await app.gql(
      ADMIN_TOKEN,
      'mutation { addOrganisation { saved revision problems { code } } }',
    );
    expect(codes).toEqual([]);
    const [last] = await app.sql.rows<{ n: number }>('test-last', 'SELECT max(revision) AS n FROM journal_entry');
    expect(body.data.addOrganisation).toEqual({ saved: true, revision: last?.n, problems: [] });
    expect(app.log.filter(({ msg }) => msg === 'saved, but the answer failed')).toHaveLength(1);
  });

  it('says in the journal by which token its author acted, and who issued that', async () => {
    await start();
    const person = await enrol(app, 'Anna', [{ role: Role.ADMINISTRATOR, projectId: null }]);
    const issue = `mutation($id: ID!) { issueAccessToken(input: { personId: $id, name: "laptop" }) { secret saved } }`;
    const own = await app.gql(person.token, issue, { id: person.personId });
    const others = await app.gql(ADMIN_TOKEN, issue, { id: person.personId });
    await add(app, 'Own', own.body.data.issueAccessToken.secret as string);
    await add(app, 'Given', others.body.data.issueAccessToken.secret as string);
    const { body } = await app.gql(ADMIN_TOKEN, '{ journal(first: 2) { actorName tokenName tokenIssuedBy } }');
    expect(body.data.journal).toEqual([
      { actorName: 'Anna', tokenName: 'laptop', tokenIssuedBy: 'First administrator' },
      { actorName: 'Anna', tokenName: 'laptop', tokenIssuedBy: 'Anna' },
    ]);
  });
});

describe.each([['the same instance'], ['another instance']])('a write that waits while on %s', (where) => {
  let app: TestApp;
  let other: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
    other = where === 'another instance' ? await startTestApp({ databaseUrl: app.databaseUrl }) : app;
  });
  afterAll(async () => {
    if (other !== app) await other.stop();
    await app.stop();
  });

  /** Sends a write that waits for the clock, has something done past it, and lets both go. */
  async function meanwhile(token: string, name: string, sql: string, values: readonly unknown[]) {
    const clock = await holdClock(app.databaseUrl);
    const sent = add(app, name, token);
    await waitingForLock(app.databaseUrl);
    // what an instance does in a write of its own, done in SQL, so that it comes before the write that waits
    await asAdmin(other.databaseUrl, (client) => client.query(sql, [...values]));
    await clock.letGo();
    return sent;
  }

  const REVOKE = `UPDATE access_token SET revoked_revision = issued_revision, revoked_at = now() WHERE person_id = $1`;
  const WITHDRAW = `UPDATE role_grant SET withdrawn_revision = granted_revision, withdrawn_at = now() WHERE person_id = $1`;

  it.each([
    ['its token is revoked', REVOKE, 'UNAUTHENTICATED'],
    ['its role is withdrawn', WITHDRAW, 'FORBIDDEN'],
  ])('%s is not saved', async (what, sql, code) => {
    const person = await enrol(app, what, [{ role: Role.ADMINISTRATOR, projectId: null }]);
    const answer = await meanwhile(person.token, what, sql, [person.personId]);
    expect(answer.codes).toEqual([code]);
    expect(await organisations(app)).not.toContain(what);
  });

  it('its token expires is not saved', async () => {
    const what = 'its token expires';
    const person = await enrol(app, what, [{ role: Role.ADMINISTRATOR, projectId: null }]);
    const clock = await holdClock(app.databaseUrl);
    const sent = add(app, what, person.token);
    await waitingForLock(app.databaseUrl);
    const before = app.clock.now();
    app.clock.set(new Date(before.getTime() + 25 * 3_600_000));
    await clock.letGo();
    expect((await sent).codes).toEqual(['UNAUTHENTICATED']);
    app.clock.set(before);
    expect(await organisations(app)).not.toContain(what);
  });

  it('another role of its author is given is saved', async () => {
    const person = await enrol(app, 'Two roles', [{ role: Role.ADMINISTRATOR, projectId: null }]);
    const give = `INSERT INTO role_grant (id, person_id, role, granted_revision, granted_at)
      SELECT gen_random_uuid(), $1, 'SECRETARY', granted_revision, granted_at FROM role_grant WHERE person_id = $1`;
    const answer = await meanwhile(person.token, 'Two roles', give, [person.personId]);
    expect(answer.body.data.addOrganisation.saved).toBe(true);
  });
});
