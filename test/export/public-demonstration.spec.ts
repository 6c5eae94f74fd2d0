import type { TestApp } from '../support/app.js';
import { LOADING_MS, startDemonstration } from '../support/demonstration.js';
import { answersFrom, publicAnswers, titlesTold } from './public-answers.js';
import { exportedTables, Rows } from './reading.js';

describe('an export of the demonstration for the public', () => {
  let app: TestApp;
  let rows: Rows;
  beforeAll(async () => {
    app = await startDemonstration();
    rows = new Rows(await exportedTables(app.databaseUrl, true));
  }, LOADING_MS);
  afterAll(() => app.stop());

  it('says exactly what anybody is told without signing in, and has no row beside', async () => {
    const told = await publicAnswers(app);
    expect([told['papers'].length, told['adopted'].length, told['reports'].length]).not.toContain(0);
    expect(answersFrom(rows)).toEqual(told);
    const titles = await titlesTold(app);
    for (const { title } of rows.of('project_statement')) expect(titles).toContain(title);
    expect(rows.unused()).toEqual([]);
  });
});
