import type { Browser, Page } from 'playwright-core';
import { itWith } from '../documents/tools.js';
import type { TestApp } from '../support/app.js';
import { CHROMIUM, openBrowser } from './browser.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';

const QUESTION = 'What can be <b>settled</b> before the group first meets?';

describe('a challenge from its question to its end', () => {
  let app: TestApp;
  let browser: Browser | null = null;
  beforeAll(async () => {
    app = await startPages();
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  /** A page of a browser without script, signed in as somebody by the sign-in page. */
  const as = async (who: string): Promise<Page> => {
    browser ??= await openBrowser();
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${app.url}/sign-in`);
    await leave(page, page.getByRole('button', { name: `(${who})` }));
    return page;
  };
  const link = (page: Page, name: string) => page.getByRole('link', { name }).first();

  itWith(
    CHROMIUM,
    'a reviewer reads what changed and raises it, the lead answers, the reviewer is satisfied; all without script',
    async () => {
      const reviewer = await as('reviewer');
      await reviewer.goto(`${app.url}/projects/CFPS/milestones/M6`);
      expect(await reviewer.textContent('main')).toContain('Reports');
      await leave(reviewer, link(reviewer, 'Raise a challenge'));
      expect(await reviewer.textContent('main')).toContain('About: Milestone M6');
      await leave(reviewer, reviewer.getByRole('button', { name: 'Raise the challenge' }));
      expect(await reviewer.textContent('main')).toContain('There is a problem');
      await reviewer.getByLabel('A challenge', { exact: true }).check();
      await reviewer.getByLabel('Your question').fill(QUESTION);
      await reviewer.getByLabel('Why it matters').fill('The drafts come first.');
      await reviewer.getByLabel('What you want done').fill('A list of what is open.');
      await leave(reviewer, reviewer.getByRole('button', { name: 'Raise the challenge' }));
      expect(reviewer.url()).toMatch(/\/projects\/CFPS\/challenges\/CH\d+\?done=raiseChallenge/u);
      expect(await reviewer.textContent('main')).toMatch(/Challenge CH\d+ saved\. .+ is to answer by \d+ \w+ 2010/u);

      const lead = await as('project lead');
      await lead.goto(`${app.url}/my-challenges`);
      expect(await lead.textContent('main')).toContain(QUESTION);
      await leave(lead, link(lead, 'CH2'));
      await leave(lead, link(lead, 'Answer the challenge'));
      await lead.getByLabel('Accepted in part').check();
      await lead.getByLabel('Your reasons').fill('The form is settled, the words are not.');
      await lead.getByLabel('What will be done').fill('The list goes out with the invitations.');
      await leave(lead, lead.getByRole('button', { name: 'Send the answer' }));
      expect(await lead.textContent('main')).toContain('The form is settled, the words are not.');

      await reviewer.goto(`${app.url}/projects/CFPS/challenges?mine=RAISED_BY_ME&state=ANSWERED`);
      await leave(reviewer, link(reviewer, 'CH2'));
      await leave(reviewer, link(reviewer, 'Say whether the answer satisfies you'));
      expect(await reviewer.textContent('main')).toContain('The list goes out with the invitations.');
      await reviewer.getByLabel('Yes').check();
      await reviewer.getByLabel('Note').fill('Thank you.');
      await leave(reviewer, reviewer.getByRole('button', { name: 'Save your judgement' }));
      const end = (await reviewer.textContent('main')) ?? '';
      expect(end).toContain('Nothing more is to be done: the challenge is settled.');
      expect(end).toContain('Satisfied with the answer');
      expect(end).toContain(QUESTION);
      expect(await link(reviewer, 'Withdraw').count()).toBe(0);
      await leave(reviewer, link(reviewer, 'Milestone M6'));
      expect(reviewer.url()).toContain('/projects/CFPS/milestones/M6');
    },
  );
});

/** Presses a link or a button that leads to another page, and waits for that. */
async function leave(page: Page, control: ReturnType<Page['getByRole']>): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), control.click()]);
}
