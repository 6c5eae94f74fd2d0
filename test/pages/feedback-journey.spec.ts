import type { Browser, Page } from 'playwright-core';
import { itWith } from '../documents/tools.js';
import type { TestApp } from '../support/app.js';
import { axeFindings, CHROMIUM, openBrowser } from './browser.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';

const TEXT = `# Choosing partners

A partner is tested before it is worked with.

- Ask what the partner is for
- Ask who answers for its money
`;
const WORDS = 'Say <b>who</b> checks that money is answered for.';
const BECAUSE = 'The checklist asked who answers, not who checks: both are asked now.';

describe('a pilot’s comment ends as “we did”', () => {
  let app: TestApp;
  let browser: Browser | null = null;
  beforeAll(async () => {
    app = await startPages();
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  /** A page of a browser without script. */
  const stranger = async (javaScriptEnabled = false): Promise<Page> => {
    browser ??= await openBrowser();
    return (await browser.newContext({ javaScriptEnabled })).newPage();
  };

  itWith(CHROMIUM, 'from the checklist’s text to what everybody reads', async () => {
    const lead = await stranger();
    await lead.goto(`${app.url}/sign-in`);
    await press(lead, '(project lead)');

    await lead.goto(`${app.url}/projects/CFPS/outputs/PART1`);
    await follow(lead, 'Begin a version');
    await lead.fill('#label', 'Draft for pilots');
    await press(lead, 'Begin the version');
    await follow(lead, 'Draft for pilots');
    await follow(lead, 'Import a document');
    await lead.fill('#content', TEXT);
    await press(lead, 'Preview the import');
    expect(await lead.textContent('main')).toContain('4 clauses would be placed. Nothing has been taken yet.');
    await press(lead, 'Import the text');
    expect(await lead.textContent('#clauses')).toContain('Ask who answers for its money');

    await lead.goto(`${app.url}/projects/CFPS/feedback`);
    await follow(lead, 'Add a theme');
    await lead.fill('#code', 'MONEY');
    await lead.fill('#title', 'Public money');
    await lead.fill('#definition', 'How partners answer for what they spend.');
    await press(lead, 'Add the theme');
    await follow(lead, 'Add a feedback exercise');
    await lead.fill('#title', 'Pilots of Part 1');
    await lead.selectOption('#channel', 'PILOT');
    await lead.getByLabel('What they have tried').check();
    await lead.fill('#method', 'Pilots used the checklist for a month and wrote to us.');
    await lead.getByLabel('Draft for pilots').check();
    await press(lead, 'Add the exercise');
    await follow(lead, 'X1 Pilots of Part 1');

    await follow(lead, 'Add a respondent');
    await lead.selectOption('#type', 'PILOT_AUTHORITY');
    await lead.getByLabel('Comments, but not the name').check();
    await lead.fill('#name', 'Officer of pilot authority A (invented)');
    await lead.selectOption('#pilotId', { label: 'P1 Pilot authority A (invented for the demonstration)' });
    await press(lead, 'Add the respondent');
    await follow(lead, 'Add a comment');
    await lead.fill('#text', WORDS);
    await lead.selectOption('#clauseId', { label: 'PART1-V1 1.2 Ask who answers for its money' });
    await lead.selectOption('#respondentId', { label: 'RS1 Officer of pilot authority A (invented)' });
    await press(lead, 'Add the comment');
    expect(await lead.textContent('main')).toContain('It cannot be published yet');

    await lead.goto(`${app.url}/projects/CFPS/feedback`);
    await follow(lead, '1 comment awaits an outcome');
    await follow(lead, 'F1');
    await follow(lead, 'Choose themes');
    await lead.selectOption('#themes', 'MONEY');
    await press(lead, 'Save the themes');
    await follow(lead, 'Report an outcome');
    await lead.getByLabel('Accepted', { exact: true }).check();
    await lead.fill('#because', BECAUSE);
    await lead.selectOption('#changedVersionId', { label: 'Checklist, Part 1: choosing partners: Draft for pilots' });
    await lead.selectOption('#changedClauseId', { label: 'PART1-V1 1.2 Ask who answers for its money' });
    await press(lead, 'Report the outcome');
    expect(await lead.textContent('main')).toContain(BECAUSE);
    expect(await lead.textContent('main')).toContain('Public money');

    const visitor = await stranger(true);
    const report = `${app.url}/published/you-said-we-did/CFPS/X1`;
    expect((await visitor.goto(report))!.status()).toBe(404);

    await follow(lead, 'X1 Pilots of Part 1');
    await follow(lead, 'Publish the report');
    await press(lead, 'Publish the report');
    await follow(lead, 'Read it as the public does');

    await visitor.goto(`${app.url}/published`);
    await follow(visitor, 'Pilots of Part 1');
    expect(visitor.url()).toBe(report);
    const read = (await visitor.textContent('main'))!.replaceAll(/\s+/gu, ' ');
    expect(read).toContain('You made 1 comment.');
    expect(read).toContain(WORDS);
    expect(read).toContain('We did: accepted');
    expect(read).toContain(BECAUSE);
    expect(read).not.toContain('Officer of pilot authority A');
    expect(await axeFindings(visitor)).toEqual([]);
  });
});

/** Presses a button that leads to another page, and waits for that. */
async function press(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.getByRole('button', { name }).click()]);
}

/** Follows the first link of a name, and waits for its page. */
async function follow(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.getByRole('link', { name }).first().click()]);
}
