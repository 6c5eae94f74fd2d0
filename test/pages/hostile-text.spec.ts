import { parse } from 'csv-parse/sync';
import { DemoPeopleService } from '../../src/demo/demo-people.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { hostileRecords } from '../support/hostile-records.js';
import { PAGES } from './list/all.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

/** What the text would be in a page that took it for its own. */
const UNESCAPED = ['<img src=x', "<script>alert('hostile')", "' onmouseover='", '62615533'];
/** What spreadsheets take for a formula; a number below zero is a number. */
const CELL_THAT_RUNS = /^(?!-\d+(\.\d+)?$)[=+\-@\t\r]/u;

describe('text that means harm', () => {
  let first: TestApp;
  let app: TestApp;
  let secretary: Visitor;
  beforeAll(async () => {
    first = await startPages();
    expect(await hostileRecords(first.databaseUrl)).toBeGreaterThan(40);
    app = await startTestApp({ env: { DEMO: '1' }, databaseUrl: first.databaseUrl });
    await app.app.get(DemoPeopleService).offer();
    secretary = await new Visitor(app.url).signInAs('secretary');
  }, LOADING_MS);
  afterAll(async () => {
    await app.stop();
    await first.stop();
  });

  const linksOf = (html: string): string[] =>
    [...html.matchAll(/href="(\/[^"#]*)/gu)].map((found) =>
      found[1]!.replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
    );

  it(
    'is text on every page, on those that it leads to, in every form and every file',
    async () => {
      const addresses = new Set(PAGES.map(({ path }) => path));
      const bad: string[] = [];
      let shown = 0;
      let cells = 0;
      for (const address of addresses) {
        const answer = await secretary.get(address);
        if (answer.status >= 400) continue; // a page of somebody else's
        const kind = answer.headers.get('content-type') ?? '';
        const text = await answer.text();
        if (kind.startsWith('text/csv')) {
          const rows: string[][] = parse(text, { bom: true, relax_column_count: true });
          cells += rows.length;
          if (rows.flat().some((cell) => CELL_THAT_RUNS.test(cell))) bad.push(`${address}: a cell that runs`);
        }
        if (!kind.startsWith('text/html')) continue;
        for (const part of UNESCAPED) if (text.includes(part)) bad.push(`${address}: ${part}`);
        if (text.includes('=1+1&quot;&gt;&lt;img')) shown++;
        // Pages in the list lead one step on; the copies with the text are among what they lead to.
        if (PAGES.some(({ path }) => path === address))
          for (const link of linksOf(text))
            if (!/^\/(assets|sign-out|papers|review-packs|minutes)/u.test(link)) addresses.add(link);
      }
      expect(bad).toEqual([]);
      expect(shown).toBeGreaterThan(PAGES.length / 3);
      expect(cells).toBeGreaterThan(PAGES.length);
    },
    LOADING_MS,
  );
});
