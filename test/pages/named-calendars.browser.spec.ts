import type { Browser, Page } from 'playwright-core';
import { itWith } from '../documents/tools.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import type { TestApp } from '../support/app.js';
import { axeFindings, CHROMIUM, openBrowser, overflow } from './browser.js';
import { PHONE } from './screens.js';
import { Visitor } from './visitor.js';

const READ = `{ project(code: "CFPS") { plan { calendars { code name weekend worked { name } }
  tasks { code calendar start finish actualFinish durationDays } } } }`;

describe('the named calendars of a plan on its pages', () => {
  let app: TestApp;
  let browser: Browser | null = null;
  let lead = '';

  beforeAll(async () => {
    app = await startPages();
    lead = await (await new Visitor(app.url).signInAs('project lead')).token();
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const open = async (script: boolean, width = 1280): Promise<Page> => {
    browser ??= await openBrowser();
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script });
    const [name = '', value = ''] = (await new Visitor(app.url).signInAs('project lead')).session.split('=');
    await context.addCookies([{ name, value, url: app.url }]);
    const page = await context.newPage();
    await page.goto(`${app.url}/projects/CFPS/plan`);
    return page;
  };
  const press = async (page: Page, role: 'button' | 'link', name: string): Promise<void> => {
    await page.getByRole(role, { name, exact: true }).first().click();
    await page.waitForLoadState('load');
  };
  const plan = async () => (await app.query(lead, READ)).project.plan;
  const taskOf = async (code: string) => (await plan()).tasks.find((task: { code: string }) => task.code === code);

  itWith(CHROMIUM, 'are added, given to a task in the grid, changed and removed without script', async () => {
    const page = await open(false);
    await press(page, 'link', 'Add a calendar');
    await page.getByLabel('Code', { exact: true }).fill('SAT');
    await page.getByLabel('Name', { exact: true }).first().fill('Weekend work');
    await page.getByLabel('Saturday', { exact: true }).uncheck();
    await press(page, 'button', 'Add the calendar');
    expect(await page.textContent('main')).toContain('Calendar added. Choose it for tasks and milestones');
    const table = page.getByRole('table', { name: 'Calendars of some tasks' });
    expect(await table.textContent()).toMatch(/SAT\s*Weekend work/u);
    expect(await table.textContent()).toContain('Not worked: Sunday; bank holidays of England and Wales');

    const before = await taskOf('T14');
    await page.goto(`${app.url}/projects/CFPS/plan/grid?columns=dates`);
    await page.getByLabel('T14 calendar', { exact: true }).fill('sat');
    await press(page, 'button', 'Show the effect');
    await page.getByRole('button', { name: /^Save/u }).first().click();
    await page.waitForLoadState('load');
    const after = await taskOf('T14');
    expect(after).toMatchObject({ calendar: 'SAT', durationDays: before.durationDays });
    expect(after.finish < before.finish).toBe(true);
    await page.goto(`${app.url}/projects/CFPS/tasks/T14`);
    expect(await page.textContent('main')).toMatch(/Calendar\s*SAT Weekend work/u);

    await page.goto(`${app.url}/projects/CFPS/plan`);
    expect(await table.textContent()).toContain('T14');
    expect(await page.getByRole('link', { name: /^Remove\s+SAT/u }).count()).toBe(0);
    await page.getByRole('link', { name: /^Change\s+SAT/u }).click();
    await page.getByLabel('Name', { exact: true }).first().fill('Saturdays too');
    await page.getByLabel('Sunday', { exact: true }).uncheck();
    await page.getByRole('button').first().click();
    await page.waitForLoadState('load');
    expect(await page.textContent('main')).toContain('Dates that move');
    await press(page, 'button', 'Save the calendar');
    expect((await plan()).calendars).toMatchObject([{ code: 'SAT', name: 'Saturdays too', weekend: [] }]);
  });

  itWith(CHROMIUM, 'are chosen for a new task, and bars snap to their days, with script', async () => {
    const page = await open(true);
    await press(page, 'link', 'Add a task');
    await page.getByLabel('Code', { exact: true }).fill('T90');
    await page.getByLabel('Title', { exact: true }).fill('Print on a weekend');
    await page.getByLabel('Duration in working days', { exact: true }).fill('6');
    await page.getByLabel('Calendar', { exact: true }).selectOption('SAT');
    await press(page, 'button', 'Add the task');
    // The start of the project, a Monday, and the five days after it: by the calendar of Saturdays and Sundays.
    expect(await taskOf('T90')).toMatchObject({ calendar: 'SAT', durationDays: 6 });
    await page.goto(`${app.url}/projects/CFPS/plan`);
    const rows = page.locator('tr[data-can][data-worked]');
    expect(await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-code')).sort())).toEqual([
      'T14',
      'T90',
    ]);
    const bar = page.getByRole('slider', { name: /^T90 / });
    const [first = ''] = ((await bar.getAttribute('aria-valuetext')) ?? '').split(' to ');
    for (let day = 0; day < 7; day += 1) await bar.press('ArrowRight');
    const [later = ''] = ((await bar.getAttribute('aria-valuetext')) ?? '').split(' to ');
    // Seven steps are seven days where every day is worked.
    expect((Date.parse(`${later} UTC`) - Date.parse(`${first} UTC`)) / 86_400_000).toBe(7);
  });

  itWith(CHROMIUM, 'fit a phone, and are told to every reader', async () => {
    const page = await open(false, PHONE);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
});
