import { QuickAnswers } from '../../../src/platform/graphql/quick-answers.service.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { type Cast, startCast } from '../../support/people.js';

const PROJECT = `query One($code: String!, $asAt: Date, $first: Int = 2) {
  project(code: $code, asAt: $asAt) { code asAt milestones(first: $first) { totalCount } } me { name } }`;
const TWO = 'query A { me { name } } query B { projects { code } }';
const ALPHA = { code: 'ALPHA' };

interface Sent {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
}

/** What differs from one request to the next. */
const OWN = ['date', 'x-request-id'];

describe('questions that are known', () => {
  let app: TestApp;
  let cast: Cast;
  /** Whether the last answer went past Apollo. */
  let quick: boolean;
  let places = 0;

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    cast = await startCast(app);
    const answers = app.app.get(QuickAnswers);
    const answer = answers.answer.bind(answers);
    answers.answer = async (request, reply) => {
      const text = await answer(request, reply);
      quick = text !== null;
      return text;
    };
  });

  afterAll(() => app.stop());

  const send = async (body: object, headers: Record<string, string>): Promise<Sent> => {
    const type = { 'content-type': 'application/json' };
    const sent = { method: 'POST', headers: { ...type, ...headers }, body: JSON.stringify(body) };
    const answer = await fetch(`${app.url}/graphql`, sent);
    const own = Object.fromEntries([...answer.headers].filter(([name]) => !OWN.includes(name)));
    return { status: answer.status, headers: own, text: await answer.text() };
  };
  const by = (token: string) => ({ authorization: `Bearer ${token}` });
  /** A write, so that no answer is a kept one. */
  const write = () => {
    const input = { name: `Place ${(places += 1)}` };
    return app.saved(cast.secretary, 'addOrganisation', input, '');
  };
  /** The answer of Apollo, which takes whatever has extensions, and the quick one: made again, then kept. */
  const three = async (body: object, headers: Record<string, string>): Promise<readonly [Sent, Sent, Sent]> => {
    await write();
    const apollo = await send({ ...body, extensions: {} }, headers);
    await write();
    return [apollo, await send(body, headers), await send(body, headers)];
  };
  const learn = async (body: object): Promise<void> => {
    for (let time = 0; time < 3; time += 1) {
      await write();
      await send(body, by(cast.lead));
    }
    expect(quick).toBe(true);
  };

  const question = { query: PROJECT, variables: ALPHA };

  it.each<[string, object]>([
    ['well', question],
    ['with another variable', { query: PROJECT, variables: { ...ALPHA, first: 1, asAt: '2010-01-10' } }],
    ['by its name', { ...question, operationName: 'One' }],
    ['that is one of two', { query: TWO, operationName: 'B' }],
    ['without variables', { query: '{ me { name } }' }],
    ['without variables, and says so', { query: '{ me { name } }', variables: null, operationName: null }],
    ['of what is not there', { query: PROJECT, variables: { code: 'NONE' } }],
    ['of what is not for the role', { query: '{ journal { revision } me { name } }' }],
    ['for too large a page', { query: PROJECT, variables: { ...ALPHA, first: 101 } }],
  ])('are answered as by Apollo, without it: one asked %s', async (_, body) => {
    await learn(body);
    const [apollo, anew, again] = await three(body, by(cast.lead));
    expect(quick).toBe(true);
    expect(anew).toEqual(apollo);
    expect(again).toEqual(apollo);
  });

  it.each([undefined, '*/*', 'application/json', 'application/graphql-response+json,application/json;q=0.9'])(
    'are answered by the type that is taken: %s',
    async (accept) => {
      await learn(question);
      const headers = { ...by(cast.lead), ...(accept === undefined ? {} : { accept }) };
      const [apollo, anew, again] = await three(question, headers);
      expect(quick).toBe(true);
      expect(anew).toEqual(apollo);
      expect(again).toEqual(apollo);
    },
  );

  it.each<[string, object, Record<string, string>]>([
    ['a variable that does not fit', { query: PROJECT, variables: { ...ALPHA, asAt: '2010-02-30' } }, {}],
    ['a variable that is missing', { query: PROJECT }, {}],
    ['a variable that is not declared', { query: PROJECT, variables: { ...ALPHA, more: 1 } }, {}],
    ['variables that are none', { query: PROJECT, variables: [] }, {}],
    ['another operation', { ...question, operationName: 'Two' }, {}],
    ['an operation without a name', { ...question, operationName: '' }, {}],
    ['a name that is none', { ...question, operationName: 1 }, {}],
    ['a type that there is not', question, { accept: 'text/html' }],
    ['a form', question, { 'content-type': 'text/plain' }],
  ])('are left to Apollo with %s', async (_, body, headers) => {
    await learn(question);
    const [apollo, anew] = await three(body, { ...by(cast.lead), ...headers });
    expect(quick).toBe(false);
    expect(apollo.status).not.toBe(200);
    expect(anew).toEqual(apollo);
  });

  it('are never answered to the public, and to each reader by their own rights', async () => {
    await learn(question);
    const [apollo, anew] = await three(question, {});
    expect(quick).toBe(false);
    expect(anew).toEqual(apollo);
    const [slowly, quickly] = await three(question, by(cast.stranger));
    expect(quick).toBe(true);
    expect(JSON.parse(quickly.text)).toMatchObject({ data: { project: null, me: { name: 'Sid Stranger' } } });
    expect(quickly).toEqual(slowly);
  });

  it('are weighed all the same where their variables did not fit at first', async () => {
    const list = 'milestones(first: 100) { nodes { reports { id narrative reportedOn recordedBy } } }';
    const lists = Array.from({ length: 25 }, (_, index) => `m${index}: ${list}`).join(' ');
    const query = `query ($code: String!) { project(code: $code) { ${lists} } }`;
    for (let time = 0; time < 4; time += 1) {
      await write();
      expect((await send({ query, variables: { code: 1 } }, by(cast.lead))).status).not.toBe(200);
    }
    const weighed = await send({ query, variables: ALPHA }, by(cast.lead));
    expect(weighed.text).toContain('QUERY_TOO_COMPLEX');
    expect(quick).toBe(false);
  });

  it.each<[string, object]>([
    ['that change something', { query: 'mutation { addOrganisation(input: { name: "" }) { saved } }' }],
    ['for the schema', { query: '{ __schema { queryType { name } } }' }],
    [
      'whose size hangs on a variable',
      { query: 'query ($x: Boolean!) { me { name @include(if: $x) } }', variables: { x: true } },
    ],
    ['that cost more than a read', { query: '{ verifyBoardPaper(reference: "10/23") { reference } }' }],
  ])('are none %s', async (_, body) => {
    for (let time = 0; time < 4; time += 1) await send(body, by(cast.lead));
    expect(quick).toBe(false);
  });
});
