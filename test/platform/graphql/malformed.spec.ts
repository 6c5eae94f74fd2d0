import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';

/** Requests that are nobody's fault but their sender's. */
const MALFORMED: readonly (readonly [what: string, body: string, contentType?: string])[] = [
  ['two operations and no name', JSON.stringify({ query: 'query A { me { name } } query B { me { name } }' })],
  ['a name that none of them has', JSON.stringify({ query: '{ me { name } }', operationName: 'C' })],
  ['a name that is no text', JSON.stringify({ query: '{ me { name } }', operationName: 7 })],
  ['a subscription', JSON.stringify({ query: 'subscription { planChanged(projectCode: "X") { revision } }' })],
  [
    'a list nested 200,000 deep',
    `{"query":"{ me { name } }","variables":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
  ],
  [
    'a variable nested 200,000 deep',
    `{"query":"query($x: String!) { project(code: $x) { id } }","variables":{"x":${'['.repeat(200_000)}${']'.repeat(200_000)}}}`,
  ],
  ['a document nested deep', JSON.stringify({ query: '{ me '.repeat(1_500) + '}'.repeat(1_500) })],
  [
    'a value nested deep in a document',
    JSON.stringify({ query: `{ project(code: ${'['.repeat(900)}${']'.repeat(900)}) { id } }` }),
  ],
  [
    'fragments in a circle',
    JSON.stringify({ query: '{ me { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }' }),
  ],
  ['a NUL in a code', JSON.stringify({ query: '{ project(code: "A\\u0000") { id } }' })],
  ['half a character in a reference', JSON.stringify({ query: '{ boardPaper(reference: "\\ud800") { id } }' })],
  ['a cursor with a NUL', JSON.stringify({ query: '{ projects(after: "\\u0000") { totalCount } }' })],
  ['a whole number too large', JSON.stringify({ query: '{ journal(before: 99999999999) { revision } }' })],
  ['no JSON', '{"query":'],
  ['a text', '"{ me { name } }"'],
  ['a number', '7'],
  ['null', 'null'],
  ['a list', '[]'],
  ['an empty object', '{}'],
  ['an empty body', ''],
  ['a query that is no text', JSON.stringify({ query: { me: 1 } })],
  ['an empty query', JSON.stringify({ query: '' })],
  ['variables that are no object', JSON.stringify({ query: '{ me { name } }', variables: 'x' })],
  ['extensions that are no object', JSON.stringify({ query: '{ me { name } }', extensions: [] })],
  ['a prototype', '{"query":"{ me { name } }","__proto__":{"x":1}}'],
  ['another kind of content', 'query={me{name}}', 'application/x-www-form-urlencoded'],
  ['a content that nobody knows', '{ me { name } }', 'application/unheard-of'],
  ['a kind of content that is none', '{}', 'nonsense'],
];

describe('a malformed request', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  const post = async (body: string, contentType = 'application/json') => {
    const headers = { 'content-type': contentType, authorization: `Bearer ${ADMIN_TOKEN}` };
    const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body });
    const text = await response.text();
    return {
      status: response.status,
      text,
      body: JSON.parse(text) as { errors?: { message: string; extensions: { code: string } }[] },
    };
  };

  it.each(MALFORMED)('is told so: %s', async (...[, sent, contentType]) => {
    const before = app.log.length;
    const { status, body, text } = await post(sent!, contentType ?? 'application/json');
    const codes = (body.errors ?? []).map(({ extensions }) => extensions.code);
    expect({ codes, text: text.slice(0, 300) }).not.toMatchObject({ codes: [] });
    expect(codes).not.toContain('INTERNAL_SERVER_ERROR');
    expect(status).toBeLessThan(500);
    expect(app.log.slice(before).filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('by GET with two operations and no name is told so', async () => {
    const query = encodeURIComponent('query A { me { name } } query B { me { name } }');
    const headers = { authorization: `Bearer ${ADMIN_TOKEN}`, 'apollo-require-preflight': '1' };
    const response = await fetch(`${app.url}/graphql?query=${query}`, { headers });
    const body = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect(response.status).toBe(400);
    expect(body.errors[0]?.message).toContain('operationName');
  });
});
