import type { Browser, Page } from 'playwright-core';
import { itWith } from '../documents/tools.js';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { axeFindings, CHROMIUM, openBrowser, overflow } from './browser.js';
import { Visitor } from './visitor.js';

const PLAN = '/projects/CFPS/plan';
const TASK = 'T14';

describe('a calendar of some tasks, by pages on a phone', () => {
  let app: TestApp;
  let browser: Browser | null = null;
  beforeAll(async () => {
    app = await startPages();
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const leave = async (page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), page.getByRole(role, { name }).first().click()]);
    expect(await page.locator('.govuk-error-summary').allInnerTexts()).toEqual([]);
    expect(await overflow(page)).toBe(0);
  };
  const words = async (page: Page): Promise<string> =>
    (await page.locator('main').innerText()).replaceAll(/\s+/gu, ' ');

  for (const [how, javaScriptEnabled, code, before] of [
    ['without script', false, 'SAT', 'none'],
    ['with script', true, 'ALL', '“SAT”'],
  ] as const)
    itWith(CHROMIUM, `is added, given to a task, changed and shown on the page of the task, ${how}`, async () => {
      browser ??= await openBrowser();
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled });
      const [name = '', value = ''] = (await new Visitor(app.url).signInAs('project lead')).session.split('=');
      await context.addCookies([{ name, value, url: app.url }]);
      const page = await context.newPage();
      const title = `Weekend work ${code}`;

      await page.goto(app.url + PLAN);
      await leave(page, 'link', 'Add a calendar');
      await page.getByLabel('Code').fill(code);
      await page.getByLabel('Name', { exact: true }).first().fill(title);
      await page.getByLabel('Saturday', { exact: true }).uncheck();
      await leave(page, 'button', 'Add the calendar');
      expect(await words(page)).toContain('Calendar added.');
      expect(await words(page)).toMatch(new RegExp(`${title}.*Nothing yet`, 'u'));

      await page.goto(`${app.url}${PLAN}/grid?columns=dates`);
      await page.getByLabel(`${TASK} calendar`, { exact: true }).fill(code);
      await leave(page, 'button', 'Show the effect');
      expect(await words(page)).toContain(`Calendar: ${before} becomes “${code}”.`);
      await leave(page, 'button', 'Save 1 change');
      await page.goto(`${app.url}/projects/CFPS/tasks/${TASK}`);
      expect(await words(page)).toContain(`Calendar ${code} ${title}`);
      if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);

      await page.goto(app.url + PLAN);
      await leave(page, 'link', new RegExp(`^Change.*${code}`, 'u'));
      await page.getByLabel('Saturday', { exact: true }).check();
      await leave(page, 'button', 'Continue');
      expect(await words(page)).toContain(TASK);
      await leave(page, 'button', 'Save the calendar');
      expect(await words(page)).toMatch(new RegExp(`${title}.*${TASK}`, 'u'));
    });
});
