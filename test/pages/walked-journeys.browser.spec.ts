import type { Browser, Locator, Page } from 'playwright-core';
import { itWith } from '../documents/tools.js';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { CHROMIUM, openBrowser } from './browser.js';
import type { Who } from './list/row.js';
import { Visitor } from './visitor.js';

const QUESTION = 'What can be <b>settled</b> before the group first meets?';
const TEN = ['M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10', 'M11', 'M13'];

/** Each journey from the home page of whoever begins it to its end, by what is on the pages; links and buttons pressed are counted. */
describe.each([
  ['without script', false],
  ['with script', true],
] as const)('the journeys of the demonstration %s', (_, javaScriptEnabled) => {
  let app: TestApp;
  let browser: Browser | undefined;
  let clicks: string[] = [];

  beforeAll(async () => {
    app = await startPages();
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });
  beforeEach(() => {
    clicks = [];
  });

  /** Somebody on their home page, in a browser of their own. */
  async function home(who: Who): Promise<Page> {
    browser ??= await openBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled });
    const [name = '', value = ''] = (await new Visitor(app.url).signInAs(who)).session.split('=');
    await context.addCookies([{ name, value, url: app.url }]);
    const page = await context.newPage();
    await page.goto(`${app.url}/`);
    return page;
  }

  async function go(page: Page, control: Locator, name: string): Promise<void> {
    clicks.push(name);
    await Promise.all([page.waitForEvent('domcontentloaded'), control.first().click()]);
    expect(await page.locator('.govuk-error-summary').allInnerTexts()).toEqual([]);
  }
  const follow = (page: Page, name: string): Promise<void> => go(page, page.getByRole('link', { name }), name);
  const press = (page: Page, name: string): Promise<void> => go(page, page.getByRole('button', { name }), name);
  const words = async (page: Page): Promise<string> =>
    (await page.locator('main').innerText()).replaceAll(/\s+/gu, ' ');

  itWith(CHROMIUM, 'a reviewer raises a challenge, the lead answers it and the reviewer is satisfied', async () => {
    const reviewer = await home('reviewer');
    await follow(reviewer, 'M6');
    await follow(reviewer, 'Raise a challenge');
    await reviewer.getByLabel('A challenge', { exact: true }).check();
    await reviewer.getByLabel('Your question').fill(QUESTION);
    await reviewer.getByLabel('Why it matters').fill('The drafts come first.');
    await reviewer.getByLabel('What you want done').fill('A list of what is open.');
    await press(reviewer, 'Raise the challenge');
    expect(await words(reviewer)).toMatch(/Challenge CH2 saved\. .+ is to answer by \d+ \w+ 2010/u);
    expect(clicks).toHaveLength(3);

    const lead = await home('project lead');
    await follow(lead, 'Answer challenge CH2');
    await lead.getByLabel('Accepted in part').check();
    await lead.getByLabel('Your reasons').fill('The form is settled, the words are not.');
    await lead.getByLabel('What will be done').fill('The list goes out with the invitations.');
    await press(lead, 'Send the answer');
    expect(clicks.slice(3)).toHaveLength(2);

    await reviewer.goto(`${app.url}/`);
    await follow(reviewer, 'CH2');
    await reviewer.getByLabel('Yes').check();
    await press(reviewer, 'Save your judgement');
    expect(clicks.slice(5)).toHaveLength(2);
    await reviewer.goto(`${app.url}/projects/CFPS/challenges/CH2`);
    expect(await words(reviewer)).toContain('Nothing more is to be done: the challenge is settled.');
  });

  itWith(
    CHROMIUM,
    'the secretary composes the paper for the next meeting, the director clears it, the secretary issues it',
    async () => {
      const secretary = await home('secretary');
      await follow(secretary, 'Meetings');
      await follow(secretary, 'Plan a meeting');
      await secretary.getByLabel('Board of Standards for England', { exact: true }).check();
      const day = secretary.getByRole('group', { name: 'Day' });
      for (const [part, text] of Object.entries({ Day: '23', Month: '2', Year: '2010' }))
        await day.getByLabel(part, { exact: true }).fill(text);
      await press(secretary, 'Plan the meeting');
      await follow(secretary, '23 February 2010');
      await follow(secretary, 'Compose');
      await secretary.getByLabel('Title on the cover').fill('Partnerships in February');
      await secretary.getByLabel('Open', { exact: true }).check();
      await press(secretary, 'Compose');
      await secretary.waitForURL(/\/board-papers\/10%2F24/u);

      const director = await home('director');
      await follow(director, 'Clear paper 10/24');
      await press(director, 'Clear this text');
      expect(await words(director)).toContain('Cleared');

      await secretary.goto(`${app.url}/`);
      await follow(secretary, 'Issue paper 10/24');
      await press(secretary, 'Issue and seal');
      await secretary.getByText('Download').first().waitFor();
      expect(clicks).toHaveLength(10);
      const paper = await new Visitor(app.url).get('/papers/10-24.pdf');
      expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    },
    LOADING_MS,
  );

  // last: a paper is not cleared while nobody says why ten milestones are late
  itWith(CHROMIUM, 'a lead reports ten milestones on one screen, with one preview and one save', async () => {
    const lead = await home('project lead');
    await follow(lead, 'Report seven milestones');
    await follow(lead, 'Show all');
    for (const [at, code] of TEN.entries())
      await lead.getByLabel(`${code} new forecast`, { exact: true }).fill(`${14 + (at % 5)} June 2010`);
    await press(lead, 'Show the effect');
    expect(await words(lead)).toContain('The end moves from 28 May 2010');
    await lead.getByLabel('Reason for the journal').fill('The authorities asked for more time');
    await press(lead, `Save ${TEN.length} reports`);
    expect(clicks).toHaveLength(4);
    expect(new URL(lead.url()).searchParams.get('done')).not.toBeNull();
    const entries = await app.sql.rows<{ reason: string; subjects: { code: string }[] }>(
      'walked-reports',
      `SELECT reason, subjects FROM journal_entry WHERE operation = 'reportMilestones'`,
    );
    expect(entries.map(({ reason, subjects }) => [reason, subjects.length])).toEqual([
      ['The authorities asked for more time', TEN.length],
    ]);
  });
});
