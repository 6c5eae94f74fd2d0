import { formProof, isFormProof, sessionCookie, sessionSecret } from '../../../src/platform/auth/session-cookie.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';
import { enrol } from '../../support/enrol.js';
import { Visitor } from '../../pages/visitor.js';

const PASSWORD = 'correct horse battery staple';

describe('signing in to the pages', () => {
  let app: TestApp;
  let person: { personId: string; name: string };
  beforeAll(async () => {
    app = await startTestApp();
    person = await enrol(app, 'Ann Example');
  });
  afterAll(() => app.stop());

  const issue = async (signInName: string | null, personId = person.personId) => {
    const document = `mutation($input: IssueSignInLinkInput!) { issueSignInLink(input: $input) {
      saved path problems { code path } } }`;
    const { body } = await app.gql(ADMIN_TOKEN, document, { input: { personId, signInName } });
    return body.data.issueSignInLink;
  };
  const comeIn = async (): Promise<Visitor> => {
    const visitor = new Visitor(app.url);
    const { path } = await issue('ann@example.org');
    await visitor.post(path, {});
    return visitor;
  };
  const withPassword = (visitor: Visitor, name: string, password: string) =>
    visitor.post('/sign-in', { name, password });

  it('lets the bearer of a link in once, and only by its button', async () => {
    const visitor = new Visitor(app.url);
    const { path } = await issue('Ann@Example.org');
    expect((await visitor.get(path)).status).toBe(200);
    expect(visitor.session).toBe('');
    const entered = await visitor.post(path, {});
    expect(entered.headers.get('location')).toBe('/account?welcome=1');
    expect(entered.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/u);
    expect(await (await visitor.get('/account')).text()).toContain('Ann Example');
    const again = await new Visitor(app.url).post(path, {});
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('has been used, or is too old');
  });

  it('refuses a link after three days with LINK_SPENT', async () => {
    const { path } = await issue(null);
    app.clock.set('2010-01-30');
    expect((await new Visitor(app.url).post(path, {})).status).toBe(422);
    app.clock.set('2010-01-26');
  });

  it('lets in by name and password, whose hash alone is kept', async () => {
    const visitor = await comeIn();
    const proof = await visitor.hidden('/account', 'proof');
    const set = await visitor.post('/account/password', { proof, password: PASSWORD });
    expect(await set.text()).toContain('Your password is set.');
    const other = new Visitor(app.url);
    expect((await withPassword(other, ' ANN@example.org ', PASSWORD)).status).toBe(303);
    expect(other.session).not.toBe(visitor.session);
    const [kept] = await app.sql.rows<{ hash: string }>('test-password', 'SELECT hash FROM sign_in_password');
    expect(kept?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
  });

  it('refuses a short password, naming the field', async () => {
    const visitor = await comeIn();
    const proof = await visitor.hidden('/account', 'proof');
    const answer = await visitor.post('/account/password', { proof, password: 'short' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Enter a password of 12 to 200 characters.');
  });

  it('does not tell a wrong password from an unknown name: both are SIGN_IN_FAILED', async () => {
    const [wrong, unknown] = await Promise.all([
      withPassword(new Visitor(app.url), 'ann@example.org', 'not the password'),
      withPassword(new Visitor(app.url), 'nobody@example.org', 'not the password'),
    ]);
    const told = (text: string) => text.replaceAll(/nobody|ann/gu, 'x');
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    expect(told(await wrong.text())).toBe(told(await unknown.text()));
  });

  /** As if a quarter of an hour had passed: the counts stand by the machine's own time. */
  const later = () => app.sql.rows('test-later', 'UPDATE rate_limit SET expire = 0');

  it('has somebody wait who keeps failing with TOO_MANY_ATTEMPTS, and lets them in afterwards', async () => {
    await later();
    const visitor = new Visitor(app.url);
    for (let attempt = 0; attempt < 5; attempt++) await withPassword(visitor, 'ann@example.org', 'wrong wrong wrong');
    const throttled = await withPassword(visitor, 'ann@example.org', PASSWORD);
    expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d{3}$/u)]);
    expect(await throttled.text()).toContain('Too many attempts. Try again in 15 minutes.');
    await later();
    expect((await withPassword(visitor, 'ann@example.org', PASSWORD)).status).toBe(303);
  });

  it('refuses a form that is not one of ours, and changes nothing', async () => {
    const visitor = await comeIn();
    const session = visitor.session;
    const elsewhere = await visitor.post(
      '/sign-out',
      { proof: await visitor.hidden('/account', 'proof') },
      { 'sec-fetch-site': 'cross-site' },
    );
    const forged = await visitor.post('/sign-out', { proof: 'x.y' });
    expect([elsewhere.status, forged.status]).toEqual([403, 403]);
    expect(visitor.session).toBe(session);
    expect((await visitor.get('/account')).status).toBe(200);
  });

  it('ends one sign-in, or all of them at once', async () => {
    const [here, there] = [await comeIn(), await comeIn()];
    const oldCookie = here.session;
    await here.post('/sign-out', { proof: await here.hidden('/account', 'proof') });
    const replayed = await fetch(`${app.url}/account`, { headers: { cookie: oldCookie }, redirect: 'manual' });
    expect(replayed.status).toBe(303);
    expect((await there.get('/account')).status).toBe(200);
    const third = await comeIn();
    await third.post('/sign-out/everywhere', { proof: await third.hidden('/account', 'proof') });
    expect((await there.get('/account')).status).toBe(303);
  });

  it('sends people back to where they were, and never to another site', async () => {
    const offered = await (await new Visitor(app.url).get('/sign-in?next=https://evil.example')).text();
    expect(offered).toContain('name="next" value="/"');
    const { headers } = await new Visitor(app.url).get('/account');
    expect(headers.get('location')).toBe('/sign-in?next=%2Faccount');
    expect(await (await new Visitor(app.url).get('/sign-in?next=//evil.example')).text()).toContain(
      'name="next" value="/"',
    );
  });

  it.each(['/graphql', '/gr%61phql'])('gives a cookie no standing where programs ask: %s', async (path) => {
    const visitor = await comeIn();
    const answer = await fetch(app.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: visitor.session },
      body: JSON.stringify({ query: '{ me { name } }' }),
    });
    expect(await answer.json()).toEqual({ data: { me: { name: 'The public' } } });
  });

  it('refuses a name to sign in by that somebody else has', async () => {
    const other = await enrol(app, 'Ben Example');
    const refused = await issue('ann@example.org', other.personId);
    expect(refused).toMatchObject({ saved: false, problems: [{ code: 'NAME_TAKEN', path: ['input', 'signInName'] }] });
  });
});

describe('the cookie of a sign-in', () => {
  const secret = 'ppt_abcdefghijklmnopqrstuvwxyz';

  it('is kept to this host by its name where people come by https', () => {
    const cookie = sessionCookie({ secret, seconds: 60 }, true);
    expect(cookie).toMatch(/^__Host-session=ppt_\w+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=60; Secure$/u);
    expect(sessionSecret(`a=b; __Host-session=${secret}; c=d`, true)).toBe(secret);
    expect(sessionSecret(`session=${secret}`, true)).toBeNull();
    expect(sessionSecret('session=<script>', false)).toBeNull();
  });

  it('gives each page a proof of its own, which holds for its own session alone', () => {
    const proof = formProof(secret, 'salt', 'person');
    expect(isFormProof(proof, secret)).toBe(true);
    expect(formProof(secret, 'other', 'person')).not.toBe(proof);
    expect(isFormProof(proof, `${secret}x`)).toBe(false);
    expect([isFormProof(undefined, secret), isFormProof('', secret), isFormProof('salt.', secret)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
