import { startTestApp, ADMIN_TOKEN, type TestApp } from '../../support/app.js';
import { asAdmin } from '../../support/database.js';

describe('every answer', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ env: { PUBLIC_URL: 'https://tracker.example.org' } });
  });
  afterAll(() => app.stop());

  it.each(['/health/live', '/graphiql', '/nowhere', '/graphql'])('%s carries the security headers', async (path) => {
    const { headers } = await fetch(app.url + path);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.has('x-powered-by') || headers.has('server')).toBe(false);
  });

  it.each([
    ['the name its sender gave the request', 'call-7.a', /^call-7\.a$/],
    ['a new name where that would spoil a log', 'a b"}{', /^[0-9a-f-]{36}$/],
    ['a new name where that is too long', 'x'.repeat(65), /^[0-9a-f-]{36}$/],
  ])('carries %s', async (_, given, expected) => {
    const { headers } = await fetch(`${app.url}/health/live`, { headers: { 'x-request-id': given } });
    expect(headers.get('x-request-id')).toMatch(expected);
  });

  it('leaves one line in the log, without the query of its address', async () => {
    const headers = { 'x-request-id': 'find-me', authorization: `Bearer ${ADMIN_TOKEN}` };
    await fetch(`${app.url}/nowhere?secret=1`, { headers });
    await fetch(`${app.url}/health/live`); // the line of an answer is written after it: the next one's comes later
    const lines = app.log.filter((line) => line['requestId'] === 'find-me');
    expect(lines).toMatchObject([{ level: 'info', msg: 'request', method: 'GET', path: '/nowhere', status: 404 }]);
    expect(JSON.stringify(app.log)).not.toContain('secret=1');
    expect(JSON.stringify(app.log)).not.toContain(ADMIN_TOKEN);
  });
});

describe('health', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  const get = async (path: string) => {
    const response = await fetch(app.url + path);
    return { status: response.status, body: (await response.json()) as unknown };
  };

  it('is live and ready', async () => {
    expect(await get('/health/live')).toEqual({ status: 200, body: { status: 'ok' } });
    expect(await get('/health/ready')).toEqual({ status: 200, body: { status: 'ok' } });
  });

  it('is live, and not ready, when a migration is missing', async () => {
    await asAdmin(app.databaseUrl, (client) =>
      client.query('DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations)'),
    );
    expect(await get('/health/ready')).toEqual({
      status: 503,
      body: { status: 'unavailable', reason: 'migrations are missing' },
    });
    expect((await get('/health/live')).status).toBe(200);
  });

  it('is live, and not ready, when the database does not answer; requests are told so', async () => {
    const server = new URL(app.databaseUrl);
    const name = server.pathname.slice(1);
    server.pathname = '/postgres';
    await asAdmin(server.href, async (client) => {
      await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
    });
    const body = { status: 'unavailable', reason: 'the database does not answer' };
    expect(await get('/health/ready')).toEqual({ status: 503, body });
    expect((await get('/health/live')).status).toBe(200);
    const asked = await app.gql(ADMIN_TOKEN, '{ me { name } }');
    expect({ status: asked.status, codes: asked.codes }).toEqual({ status: 503, codes: ['UNAVAILABLE'] });
  });
});
