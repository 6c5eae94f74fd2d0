import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';
import { asAdmin, emptyDatabase } from '../../support/database.js';
import { enrol, foundProject } from '../../support/enrol.js';
import { ownToken } from '../../support/own-token.js';
import { Role } from '../../../src/platform/auth/role.js';
import { POLICY } from '../../../src/app.domains.js';
import { Visitor } from '../../pages/visitor.js';
import { connect } from '../../../src/platform/database/connect.js';
import { openDatabase } from '../../../src/platform/database/open-database.js';
import { ENTITIES, MIGRATIONS } from '../../../src/app.entities.js';

const PASSWORD = 'correct horse battery staple';
const ISSUE = `mutation($input: IssueAccessTokenInput!) { issueAccessToken(input: $input) {
  secret accessToken { id issuedBy expiresAt } saved problems { code message } } }`;
const SET = `mutation($input: SetPasswordInput!) { setPassword(input: $input) { saved problems { code path } } }`;
const CLEAR = `mutation($input: ClearBoardPaperInput!) { clearBoardPaper(input: $input) { saved problems { code } } }`;
const CLEARED = { input: { reference: '10/23', expectedVersion: 1 } };

describe('what a person answers for by name', () => {
  let app: TestApp;
  let director: { personId: string; token: string };
  beforeAll(async () => {
    app = await startTestApp();
    const projectId = await foundProject(app, 'CFPS');
    director = await enrol(app, 'Dora Director', [{ role: Role.DIRECTOR, projectId }]);
  });
  afterAll(() => app.stop());

  const issued = async (by: string, personId: string, days = 30) => {
    const { body } = await app.gql(by, ISSUE, { input: { personId, name: 'x', days } });
    return body.data.issueAccessToken as {
      secret: string;
      accessToken: { id: string; issuedBy: string | null; expiresAt: string };
    };
  };
  const clears = async (token: string) => {
    const { body, codes } = await app.gql(token, CLEAR, CLEARED);
    return codes[0] ?? (body.data?.clearBoardPaper.problems[0]?.code as string);
  };
  const linked = async (personId: string, signInName: string) => {
    const document = 'mutation($input: IssueSignInLinkInput!) { issueSignInLink(input: $input) { path } }';
    const { body } = await app.gql(ADMIN_TOKEN, document, { input: { personId, signInName } });
    const visitor = new Visitor(app.url);
    await visitor.post(body.data.issueSignInLink.path as string, {});
    return visitor;
  };
  const withProof = async (visitor: Visitor, path: string, fields: Record<string, string>) =>
    visitor.post(path, { proof: await visitor.hidden('/account', 'proof'), ...fields });

  it('names the acts: clearing, signing, accepting, approving, and what is confidential to partners', () => {
    const acts = Object.entries(POLICY).filter(([, { inPerson }]) => inPerson);
    expect(acts.map(([name]) => name).sort()).toEqual(
      expect.arrayContaining([
        'acceptRisk',
        'clearBoardPaper',
        'clearCommunication',
        'conductChallenges',
        'signOffVersion',
        'signUp',
      ]),
    );
  });

  it('is done by a token of their own, and not by one that an administrator issued', async () => {
    expect(await clears(director.token)).toBe('NOT_FOUND');
    const foreign = await issued(ADMIN_TOKEN, director.personId);
    expect(await clears(foreign.secret)).toBe('FORBIDDEN');
    const { body } = await app.gql(foreign.secret, CLEAR, CLEARED);
    expect(body.errors?.[0]?.message).toContain('This token was issued by somebody else.');
  });

  it('is not done by a token that was made with such a token either', async () => {
    const foreign = await issued(ADMIN_TOKEN, director.personId);
    const washed = await issued(foreign.secret, director.personId);
    expect(await clears(washed.secret)).toBe('FORBIDDEN');
    expect(washed.accessToken.issuedBy).toBe(foreign.accessToken.issuedBy);
  });

  it('is done by a token made on the account page', async () => {
    const visitor = await linked(director.personId, 'dora@example.org');
    const html = await (await withProof(visitor, '/account/tokens', { tokenName: 'script', days: '7' })).text();
    const secret = /<code>(ppt_[\w-]+)<\/code>/u.exec(html)![1]!;
    expect(await clears(secret)).toBe('NOT_FOUND');
    const page = await (await visitor.get('/account')).text();
    expect(page).not.toContain(secret);
    expect(page).toContain('by somebody else: it cannot clear, sign or accept in your name');
    const tokenId = /script<\/dt>[\s\S]*?name="tokenId" value="([^"]+)"/u.exec(page)![1]!;
    expect((await withProof(visitor, '/account/tokens/end', { tokenId })).status).toBe(303);
    expect((await app.gql(secret, '{ me { name } }')).status).toBe(401);
    const wrong = await withProof(visitor, '/account/tokens', { tokenName: ' ', days: '0' });
    expect([wrong.status, await wrong.text()]).toEqual([
      422,
      expect.stringContaining('Enter a number of days from 1 to 366.'),
    ]);
  });

  it('a token makes none that outlives it, nor an address that does', async () => {
    const short = await ownToken(app, director.personId, 1);
    const longer = await issued(short, director.personId, 366);
    expect(longer.accessToken.expiresAt).toBe('2010-01-27T09:30:00.000Z');
    const address = 'mutation { issueFeedAddress(input: { name: "phone" }) { accessToken { expiresAt } } }';
    const { body } = await app.gql(short, address);
    expect(body.data.issueFeedAddress.accessToken.expiresAt).toBe('2010-01-27T09:30:00.000Z');
  });

  it('a cookie of the pages is no token of a program', async () => {
    const visitor = await linked(director.personId, 'dora@example.org');
    const secret = visitor.session.split('=')[1]!;
    expect((await app.gql(secret, '{ me { name } }')).status).toBe(401);
    const cookie = await fetch(`${app.url}/account`, {
      headers: { cookie: `session=${director.token}` },
      redirect: 'manual',
    });
    expect(cookie.status).toBe(303);
  });

  describe('a password', () => {
    it('is set by no token', async () => {
      expect((await app.gql(director.token, SET, { input: { password: PASSWORD } })).codes).toEqual(['FORBIDDEN']);
    });

    it.each([
      ['123456789012', 'easy to guess'],
      ['dora@example.org', 'easy to guess'],
      ['Dora Director', 'easy to guess'],
      ['passwordpassword', 'easy to guess'],
      ['short', 'Enter a password of 12 to 200 characters.'],
    ])('%s is refused: PASSWORD_WEAK, or too short', async (password, message) => {
      const visitor = await linked(director.personId, 'dora@example.org');
      const answer = await withProof(visitor, '/account/password', { password });
      expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(message)]);
    });

    it('is set after a link for an hour, then only by who knows the one before: PASSWORD_NEEDED', async () => {
      const visitor = await linked(director.personId, 'dora@example.org');
      expect((await withProof(visitor, '/account/password', { password: PASSWORD })).status).toBe(200);
      app.clock.set(new Date('2010-01-26T10:31:00Z'));
      const again = 'eleven purple walruses dancing';
      const refused = await withProof(visitor, '/account/password', { password: again });
      expect([refused.status, await refused.text()]).toEqual([
        422,
        expect.stringContaining('Enter the password that you have now.'),
      ]);
      const wrong = await withProof(visitor, '/account/password', { password: again, currentPassword: 'wrong' });
      expect(wrong.status).toBe(422);
      const known = await withProof(visitor, '/account/password', { password: again, currentPassword: PASSWORD });
      expect(known.status).toBe(200);
      app.clock.set('2010-01-26');
    });

    it('has somebody wait who keeps guessing at their own with TOO_MANY_ATTEMPTS, and nobody else', async () => {
      const other = await enrol(app, 'Olga Other');
      const visitors = [
        await linked(director.personId, 'dora@example.org'),
        await linked(other.personId, 'olga@example.org'),
      ] as const;
      for (const visitor of visitors) await withProof(visitor, '/account/password', { password: PASSWORD });
      app.clock.set(new Date('2010-01-26T10:31:00Z'));
      const set = (visitor: Visitor, currentPassword: string) =>
        withProof(visitor, '/account/password', { password: 'eleven purple walruses dancing', currentPassword });
      const [guesser, knower] = visitors;
      for (let guess = 0; guess < 31; guess++) await set(guesser, 'wrong');
      expect(await (await set(guesser, PASSWORD)).text()).toContain('Too many attempts.');
      expect((await set(knower, PASSWORD)).status).toBe(200);
      app.clock.set('2010-01-26');
    });

    it('needs a link where there is none before: LINK_NEEDED', async () => {
      const fresh = await enrol(app, 'Fred Fresh');
      const visitor = await linked(fresh.personId, 'fred@example.org');
      app.clock.set(new Date('2010-01-26T10:31:00Z'));
      const refused = await withProof(visitor, '/account/password', { password: PASSWORD });
      expect(await refused.text()).toContain('Ask the administrator for a link to sign in by.');
      app.clock.set('2010-01-26');
    });

    it('ends the other sign-ins', async () => {
      const [here, there] = [
        await linked(director.personId, 'dora@example.org'),
        await linked(director.personId, 'dora@example.org'),
      ];
      await withProof(here, '/account/password', { password: PASSWORD });
      expect([(await here.get('/account')).status, (await there.get('/account')).status]).toEqual([200, 303]);
    });
  });
});

