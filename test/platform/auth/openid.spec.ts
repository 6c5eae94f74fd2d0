import { attemptCookie } from '../../../src/platform/auth/openid-attempt.js';
import { itWith } from '../../documents/tools.js';
import { axeFindings, CHROMIUM, openBrowser } from '../../pages/browser.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';
import { asAdmin } from '../../support/database.js';
import { enrol, foundProject } from '../../support/enrol.js';
import { ownToken } from '../../support/own-token.js';
import {
  CLIENT,
  freePort,
  openIdEnv,
  PUBLIC_CLIENT,
  startProvider,
  type TestProvider,
} from '../../support/openid-provider.js';
import { hashToken } from '../../../src/platform/auth/token.js';
import { OpenIdBrowser } from './openid-browser.js';

const ROLES =
  'board-secretaries=SECRETARY; leads=PROJECT_LEAD:CFPS; steering=REVIEWER:CFPS; admins=ADMINISTRATOR; gone=REVIEWER:GONE';

interface Held {
  readonly role: string;
  readonly project: string | null;
  readonly issuer: string | null;
}

describe("signing in by an organisation's account", () => {
  let app: TestApp;
  let provider: TestProvider;
  let env: Record<string, string>;
  beforeAll(async () => {
    const [port, own] = [await freePort(), await freePort()];
    env = { ...openIdEnv(port, `http://127.0.0.1:${own}`), OIDC_ROLES: ROLES };
    provider = await startProvider(port, [`${env['PUBLIC_URL']}/sign-in/openid/callback`]);
    app = await startTestApp({ env });
    await foundProject(app, 'CFPS');
  });
  afterAll(async () => {
    await app.stop();
    await provider.stop();
  });

  const browser = () => new OpenIdBrowser(app.url);
  /** Who somebody is at the pages, and the roles they hold; undefined: nobody. */
  const me = async (one: OpenIdBrowser): Promise<{ name: string; roles: { role: string }[] } | undefined> => {
    if ((await one.get('/account')).status !== 200) return undefined;
    const session = [hashToken(one.cookie('session'))];
    const roles = await app.sql.rows<{ role: string }>(
      'test-roles',
      `SELECT role FROM role_grant JOIN access_token USING (person_id)
        WHERE hash = $1 AND withdrawn_revision IS NULL ORDER BY role`,
      session,
    );
    const [said] = await app.sql.rows<{ name: string }>(
      'test-name',
      'SELECT said.name FROM person_statement said JOIN access_token USING (person_id) WHERE hash = $1',
      session,
    );
    return { name: said?.name ?? '', roles };
  };
  const invite = async (personId: string, signInName: string): Promise<string> => {
    const document = `mutation($input: IssueSignInLinkInput!) { issueSignInLink(input: $input) { saved path } }`;
    const { body } = await app.gql(ADMIN_TOKEN, document, { input: { personId, signInName } });
    return body.data.issueSignInLink.path as string;
  };
  const named = async (signInName: string, name = 'By Hand') => {
    const person = await enrol(app, name);
    return { ...person, link: await invite(person.personId, signInName) };
  };
  const personOf = async (subject: string): Promise<string | undefined> => {
    const statement = 'SELECT person_id AS id FROM openid_binding WHERE subject = $1 AND ended_revision IS NULL';
    return (await app.sql.rows<{ id: string }>('test-bound', statement, [subject]))[0]?.id;
  };
  const held = (personId: string | undefined): Promise<Held[]> =>
    app.sql.rows<Held & Record<string, unknown>>(
      'test-held',
      `SELECT role, project.code AS project, issuer FROM role_grant LEFT JOIN project ON project.id = project_id
        WHERE person_id = $1 AND withdrawn_revision IS NULL ORDER BY role, project.code`,
      [personId],
    );
  const byHand = (personId: string, role: string, projectCode: string | null = null) =>
    app.gql(ADMIN_TOKEN, 'mutation($input: GrantRoleInput!) { grantRole(input: $input) { saved } }', {
      input: { personId, role, projectCode },
    });
  const release = async (personId: string) => {
    const document =
      'mutation($input: ReleaseAccountInput!) { releaseAccount(input: $input) { saved problems { code path } } }';
    return (await app.gql(ADMIN_TOKEN, document, { input: { personId } })).body.data.releaseAccount;
  };
  /** What a refused sign-in says; it must leave nobody signed in. */
  const refused = async (one: OpenIdBrowser, answer: Response): Promise<string> => {
    expect(answer.status).toBe(422);
    expect(one.cookie('session')).toBe('');
    return answer.text();
  };

  it('offers it on the sign-in page, and keeps the page to go to', async () => {
    const html = await (await browser().get('/sign-in?next=/board-papers')).text();
    expect(html).toContain('href="/sign-in/openid?next=%2Fboard-papers"');
    expect(html).toContain('Sign in with your organisation’s account');
  });

  it('adds and binds somebody at the first sign-in, and finds the same person at the second', async () => {
    provider.say('ann', { name: 'Ann Example', groups: ['board-secretaries', 'staff'] });
    const first = browser();
    const answer = await first.signIn('ann', '/board-papers?q=1');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/board-papers?q=1']);
    expect(answer.headers.getSetCookie().join()).toMatch(/session=ppt_[\w-]+; Path=\/; HttpOnly; SameSite=Lax/u);
    expect(await me(first)).toMatchObject({ name: 'Ann Example', roles: [{ role: 'SECRETARY' }] });
    const personId = await personOf('ann');
    provider.say('ann', { name: 'Ann Renamed', groups: ['board-secretaries'] });
    await browser().signIn('ann');
    expect(await personOf('ann')).toBe(personId);
    expect(await me(first)).toMatchObject({ name: 'Ann Example' });
  });

  it('writes into the journal who came and what was given', async () => {
    provider.say('journal', { name: 'Jo Journal', groups: ['steering'] });
    await browser().signIn('journal');
    const [entry] = await app.sql.rows<{ operation: string; reason: string; subjects: { kind: string }[] }>(
      'test-entry',
      'SELECT operation, reason, subjects FROM journal_entry ORDER BY revision DESC LIMIT 1',
    );
    expect(entry).toMatchObject({
      operation: 'signInByProvider',
      reason: 'Came by the account of their organisation; roles as its groups say.',
    });
    expect(entry?.subjects.map(({ kind }) => kind)).toEqual(['Person', 'OpenIdBinding', 'RoleGrant', 'AccessToken']);
  });

  it('binds two first sign-ins at once to one person, on two instances', async () => {
    provider.say('twin', { name: 'Twin', groups: ['steering'] });
    const other = await startTestApp({ env: { ...env, PORT: '0' }, databaseUrl: app.databaseUrl });
    const [one, two] = [browser(), browser()];
    const ends = [await one.arrive('twin'), await two.arrive('twin')];
    const answers = await Promise.all([
      one.get(ends[0]!),
      fetch(ends[1]!.replace(app.url, other.url), {
        headers: { cookie: `${two.attempt().name}=${two.attempt().value}` },
        redirect: 'manual',
      }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const statement = "SELECT id FROM openid_binding WHERE subject = 'twin'";
    expect(await app.sql.rows('test-twins', statement)).toHaveLength(1);
    await other.stop();
  });

  it('gives and takes roles as the groups say at each sign-in, and leaves those granted by hand', async () => {
    provider.say('rob', { name: 'Rob', groups: ['leads', 'gone'] });
    await browser().signIn('rob');
    const personId = (await personOf('rob'))!;
    const lead = { role: 'PROJECT_LEAD', project: 'CFPS', issuer: provider.issuer };
    const reviewer = { role: 'REVIEWER', project: 'CFPS', issuer: provider.issuer };
    expect(await held(personId)).toEqual([lead]);
    await byHand(personId, 'SECRETARY');
    provider.say('rob', { name: 'Rob', groups: ['leads', 'steering', 'board-secretaries'] });
    await browser().signIn('rob');
    const secretary = { role: 'SECRETARY', project: null, issuer: null };
    expect(await held(personId)).toEqual([lead, reviewer, secretary]);
    provider.say('rob', { name: 'Rob', groups: 'steering' });
    await browser().signIn('rob');
    expect(await held(personId)).toEqual([reviewer, secretary]);
    provider.say('rob', { name: 'Rob' });
    expect((await browser().signIn('rob')).status).toBe(303);
    expect(await held(personId)).toEqual([reviewer, secretary]); // not said is not none
    provider.say('rob', { name: 'Rob', groups: [] });
    expect((await browser().signIn('rob')).status).toBe(303);
    expect(await held(personId)).toEqual([secretary]);
  });

  it('says in the log which projects of the mapping are not there', () => {
    expect(app.log).toContainEqual(expect.objectContaining({ missing: ['GONE'] }));
  });

  it('refuses whoever has no role with NO_ROLE, and still takes the roles that are lost', async () => {
    provider.say('nemo', { name: 'Nemo', email: 'nemo@example.org', email_verified: true, groups: ['staff'] });
    const nemo = browser();
    expect(await refused(nemo, await nemo.signIn('nemo'))).toContain('gives you no role in this tracker');
    expect(await personOf('nemo')).toBeUndefined();
    provider.say('nemo', { name: 'Nemo', groups: ['steering'] });
    await browser().signIn('nemo');
    const personId = await personOf('nemo');
    provider.say('nemo', { name: 'Nemo', groups: [] });
    const entries = () => app.sql.rows('test-revision', 'SELECT revision FROM record_clock');
    expect(await refused(nemo, await nemo.signIn('nemo'))).toContain('gives you no role');
    expect(await held(personId)).toEqual([]);
    const before = await entries();
    expect(await refused(nemo, await nemo.signIn('nemo'))).toContain('gives you no role');
    expect(await entries()).toEqual(before);
  });

  it('never ends the role of the last administrator', async () => {
    provider.say('root', { name: 'Root', groups: ['admins'] });
    await browser().signIn('root');
    const personId = (await personOf('root'))!;
    const grants = (await app.gql(ADMIN_TOKEN, '{ roleGrants { id role personId issuer } }')).body.data.roleGrants as {
      id: string;
      role: string;
      personId: string;
      issuer: string | null;
    }[];
    const first = grants.find((grant) => grant.role === 'ADMINISTRATOR' && grant.personId !== personId)!;
    expect([first.issuer, grants.find((grant) => grant.personId === personId)?.issuer]).toEqual([
      null,
      provider.issuer,
    ]);
    await app.gql(ADMIN_TOKEN, 'mutation($input: WithdrawRoleInput!) { withdrawRole(input: $input) { saved } }', {
      input: { grantId: first.id },
    });
    provider.say('root', { name: 'Root', groups: [] });
    const root = browser();
    await root.signIn('root');
    expect(await held(personId)).toMatchObject([{ role: 'ADMINISTRATOR' }]);
    const again = { personId: first.personId, role: 'ADMINISTRATOR' };
    const own = await ownToken(app, personId);
    await app.gql(own, 'mutation($input: GrantRoleInput!) { grantRole(input: $input) { saved } }', { input: again });
    const last = browser();
    await refused(last, await last.signIn('root'));
    expect(await held(personId)).toEqual([]);
  });

  it('binds an account to the person whose sign-in name is its verified e-mail address', async () => {
    const { personId } = await named('vera@example.org', 'Vera of the register');
    await byHand(personId, 'SECRETARY');
    provider.say('v-1', { name: 'Other spelling', email: 'Vera@Example.org', email_verified: true });
    const vera = browser();
    await vera.signIn('v-1');
    expect(await me(vera)).toMatchObject({ name: 'Vera of the register', roles: [{ role: 'SECRETARY' }] });
    expect(await personOf('v-1')).toBe(personId);
  });

  it.each([
    ['not verified', false],
    ['said to be verified by another word', 'yes'],
    ['not said to be verified', undefined],
  ])('takes nobody over by an e-mail address that is %s', async (_, verified) => {
    const address = `victim-${String(verified)}@example.org`;
    const victim = await named(address, 'Victim');
    await byHand(victim.personId, 'SECRETARY');
    const subject = `thief-${String(verified)}`;
    provider.say(subject, { name: 'Thief', email: address, email_verified: verified });
    const thief = browser();
    expect(await refused(thief, await thief.signIn(subject))).toContain('did not say which groups you are in');
    provider.say(subject, { name: 'Thief', email: address, email_verified: verified, groups: ['steering'] });
    await thief.signIn(subject);
    expect(await me(thief)).toMatchObject({ name: 'Thief', roles: [{ role: 'REVIEWER' }] });
    expect(await personOf(subject)).not.toBe(victim.personId);
  });

  it('refuses a second account of one person with ALREADY_BOUND until the first is released', async () => {
    const { personId } = await named('reused@example.org', 'First Holder');
    const claims = { name: 'X', email: 'reused@example.org', email_verified: true, groups: ['steering'] };
    provider.say('old', claims);
    provider.say('new', claims);
    const old = browser();
    await old.signIn('old');
    const next = browser();
    expect(await refused(next, await next.signIn('new'))).toContain('signs in with another account');
    expect(await release(personId)).toEqual({ saved: true, problems: [] });
    expect((await old.get('/account')).status).toBe(303);
    expect(await held(personId)).toEqual([]);
    expect(await refused(next, await next.signIn('new'))).toContain('Somebody with your e-mail address is known here.');
    await invite(personId, 'reused@example.org');
    expect((await next.signIn('new')).status).toBe(303);
    expect([await personOf('old'), await personOf('new')]).toEqual([undefined, personId]);
    const stranger = await enrol(app, 'Unbound');
    expect(await release(stranger.personId)).toEqual({
      saved: false,
      problems: [{ code: 'NOT_FOUND', path: ['input', 'personId'] }],
    });
  });

  it('does not give somebody’s record to the next holder of their address: ACCOUNT_NOT_BOUND', async () => {
    const former = await named('desk@example.org', 'Former Holder');
    await byHand(former.personId, 'SECRETARY');
    const visitor = browser();
    await visitor.post(former.link, {}); // came in by the link, and never by the provider
    provider.say('heir', { name: 'Heir', email: 'desk@example.org', email_verified: true, groups: ['steering'] });
    const heir = browser();
    expect(await refused(heir, await heir.signIn('heir'))).toContain(
      'Somebody with your e-mail address is known here.',
    );
    expect(await personOf('heir')).toBeUndefined();
    provider.say('self', { name: 'Self', email: 'desk@example.org', email_verified: true, groups: ['steering'] });
    expect((await visitor.signIn('self')).status).toBe(303); // who is signed in as that person is that person
    expect(await personOf('self')).toBe(former.personId);
  });

  it('is bound by hand by an administrator, to a person without an account and of an account without a person', async () => {
    const document = `mutation($input: BindAccountInput!) { bindAccount(input: $input) { saved problems { code path } } }`;
    const bind = async (personId: string, subject: string) =>
      (await app.gql(ADMIN_TOKEN, document, { input: { personId, subject } })).body.data.bindAccount;
    const [one, two] = [await enrol(app, 'Bound By Hand'), await enrol(app, 'Other')];
    await byHand(one.personId, 'SECRETARY');
    expect(await bind(one.personId, 'hand')).toEqual({ saved: true, problems: [] });
    const taken = { saved: false, problems: [{ code: 'ALREADY_BOUND', path: ['input', 'subject'] }] };
    expect([await bind(two.personId, 'hand'), await bind(one.personId, 'foot')]).toEqual([taken, taken]);
    provider.say('hand', { name: 'Whoever' });
    const browsing = browser();
    await browsing.signIn('hand');
    expect(await me(browsing)).toMatchObject({ name: 'Bound By Hand', roles: [{ role: 'SECRETARY' }] });
  });

  it('works in two tabs at once, and Back to the provider’s answer leads to the first page', async () => {
    provider.say('tabs', { name: 'Tabs', groups: ['steering'] });
    const both = browser();
    const [first, second] = [await both.begin('/board-papers'), await both.begin('/published')];
    const back = await both.through(first, 'tabs');
    const other = await both.through(second, 'tabs');
    expect((await both.get(back)).headers.get('location')).toBe('/board-papers');
    expect((await both.get(other)).headers.get('location')).toBe('/published');
    const again = await both.get(back);
    expect([again.status, again.headers.get('location')]).toEqual([303, '/']);
  });

  it('signs out at the provider too', async () => {
    provider.say('out', { name: 'Out', groups: ['steering'] });
    const one = browser();
    await one.signIn('out');
    const proof = /name="proof" value="([^"]+)"/u.exec(await (await one.get('/account')).text())![1]!;
    const out = await one.post('/sign-out', { proof });
    expect(out.headers.get('location')).toBe('/signed-out');
    const page = await one.get('/signed-out');
    const address = /url=(.+)$/u.exec(page.headers.get('refresh') ?? '')?.[1];
    const home = encodeURIComponent(`${app.url}/`);
    expect(address).toMatch(new RegExp(`^${provider.issuer}/session/end\\?.*post_logout_redirect_uri=${home}`, 'u'));
    expect((await one.get(address!)).status).toBe(200);
  });

  it('keeps bindings: the database lets them be ended once, and nothing else', async () => {
    const forbidden = [
      'DELETE FROM openid_binding',
      "UPDATE openid_binding SET subject = 'x'",
      'DELETE FROM openid_key',
    ];
    for (const statement of forbidden) {
      const done = asAdmin(app.databaseUrl, (owner) => owner.query(statement));
      await expect(done).rejects.toThrow(/append-only|ended once/u);
    }
  });

  it('says SIGN_IN_DENIED in words where consent is denied', async () => {
    provider.say('dan', { name: 'Dan', groups: ['steering'] });
    const dan = browser();
    const back = await dan.through(await dan.begin(), 'dan', false);
    expect(back).toContain('error=access_denied');
    const html = await refused(dan, await dan.get(back));
    expect(html).toContain('sign-in service declined. Start again, or sign in another way.');
    expect(html).toContain('name="next" value="/account"');
  });

  describe('refuses with SIGN_IN_STALE', () => {
    const STALE = 'begun in another browser or too long ago, or has been finished already';
    beforeAll(() => provider.say('sam', { name: 'Sam', groups: ['steering'] }));

    it('a wrong state', async () => {
      const sam = browser();
      const back = new URL(await sam.arrive('sam'));
      back.searchParams.set('state', 'guessed');
      expect(await refused(sam, await sam.get(back.href))).toContain(STALE);
    });

    it('the answer to somebody else', async () => {
      const [sam, other] = [browser(), browser()];
      const back = await sam.arrive('sam');
      await other.begin();
      expect(await refused(other, await other.get(back))).toContain(STALE);
      const nobody = browser();
      expect(await refused(nobody, await nobody.get(back))).toContain(STALE);
      expect((await sam.get(back)).status).toBe(303);
    });

    it('a cookie that is not of our making', async () => {
      const sam = browser();
      const back = await sam.arrive('sam');
      const { name, value } = sam.attempt();
      const [body = '', signature = ''] = value.split('.');
      const forged = Buffer.from(body, 'base64url').toString().replace('/account', '/elsewhere');
      sam.keep(name, `${Buffer.from(forged).toString('base64url')}.${signature}`);
      expect(await refused(sam, await sam.get(back))).toContain(STALE);
    });

    it('one that took longer than ten minutes', async () => {
      const sam = browser();
      const back = await sam.arrive('sam');
      app.clock.set(new Date('2010-01-26T09:40:00Z'));
      expect(await refused(sam, await sam.get(back))).toContain(STALE);
      app.clock.set('2010-01-26');
    });

    it('the same answer a second time, even with the cookie it belonged to', async () => {
      const sam = browser();
      const back = await sam.arrive('sam');
      const thief = sam.copy();
      expect((await sam.get(back)).status).toBe(303);
      expect(await refused(thief, await thief.get(back))).toContain(STALE);
    });
  });

  describe('refuses with PROVIDER_REFUSED', () => {
    const REFUSED = 'did not confirm this sign-in';
    beforeAll(() => provider.say('sue', { name: 'Sue', groups: ['steering'] }));

    it('a code that has been used, in a sign-in of its own', async () => {
      const sue = browser();
      const back = new URL(await sue.arrive('sue'));
      await sue.get(back.href);
      const thief = browser();
      back.searchParams.set('state', new URL(await thief.begin()).searchParams.get('state')!);
      expect(await refused(thief, await thief.get(back.href))).toContain(REFUSED);
    });

    it('a sign-in without PKCE: the provider demands it', async () => {
      const sue = browser();
      const start = new URL(await sue.begin());
      expect(start.searchParams.get('code_challenge_method')).toBe('S256');
      start.searchParams.delete('code_challenge');
      start.searchParams.delete('code_challenge_method');
      const back = await sue.through(start.href, 'sue');
      expect(back).toContain('error=invalid_request');
      expect(await refused(sue, await sue.get(back))).toContain(REFUSED);
    });

    it.each([
      ['verifier', 'an-other-verifier-than-the-one-whose-hash-was-sent'],
      ['nonce', 'another nonce'],
    ])('an attempt with another %s', async (part, value) => {
      const sue = browser();
      const back = await sue.arrive('sue');
      const [row] = await app.sql.rows<{ secret: string }>('test-key', 'SELECT secret FROM openid_key');
      const { name, value: kept } = sue.attempt();
      const attempt = JSON.parse(Buffer.from(kept.split('.')[0]!, 'base64url').toString()) as object;
      const cookie = attemptCookie({ ...attempt, [part]: value } as never, row!.secret, false);
      sue.keep(name, /=([^;]+)/u.exec(cookie)![1]!);
      expect(await refused(sue, await sue.get(back))).toContain(REFUSED);
    });

    it('and a code without its verifier is worth nothing to whoever has the secret', async () => {
      const code = new URL(await browser().arrive('sue')).searchParams.get('code')!;
      const redirect_uri = `${app.url}/sign-in/openid/callback`;
      const [id, secret] = [CLIENT.id, CLIENT.secret].map((part) => encodeURIComponent(part).replaceAll('%20', '+'));
      const answer = await fetch(`${provider.issuer}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri }),
      });
      expect(await answer.json()).toMatchObject({ error: 'invalid_grant' });
    });
  });

  it('has an address wait that keeps failing with TOO_MANY_ATTEMPTS, but not for what others make it ask for', async () => {
    const one = browser();
    const foreign = Array.from({ length: 40 }, () => one.get('/sign-in/openid/callback?state=x&code=y'));
    expect(new Set((await Promise.all(foreign)).map(({ status }) => status))).toEqual(new Set([422]));
    provider.say('kim', { name: 'Kim', groups: [] });
    const back = new URL(await one.arrive('kim'));
    back.searchParams.set('code', 'guessed');
    const answers: string[] = [];
    for (let attempt = 0; attempt < 31; attempt++) {
      const state = new URL(await one.begin()).searchParams.get('state')!;
      back.searchParams.set('state', state);
      answers.push(await (await one.get(back.href)).text());
    }
    expect(answers.filter((text) => text.includes('Too many attempts.'))).toHaveLength(1);
    provider.say('kim', { name: 'Kim', groups: ['steering'] });
    expect((await browser().signIn('kim')).status).toBe(303);
  });

  it('ends the sign-in that a browser came with, and all of them at once', async () => {
    provider.say('two', { name: 'Two', groups: ['steering'] });
    const [here, there] = [browser(), browser()];
    await here.signIn('two');
    await there.signIn('two');
    const before = here.copy();
    await here.signIn('two');
    expect(here.cookie('session')).not.toBe(before.cookie('session'));
    expect((await before.get('/account')).status).toBe(303);
    const html = await (await here.get('/account')).text();
    const proof = /name="proof" value="([^"]+)"/u.exec(html)![1]!;
    await here.post('/sign-out/everywhere', { proof });
    expect((await there.get('/account')).status).toBe(303);
  });

  it('sends nobody to another site', async () => {
    provider.say('nex', { name: 'Nex', groups: ['steering'] });
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', '/x\r\nset-cookie: a=b']) {
      expect((await browser().signIn('nex', next)).headers.get('location')).toBe('/');
    }
  });

  it('shows the name in hostile claims as text, cut to the length of a name', async () => {
    const groups = [{ toString: 'steering' }, 7, null, 'steering', ...Array.from({ length: 500 }, (_, i) => `g${i}`)];
    provider.say('eve', { name: `<script>alert(1)</script>\u0000\u202e${'x'.repeat(10_000)}`, groups });
    const eve = browser();
    expect((await eve.signIn('eve')).status).toBe(303);
    const html = await (await eve.get('/account')).text();
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; xxx');
    expect(html).not.toContain('<script>alert');
    expect([...(await me(eve))!.name]).toHaveLength(120);
    provider.say('ghost', { name: ' \u0007 ', groups: ['steering'] });
    const ghost = browser();
    expect(await refused(ghost, await ghost.signIn('ghost'))).toContain('Your account has no name.');
  });

  itWith(CHROMIUM, 'a secretary signs in by the provider in a browser', async () => {
    provider.say('cara', { name: 'Cara in Chromium', groups: ['board-secretaries'] });
    const chromium = await openBrowser();
    try {
      const page = await (await chromium.newContext()).newPage();
      await page.route(/googleapis/u, (route) => route.abort());
      await page.goto(`${app.url}/sign-in?next=/account`);
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Sign in with your organisation’s account' }).click();
      await page.fill('[name=login]', 'cara');
      await page.fill('[name=password]', 'any');
      await page.getByRole('button', { name: 'Sign-in' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.waitForURL(`${app.url}/account`);
      expect(await page.textContent('main')).toContain('You are signed in as Cara in Chromium.');
    } finally {
      await chromium.close();
    }
  });
});

describe('a provider that is down', () => {
  it('is UNAVAILABLE on the page, leaves other ways in open, and is found once it is up', async () => {
    const [port, own] = [await freePort(), await freePort()];
    const publicUrl = `http://127.0.0.1:${own}`;
    const client = { OIDC_CLIENT_ID: PUBLIC_CLIENT, OIDC_CLIENT_SECRET: '' };
    const env = { ...openIdEnv(port, publicUrl), ...client, OIDC_ROLES: 'all=SECRETARY' };
    const app = await startTestApp({ env });
    const one = new OpenIdBrowser(app.url);
    const down = await one.get('/sign-in/openid');
    expect(down.status).toBe(503);
    expect(await down.text()).toContain('sign-in service cannot be reached at the moment');
    const person = await enrol(app, 'Linda Link');
    const document = `mutation($input: IssueSignInLinkInput!) { issueSignInLink(input: $input) { path } }`;
    const { body } = await app.gql(ADMIN_TOKEN, document, { input: { personId: person.personId } });
    expect((await one.post(body.data.issueSignInLink.path as string, {})).status).toBe(303);

    const provider = await startProvider(port, [`${publicUrl}/sign-in/openid/callback`]);
    provider.say('pat', { name: 'Pat Public', groups: ['all'] });
    const pat = new OpenIdBrowser(app.url);
    expect((await pat.signIn('pat')).status).toBe(303);
    const back = await pat.arrive('pat');
    await provider.stop();
    const gone = await pat.get(back);
    expect([gone.status, pat.cookie('session') !== '']).toEqual([503, true]);
    expect(app.log.some((line) => JSON.stringify(line).includes(new URL(back).searchParams.get('code')!))).toBe(false);
    await app.stop();
  });
});

describe('without a provider', () => {
  it('the sign-in page offers none, and its paths are not there', async () => {
    const app = await startTestApp();
    const one = new OpenIdBrowser(app.url);
    expect(await (await one.get('/sign-in')).text()).not.toContain('organisation’s account');
    expect([(await one.get('/sign-in/openid')).status, (await one.get('/sign-in/openid/callback')).status]).toEqual([
      404, 404,
    ]);
    await app.stop();
  });
});
