import { createHash } from 'node:crypto';
import { startTestApp, type TestApp } from '../../support/app.js';

describe('the query console', () => {
  let app: TestApp;
  let page: Response;
  let html: string;
  beforeAll(async () => {
    app = await startTestApp();
    page = await fetch(`${app.url}/graphiql`);
    html = await page.text();
  });
  afterAll(() => app.stop());

  it('is one page that loads nothing from another host', () => {
    expect(page.status).toBe(200);
    const markup = html.replace(/<script>[^]*<\/script>/, '').replace(/<style>[^]*<\/style>/, '');
    expect(markup).toContain('<div id="root">');
    expect(markup).not.toMatch(/(src|href|action)\s*=\s*["']?(https?:)?\/\//i);
    expect(html.match(/<script[^>]+src/gi)).toBeNull();
    expect(html).not.toMatch(/@import|url\(\s*["']?https?:/i);
    expect(html).not.toMatch(/(importScripts|import)\(\s*["'`]https?:/i);
  });

  it('may run its own script and no other, and speak with its own server alone', () => {
    const policy = page.headers.get('content-security-policy') ?? '';
    const script = html.slice(html.indexOf('<script>') + 8, html.lastIndexOf('</script>'));
    expect(policy).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|script-src[^;]*'unsafe-inline'/);
  });

  it('is open without a token because it shows nothing without one', async () => {
    expect(html).not.toContain('ppt_the-first');
    const schema = await app.gql(null, '{ __schema { queryType { name } } }');
    expect(schema.codes).toEqual(['UNAUTHENTICATED']);
  });
});

describe('the query console of a server', () => {
  it.each([
    ['in production', { NODE_ENV: 'production' }, 404],
    ['in production, turned on', { NODE_ENV: 'production', GRAPHIQL: '1' }, 200],
    ['turned off', { GRAPHIQL: '0' }, 404],
  ])('%s', async (_, env, status) => {
    const app = await startTestApp({ env });
    try {
      expect((await fetch(`${app.url}/graphiql`)).status).toBe(status);
    } finally {
      await app.stop();
    }
  });

  it('is sent as gzip to whoever takes that', async () => {
    const app = await startTestApp();
    try {
      const zipped = await fetch(`${app.url}/graphiql`, { headers: { 'accept-encoding': 'gzip' } });
      expect(zipped.headers.get('content-encoding')).toBe('gzip');
      expect(Number(zipped.headers.get('content-length'))).toBeLessThan(3_500_000);
      expect(await zipped.text()).toContain('<div id="root">');
      const plain = await fetch(`${app.url}/graphiql`, { headers: { 'accept-encoding': 'identity' } });
      expect(plain.headers.get('content-encoding')).toBeNull();
    } finally {
      await app.stop();
    }
  });
});
