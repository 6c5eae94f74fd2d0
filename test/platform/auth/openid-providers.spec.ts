import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';
import { enrol, foundProject } from '../../support/enrol.js';
import {
  type Claims,
  freePort,
  openIdEnv,
  type SentToken,
  startProvider,
  type TestProvider,
} from '../../support/openid-provider.js';
import { OpenIdBrowser } from './openid-browser.js';

interface Set {
  readonly app: TestApp;
  readonly provider: TestProvider;
  readonly env: Record<string, string>;
}

/** A tracker and a provider of its own. */
async function start(settings: Record<string, string>): Promise<Set> {
  const [port, own] = [await freePort(), await freePort()];
  const env = { ...openIdEnv(port, `http://127.0.0.1:${own}`), ...settings };
  const provider = await startProvider(port, [`${env['PUBLIC_URL']}/sign-in/openid/callback`]);
  const app = await startTestApp({ env });
  await foundProject(app, 'CFPS');
  return { app, provider, env };
}

async function stop({ app, provider }: Set): Promise<void> {
  await app.stop();
  await provider.stop();
}

const rolesOf = ({ app }: Set, subject: string) =>
  app.sql
    .rows<{ role: string; name: string }>(
      'test-roles-of',
      `SELECT role FROM role_grant JOIN openid_binding USING (person_id)
        WHERE subject = $1 AND ended_revision IS NULL AND withdrawn_revision IS NULL ORDER BY role`,
      [subject],
    )
    .then((rows) => rows.map(({ role }) => role));

describe('a provider that behaves as Microsoft Entra ID', () => {
  let at: Set;
  beforeAll(async () => {
    at = await start({ OIDC_ROLES: 'g1=SECRETARY; g2=REVIEWER:CFPS', OIDC_TRUST_EMAIL: '1' });
  });
  afterAll(() => stop(at));
  const signIn = (subject: string, claims: Claims) => {
    at.provider.say(subject, claims);
    return new OpenIdBrowser(at.app.url).signIn(subject);
  };

  it('recognises an invited person by an address of which it does not say that it is verified', async () => {
    const { personId } = await enrol(at.app, 'Ina Invited');
    const link = 'mutation($input: IssueSignInLinkInput!) { issueSignInLink(input: $input) { saved } }';
    await at.app.gql(ADMIN_TOKEN, link, { input: { personId, signInName: 'ina@example.org' } });
    expect((await signIn('ina', { name: 'Ina', email: 'Ina@example.org', groups: ['g1'] })).status).toBe(303);
    const [bound] = await at.app.sql.rows('test-ina', "SELECT person_id FROM openid_binding WHERE subject = 'ina'");
    expect(bound).toEqual({ person_id: personId });
    expect((await signIn('not-ina', { name: 'x', email: 'ina@example.org', email_verified: false })).status).toBe(422);
  });

  it.each([
    ['more groups than fit, named elsewhere', { _claim_names: { groups: 'src1' } }],
    ['more groups than fit, said to be there', { hasgroups: true }],
    ['no word of groups', {}],
  ])('leaves roles as they are where there is %s, and logs it', async (what, claims) => {
    const subject = `many ${what}`;
    await signIn(subject, { name: 'Many', groups: ['g1', 'g2'] });
    expect(await rolesOf(at, subject)).toEqual(['REVIEWER', 'SECRETARY']);
    expect((await signIn(subject, { name: 'Many', ...claims })).status).toBe(303);
    expect(await rolesOf(at, subject)).toEqual(['REVIEWER', 'SECRETARY']);
    const told = expect.objectContaining({ subject, msg: 'the provider did not say the groups of an account' });
    expect(at.app.log).toContainEqual(told);
    await signIn(subject, { name: 'Many', groups: [] });
    expect(await rolesOf(at, subject)).toEqual([]);
  });

  it('tells somebody new that no groups were said', async () => {
    const answer = await signIn('new', { name: 'New', hasgroups: true });
    expect(await answer.text()).toContain('did not say which groups you are in, so you have no role here');
  });

  it('takes the groups from beside the token where the token has an empty list', async () => {
    at.provider.twist(({ claims, signed }) => signed({ ...claims, groups: [] }));
    expect((await signIn('beside', { name: 'Beside', groups: ['g1'] })).status).toBe(303);
    at.provider.twist(null);
    expect(await rolesOf(at, 'beside')).toEqual(['SECRETARY']);
  });
});

