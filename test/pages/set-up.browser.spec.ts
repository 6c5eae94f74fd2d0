import { type Browser, type Page } from 'playwright-core';
import { BootstrapService } from '../../src/platform/auth/bootstrap.service.js';
import { itWith } from '../documents/tools.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { CHROMIUM, openBrowser } from './browser.js';

const LONG_MS = 300_000;

/** What is typed into a form, by the label of its field: a text, a date, or the text of a choice. */
type Answers = Readonly<Record<string, string>>;

/** The label of a field, which says where an answer is optional. */
const named = (label: string): RegExp => new RegExp(`^\\s*${label}( \\(optional\\))?\\s*$`, 'u');

/** A body of five people, from an empty database to its first sealed paper, by pages alone; clicks and typed fields are counted. */
describe('setting up by pages', () => {
  let app: TestApp;
  let browser: Browser | undefined;

  beforeAll(async () => {
    app = await startTestApp({ ownToken: false, env: { BOOTSTRAP_TOKEN: '' } });
  }, LONG_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const spent = { clicks: 0, fields: 0 };

  const firstLink = (): Promise<string | null> => app.app.get(BootstrapService).firstLink();

  /** Somebody who comes in by a link, in a browser of their own. */
  async function comeIn(link: string): Promise<Page> {
    const context = await browser!.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(link.startsWith('http') ? link : app.url + link);
    await press(page, 'Sign in');
    return page;
  }

  async function press(page: Page, name: string): Promise<void> {
    spent.clicks += 1;
    await page.getByRole('button', { name }).first().click();
    await page.waitForLoadState('domcontentloaded');
  }

  async function follow(page: Page, text: string): Promise<void> {
    spent.clicks += 1;
    await page.getByRole('link', { name: text }).first().click();
    await page.waitForLoadState('domcontentloaded');
  }

  async function fill(page: Page, label: string, answer: string): Promise<void> {
    spent.fields += 1;
    const date = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(answer);
    if (date) {
      const group = page.getByRole('group', { name: label });
      await group.getByLabel('Day').fill(String(Number(date[3])));
      await group.getByLabel('Month').fill(String(Number(date[2])));
      await group.getByLabel('Year').fill(date[1]!);
      return;
    }
    const group = page.getByRole('group', { name: label });
    for (const kind of ['radio', 'checkbox'] as const) {
      if (!(await group.getByRole(kind).count())) continue;
      await group.getByRole(kind, { name: answer }).first().check();
      return;
    }
    const field = page.getByLabel(named(label)).first();
    if (await field.and(page.locator('select')).count()) {
      await field.selectOption({ label: await optionWith(page, label, answer) });
      return;
    }
    await field.fill(answer);
  }

  async function optionWith(page: Page, label: string, answer: string): Promise<string> {
    const options = await page.getByLabel(named(label)).first().locator('option').allTextContents();
    return options.find((text) => text.includes(answer)) ?? answer;
  }

  /** Follows a link to a form, answers it and sends it; nothing may be wrong afterwards. */
  async function does(page: Page, link: string, answers: Answers): Promise<void> {
    await follow(page, link);
    for (const [label, answer] of Object.entries(answers)) await fill(page, label, answer);
    spent.clicks += 1;
    await page.locator('main form button').first().click();
    await page.waitForLoadState('domcontentloaded');
    expect(await page.locator('.govuk-error-summary').allInnerTexts()).toEqual([]);
  }

  const steps = async (page: Page): Promise<string[]> => {
    await page.goto(`${app.url}/set-up`);
    const heads = await page.locator('.tracker-steps h2').allInnerTexts();
    return heads.filter((text) => /To do$/iu.test(text.trim())).map((text) => text.replace(/^\d+\. | To do$/giu, ''));
  };

  /** Makes a link on the page of a person. */
  async function linkOn(page: Page): Promise<string> {
    await press(page, 'Make a link');
    return (await page.locator('code').innerText()).trim();
  }

  it('prints a way in until an administrator has come in, and ends the one before', async () => {
    const [first, second] = [await firstLink(), await firstLink()];
    expect(second).not.toBe(first);
    const spent = await fetch(app.url + first!, { method: 'POST', redirect: 'manual' });
    expect(spent.headers.get('set-cookie')).toBeNull();
  });

  itWith(
    CHROMIUM,
    'leads from an empty database to a first sealed paper',
    async () => {
      browser = await openBrowser();
      const admin = await comeIn((await firstLink())!);
      expect(new URL(admin.url()).pathname).toBe('/set-up');
      expect(await admin.locator('main').innerText()).toContain('Choose a name to sign in by and a password');
      await admin.goto(`${app.url}/tasks`);
      expect(await admin.locator('main').innerText()).toContain('9 steps are still to do');
      await admin.goto(`${app.url}/`);
      expect(await admin.locator('main').innerText()).toContain('There are no projects yet');
      await follow(admin, 'Set up your first programme');
      expect(await steps(admin)).toHaveLength(9);

      await does(admin, 'Add an organisation', { 'Official name': 'Anytown Borough Council', 'Short name': 'Anytown' });
      await does(admin, 'Add a person', { Name: 'Sam Okoro', Post: 'Secretary to the Board', Role: 'Secretary' });
      const links = { secretary: await linkOn(admin), director: '', lead: '' };
      await admin.goto(`${app.url}/set-up`);
      for (const [name, post] of [
        ['Alex Reid', 'Director'],
        ['Jo Patel', 'Project officer'],
        ['Kim Lee', 'Reviewer'],
      ] as const)
        await does(admin, 'Add a person', { Name: name, Post: post });
      await does(admin, 'Start a programme', { Code: 'TOWN', Title: 'Town centre', Purpose: 'To bring trade back' });
      await does(admin, 'Start a project', {
        Code: 'MARKET',
        Title: 'The covered market',
        Start: '2010-01-25',
        'Target end': '2010-06-30',
        'Project lead': 'Jo Patel',
        'Senior responsible director': 'Alex Reid',
      });
      await admin.goto(`${app.url}/set-up`);
      await follow(admin, 'Make a link for Alex Reid');
      expect(await admin.locator('main').innerText()).toContain('Director of MARKET');
      links.director = await linkOn(admin);
      await admin.goto(`${app.url}/set-up`);
      await follow(admin, 'Make a link for Jo Patel');
      expect(await admin.locator('main').innerText()).toContain('Project lead of MARKET');
      links.lead = await linkOn(admin);

      const secretary = await comeIn(links.secretary);
      await secretary.goto(`${app.url}/set-up`);
      await does(secretary, 'Set up the board', { Code: 'BOARD', Name: 'The Board', Role: 'It decides' });
      await secretary.goto(`${app.url}/set-up`);
      await does(secretary, 'Plan a meeting', { Day: '2010-02-23' });

      const lead = await comeIn(links.lead);
      const plan = `${app.url}/projects/MARKET/plan`;
      await lead.goto(plan);
      await does(lead, 'Add a task', { Code: 'T1', Title: 'Survey the traders', 'Duration in working days': '20' });
      await does(lead, 'Add a task', { Code: 'T2', Title: 'Write the proposal', 'Duration in working days': '15' });
      await does(lead, 'Add a milestone', {
        Code: 'M1',
        Title: 'Proposal published',
        'Why the date is not known': 'Not yet linked',
      });
      for (const [from, to] of [
        ['T1', 'T2'],
        ['T2', 'M1'],
      ] as const) {
        await does(lead, 'Link two tasks or milestones', {
          Predecessor: from,
          Successor: to,
          'Type of link': 'Finish to start',
        });
      }

      await secretary.goto(`${app.url}/set-up`);
      await does(secretary, 'Record the decision', {
        'Short title': 'The market project',
        'What was decided': 'To run the project to the plan that was shown.',
        'What the body made of what it was asked': 'Agreed',
        'Projects concerned': 'MARKET',
        'Date of the decision': '2010-01-26',
      });
      await does(lead, 'Propose a baseline', {
        'Its name': 'First',
        'Why a baseline is taken now': 'The plan is agreed',
        'Decision that approves it': 'The market',
      });
      const director = await comeIn(links.director);
      await director.goto(plan);
      await does(director, 'Approve', {});

      await secretary.goto(`${app.url}/set-up`);
      await does(secretary, 'Compose a paper', {
        Reference: '10/01',
        'Title on the cover': 'Town centre',
        Programme: 'TOWN',
        'Date of the meeting': '2010-02-23',
        'Projects it treats': 'MARKET',
        'Who can read it': 'Open',
      });
      await secretary.waitForURL(/\/board-papers\/10%2F01/u, { timeout: LONG_MS });
      expect(await steps(admin)).toEqual([]);
      await director.goto(secretary.url().replace(/\?.*$/u, ''));
      await press(director, 'Clear this text');
      await secretary.reload();
      await press(secretary, 'Issue and seal');
      // a page of work under way goes on by itself
      await secretary.getByText('Download').first().waitFor({ timeout: LONG_MS });
      expect(spent.clicks).toBeLessThanOrEqual(50);
      expect(spent.fields).toBeLessThanOrEqual(55);
    },
    LONG_MS,
  );
});
