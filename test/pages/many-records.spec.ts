import { gzipSync } from 'node:zlib';
import { DemoPeopleService } from '../../src/demo/demo-people.service.js';
import { SearchIndex } from '../../src/search/search-index.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { manyRecords } from '../support/many-records.js';
import { statementsDuring } from '../support/statements.js';
import { PAGES } from './list/all.js';
import type { Who } from './list/row.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

/** Bytes of a page's own HTML over the wire; what all pages load besides is held by every-page.spec. */
const LARGEST = 90_000;

/** Plans come first: which of the other pages needs one first hangs on the records that it shows. */
const isPlan = (path: string): number => Number(/\/plan$/u.test(path));
const PLANS_FIRST = [...PAGES].sort((a, b) => isPlan(b.path) - isPlan(a.path));

interface Seen {
  readonly path: string;
  readonly statements: number;
}

/** The index of the search as it is when nobody writes: what it takes in is no work of the page that is opened first. */
async function indexed(databaseUrl: string): Promise<void> {
  const app = await startTestApp({ env: { DEMO: '1' }, databaseUrl });
  await app.app.get(SearchIndex).bringUpToDate();
  await app.stop();
}

/** What each page asks of the database on a server that has just started, and how large it is, one after another. */
async function seen(databaseUrl: string): Promise<{ pages: Seen[]; large: string[] }> {
  const app = await startTestApp({ env: { DEMO: '1' }, databaseUrl });
  try {
    await app.app.get(DemoPeopleService).offer();
    const visitors = new Map<Who, Visitor>();
    const pages: Seen[] = [];
    const large: string[] = [];
    for (const { path, open } of PLANS_FIRST) {
      const who = open.at(-1)!;
      const visitor = visitors.get(who) ?? (await new Visitor(app.url).signInAs(who));
      visitors.set(who, visitor);
      const { result, statements } = await statementsDuring(() => visitor.get(path));
      const size = gzipSync(Buffer.from(await result.arrayBuffer())).length;
      if (size > LARGEST) large.push(`${path}: ${size} bytes`);
      pages.push({ path: result.status === 200 ? path : `${path}: ${result.status}`, statements: statements.length });
    }
    return { pages, large };
  } finally {
    await app.stop();
  }
}

describe('every page of many records', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startPages();
  }, LOADING_MS);
  afterAll(() => app.stop());

  it(
    'asks the database as often for a thousand records of each kind as for ten, and stays light',
    async () => {
      await manyRecords(app.databaseUrl, 10);
      await indexed(app.databaseUrl);
      const few = await seen(app.databaseUrl);
      await manyRecords(app.databaseUrl, 1_000);
      await indexed(app.databaseUrl);
      const many = await seen(app.databaseUrl);
      expect(many.pages).toEqual(few.pages);
      expect(many.large).toEqual([]);
    },
    2 * LOADING_MS,
  );
});
