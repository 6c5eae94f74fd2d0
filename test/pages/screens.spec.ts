import type { Browser } from 'playwright-core';
import { itWith } from '../documents/tools.js';
import type { TestApp } from '../support/app.js';
import { CHROMIUM, openBrowser, overflow } from './browser.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { headFindings, PHONE, pictureFindings } from './screens.js';
import { Visitor } from './visitor.js';

/** Rows of a long table. */
const LONG = 1_000;

describe('a long page', () => {
  let app: TestApp;
  let browser: Browser | null = null;
  beforeAll(async () => {
    app = await startPages();
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  for (const width of [PHONE, 800, 1280])
    itWith(CHROMIUM, `keeps the heads of ${LONG} rows and of a chart in sight at ${width} px`, async () => {
      browser ??= await openBrowser();
      const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: false });
      const { session } = await new Visitor(app.url).signInAs('project lead');
      const [name = '', value = ''] = session.split('=');
      await context.addCookies([{ name, value, url: app.url }]);
      const page = await context.newPage();
      await page.goto(`${app.url}/projects/CFPS/plan`);
      await page.evaluate(`for (const body of document.querySelectorAll('main tbody'))
        for (const rows = [...body.rows], all = ${LONG}; body.rows.length < all; ) body.append(rows[body.rows.length % rows.length].cloneNode(true))`);
      expect(await page.locator('main tbody tr').count()).toBe(2 * LONG);
      expect(await overflow(page)).toBe(0);
      expect(await headFindings(page)).toEqual([]);
      expect(await pictureFindings(page)).toEqual([]);
      await context.close();
    });
});
