import { accountOf, mergedClaims, tokenFault } from '../../../src/platform/auth/openid-account.js';
import {
  type Attempt,
  attemptCookie,
  attemptIn,
  forgottenCookie,
  roomCookies,
} from '../../../src/platform/auth/openid-attempt.js';
import { type HeldRole, mappedRoles, roleChanges } from '../../../src/platform/auth/openid-roles.js';
import { Role } from '../../../src/platform/auth/role.js';
import { ConfigError, readConfig } from '../../../src/platform/config/config.js';

const SET = {
  PUBLIC_URL: 'https://tracker.example.org/',
  OIDC_ISSUER: 'https://login.example.org/realms/one',
  OIDC_CLIENT_ID: 'tracker',
};

describe('the settings of a provider', () => {
  it('are none where none is made', () => {
    expect(readConfig({ PUBLIC_URL: SET.PUBLIC_URL }).openId).toBeNull();
    expect(readConfig({ OIDC_ISSUER: '', OIDC_ROLES: ' ' }).openId).toBeNull();
  });

  it('need three variables; the others have a default', () => {
    expect(readConfig(SET).openId).toEqual({
      issuer: SET.OIDC_ISSUER,
      clientId: 'tracker',
      clientSecret: null,
      scope: 'openid profile email',
      claim: 'groups',
      trustEmail: false,
      roles: [],
      redirectUri: 'https://tracker.example.org/sign-in/openid/callback',
    });
  });

  it('map values of the claim to roles, of which one may have several', () => {
    const OIDC_ROLES =
      'board-secretaries=SECRETARY; leads = PROJECT_LEAD : CFPS ;cn=leads,ou=x=REVIEWER:M-1; leads=DIRECTOR:MCC;';
    expect(readConfig({ ...SET, OIDC_ROLES }).openId?.roles).toEqual([
      { value: 'board-secretaries', role: 'SECRETARY', projectCode: null },
      { value: 'leads', role: 'PROJECT_LEAD', projectCode: 'CFPS' },
      { value: 'cn=leads,ou=x', role: 'REVIEWER', projectCode: 'M-1' },
      { value: 'leads', role: 'DIRECTOR', projectCode: 'MCC' },
    ]);
  });

  it.each(['http://127.0.0.1:8080', 'http://localhost:8080/', 'http://[::1]/realm'])(
    '%s may be without TLS',
    (issuer) => {
      expect(readConfig({ ...SET, OIDC_ISSUER: issuer }).openId?.issuer).toBe(issuer);
    },
  );

  it.each([
    ['OIDC_CLIENT_ID must be set where OIDC_ISSUER is', { OIDC_CLIENT_ID: '' }],
    ['OIDC_ISSUER must be set where OIDC_CLIENT_ID is', { OIDC_ISSUER: '' }],
    ['PUBLIC_URL must be set where OIDC_ISSUER is', { PUBLIC_URL: '' }],
    ['OIDC_ISSUER must be set where OIDC_ROLES is', { OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_ROLES: 'a=SECRETARY' }],
    ['OIDC_ISSUER must be an address of the form https', { OIDC_ISSUER: 'http://login.example.org' }],
    ['OIDC_ISSUER must be an address of the form https', { OIDC_ISSUER: 'http://127.0.0.1.example.org' }],
    ['OIDC_ISSUER must be an address of the form https', { OIDC_ISSUER: 'login.example.org' }],
    ['OIDC_ISSUER must be an address of the form https', { OIDC_ISSUER: 'https://a:b@login.example.org' }],
    ['OIDC_ISSUER must be an address of the form https', { OIDC_ISSUER: 'https://login.example.org/?a=b' }],
    ['OIDC_CLIENT_ID must be 1 to 300', { OIDC_CLIENT_ID: 'ä' }],
    ['OIDC_CLIENT_SECRET must be 1 to 500', { OIDC_CLIENT_SECRET: 'sécret' }],
    ['OIDC_SCOPE must be words', { OIDC_SCOPE: 'profile email' }],
    ['OIDC_SCOPE must be words', { OIDC_SCOPE: 'openid  "x"' }],
    ['OIDC_CLAIM must be the name of one claim', { OIDC_CLAIM: 'groups roles' }],
    ['OIDC_TRUST_EMAIL must be one of 0, 1', { OIDC_TRUST_EMAIL: 'yes' }],
    ['OIDC_ROLES must be .* names no group', { OIDC_ROLES: 'SECRETARY' }],
    ['OIDC_ROLES must be .* names none of the roles', { OIDC_ROLES: 'a=SECRETARY; b=KING' }],
    ['OIDC_ROLES must be .* names none of the roles', { OIDC_ROLES: 'a=constructor' }],
    ['OIDC_ROLES must be .* held everywhere', { OIDC_ROLES: 'a=SECRETARY:CFPS' }],
    ['OIDC_ROLES must be .* one project', { OIDC_ROLES: 'a=REVIEWER' }],
    ['OIDC_ROLES must be .* one project', { OIDC_ROLES: 'a=REVIEWER:cfps' }],
    ['OIDC_ROLES must be .* one project', { OIDC_ROLES: 'a=REVIEWER:CFPS:MCC' }],
  ])('%s', (message, changed) => {
    const read = () => readConfig({ ...SET, ...changed });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`^${message}`, 'u'));
    expect(read).toThrow(/^(?!.*sécret)/u);
  });
});

