import type { TestApp } from '../support/app.js';
import type { TestDatabase } from '../support/database.js';
import { demonstrationDatabase } from '../support/demonstration.js';
import { leastHold, LONGEST_HOLD } from '../support/held.js';
import { manyRecords } from '../support/many-records.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

/** Records of each kind, and comments among them. */
const MANY = 1_000;
const COMMENTS = 5_000;
/** A meeting that was held; its minutes have as many notes as are taken, each of so many characters that a request holds them. */
const HELD = 'BOARD-2009-07-07';
const NOTES = 300;
const NOTE = 'Members asked how partners would be heard, and were told. '.repeat(50).trim();

/** What is asked of a server, and answered; `attempt` tells one time from another. */
interface Heavy {
  readonly what: string;
  readonly ask: (attempt: number) => Promise<Response>;
}

describe('no request on thousands of records', () => {
  let database: TestDatabase;
  let app: TestApp;
  let secretary: Visitor;
  let token: string;

  beforeAll(async () => {
    database = await demonstrationDatabase();
    await manyRecords(database.url, COMMENTS, ['feedback_item']);
    await manyRecords(database.url, MANY);
    app = await startPages({ LIMIT_PUBLIC_POINTS: '0', LIMIT_TOKEN_POINTS: '0' }, database.url);
    secretary = await new Visitor(app.url).signInAs('secretary');
    token = await secretary.token();
    expect((await composed('10/80').then((answer) => answer.json())) as unknown).toMatchObject({
      data: { composeBoardPaper: { saved: true, problems: [] } },
    });
  }, 2 * LOADING_MS);
  afterAll(async () => {
    await app.stop();
    await database.drop();
  });

  const gql = (query: string, variables: object = {}): Promise<Response> =>
    fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
  const file = (path: string): Promise<Response> =>
    fetch(app.url + path, { headers: { authorization: `Bearer ${token}` } });
  const composed = (reference: string): Promise<Response> =>
    gql(
      `mutation($input: ComposeBoardPaperInput!) { composeBoardPaper(input: $input) { saved problems { message } } }`,
      { input: { reference, title: 'Update', programmeCode: 'PARTNERSHIPS', meetingDate: '2010-01-26' } },
    );

  const minuted = async (): Promise<Response> => {
    const { data } = (await (
      await gql('query($code: String!) { meeting(code: $code) { id version } }', { code: HELD })
    ).json()) as {
      data: { meeting: { id: string; version: number } };
    };
    const { id: meetingId, version: expectedVersion } = data.meeting;
    const notes = Array.from({ length: NOTES }, (_, n) => ({ text: `${n}. ${NOTE}` }));
    return gql('mutation($input: DraftMinutesInput!) { draftMinutes(input: $input) { saved problems { message } } }', {
      input: { meetingId, expectedVersion, notes },
    });
  };

  const page = (path: string): Heavy => ({ what: `the page ${path}`, ask: () => secretary.get(path) });
  const document = (path: string): Heavy => ({ what: path, ask: () => file(path) });
  const HEAVY: readonly Heavy[] = [
    { what: 'composing a paper', ask: (attempt) => composed(`10/${90 + attempt}`) },
    {
      what: 'readiness of a paper',
      ask: () => gql('{ boardPaper(reference: "10/80") { readiness { ready bodyPages findings { code } } } }'),
    },
    {
      what: 'verifying a paper',
      ask: () => gql('{ verifyBoardPaper(reference: "10/23") { ok differences { label sealed now } brokenParts } }'),
    },
    {
      what: 'a review pack',
      ask: () => gql('{ reviewPack(projectCode: "CFPS", since: "2010-01-12", asAt: "2010-01-26") { sinceName } }'),
    },
    ...['docx', 'odt', 'html', 'md', 'pdf'].map((format) => document(`/papers/10-80.${format}`)),
    ...['docx', 'odt', 'pdf'].map((format) => document(`/review-packs/CFPS-2010-01-12-2010-01-26.${format}`)),
    ...['docx', 'pdf', 'csv'].map((format) => document(`/you-said-we-did/MCC-X4.${format}?draft=true`)),
    { what: 'drafting minutes', ask: minuted },
    ...['docx', 'pdf'].map((format) => document(`/minutes/${HELD}.${format}`)),
    page('/programme'),
    page('/promises'),
    page('/projects/CFPS/changes'),
    page('/projects/CFPS/plan'),
    page('/projects/MCC/adoption'),
    page('/board-papers/10%2F80'),
    ...['plan', 'risks', 'stakeholders', 'commitments', 'communications', 'challenges', 'evidence'].flatMap((table) =>
      ['csv', 'xlsx'].map((kind) => page(`/projects/CFPS/${table}?file=${table}.${kind}`)),
    ),
    ...['csv', 'xlsx'].map((kind) => page(`/projects/MCC/feedback?file=comments.${kind}`)),
    ...['actions', 'decisions'].flatMap((table) =>
      ['csv', 'xlsx'].map((kind) => page(`/${table}?file=${table}.${kind}`)),
    ),
    document('/feeds/published.atom'),
  ];

  it.each(HEAVY)(
    'holds the server’s own thread for long: $what',
    async ({ ask }) => {
      const least = await leastHold(app.url, async (attempt) => {
        const answer = await ask(attempt);
        await answer.body!.pipeTo(new WritableStream()); // put together it would hold the thread, which is the test's, too
        expect(answer.status).toBe(200);
      });
      expect(least).toBeLessThan(LONGEST_HOLD);
    },
    LOADING_MS,
  );

  it('says of a sealed paper that it is what was sealed, though the record has grown since', async () => {
    const answer = await gql('{ verifyBoardPaper(reference: "10/23") { ok differences { label } brokenParts } }');
    expect((await answer.json()) as unknown).toEqual({
      data: { verifyBoardPaper: { ok: true, differences: [], brokenParts: [] } },
    });
  });
});
