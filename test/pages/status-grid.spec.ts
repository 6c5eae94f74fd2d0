import type { Browser, Page } from 'playwright-core';
import { typedDate } from '../../src/platform/calendar/typed-date.js';
import { markOf, refusedReports, statusReports, typedStatus } from '../../src/pages/plan/status/status-grid.js';
import { itWith } from '../documents/tools.js';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { axeFindings, CHROMIUM, openBrowser, overflow } from './browser.js';
import { wordsOf } from './html-reader.js';
import { PHONE } from './screens.js';
import { Visitor } from './visitor.js';

const GRID = '/projects/CFPS/plan/status';

describe('a date that is typed into one box', () => {
  it.each([
    ['27 3 2010', '2010-03-27'],
    ['7/3/2010', '2010-03-07'],
    ['27.3.2010', '2010-03-27'],
    ['27 March 2010', '2010-03-27'],
    ['1 sept 2010', '2010-09-01'],
    ['27-Mar-2010', '2010-03-27'],
    ['2010-03-27', '2010-03-27'],
    ['31 2 2010', null],
    ['27 3 10', null],
    ['27 marching 2010x', null],
    ['soon', null],
    ['', null],
  ])('%s is %s', (text, date) => expect(typedDate(text)).toBe(date));
});

describe('what is typed into a status grid', () => {
  const typed = (body: object) => typedStatus('milestones', body);
  const versions = { 'version.M1': '3', 'version.M2': '4', 'version.M3': '5' };

  it('becomes one report for each row that says something', () => {
    const body = { ...versions, 'forecastDate.M1': '27 3 2010', 'narrative.M3': ' Done well. ', reason: 'Week 4' };
    expect(statusReports('milestones', 'CFPS', typed(body))).toEqual({
      codes: ['M1', 'M3'],
      cells: [],
      errors: [],
      input: {
        projectCode: 'CFPS',
        reason: 'Week 4',
        reports: [
          { milestone: 'M1', expectedVersion: 3, forecastDate: '2010-03-27' },
          { milestone: 'M3', expectedVersion: 5, narrative: 'Done well.' },
        ],
      },
    });
  });

  it('is wrong at its cell, every wrong cell at once', () => {
    const body = { ...versions, 'forecastDate.M1': 'soon', 'actualDate.M2': '31 2 2010', reportedOn: 'today' };
    const { cells, errors } = statusReports('milestones', 'CFPS', typed(body));
    expect(cells.map(({ code, column }) => [code, column])).toEqual([
      ['M1', 'forecastDate'],
      ['M2', 'actualDate'],
    ]);
    expect(errors.map(({ field }) => field)).toEqual(['reportedOn']);
  });

  it('is marked by what is reported, whatever the reason', () => {
    const mark = (more: object) =>
      markOf(statusReports('milestones', 'CFPS', typed({ ...versions, 'narrative.M1': 'x', ...more })));
    expect(mark({ reason: 'Why' })).toBe(mark({}));
    expect(mark({ 'narrative.M2': 'y' })).not.toBe(mark({}));
    expect(mark({ reportedOn: '20 1 2010' })).not.toBe(mark({}));
  });

  it('is refused at the cell that the interface names, or at the first of its row', () => {
    const reports = statusReports('milestones', 'CFPS', typed({ ...versions, 'narrative.M2': 'x' }));
    const problem = (...path: string[]) => ({ message: 'No.', path });
    const { cells, errors } = refusedReports('milestones', reports, [
      problem('input', 'reports', '0', 'actualDate'),
      problem('input', 'reports', '0', 'expectedVersion'),
      problem('input', 'reportedOn'),
      problem('input'),
    ]);
    expect(cells.map(({ code, column }) => [code, column])).toEqual([
      ['M2', 'actualDate'],
      ['M2', 'forecastDate'],
    ]);
    expect(errors.map(({ field }) => field)).toEqual(['reportedOn', null]);
  });
});

