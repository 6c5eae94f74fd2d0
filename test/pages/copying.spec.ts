import type { Browser } from 'playwright-core';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { axeFindings, openBrowser, overflow } from './browser.js';
import { offered, words } from './forms.js';
import { Visitor } from './visitor.js';

describe('a project that is started from another, on the pages', () => {
  let app: TestApp;
  let browser: Browser;
  let secretary: Visitor;

  beforeAll(async () => {
    app = await startPages();
    browser = await openBrowser();
    secretary = await new Visitor(app.url).signInAs('secretary');
  }, LOADING_MS);
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('is offered to those who may start projects alone', async () => {
    expect(await offered(secretary, '/projects/CFPS', 'copyProject')).toHaveLength(1);
    const lead = await new Visitor(app.url).signInAs('project lead');
    expect(await offered(lead, '/projects/CFPS', 'copyProject')).toEqual([]);
    expect(await words(secretary, '/forms/startProject')).toContain('Start it as a copy of another project');
  });

  it.each([
    [390, false],
    [1280, true],
  ])('shows all that would be made before it is, %i pixels wide, with script: %s', async (width, javaScriptEnabled) => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height: 900 } });
    const [name = '', value = ''] = secretary.session.split('=');
    await context.addCookies([{ name, value, url: app.url }]);
    const page = await context.newPage();
    const look = async (what: string) => {
      const found = javaScriptEnabled ? await axeFindings(page) : [];
      expect([what, found, await overflow(page)]).toEqual([what, [], 0]);
      const { PICTURES } = process.env;
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/${what}-${width}.png`, fullPage: true });
    };
    await page.goto(`${app.url}/projects/CFPS`);
    await page.getByRole('link', { name: 'Use as a template' }).click();
    expect(await page.getByRole('radio', { name: /^CFPS /u }).isChecked()).toBe(true);
    expect(await page.getByLabel('Plan', { exact: true }).isChecked()).toBe(true);
    const code = `AGAIN${width}`;
    await page.getByLabel('Code of the new project').fill(code);
    await page.getByLabel('Title').fill('A second guide');
    await page.locator('#start-day').fill('6');
    await page.locator('#start-month').fill('9');
    await page.locator('#start-year').fill('2010');
    for (const part of ['Planned outputs', 'Risks, as they were identified', 'Stakeholders', 'Communications plan'])
      await page.getByLabel(part, { exact: true }).check();
    await look('copy-form');
    await page.getByRole('button', { name: 'Continue' }).click();
    const shown = (await page.locator('main').innerText()).replaceAll(/\s+/gu, ' ');
    expect(shown).toContain('What would be made');
    expect(shown).toContain('What stays behind');
    await look('copy-check');
    await page.getByRole('button', { name: 'Start the project' }).click();
    expect(new URL(page.url()).pathname).toBe(`/projects/${code}`);
    const made = (await page.locator('main').innerText()).replaceAll(/\s+/gu, ' ');
    expect(made).toContain('Project started as a copy.');
    expect(made).toContain('A second guide');
    await look('copy-made');
    await context.close();
  });
});
