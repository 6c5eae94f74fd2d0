import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';

const LIMITS = {
  LIMIT_TOKENS: '400',
  LIMIT_DEPTH: '3',
  LIMIT_ALIASES: '5',
  LIMIT_COST: '100',
  LIMIT_BODY_BYTES: '20000',
};
const SCHEMA = '{ __schema { types { name } } }';

describe('limits on a request', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ env: LIMITS });
  });
  afterAll(() => app.stop());

  it.each([
    [
      'TOO_MANY_TOKENS',
      `{ ${'me { name } '.repeat(150)} }`,
      'A document may have 400 words and signs. Send a shorter one, or several.',
    ],
    [
      'TOO_MANY_ALIASES',
      `{ ${[1, 2, 3, 4, 5, 6].map((n) => `a${n}: me { name }`).join(' ')} }`,
      'A document may rename 5 fields.',
    ],
    ['TOO_DEEP', '{ __type(name: "Query") { fields { type { name } } } }', 'Fields may be nested 3 deep.'],
    [
      'QUERY_TOO_COMPLEX',
      '{ roleGrants { id role personId projectId grantedAt withdrawnAt a: id b: id c: id d: id e: id } }',
      'Ask for smaller pages',
    ],
    [
      'QUERY_TOO_COMPLEX',
      `{ ...F0 } ${[...Array(14).keys()].map((n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(' ')}
        fragment F14 on Query { roleGrants { id } }`,
      'Ask for smaller pages',
    ],
  ])('%s: refused with status 400 and what to do', async (code, query, advice) => {
    const { status, body, codes } = await app.gql(ADMIN_TOKEN, query);
    expect({ status, codes }).toEqual({ status: 400, codes: [code] });
    expect(body.errors?.[0]?.message).toContain(advice);
    expect(body.errors?.[0]?.extensions).not.toHaveProperty('http');
  });

  it('count fields behind fragments', async () => {
    const query = `{ ...A } fragment A on Query { ...B } fragment B on Query { ${[1, 2, 3, 4, 5, 6].map((n) => `a${n}: me { name }`).join(' ')} }`;
    expect((await app.gql(ADMIN_TOKEN, query)).codes).toEqual(['TOO_MANY_ALIASES']);
  });

  it('let an ordinary question through, again and again', async () => {
    for (let times = 0; times < 3; times++) {
      expect((await app.gql(ADMIN_TOKEN, '{ me { name roles { role } } roleGrants { id } }')).codes).toEqual([]);
    }
  });

  it('PAYLOAD_TOO_LARGE: a body over the limit is not read', async () => {
    const { status, codes } = await app.gql(ADMIN_TOKEN, `{ me { name } } # ${'x'.repeat(30_000)}`);
    expect({ status, codes }).toEqual({ status: 413, codes: ['PAYLOAD_TOO_LARGE'] });
  });

  it('refuse several questions in one request', async () => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ me { name } }' }, { query: '{ me { name } }' }]),
    });
    expect(response.status).toBe(400);
  });

  it('refuse a request that a foreign page could make a browser send', async () => {
    const simple = await fetch(`${app.url}/graphql?query=${encodeURIComponent('{ me { name } }')}`);
    expect(simple.status).toBe(400);
    expect(await simple.text()).toContain('CSRF');
  });

  it('show the schema to holders of a token alone', async () => {
    expect((await app.gql(null, SCHEMA)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await app.gql(null, '{ ...F } fragment F on Query { __type(name: "Query") { name } }')).codes).toEqual([
      'UNAUTHENTICATED',
    ]);
    expect((await app.gql(null, '{ __typename }')).codes).toEqual([]);
    expect((await app.gql(ADMIN_TOKEN, '{ __type(name: "Query") { name } }')).codes).toEqual([]);
  });

  it('show the schema to everybody in the demonstration', async () => {
    const demo = await startTestApp({ env: { DEMO: '1' } });
    expect((await demo.gql(null, SCHEMA)).codes).toEqual([]);
    await demo.stop();
  });
});