describe('the status grid', () => {
  let app: TestApp;
  let browser: Browser | null = null;
  beforeAll(async () => {
    app = await startPages();
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const open = async (width: number, script: boolean): Promise<Page> => {
    browser ??= await openBrowser();
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: script });
    const [name = '', value = ''] = (await new Visitor(app.url).signInAs('project lead')).session.split('=');
    await context.addCookies([{ name, value, url: app.url }]);
    const page = await context.newPage();
    await page.goto(app.url + GRID);
    return page;
  };
  const press = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForLoadState('load');
  };
  const entries = async () =>
    app.sql.rows<{ reason: string; subjects: { code: string }[] }>(
      'status-entries',
      `SELECT reason, subjects FROM journal_entry WHERE operation = 'reportMilestones' ORDER BY revision`,
    );

  itWith(CHROMIUM, 'shows those that are due where a task leads to it, and the way to all', async () => {
    const visitor = await new Visitor(app.url).signInAs('project lead');
    const tasks = await (await visitor.get('/tasks')).text();
    const [, href = ''] = /href="([^"]*plan\/status\?only=[^"]*)"[^>]*>Report \w+ milestones/u.exec(tasks) ?? [];
    const codes = new URL(href.replaceAll('&amp;', '&'), app.url).searchParams.get('only')!.split(' ');
    expect(codes.length).toBeGreaterThan(1);
    const page = await open(1280, false);
    await page.goto(app.url + href.replaceAll('&amp;', '&'));
    const shown = await page.locator('tbody th').allTextContents();
    expect(shown.map((text) => /^(M\d+)/u.exec(text.trim())![1]).sort()).toEqual([...codes].sort());
    expect(await page.textContent('main')).toMatch(
      new RegExp(`The ${codes.length} of \\d+ milestones that are due\\.`, 'u'),
    );
    await page.getByLabel(`${codes[0]} reached on`).fill('soon');
    await press(page, 'Show the effect');
    expect(await page.locator('tbody th').count()).toBe(codes.length); // what is shown stays
    const wrong = page.locator(`#actualDate-${codes[0]}-error`);
    expect((await wrong.boundingBox())!.width).toBeGreaterThan(200); // beside its cell it would have five short lines
    await page.getByRole('link', { name: /^Show all/u }).click();
    expect(await page.locator('tbody th').count()).toBeGreaterThan(codes.length);
    await page.goto(`${app.url}${GRID}?only=%3Cb%3E,M7`);
    expect(await page.locator('tbody th').count()).toBe(1);
  });

  itWith(CHROMIUM, 'takes ten reports with one preview and one save, without script', async () => {
    const page = await open(1280, false);
    const open10 = (await page.locator('tbody tr').count()) > 9;
    expect(open10).toBe(true);
    const codes = await page.locator('tbody th').allTextContents();
    const chosen = codes.map((text) => /^(M\d+)/u.exec(text.trim())![1]!).slice(-10);
    for (const code of chosen)
      await page.getByLabel(`${code} what the Board should know`).fill(`${code} is on its way`);
    await page.getByLabel('M7 new forecast').fill('30 April 2010');
    await page.getByLabel('M6 reached on').fill('31 2 2010');
    await press(page, 'Show the effect');
    const summary = page.getByRole('alert');
    expect(await summary.textContent()).toContain('M6: Reached on: enter a real date');
    expect(await page.locator('#actualDate-M6-error').count()).toBe(1);
    expect(await page.getByLabel('M7 new forecast').inputValue()).toBe('30 April 2010'); // nothing typed is lost
    expect(await page.getByLabel(`${chosen[9]} what the Board should know`).inputValue()).not.toBe('');
    await page.getByLabel('M6 reached on').fill('');
    await press(page, 'Show the effect');
    const preview = page.getByRole('region', { name: 'What your reports would do' });
    expect(await preview.textContent()).toMatch(/The end moves from 28 May 2010 to/u);
    expect(await entries()).toEqual([]);
    await page.getByLabel(`${chosen[0]} what the Board should know`).fill('Changed after the preview');
    await page.getByLabel('Reason for the journal').fill('Reports of week 4');
    await press(page, 'Save 10 reports');
    expect(await page.textContent('main')).toContain('You changed a report after the preview.');
    expect(await entries()).toEqual([]);
    expect(await page.getByLabel('Reason for the journal').inputValue()).toBe('Reports of week 4');
    await press(page, 'Save 10 reports');
    expect(await page.textContent('main')).toMatch(
      /10 reports saved as one change\. The plan now ends on \d+ \w+ 2010\./u,
    );
    const [entry, ...more] = await entries();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ reason: 'Reports of week 4' });
    expect(entry!.subjects).toHaveLength(10);
  });

  itWith(CHROMIUM, 'keeps what was typed when the filters change, without script', async () => {
    const page = await open(1280, false);
    await page.getByLabel('M7 what the Board should know').fill('Typed before the filter');
    await page.getByLabel('Stage').selectOption('S1');
    await press(page, 'Show');
    expect(await page.getByLabel('Stage').inputValue()).toBe('S1');
    expect(await page.getByLabel('M7 what the Board should know').inputValue()).toBe('Typed before the filter');
    expect(await page.textContent('main')).toContain('Rows that you typed into stay at the end of the list');
    await page.getByLabel('Report on').selectOption('tasks');
    await press(page, 'Show');
    expect(await page.getByRole('alert').textContent()).toContain('You have typed reports of milestones.');
    expect(await page.getByLabel('M7 what the Board should know').inputValue()).toBe('Typed before the filter');
    await page.getByLabel('M7 what the Board should know').press('Tab');
    await press(page, 'Show the effect');
    expect(await page.getByRole('button', { name: 'Save 1 report' }).count()).toBe(1);
    await page.getByLabel('M7 what the Board should know').fill('');
    await page.getByLabel('Report on').selectOption('tasks');
    await press(page, 'Show');
    expect(page.url()).toBe(`${app.url}${GRID}?kind=tasks&stage=S1`);
  });

  itWith(CHROMIUM, 'takes what others reported meanwhile into account before it is saved', async () => {
    const page = await open(1280, false);
    await page.getByLabel('M9 new forecast').fill('10 5 2010');
    const other = await open(1280, false);
    await other.getByLabel('M9 what the Board should know').fill('From another desk');
    await press(other, 'Show the effect');
    await press(other, 'Save 1 report');
    await press(page, 'Show the effect');
    expect(await page.getByRole('alert').textContent()).toContain('M9 was changed after you opened this page.');
    expect(await page.getByLabel('M9 new forecast').inputValue()).toBe('10 5 2010');
    await press(page, 'Show the effect');
    await press(page, 'Save 1 report');
    expect(await page.textContent('main')).toContain('1 report saved as one change.');
  });

  itWith(CHROMIUM, 'is walked by arrows and filled from a spreadsheet, with script', async () => {
    const page = await open(1280, true);
    const first = page.locator('[data-grid] tbody tr').nth(0).locator('input[type=text]').first();
    const second = page.locator('[data-grid] tbody tr').nth(1).locator('input[type=text]').first();
    const focused = () => page.evaluate<string>('document.activeElement.id');
    const [one, two] = [await first.getAttribute('id'), await second.getAttribute('id')];
    await first.focus();
    for (const [key, id] of [
      ['ArrowDown', two],
      ['ArrowUp', one],
      ['Enter', two],
    ] as const) {
      await page.keyboard.press(key);
      expect([key, await focused()]).toEqual([key, id]);
    }
    expect(page.url()).toBe(app.url + GRID);
    await first.focus();
    await page.evaluate(`(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '3 5 2010\\t\\tlow\\tSlow\\n4 5 2010\\t\\tHigh\\n');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    })()`);
    expect(await first.inputValue()).toBe('3 5 2010');
    expect(await second.inputValue()).toBe('4 5 2010');
    const row = page.locator('[data-grid] tbody tr').nth(0);
    expect([await row.locator('select').inputValue(), await row.locator('textarea').inputValue()]).toEqual([
      'LOW',
      'Slow',
    ]);
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('#preview');
  });

  for (const width of [PHONE, 1280])
    itWith(CHROMIUM, `has room and no findings at ${width} px, empty and with its preview`, async () => {
      const page = await open(width, true);
      expect([await overflow(page), await axeFindings(page)]).toEqual([0, []]);
      await page.getByLabel('M11 new forecast').fill('31 2 2010');
      await press(page, 'Show the effect');
      expect([await overflow(page), await axeFindings(page)]).toEqual([0, []]);
      await page.getByLabel('M11 new forecast').fill('14 6 2010');
      await press(page, 'Show the effect');
      expect([await overflow(page), await axeFindings(page)]).toEqual([0, []]);
    });

  it('is for tasks too, by stage and by owner', async () => {
    const lead = await new Visitor(app.url).signInAs('project lead');
    const words = async (query: string) => wordsOf(await (await lead.get(`${GRID}${query}`)).text());
    expect(await words('?kind=tasks')).toContain('Working days left');
    expect(await words('?kind=tasks&stage=S2')).not.toBe(await words('?kind=tasks'));
    expect(await words('?owner=Nobody')).toContain('No milestones match. Clear the filters.');
  });

  it('is for those who report', async () => {
    for (const who of ['reviewer', 'director'] as const) {
      const visitor = await new Visitor(app.url).signInAs(who);
      expect([who, (await visitor.get(GRID)).status]).toEqual([who, 403]);
      expect(await (await visitor.get('/projects/CFPS/plan')).text()).not.toContain('Report progress');
    }
  });
});
