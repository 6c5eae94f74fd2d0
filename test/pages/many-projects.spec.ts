import { DemoPeopleService } from '../../src/demo/demo-people.service.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../support/app.js';
import { statementsDuring } from '../support/statements.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

/** What the first page asks of the database on a server that has just started. */
async function asked(databaseUrl: string): Promise<readonly string[]> {
  const app = await startTestApp({ env: { DEMO: '1' }, databaseUrl });
  try {
    await app.app.get(DemoPeopleService).offer();
    const secretary = await new Visitor(app.url).signInAs('secretary');
    const { result, statements } = await statementsDuring(() => secretary.get('/programme'));
    expect(result.status).toBe(200);
    return statements;
  } finally {
    await app.stop();
  }
}

describe('the first page of many projects', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startPages();
  }, LOADING_MS);
  afterAll(() => app.stop());

  it(
    'asks the database as often for fourteen projects as for four',
    async () => {
      const start = async (numbers: readonly number[]): Promise<void> => {
        for (const number of numbers) {
          const terms = {
            programmeCode: 'PARTNERSHIPS',
            code: `P${number}`,
            title: `Project ${number}`,
            start: '2010-01-04',
          };
          await app.saved(ADMIN_TOKEN, 'startProject', terms);
        }
      };
      await start([1, 2]);
      const few = await asked(app.databaseUrl);
      await start([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      const many = await asked(app.databaseUrl);
      expect(few.length).toBeGreaterThan(10);
      expect(many.length).toBe(few.length);
    },
    LOADING_MS,
  );
});
