import { ADMIN_TOKEN, startTestApp, type TestApp } from '../support/app.js';
import { LOADING_MS, startDemonstration } from '../support/demonstration.js';
import { manyRecords } from '../support/many-records.js';
import { statementsDuring } from '../support/statements.js';

const COMPOSE = `mutation($input: ComposeBoardPaperInput!) { composeBoardPaper(input: $input) { saved problems { message }
  boardPaper { blocks { id } } } }`;
const PACK = `{ reviewPack(projectCode: "CFPS", since: "2010-01-12", asAt: "2010-01-26") {
  changes { text } late { text } challenges { text } decisionsWanted { text } viewsWanted { text } } }`;

/** What a server that has just started asks of the database for a paper and for a review pack. */
async function asked(databaseUrl: string, reference: string): Promise<{ paper: number; pack: number; told: number }> {
  const app = await startTestApp({ env: { DEMO: '1' }, databaseUrl });
  try {
    const people = await app.gql(ADMIN_TOKEN, '{ people { id name } }');
    const secretary = (people.body.data.people as { id: string; name: string }[]).find((one) =>
      one.name.startsWith('Secretary'),
    )!;
    const token = { personId: secretary.id, name: 'test' };
    const { secret } = await app.saved(ADMIN_TOKEN, 'issueAccessToken', token, 'secret');
    const terms = {
      reference,
      title: 'Many records',
      programmeCode: 'PARTNERSHIPS',
      meetingDate: '2010-01-26',
      asAt: '2010-01-26',
    };
    const paper = await statementsDuring(() => app.gql(secret, COMPOSE, { input: terms }));
    expect(paper.result.body.data.composeBoardPaper).toMatchObject({ saved: true, problems: [] });
    const pack = await statementsDuring(() => app.gql(secret, PACK));
    expect(pack.result.body.errors).toBeUndefined();
    const told = JSON.stringify(pack.result.body.data).length;
    return { paper: paper.statements.length, pack: pack.statements.length, told };
  } finally {
    await app.stop();
  }
}

describe('a paper and a review pack of many records', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startDemonstration();
  }, LOADING_MS);
  afterAll(() => app.stop());

  it(
    'ask the database as often for a thousand records of each kind as for ten',
    async () => {
      await manyRecords(app.databaseUrl, 10);
      const few = await asked(app.databaseUrl, '10/91');
      await manyRecords(app.databaseUrl, 1_000);
      const many = await asked(app.databaseUrl, '10/92');
      expect(many.told).toBeGreaterThan(few.told);
      expect({ paper: many.paper, pack: many.pack }).toEqual({ paper: few.paper, pack: few.pack });
    },
    LOADING_MS,
  );
});
