import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';
import { asAdmin, testDatabase } from '../../support/database.js';
import { enrol, foundProject } from '../../support/enrol.js';

const GRANT = `mutation ($input: GrantRoleInput!) {
  grantRole(input: $input) { grant { id role projectId } problems { code message path subject } saved }
}`;
interface Granted {
  readonly grantRole: { readonly grant: { readonly id: string } };
}

const WITHDRAW = `mutation ($input: WithdrawRoleInput!) {
  withdrawRole(input: $input) { grant { withdrawnAt } problems { code } saved }
}`;

describe('roles', () => {
  let app: TestApp;
  let mcc: string;
  beforeAll(async () => {
    app = await startTestApp();
    mcc = await foundProject(app, 'MCC');
  });
  afterAll(() => app.stop());

  it('are granted for a project, hold from the next request on, and are withdrawn', async () => {
    const jo = await enrol(app, 'Jo');
    const granted = await app.gql<Granted>(ADMIN_TOKEN, GRANT, {
      input: { personId: jo.personId, role: 'PROJECT_LEAD', projectCode: 'MCC' },
    });
    const { grant } = granted.body.data.grantRole;
    expect(grant).toMatchObject({ role: 'PROJECT_LEAD', projectId: mcc });
    const me = '{ me { roles { role projectId } } }';
    expect((await app.gql(jo.token, me)).body.data).toEqual({
      me: { roles: [{ role: 'PROJECT_LEAD', projectId: mcc }] },
    });
    const withdrawn = await app.gql(ADMIN_TOKEN, WITHDRAW, { input: { grantId: grant.id } });
    expect(withdrawn.body.data).toMatchObject({ withdrawRole: { saved: true, problems: [] } });
    expect((await app.gql(jo.token, me)).body.data).toEqual({ me: { roles: [] } });
    const ended = await app.gql<Record<'now' | 'all', { id: string }[]>>(
      ADMIN_TOKEN,
      '{ now: roleGrants { id } all: roleGrants(ended: true) { id } }',
    );
    expect(ended.body.data.all).toContainEqual({ id: grant.id });
    expect(ended.body.data.now).not.toContainEqual({ id: grant.id });
  });

  it.each([
    [
      'BAD_USER_INPUT: everywhere',
      { role: 'SECRETARY', projectCode: 'MCC' },
      'The role of secretary is held everywhere. Leave the project blank.',
    ],
    [
      'BAD_USER_INPUT: nowhere',
      { role: 'REVIEWER' },
      'The role of reviewer is held for a project. Select the project.',
    ],
    ['NOT_FOUND: the project', { role: 'REVIEWER', projectCode: 'XYZ' }, 'There is no project XYZ.'],
  ])('refuses %s', async (_, wanted, message) => {
    const jo = await enrol(app, 'Jo');
    const { body } = await app.gql(ADMIN_TOKEN, GRANT, { input: { personId: jo.personId, ...wanted } });
    expect(body.data).toMatchObject({
      grantRole: {
        saved: false,
        grant: null,
        problems: [{ message, path: ['input', 'projectCode'] }],
      },
    });
  });

  it('ALREADY_HELD: cannot be held twice', async () => {
    const jo = await enrol(app, 'Jo');
    const input = { personId: jo.personId, role: 'SECRETARY' };
    await app.gql(ADMIN_TOKEN, GRANT, { input });
    const { body } = await app.gql(ADMIN_TOKEN, GRANT, { input });
    expect(body.data).toMatchObject({
      grantRole: { problems: [{ code: 'ALREADY_HELD', path: ['input', 'role'], subject: jo.personId }] },
    });
  });

  it('LAST_ADMINISTRATOR: the last administrator stays', async () => {
    const { body } = await app.gql<{ roleGrants: { id: string; role: string }[] }>(
      ADMIN_TOKEN,
      '{ roleGrants { id role } }',
    );
    const own = body.data.roleGrants.find((grant) => grant.role === 'ADMINISTRATOR');
    const withdrawn = await app.gql(ADMIN_TOKEN, WITHDRAW, { input: { grantId: own?.id } });
    expect(withdrawn.body.data).toMatchObject({
      withdrawRole: {
        saved: false,
        problems: [{ code: 'LAST_ADMINISTRATOR' }],
      },
    });
  });

  it('go into the journal with who, why and in which request', async () => {
    const jo = await enrol(app, 'Jo');
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_TOKEN}`, 'x-request-id': 'call-7' },
      body: JSON.stringify({
        query: GRANT,
        variables: { input: { personId: jo.personId, role: 'SECRETARY', reason: 'Joins in May.' } },
      }),
    });
    expect(response.headers.get('x-request-id')).toBe('call-7');
    const [entry] = await app.sql.rows('test-journal', 'SELECT * FROM journal_entry ORDER BY revision DESC LIMIT 1');
    expect(entry).toMatchObject({
      operation: 'grantRole',
      reason: 'Joins in May.',
      request_id: 'call-7',
      actor_name: 'First administrator',
    });
  });
});

describe('BOOTSTRAP_TOKEN', () => {
  const count = (url: string) =>
    asAdmin(
      url,
      async (client) => (await client.query<{ n: number }>('SELECT count(*)::int AS n FROM role_grant')).rows[0]?.n,
    );

  it('makes one administrator when several instances start together', async () => {
    const database = await testDatabase();
    const apps = await Promise.all([1, 2, 3].map(() => startTestApp({ databaseUrl: database.url })));
    expect(await count(database.url)).toBe(1);
    await Promise.all(apps.map((app) => app.stop()));
    await database.drop();
  });

  it('is ignored once there has been an administrator', async () => {
    const database = await testDatabase();
    const first = await startTestApp({ databaseUrl: database.url });
    await first.stop();
    const other = 'ppt_another-token-on-the-second-day';
    const second = await startTestApp({ databaseUrl: database.url, env: { BOOTSTRAP_TOKEN: other } });
    expect((await second.gql(other, '{ me { name } }')).status).toBe(401);
    expect((await second.gql(ADMIN_TOKEN, '{ me { name } }')).status).toBe(200);
    await second.stop();
    await database.drop();
  });
});
