import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';
import { asAdmin } from '../../support/database.js';
import { enrol } from '../../support/enrol.js';
import { Role } from '../../../src/platform/auth/role.js';
import { Visitor } from '../../pages/visitor.js';

const EVENTS = `query($kinds: [AccessEventKind!], $first: Int = 50, $after: String) {
  accessEvents(kinds: $kinds, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { kind personId name address byName detail } } }`;

describe('events about access', () => {
  let app: TestApp;
  let ann: { personId: string; token: string };
  beforeAll(async () => {
    app = await startTestApp();
    ann = await enrol(app, 'Ann Example', [{ role: Role.ADMINISTRATOR, projectId: null }]);
  });
  afterAll(() => app.stop());

  const listed = async (...kinds: string[]) => {
    const { body } = await app.gql(ADMIN_TOKEN, EVENTS, { kinds });
    return body.data.accessEvents.nodes as Record<string, unknown>[];
  };
  const linked = async () => {
    const document = 'mutation($input: IssueSignInLinkInput!) { issueSignInLink(input: $input) { path } }';
    const input = { personId: ann.personId, signInName: 'ann@example.org' };
    const { body } = await app.gql(ADMIN_TOKEN, document, { input });
    const visitor = new Visitor(app.url);
    await visitor.post(body.data.issueSignInLink.path, {});
    return visitor;
  };
  const log = (access: string) => app.log.filter((line) => line['access'] === access);

  it('tell of links, sign-ins, passwords and tokens: whom, from where, and by whom', async () => {
    const visitor = await linked();
    const proof = await visitor.hidden('/account', 'proof');
    await visitor.post('/account/password', { proof, password: 'correct horse battery staple' });
    await visitor.token();
    const about = { personId: ann.personId, name: 'Ann Example', address: '127.0.0.1', byName: null };
    expect(await listed('LINK_ISSUED', 'SIGNED_IN', 'PASSWORD_SET', 'TOKEN_ISSUED')).toEqual([
      { ...about, kind: 'TOKEN_ISSUED', detail: 'test' },
      { ...about, kind: 'PASSWORD_SET', detail: null },
      { ...about, kind: 'SIGNED_IN', detail: 'By a link' },
      { ...about, kind: 'LINK_ISSUED', detail: null, byName: 'First administrator' },
    ]);
    expect(log('SIGNED_IN')).toMatchObject([{ name: 'Ann Example', address: '127.0.0.1' }]);
  });

  it('tell of failures with the name that was given, known or not, and once of each wait', async () => {
    const names = ['ann@example.org', 'nobody@example.org'];
    for (const name of names) await new Visitor(app.url).post('/sign-in', { name, password: 'wrong wrong' });
    await new Visitor(app.url).post('/sign-in/link/ppt_nothing-of-the-kind', {});
    const about = { kind: 'SIGN_IN_FAILED', address: '127.0.0.1', byName: null };
    expect(await listed('SIGN_IN_FAILED')).toEqual([
      { ...about, personId: null, name: 'No name given', detail: 'A link that was used, too old, or never made' },
      { ...about, personId: null, name: 'nobody@example.org', detail: null },
      { ...about, personId: ann.personId, name: 'ann@example.org', detail: null },
    ]);
    for (let attempt = 0; attempt < 8; attempt++) {
      await new Visitor(app.url).post('/sign-in', { name: 'bob@example.org', password: 'wrong wrong' });
    }
    expect(await listed('SIGN_IN_BLOCKED')).toMatchObject([{ name: 'bob@example.org', address: '127.0.0.1' }]);
    expect(log('SIGN_IN_BLOCKED')).toHaveLength(1);
  });

  it('come in pages, newest first, to administrators alone', async () => {
    const first = (await app.gql(ADMIN_TOKEN, EVENTS, { first: 2 })).body.data.accessEvents;
    expect(first.pageInfo.hasNextPage).toBe(true);
    const all = (await app.gql(ADMIN_TOKEN, EVENTS, { first: 100 })).body.data.accessEvents;
    const rest = { first: 100, after: first.pageInfo.endCursor };
    const then = (await app.gql(ADMIN_TOKEN, EVENTS, rest)).body.data.accessEvents;
    expect([...first.nodes, ...then.nodes]).toEqual(all.nodes);
    expect(all.totalCount).toBe(all.nodes.length);
    expect((await app.gql(ADMIN_TOKEN, EVENTS, { after: 'x' })).codes).toEqual(['BAD_USER_INPUT']);
    const other = await enrol(app, 'Other');
    expect((await app.gql(other.token, EVENTS)).codes).toEqual(['FORBIDDEN']);
    const { body } = await app.gql(other.token, '{ myAccessEvents { totalCount } }');
    expect(body.data.myAccessEvents.totalCount).toBe(0);
  });

  it('stand on a page for administrators, and one’s own on the account page', async () => {
    const visitor = await linked();
    const page = await (await visitor.get('/account/access-events?kind=SIGN_IN_FAILED')).text();
    expect(page).toContain('nobody@example.org');
    expect(page).not.toContain('By a link');
    const own = await (await visitor.get('/account')).text();
    expect(own).toContain('By First administrator');
    expect(own).not.toContain('nobody@example.org');
  });

  it('are never changed, and cleared away only when they are old', async () => {
    const sql = (text: string) =>
      asAdmin(app.databaseUrl, async (owner) => (await owner.query(text)).rows as unknown[]);
    await expect(sql("UPDATE access_event SET name = 'x'")).rejects.toThrow('append-only');
    await sql("INSERT INTO access_event (at, kind, name) VALUES (now() - interval '29 days', 'SIGNED_IN', 'recent')");
    await expect(sql("DELETE FROM access_event WHERE name = 'recent'")).rejects.toThrow('kept for 30 days');
    app.clock.set('2012-01-26'); // all of this test happened in 2010, longer ago than is kept
    await linked();
    const names = await sql('SELECT DISTINCT kind FROM access_event ORDER BY kind');
    expect(names).toEqual([{ kind: 'LINK_ISSUED' }, { kind: 'SIGNED_IN' }]);
    app.clock.set('2010-01-26');
  });
});