describe('a provider that behaves as Keycloak', () => {
  it('gives roles by groups with their path', async () => {
    const at = await start({ OIDC_ROLES: '/leads=PROJECT_LEAD:CFPS; /board/secretaries=SECRETARY' });
    at.provider.say('kit', {
      name: 'Kit',
      email: 'kit@example.org',
      email_verified: true,
      groups: ['/leads', '/board/secretaries', '/board'],
    });
    expect((await new OpenIdBrowser(at.app.url).signIn('kit')).status).toBe(303);
    expect(await rolesOf(at, 'kit')).toEqual(['PROJECT_LEAD', 'SECRETARY']);
    await stop(at);
  });
});

describe('a provider, or somebody before it, that means ill', () => {
  let at: Set;
  beforeAll(async () => {
    at = await start({ OIDC_ROLES: 'g1=SECRETARY' });
    at.provider.say('eve', { name: 'Eve', groups: ['g1'] });
  });
  afterAll(() => stop(at));
  afterEach(() => at.provider.twist(null));

  const refused = async (browser: OpenIdBrowser, answer: Response, message: string) => {
    expect([answer.status, browser.cookie('session')]).toEqual([422, '']);
    expect(await answer.text()).toContain(message);
    expect(await rolesOf(at, 'eve')).toEqual([]);
  };
  const later = () => Math.floor(Date.now() / 1_000) + 600;

  it.each<[string, (token: SentToken) => string]>([
    ['of a key that is not its own', ({ claims, forged }) => forged(claims)],
    ['without a signature', ({ claims, unsigned }) => unsigned(claims)],
    ['whose claims were changed after it was signed', ({ claims, signed }) => swapped(signed(claims), claims)],
    ['of another issuer', ({ claims, signed }) => signed({ ...claims, iss: 'https://login.example.org' })],
    ['for another audience', ({ claims, signed }) => signed({ ...claims, aud: 'other' })],
    ['for another party', ({ claims, signed }) => signed({ ...claims, azp: 'other' })],
    ['with another nonce', ({ claims, signed }) => signed({ ...claims, nonce: 'other' })],
    ['from the future', ({ claims, signed }) => signed({ ...claims, iat: later(), exp: later() + 600 })],
    ['that has expired', ({ claims, signed }) => signed({ ...claims, exp: 1_000_000 })],
    ['of somebody else', ({ claims, signed }) => signed({ ...claims, sub: 'mallory' })],
  ])('is refused an id token %s', async (_, twist) => {
    at.provider.twist(twist);
    const eve = new OpenIdBrowser(at.app.url);
    await refused(eve, await eve.signIn('eve'), 'did not confirm this sign-in');
  });

  it('is refused another state', async () => {
    const eve = new OpenIdBrowser(at.app.url);
    const back = new URL(await eve.arrive('eve'));
    back.searchParams.set('state', 'guessed');
    await refused(eve, await eve.get(back.href), 'begun in another browser');
  });

  it('cannot play an answer a second time at another instance', async () => {
    const other = await startTestApp({ env: { ...at.env, PORT: '0' }, databaseUrl: at.app.databaseUrl });
    const eve = new OpenIdBrowser(at.app.url);
    const back = await eve.arrive('eve');
    const { name, value } = eve.attempt();
    expect((await eve.get(back)).status).toBe(303);
    const headers = { cookie: `${name}=${value}` };
    const again = await fetch(back.replace(at.app.url, other.url), { headers, redirect: 'manual' });
    expect([again.status, again.headers.getSetCookie().some((cookie) => cookie.startsWith('session='))]).toEqual([
      422,
      false,
    ]);
    expect(await again.text()).toContain('has been finished already');
    await other.stop();
  });
});

/** A token with the signature of other claims. */
function swapped(token: string, claims: Claims): string {
  const [head = '', , signature = ''] = token.split('.');
  return `${head}.${Buffer.from(JSON.stringify({ ...claims, groups: ['g1', 'more'] })).toString('base64url')}.${signature}`;
}
