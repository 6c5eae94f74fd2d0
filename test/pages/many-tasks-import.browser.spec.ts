import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { itWith } from '../documents/tools.js';
import { manyTasks, TASKS } from '../milestones/import/many-tasks.js';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { CHROMIUM, openBrowser } from './browser.js';
import { Visitor } from './visitor.js';

const FILE = '/projects/LARGE/plan/import';

describe(`a plan of ${TASKS} tasks from Microsoft Project`, () => {
  let app: TestApp;
  let browser: Browser | null = null;
  beforeAll(async () => {
    app = await startPages();
    const administrator = await (await new Visitor(app.url).signInAs('administrator')).token();
    const lead = await (await new Visitor(app.url).signInAs('project lead')).token();
    const { me } = await app.query(lead, '{ me { personId } }');
    await app.saved(administrator, 'startProject', {
      ...{ programmeCode: 'PARTNERSHIPS', code: 'LARGE', title: 'A large project', start: '2010-01-04' },
      ...{ leadId: me.personId, giveRoles: true },
    });
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const leave = async (page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> => {
    const control = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
    await Promise.all([page.waitForEvent('load'), control.click()]);
  };
  const send = async (page: Page, content: string): Promise<string> => {
    await page.goto(app.url + FILE);
    const buffer = Buffer.from(content);
    await page.setInputFiles('#file', { name: 'large.xml', mimeType: 'application/xml', buffer });
    await leave(page, 'button', 'Show what would change');
    return page.getByRole('region', { name: 'What the import would do' }).innerText();
  };
  const takeOut = async (page: Page): Promise<string> => {
    await page.goto(app.url + FILE);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Microsoft Project' }).click(),
    ]);
    return readFileSync(await file.path(), 'utf8');
  };

  itWith(
    CHROMIUM,
    'is brought in, changed in the grid, taken out, changed elsewhere and brought in again',
    async () => {
      browser = await openBrowser();
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: true });
      const [name = '', value = ''] = (await new Visitor(app.url).signInAs('project lead')).session.split('=');
      await context.addCookies([{ name, value, url: app.url }]);
      const page = await context.newPage();

      expect(await send(page, manyTasks())).toContain(`${TASKS} items would be added`);
      await leave(page, 'button', 'Save the plan');
      expect(new URL(page.url()).searchParams.get('done')).toBe('planFile');

      await leave(page, 'link', 'Change the plan');
      await page.getByLabel('T10 working days', { exact: true }).fill('6');
      await leave(page, 'button', 'Show the effect');
      const preview = page.getByRole('region', { name: 'What your changes would do' });
      expect(await preview.innerText()).toContain('becomes 6 working days.');
      await leave(page, 'button', 'Save 1 change');
      expect(await page.locator('main').innerText()).toContain('1 item changed');

      const file = await takeOut(page);
      expect(file).toMatch(/<Name>Work 10<\/Name>.*?<Duration>PT48H/su);
      expect(await send(page, file)).toContain('Nothing would change.');
      const effect = await send(page, file.replace('<Name>Work 20<', '<Name>Another name<'));
      expect(effect).toContain(`1 item would change, ${TASKS - 1} items would stay the same.`);
      await leave(page, 'button', 'Save the plan');
      expect(await takeOut(page)).toContain('<Name>Another name</Name>');
    },
    LOADING_MS,
  );
});