describe('the token of the settings', () => {
  const FIRST = 'ppt_the-first-token-of-a-test';
  const me = async (app: TestApp, token = FIRST) => (await app.gql(token, '{ me { personId } }')).status;
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp({ ownToken: false });
  });
  afterEach(() => app.stop());

  const own = async () => (await app.gql(FIRST, '{ me { personId } }')).body.data.me.personId as string;

  it('ends once an administrator has a token of their own', async () => {
    const { body } = await app.gql(FIRST, ISSUE, { input: { personId: await own(), name: 'own', days: 90 } });
    const { secret, accessToken } = body.data.issueAccessToken;
    expect(accessToken.expiresAt).toBe('2010-02-25T09:30:00.000Z');
    expect([await me(app), await me(app, secret)]).toEqual([401, 200]);
  });

  it('ends once an administrator has signed in', async () => {
    const document = 'mutation($input: IssueSignInLinkInput!) { issueSignInLink(input: $input) { path } }';
    const { body } = await app.gql(FIRST, document, { input: { personId: await own() } });
    expect(await me(app)).toBe(200);
    await new Visitor(app.url).post(body.data.issueSignInLink.path, {});
    expect(await me(app)).toBe(401);
  });

  it('ends after a month, and another can take its place while no administrator has had a way in', async () => {
    app.clock.set('2010-03-01');
    expect(await me(app)).toBe(401);
    const other = 'ppt_another-token-in-the-second-month';
    const env = { BOOTSTRAP_TOKEN: other };
    const options = { databaseUrl: app.databaseUrl, env, ownToken: false, today: '2010-03-01' };
    const again = await startTestApp(options);
    expect(await me(again, other)).toBe(200);
    await again.stop();
  });
});

