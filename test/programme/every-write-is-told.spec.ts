import { Visitor } from '../pages/visitor.js';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';

const PAGE = `query($revision: Int!) { changesSince(revision: $revision, first: 100) {
  upTo hasMore changes { revision operation touched { id kind } } } }`;
const OPERATIONS = 'SELECT revision::int, operation FROM journal_entry ORDER BY revision';

/** Webhooks, `recordChanged` and `changesSince` tell what one service finds. */
describe('every write of the first programme', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startPages();
  }, LOADING_MS);
  afterAll(() => app.stop());

  it('is told of, under the operation that the journal names, with something that was touched', async () => {
    const token = await (await new Visitor(app.url).signInAs('administrator')).token();
    const written = await app.sql.rows<{ revision: number; operation: string }>('test-operations', OPERATIONS);
    const told = new Map<number, { operation: string; touched: readonly object[] }>();
    for (let [from, more] = [0, true]; more;) {
      const { changesSince: found } = await app.query(token, PAGE, { revision: from });
      for (const change of found.changes) told.set(change.revision, change);
      [from, more] = [found.upTo, found.hasMore];
    }
    const lost = written.filter(({ revision, operation }) => told.get(revision)?.operation !== operation);
    expect([...new Set(lost.map(({ operation }) => operation))].sort()).toEqual([]);
    expect([...told.values()].filter(({ touched }) => touched.length === 0)).toEqual([]);
    expect(new Set(written.map(({ operation }) => operation)).size).toBeGreaterThan(40);
  });
});
