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
