import type { Browser, Page } from 'playwright-core';
import { itWith } from '../documents/tools.js';
import type { TestApp } from '../support/app.js';
import { CHROMIUM, openBrowser } from './browser.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

const PAPER = '/board-papers/10%2F24';

describe('journeys through the pages', () => {
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
    await press(page, `(${who})`);
    return page;
  };

  itWith(CHROMIUM, 'a lead reports a slip, sees what it does to the end, and then records it', async () => {
    const page = await as('project lead');
    await page.goto(`${app.url}/projects/CFPS/milestones/M7`);
    await page.fill('#forecastDate-day', '30');
    await page.fill('#forecastDate-month', '4');
    await page.fill('#forecastDate-year', '2010');
    await page.fill('#narrative', 'The drafts need <b>another</b> round.');
    await press(page, 'Show the effect');
    const preview = page.getByRole('region', { name: 'Effect of your report' });
    expect(await preview.textContent()).toMatch(/The end moves from 28 May 2010 to/u);
    await press(page, 'Save this report');
    expect(page.url()).toContain('/milestones/M7?done=planReport');
    expect(await page.textContent('main')).toContain('Report on M7 saved. Forecast for');
    expect(await page.textContent('main')).toContain('The drafts need <b>another</b> round.');
  });

  itWith(
    CHROMIUM,
    'the secretary edits a paragraph, the director clears, the secretary issues, the public downloads',
    async () => {
      const secretary = await as('secretary');
      await compose(app);
      await secretary.goto(`${app.url}${PAPER}`);
      await secretary.goto(`${app.url}${PAPER}?edit=issue.1`);
      const text = secretary.getByLabel('Text of paragraph 1.1.1');
      await text.fill(`${await text.inputValue()} The Board will hear more in March.`);
      await press(secretary, 'Save');
      expect(await secretary.textContent('main')).toContain('The Board will hear more in March.');
      expect(await secretary.getByRole('button', { name: 'Clear this text' }).count()).toBe(0);

      const director = await as('director');
      await director.goto(`${app.url}${PAPER}`);
      await press(director, 'Clear this text');
      expect(await director.textContent('main')).toContain('Cleared');

      await secretary.goto(`${app.url}${PAPER}`);
      await press(secretary, 'Issue and seal');
      expect(await secretary.textContent('main')).toContain('Download');

      const visitor = new Visitor(app.url);
      const html = await (await visitor.get(PAPER)).text();
      const pdf = /href="(\/papers\/10-24\.pdf)"/u.exec(html)?.[1] ?? '';
      const file = await visitor.get(pdf);
      expect(file.headers.get('content-type')).toBe('application/pdf');
      expect(await (await visitor.get(`${PAPER}/verify`)).text()).toContain('Yes. Each of its');
    },
  );
});

/** Presses a button that leads to another page, and waits for that. */
async function press(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.getByRole('button', { name }).click()]);
}

/** A draft of the next paper, composed by a token of the secretary's own making; the page to compose by is still to come. */
async function compose(app: TestApp): Promise<void> {
  const token = await (await new Visitor(app.url).signInAs('secretary')).token();
  const input = {
    reference: '10/24',
    title: 'Partnerships, further update',
    programmeCode: 'PARTNERSHIPS',
    projectCodes: ['CFPS'],
    meetingDate: '2010-01-26',
    asAt: '2010-01-26',
    confidentiality: 'OPEN',
  };
  const document =
    'mutation($input: ComposeBoardPaperInput!) { composeBoardPaper(input: $input) { saved problems { message } } }';
  const { body } = await app.gql(token, document, { input });
  expect(body.data.composeBoardPaper).toMatchObject({ saved: true });
}
