import type { Browser } from 'playwright-core';
import { itWith } from '../documents/tools.js';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { CHROMIUM, openBrowser } from './browser.js';
import { Visitor } from './visitor.js';

/** The tops of the links beside each other, and whether a name that is too long is cut inside its own room. */
const LINES = `(() => {
  const links = [...document.querySelectorAll('.govuk-service-navigation__link')].slice(1);
  const name = links.at(-1);
  name.textContent = 'Bartholomew Featherstonehaugh-Cholmondeley the Younger';
  return [...new Set(links.map((link) => Math.round(link.closest('li').getBoundingClientRect().top)))].length;
})()`;

describe('the parts of the tracker at the head of each page', () => {
  let app: TestApp;
  let browser: Browser | null = null;
  beforeAll(async () => {
    app = await startPages();
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  itWith(CHROMIUM, 'are on one line at 1280 px for those who see most of them, however long their name', async () => {
    browser ??= await openBrowser();
    for (const who of ['secretary', 'administrator'] as const) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, javaScriptEnabled: true });
      const [name = '', value = ''] = (await new Visitor(app.url).signInAs(who)).session.split('=');
      await context.addCookies([{ name, value, url: app.url }]);
      const page = await context.newPage();
      await page.goto(`${app.url}/meetings`);
      expect(await page.evaluate(LINES)).toBe(1);
      await page.goto(`${app.url}/programmes/PARTNERSHIPS`);
      const row = page.locator('#projects tbody tr').first();
      const head = await page.locator('#projects thead').textContent();
      expect([head, await row.textContent()]).toEqual([
        expect.stringContaining('Reason'),
        expect.stringMatching(/(?:late|on time|milestone)/u),
      ]);
      await context.close();
    }
  });
});
