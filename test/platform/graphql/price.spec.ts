import { startTestApp, type TestApp } from '../../support/app.js';

describe('what costs much work whatever its answer holds', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  /** The public asks for the verification of a paper so many times in one request. */
  const verify = (times: number) =>
    app.gql(
      null,
      `{ ${Array.from({ length: times }, (_, n) => `a${n}: verifyBoardPaper(reference: "NONE") { ok }`).join(' ')} }`,
    );

  it('is refused beyond a few in one request', async () => {
    expect((await verify(30)).codes).toEqual(['QUERY_TOO_COMPLEX']);
    expect((await verify(4)).codes).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it('is done up to that', async () => {
    expect((await verify(3)).body.data).toEqual({ a0: null, a1: null, a2: null });
  });
});