describe('what claims say of an account', () => {
  const IT = { iss: 'https://login.example.org', sub: '42' };
  const account = (claims: object, trustEmail = false) =>
    accountOf({ ...IT, ...claims }, { claim: 'groups', trustEmail });

  it.each([
    ['a name as it is', { name: 'Ann Example' }, 'Ann Example'],
    ['a name without what cannot be printed', { name: '\u0000Ann\n\u202eExample\ud800 ' }, 'Ann Example'],
    ['a name cut', { name: 'é'.repeat(10_000) }, `${'é'.repeat(119)}…`],
    ['a name cut between whole characters', { name: '😀'.repeat(200) }, `${'😀'.repeat(119)}…`],
    ['the two halves of a name', { given_name: 'Ann', family_name: 'Example' }, 'Ann Example'],
    ['the name of the user', { name: ' \u0007', preferred_username: 'ann' }, 'ann'],
    ['the e-mail address, verified or not', { name: ['Ann'], email: 'ann@example.org' }, 'ann@example.org'],
    ['no name', {}, null],
    ['a name of nothing that can be seen', { name: '\u200b\u2060\u3164\u00ad\ufeff\u2800\u{e0041}' }, null],
    ['a name without what cannot be seen in it', { name: 'A\u200bnn\u202e Ex\u00adample' }, 'Ann Example'],
  ])('%s', (_, claims, name) => {
    expect(account(claims).name).toBe(name);
  });

  it.each([
    ['verified', { email: 'Ann@Example.org', email_verified: true }, 'ann@example.org'],
    ['not verified', { email: 'ann@example.org', email_verified: false }, null],
    ['of which nothing is said', { email: 'ann@example.org' }, null],
    ['verified by a word', { email: 'ann@example.org', email_verified: 'true' }, 'ann@example.org'],
    ['verified by another word', { email: 'ann@example.org', email_verified: 'yes' }, null],
    [
      'with a letter that only looks like one when it is small',
      { email: '\u212aim@example.org', email_verified: true },
      null,
    ],
    ['that is none', { email: 'ann', email_verified: true }, null],
    ['that is a list', { email: ['ann@example.org'], email_verified: true }, null],
  ])('an e-mail address %s', (_, claims, email) => {
    expect(account(claims).email).toBe(email);
  });

  it('takes a trusted provider’s word for an address, but not against its word', () => {
    expect(account({ email: 'Ann@example.org' }, true).email).toBe('ann@example.org');
    expect(account({ email: 'ann@example.org', email_verified: false }, true).email).toBeNull();
  });

  it.each([
    ['a list', ['a', 'b', 'a'], ['a', 'b']],
    ['one text', 'a', ['a']],
    ['a list with other things', ['a', 7, null, { b: 1 }], ['a']],
    ['an empty list', [], []],
    ['something else, which is not said', { a: true }, null],
    ['nothing, which is not said', undefined, null],
  ])('groups as %s', (_, groups, values) => {
    const read = account({ groups }).values;
    expect(read && [...read]).toEqual(values);
  });

  it.each([
    ['too many to be told', { _claim_names: { groups: 'src1' } }],
    ['too many for an implicit answer', { hasgroups: true }],
  ])('groups that are %s are not said', (_, claims) => {
    expect(account(claims).values).toBeNull();
  });

  it.each([
    ['the token’s, where both have some', { groups: ['a'] }, { groups: ['b'] }, ['a']],
    ['the full list, where the token has an empty one', { groups: [] }, { groups: ['b'] }, ['b']],
    ['the list that is there, where the token has none', {}, { groups: ['b'] }, ['b']],
    ['an empty list, where there is one', { groups: [] }, {}, []],
    ['nothing, where there is nothing', {}, {}, undefined],
  ])('groups in the token and beside it give %s', (_, token, told, groups) => {
    expect(mergedClaims({ name: 'token', ...token }, { name: 'told', ...told }, 'groups')).toMatchObject({
      name: 'token',
      ...(groups === undefined ? {} : { groups }),
    });
  });

  it.each([
    ['nothing wrong', { iat: 100 }, null],
    ['nothing wrong', { iat: 100, azp: 'tracker' }, null],
    ['a token for another', { iat: 100, azp: 'other' }, 'azp names another client'],
    ['a token from the future', { iat: 161 }, 'iat lies in the future'],
    ['a token without a time', {}, 'iat lies in the future'],
  ])('finds %s in %p', (_, claims, fault) => {
    expect(tokenFault(claims, 'tracker', 100)).toBe(fault);
  });

  it.each([[undefined], [7], [''], ['x'.repeat(256)], ['a\nb'], ['ä']])(
    'ACCOUNT_UNUSABLE: a subject such as %p',
    (sub) => {
      expect(() => account({ sub })).toThrow('names your account in a way that cannot be kept');
    },
  );
});

