import type { Browser, Page } from 'playwright-core';
import { itWith } from '../documents/tools.js';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { axeFindings, CHROMIUM, openBrowser, overflow } from './browser.js';
import { PHONE } from './screens.js';
import { Visitor } from './visitor.js';

describe('a list that is brought in by the page', () => {
  let app: TestApp;
  let browser: Browser | null = null;
  beforeAll(async () => {
    app = await startPages();
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const open = async (who: 'administrator' | 'project lead', at: string, width: number, script: boolean) => {
    browser ??= await openBrowser();
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script });
    const [name = '', value = ''] = (await new Visitor(app.url).signInAs(who)).session.split('=');
    await context.addCookies([{ name, value, url: app.url }]);
    const page = await context.newPage();
    await page.goto(app.url + at);
    return page;
  };
  const show = async (page: Page): Promise<string> => {
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await page.waitForLoadState('load');
    return (await page.textContent('main')) ?? '';
  };

  for (const [width, script] of [
    [1280, false],
    [PHONE, true],
  ] as const)
    itWith(
      CHROMIUM,
      `shows pasted people line by line, then saves them, at ${width} px ${script ? 'with' : 'without'} script`,
      async () => {
        const page = await open('administrator', '/set-up', width, script);
        await page.getByRole('link', { name: 'Bring in people from a file' }).click();
        const name = script ? 'Nia Okafor' : 'Ed Marsh';
        await page
          .getByLabel('Or paste rows')
          .fill(`Name\tPost\tOrganisation\n${name}\tOfficer\tCentre for Public Scrutiny`);
        expect(await show(page)).toMatch(/1 person would be added\. Nothing is saved yet\./u);
        expect([await overflow(page), script ? await axeFindings(page) : []]).toEqual([0, []]);
        await page.getByRole('button', { name: 'Save the people' }).click();
        await page.waitForLoadState('load');
        expect(page.url()).toContain('/set-up?done=listFile');
        await page.goto(`${app.url}/administration/people`);
        expect(await page.textContent('#people')).toContain(name);
      },
    );

  itWith(
    CHROMIUM,
    'takes the file that the page of risks offers, changed, and says what was and what will be',
    async () => {
      const page = await open('project lead', '/projects/CFPS/risks', 1280, false);
      const lead = await new Visitor(app.url).signInAs('project lead');
      const csv = await (await lead.get('/projects/CFPS/risks?file=risks.csv')).text();
      await page.getByRole('link', { name: 'Bring in risks from a file' }).click();
      const buffer = Buffer.from(
        csv.replace('The steering group starts too late', 'The steering group begins too late'),
      );
      await page.setInputFiles('#file', { name: 'risks.csv', mimeType: 'text/csv', buffer });
      expect(await show(page)).toMatch(/1 risk would change, \d+ risks would stay the same\. Nothing is saved yet\./u);
      expect(await page.textContent('#lines')).toMatch(
        /Title: was The steering group starts.*will be The steering group begins/su,
      );
      await page.getByLabel('Reason for the journal').fill('The title was wrong');
      await page.getByRole('button', { name: 'Save the risks' }).click();
      await page.waitForLoadState('load');
      expect(await page.textContent('#risks')).toContain('The steering group begins too late');
    },
  );

  itWith(CHROMIUM, 'says at which line and column something is wrong, and what to do', async () => {
    const page = await open('project lead', '/lists/risks/import?project=CFPS', 1280, false);
    await show(page);
    expect(await page.getByRole('alert').textContent()).toContain('Choose a file, or paste rows');
    await page.getByLabel('Or paste rows').fill('Title\tNature\tCategory\nLate\tDanger\tLegal');
    expect(await show(page)).toContain('1 line cannot be taken.');
    expect(await page.textContent('#faults')).toMatch(/2.*Nature.*Enter one of: Threat, Opportunity\./su);
    expect(await page.getByRole('button', { name: 'Save the risks' }).count()).toBe(0);
  });
});
