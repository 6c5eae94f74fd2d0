import { getOperationAST, parse } from 'graphql';
import { priceOf } from '../../../src/platform/rates/prices.js';
import { RequestBudget } from '../../../src/platform/rates/request-budget.service.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../../support/app.js';
import { enrol } from '../../support/enrol.js';

const ME = '{ me { name } }';
const LIMITS = { LIMIT_PUBLIC_POINTS: '20', LIMIT_TOKEN_POINTS: '40', TRUST_PROXY: 'loopback' };

describe('how much may be asked in a minute', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp({ env: LIMITS });
  });
  afterEach(() => app.stop());

  const ask = (address: string, token: string | null = null, query = ME, url = app.url) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': address,
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query }),
    });
  const statuses = async (times: number, address: string, token: string | null = null): Promise<number[]> => {
    const seen: number[] = [];
    for (let time = 0; time < times; time++) seen.push((await ask(address, token)).status);
    return seen;
  };
  const times = (count: number, status: number): number[] => Array<number>(count).fill(status);

  it('is limited for an address: TOO_MANY_REQUESTS with Retry-After, while health answers', async () => {
    expect(await statuses(22, '192.0.2.1')).toEqual([...times(20, 200), 429, 429]);
    const refused = await ask('192.0.2.1');
    expect(refused.headers.get('retry-after')).toMatch(/^\d{1,2}$/u);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] });
    expect((await fetch(`${app.url}/health/live`, { headers: { 'x-forwarded-for': '192.0.2.1' } })).status).toBe(200);
    expect((await ask('192.0.2.2')).status).toBe(200);
  });

  it('is limited for each token by itself, wherever it comes from; made-up ones count for their address', async () => {
    const other = await enrol(app, 'Other');
    const seen: number[] = [];
    for (let time = 0; time < 43; time++) seen.push((await ask(`192.0.3.${time}`, ADMIN_TOKEN)).status);
    expect(seen).toEqual([...times(41, 200), 429, 429]); // the first is paid by its address: nobody knows the token yet
    expect((await ask('192.0.2.3', other.token)).status).toBe(200);
    const made: number[] = [];
    for (let time = 0; time < 22; time++) made.push((await ask('192.0.2.4', `ppt_made-up-${time}`)).status);
    expect(made).toEqual([...times(20, 401), 429, 429]);
  });

  it('counts on all instances together, within what each may not have told yet', async () => {
    const second = await startTestApp({ env: LIMITS, databaseUrl: app.databaseUrl });
    let answered = 0;
    for (let time = 0; time < 60; time++) {
      const { status } = await ask('192.0.2.5', null, ME, time % 2 === 0 ? app.url : second.url);
      if (status === 200) answered += 1;
      await told(app, second);
    }
    expect(answered).toBeGreaterThanOrEqual(20);
    expect(answered).toBeLessThanOrEqual(22); // a share, and one untold point of each instance
    await second.stop();
  });

  it('prices what takes much work, each time that a document names it', async () => {
    const query = '{ a: verifyBoardPaper(reference: "x") { ok } }';
    const answer = await ask('192.0.2.6', null, query);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d+$/u)]);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] });
    const page = await fetch(`${app.url}/board-papers`, { headers: { 'x-forwarded-for': '192.0.2.6' } });
    expect(page.status).toBe(200); // what was refused was not counted
  });
});

describe('without limits', () => {
  it('asks as much as it likes', async () => {
    const app = await startTestApp({ env: { LIMIT_PUBLIC_POINTS: '0', LIMIT_TOKEN_POINTS: '0' } });
    const seen = new Set<number>();
    for (let time = 0; time < 50; time++) seen.add((await app.gql(null, ME)).status);
    expect([...seen]).toEqual([200]);
    await app.stop();
  });
});

describe('the price of a document', () => {
  it.each([
    ['nothing for reads', '{ project(code: "X") { code } }', 0],
    ['of each that it names', '{ a: verifyBoardPaper { ok } b: verifyBoardPaper { ok } }', 400],
    ['in fragments', 'query { ...F } fragment F on Query { ... on Query { previewPlan { x } } }', 50],
    ['not of what only has its name', '{ project { previewPlan } }', 0],
  ])('is %s', (_, text, points) => {
    const document = parse(text);
    expect(priceOf(document, getOperationAST(document)!)).toBe(points);
  });
});

/** Waits until both have told the database what was spent: that happens beside the answers. */
async function told(...apps: readonly TestApp[]): Promise<void> {
  for (const { app } of apps) await app.get(RequestBudget).settled();
}