describe('the roles that groups give', () => {
  const { ADMINISTRATOR, REVIEWER, SECRETARY } = Role;
  const held = (role: Role, projectId: string | null, issuer: string | null): HeldRole => ({
    id: `${role} ${projectId} ${issuer}`,
    role,
    projectId,
    issuer,
  });
  const [secretary, p, q] = [
    { role: SECRETARY, projectId: null },
    { role: REVIEWER, projectId: 'p' },
    { role: REVIEWER, projectId: 'q' },
  ];

  it.each([
    ['one that is new is given', [], [secretary], [secretary], []],
    ['one that is held is left', [held(SECRETARY, null, 'i')], [secretary], [], []],
    ['one that is held by hand is left, and not given twice', [held(SECRETARY, null, null)], [secretary], [], []],
    ['one that came from groups and is lost ends', [held(REVIEWER, 'p', 'i')], [q], [q], ['REVIEWER p i']],
    ['one that came from a former provider ends too', [held(REVIEWER, 'p', 'former')], [], [], ['REVIEWER p former']],
    ['one that was granted by hand never ends', [held(REVIEWER, 'p', null)], [], [], []],
    ['two groups that give the same give it once', [], [p, p], [p], []],
  ])('%s', (_, has, wanted, given, ended) => {
    const changes = roleChanges(has, wanted, false);
    expect([changes.given, changes.ended.map(({ id }) => id)]).toEqual([given, ended]);
  });

  it('leave the last administrator', () => {
    const roles = [held(ADMINISTRATOR, null, 'i'), held(SECRETARY, null, 'i')];
    expect(roleChanges(roles, [], true).ended).toEqual([roles[1]]);
    expect(roleChanges(roles, [], false).ended).toEqual(roles);
  });

  it('are those of the mapping whose value is among the groups, to the letter', () => {
    const one = (value: string) => ({ value, role: SECRETARY, projectCode: null });
    expect(mappedRoles([one('a'), one('A'), one('b')], new Set(['a', 'c']))).toEqual([one('a')]);
  });
});

describe('the cookie of a sign-in under way', () => {
  const attempt: Attempt = { state: 's-1', nonce: 'n', verifier: 'v', next: '/', expires: 1_000 };
  const pair = (cookie: string): string => cookie.split(';', 1)[0]!;
  const inCookie = (cookie: string, { state = 's-1', key = 'key', https = false, now = 0 } = {}) =>
    attemptIn(`a=b; ${pair(cookie)}; c=d`, state, key, https, now);

  it('is kept from scripts and, with https, to this host', () => {
    const marks = /^__Host-openid-s-1=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600; Secure$/u;
    expect(attemptCookie(attempt, 'key', true)).toMatch(marks);
    expect(forgottenCookie('s-1', false)).toBe('openid-s-1=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0');
    expect(forgottenCookie('s=1; Path=/x\r\na', false)).toMatch(/^openid-s1Pathxa=; Path=\/;/u);
  });

  it('counts with its signature and its state, until it expires', () => {
    const cookie = attemptCookie(attempt, 'key', false);
    expect(inCookie(cookie)).toEqual(attempt);
    expect(inCookie(cookie, { key: 'other key' })).toBeNull();
    expect(inCookie(cookie, { https: true })).toBeNull();
    expect(inCookie(cookie, { now: 1_000 })).toBeNull();
    expect(inCookie(cookie, { state: 's-2' })).toBeNull();
    expect(inCookie(cookie.replace('openid-s-1', 'openid-s-2'), { state: 's-2' })).toBeNull();
    expect(inCookie(cookie.replace('.', 'x.'))).toBeNull();
    expect([attemptIn(undefined, 's-1', 'key', false, 0), inCookie('openid-s-1='), inCookie('openid-s-1=.')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is one for each tab, of which five may be under way', () => {
    const begun = [1, 2, 3, 4, 5, 6].map((at) =>
      pair(attemptCookie({ ...attempt, state: `s-${at}`, expires: 1_000 * at }, 'key', false)),
    );
    const forgotten = roomCookies([...begun, 'openid-x=forged', 'session=y'].join('; '), 'key', false, 1_500);
    expect(forgotten.map(pair).sort()).toEqual(['openid-s-1=', 'openid-s-2=', 'openid-x=']);
    expect(roomCookies(begun.slice(0, 4).join('; '), 'key', false, 0)).toEqual([]);
  });
});
