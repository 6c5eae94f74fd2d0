import { gunzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { startTestApp, type TestApp, ADMIN_TOKEN } from '../../support/app.js';

describe('large answers', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ env: { GRAPHIQL: '1' } });
  });
  afterAll(() => app.stop());

  /** An answer's bytes as they came over the wire, and what they stand for. */
  const got = async (path: string, encodings: string, query?: string) => {
    const body = query === undefined ? {} : { method: 'POST', body: JSON.stringify({ query }) };
    const sent = { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_TOKEN}` };
    const answer = await app.app
      .getHttpAdapter()
      .getInstance()
      .inject({ url: path, method: 'GET', ...body, headers: { ...sent, 'accept-encoding': encodings } } as never);
    const bytes = answer.rawPayload;
    const packed = answer.headers['content-encoding'] === 'gzip';
    return {
      size: bytes.length,
      packed,
      text: (packed ? gunzipSync(bytes) : bytes).toString(),
      headers: answer.headers,
    };
  };

  it('go out compressed to whoever takes that, and are the same', async () => {
    const asset = /\/assets\/[\w/.]+\.css/u.exec((await got('/sign-in', 'identity')).text)![0];
    for (const [path, query] of [['/graphql', getIntrospectionQuery()], [asset], ['/graphiql']] as const) {
      const plain = await got(path, 'identity', query);
      const packed = await got(path, 'br, gzip', query);
      expect([path, plain.packed, packed.packed]).toEqual([path, false, true]);
      expect(packed.text).toBe(plain.text);
      expect(packed.size).toBeLessThan(plain.size / 3);
      expect(packed.headers['vary']).toMatch(/accept-encoding/iu);
    }
  });

  it('are the only ones: what programs ask for again and again goes out as it is', async () => {
    expect((await got('/graphql', 'gzip', '{ me { name } }')).packed).toBe(false);
  });
});
