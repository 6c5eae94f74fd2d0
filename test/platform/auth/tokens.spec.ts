import { Role } from '../../../src/platform/auth/role.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';
import { asAdmin } from '../../support/database.js';
import { enrol } from '../../support/enrol.js';
import { statementsDuring } from '../../support/statements.js';

const ME = '{ me { personId name roles { role projectId } } }';
const ISSUE = `mutation ($input: IssueAccessTokenInput!) {
  issueAccessToken(input: $input) { secret accessToken { id name expiresAt } problems { code path } saved }
}`;
interface Issued {
  readonly issueAccessToken: { readonly secret: string; readonly accessToken: { readonly id: string } };
}

const REVOKE = `mutation ($input: RevokeAccessTokenInput!) {
  revokeAccessToken(input: $input) { accessToken { revokedAt } problems { code path } saved }
}`;

describe('access tokens', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  it('say who asks, in one statement a request', async () => {
    const { result, statements } = await statementsDuring(() => app.gql(ADMIN_TOKEN, ME));
    expect(result.body.data).toMatchObject({
      me: {
        name: 'First administrator',
        roles: [{ role: 'ADMINISTRATOR', projectId: null }],
      },
    });
    expect(statements).toHaveLength(1);
  });

  it('are not needed by the public', async () => {
    const { status, body } = await app.gql(null, ME);
    expect(status).toBe(200);
    expect(body.data).toEqual({ me: { personId: null, name: 'The public', roles: [] } });
  });

  it.each([
    ['a token that nobody issued', 'Bearer ppt_nobody-issued-this', 'This access token is not known here.'],
    ['another scheme', 'Basic YTpi', 'The Authorization header must read "Bearer <token>".'],
    ['a scheme without a token', 'Bearer ', 'The Authorization header must read "Bearer <token>".'],
  ])('%s is answered with 401, never as the public', async (_, authorization, message) => {
    for (const path of ['/graphql', '/no-such-page']) {
      const response = await fetch(app.url + path, { headers: { authorization } });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(await response.json()).toEqual({ errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] });
    }
  });

  it('are issued with a secret that is shown once and kept as a hash', async () => {
    const jo = await enrol(app, 'Jo');
    const issued = await app.gql<Issued>(ADMIN_TOKEN, ISSUE, {
      input: { personId: jo.personId, name: 'laptop', days: 30 },
    });
    const { secret, accessToken } = issued.body.data.issueAccessToken;
    expect(secret).toMatch(/^ppt_[A-Za-z0-9_-]{43}$/);
    expect(accessToken).toMatchObject({ name: 'laptop', expiresAt: '2010-02-25T09:30:00.000Z' });
    expect((await app.gql(secret, ME)).body.data).toMatchObject({ me: { name: 'Jo' } });
    const kept = await app.sql.rows('test-kept', 'SELECT t::text AS row FROM access_token t');
    expect(JSON.stringify(kept)).not.toContain(secret);
    const listed = await app.gql<{ accessTokens: { name: string }[] }>(jo.token, '{ accessTokens { name } }');
    expect(listed.body.data.accessTokens).toHaveLength(2);
    expect(listed.body.data.accessTokens).toContainEqual({ name: 'laptop' });
  });

  it('are refused once they have expired', async () => {
    const jo = await enrol(app, 'Jo');
    app.clock.set('2010-01-28');
    const { status, body } = await app.gql(jo.token, ME);
    app.clock.set('2010-01-26');
    expect(status).toBe(401);
    expect(body.errors?.[0]?.message).toBe('This access token expired at 2010-01-27T09:30:00.000Z.');
  });

  it('are refused once they have been revoked', async () => {
    const jo = await enrol(app, 'Jo');
    const issued = await app.gql<Issued>(jo.token, ISSUE, { input: { personId: jo.personId, name: 'lost phone' } });
    const { secret, accessToken } = issued.body.data.issueAccessToken;
    const revoked = await app.gql(jo.token, REVOKE, { input: { tokenId: accessToken.id } });
    expect(revoked.body.data).toMatchObject({ revokeAccessToken: { saved: true, problems: [] } });
    const { status, body } = await app.gql(secret, ME);
    expect({ status, message: body.errors?.[0]?.message }).toEqual({
      status: 401,
      message: 'This access token has been revoked.',
    });
    const again = await app.gql(jo.token, REVOKE, { input: { tokenId: accessToken.id } });
    expect(again.body.data).toMatchObject({
      revokeAccessToken: { saved: false, problems: [{ code: 'NOT_FOUND', path: ['input', 'tokenId'] }] },
    });
  });

  it("of other people are an administrator's business alone", async () => {
    const jo = await enrol(app, 'Jo');
    const lee = await enrol(app, 'Lee', [{ role: Role.SECRETARY, projectId: null }]);
    const input = { personId: jo.personId, name: 'mine now' };
    const stolen = await app.gql(lee.token, ISSUE, { input });
    expect(stolen.codes).toEqual(['FORBIDDEN']);
    const listed = await app.gql(lee.token, 'query ($id: ID) { accessTokens(personId: $id) { id } }', {
      id: jo.personId,
    });
    expect(listed.codes).toEqual(['FORBIDDEN']);
    expect((await app.gql(ADMIN_TOKEN, ISSUE, { input })).body.data).toMatchObject({
      issueAccessToken: { saved: true },
    });
    const [token] = await app.sql.rows<{ id: string }>(
      'test-token',
      'SELECT id FROM access_token WHERE person_id = $1',
      [jo.personId],
    );
    const revoked = await app.gql(lee.token, REVOKE, { input: { tokenId: token?.id } });
    expect(revoked.body.data).toMatchObject({ revokeAccessToken: { saved: false, problems: [{ code: 'NOT_FOUND' }] } });
  });

  it('and roles cannot be rewritten or deleted, in the database too', async () => {
    const write = (text: string) => asAdmin(app.databaseUrl, (owner) => owner.query(text));
    await expect(write(`UPDATE access_token SET expires_at = NULL`)).rejects.toThrow('not changed otherwise');
    await expect(write(`UPDATE role_grant SET role = 'SECRETARY'`)).rejects.toThrow('not changed otherwise');
    await expect(write(`DELETE FROM role_grant`)).rejects.toThrow('append-only');
    await expect(
      write(`UPDATE access_token SET revoked_at = NULL, revoked_revision = NULL WHERE revoked_at IS NOT NULL`),
    ).rejects.toThrow('ended once');
  });
});