describe('a database of before', () => {
  it('keeps its sign-ins and tokens, and says of each who issued it', async () => {
    const database = await emptyDatabase();
    const settings = { databaseUrl: database.url, databasePool: 2, statementMs: 30_000, dataDir: '' };
    const at = MIGRATIONS.findIndex(({ name }) => name.startsWith('Credential'));
    const migrate = async (migrations: readonly NewableFunction[]) =>
      (await connect(await openDatabase(settings, { entities: ENTITIES, migrations }))).destroy();
    await migrate(MIGRATIONS.slice(0, at));
    const ids = ['1', '2', '3', '4'].map((digit) => `00000000-0000-4000-8000-00000000000${digit}`);
    await asAdmin(database.url, async (client) => {
      await client.query('BEGIN');
      await client.query(`INSERT INTO person (id, version) VALUES ($1, 1)`, [ids[0]]);
      for (const [index, operation, actor] of [
        [1, 'bootstrap', null],
        [2, 'signInByLink', null],
        [3, 'issueAccessToken', ids[0]],
      ] as const) {
        await client.query(`INSERT INTO journal_entry VALUES ($1, now(), $2, 'x', $3, 'x', NULL, '{}', '[]')`, [
          index,
          actor,
          operation,
        ]);
        await client.query(
          `INSERT INTO access_token (id, person_id, name, hash, issued_revision, created_at) VALUES ($1, $2, 'x', $3, $4, now())`,
          [ids[index], ids[0], String(index).repeat(64), index],
        );
      }
      await client.query('COMMIT');
    });
    await migrate(MIGRATIONS);
    const rows = await asAdmin(database.url, async (client) =>
      client.query('SELECT kind, issued_by, expires_at IS NOT NULL AS ends FROM access_token ORDER BY issued_revision'),
    );
    expect(rows.rows).toEqual([
      { kind: 'BOOTSTRAP', issued_by: null, ends: true },
      { kind: 'SESSION', issued_by: null, ends: false },
      { kind: 'BEARER', issued_by: ids[0], ends: false },
    ]);
    await database.drop();
  });
});
