import type { Browser } from 'playwright-core';
import { itWith } from '../documents/tools.js';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { formLink, offeredBy, openForm, pageOf, sendForm, words } from './forms.js';
import { axeFindings, CHROMIUM, openBrowser, overflow } from './browser.js';
import { wordsOf } from './html-reader.js';
import { PHONE } from './screens.js';
import { Visitor } from './visitor.js';

const MEETING = '/meetings/BOARD-2010-02-23';
const PAPER = '/board-papers/10%2F24';

describe('a meeting in one place', () => {
  let app: TestApp;
  let secretary: Visitor;
  let director: Visitor;
  let browser: Browser | null = null;
  beforeAll(async () => {
    app = await startPages();
    secretary = await new Visitor(app.url).signInAs('secretary');
    director = await new Visitor(app.url).signInAs('director');
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  it('can be planned from the page of all meetings, and says first what is to be done next, and by whom', async () => {
    const [link = ''] = await offeredBy(secretary, '/meetings', 'Plan a meeting');
    const sent = await sendForm(secretary, link, {
      bodyCode: 'BOARD',
      'meetsOn-day': '23',
      'meetsOn-month': '2',
      'meetsOn-year': '2010',
    });
    expect([sent.status, sent.to]).toEqual([303, '/meetings?done=planAnyMeeting']);
    expect(await words(secretary, MEETING)).toContain(
      'Next: the secretary sets the agenda, so that the papers can go out by',
    );
    expect(await words(secretary, '/meetings')).toContain('23 February 2010');
  });

  it('offers a paper for the next meeting that has none, and shows it before there is an agenda', async () => {
    const link = await formLink(secretary, MEETING, 'composeBoardPaper');
    const form = await openForm(secretary, link);
    expect(form).toMatch(/<option value="BOARD-2010-02-23" selected>[^<]*\(no paper yet\)/u);
    expect(form).toMatch(/name="reference"[^>]*value="10\/24"/u);
    const sent = await sendForm(secretary, link, { title: 'Partnerships in February', confidentiality: 'OPEN' });
    expect([sent.status, sent.to]).toEqual([303, `${PAPER}?done=composeBoardPaper`]);
    const shown = await words(secretary, MEETING);
    expect(shown).toContain('Papers for this meeting that are not on its agenda');
    expect(shown).toContain('10/24 Partnerships in February');
    expect(await words(secretary, PAPER)).toContain('Board, 23 February 2010');
    const again = await openForm(secretary, '/forms/composeBoardPaper?back=/board-papers');
    expect(again).toMatch(/<option value="BOARD-2010-02-23">[^<]*\(has paper 10\/24\)/u);
  });

  it('takes the papers there are on its agenda without anything typed', async () => {
    const link = await formLink(secretary, MEETING, 'setAgenda');
    const form = await openForm(secretary, link);
    expect(wordsOf(form)).toContain('An item is proposed for each paper of this meeting: 10/24.');
    expect(form).toMatch(/<option value="10\/24" selected>/u);
    const sent = await sendForm(secretary, link, { 'items.0.kind': 'DISCUSSION' });
    expect(sent.status).toBe(303);
    const shown = await words(secretary, MEETING);
    expect(shown).not.toContain('not on its agenda');
    expect(shown).toContain('Next: the director clears paper 10/24');
  });

  it('lets a director return the draft, and the secretary answer', async () => {
    const sent = await sendForm(director, await formLink(director, PAPER, 'returnBoardPaper'), {
      why: 'Say what it costs.',
    });
    expect(sent.status).toBe(303);
    expect(await words(secretary, MEETING)).toContain(
      'Next: the secretary answers the director’s return of paper 10/24',
    );
    expect(await words(secretary, '/tasks')).toContain('Answer the director’s return of paper 10/24');
    const shown = await words(secretary, PAPER);
    expect(shown).toContain('“Say what it costs.”');
    const link = await formLink(secretary, PAPER, 'sendBoardPaperForClearance');
    expect(wordsOf(await openForm(secretary, link))).toContain('Answer the director’s return');
    expect((await sendForm(secretary, link, { note: 'Nothing.' })).status).toBe(303);
    expect(await words(director, '/tasks')).toContain('Clear paper 10/24: Partnerships in February');
  });

  it('says so where its agenda takes a paper for another day', async () => {
    const cover = await pageOf(secretary, `${PAPER}?set=cover`);
    expect(cover).toContain('As the body and date below');
    const proof = await secretary.hidden(PAPER, 'proof');
    const version = await secretary.hidden(PAPER, 'version');
    const day = { 'meetingDate-day': '24', 'meetingDate-month': '2', 'meetingDate-year': '2010' };
    const fields = {
      proof,
      version,
      action: 'cover',
      title: 'Partnerships in February',
      confidentiality: 'OPEN',
      ...day,
    };
    expect((await secretary.post(`${PAPER}/edit`, fields)).status).toBe(303);
    expect(await words(secretary, MEETING)).toContain(
      'Item 1 takes paper 10/24, which is for another meeting: the Board’s meeting of 24 February 2010.',
    );
    const found = await app.query(
      await secretary.token(),
      '{ meeting(code: "BOARD-2010-02-23") { paperFindings { code } } }',
    );
    expect(found.meeting.paperFindings).toEqual([{ code: 'PAPER_FOR_ANOTHER_MEETING' }]);
    expect(await words(secretary, PAPER)).toContain('No meeting of the Board is recorded for 24 February 2010.');
  });

  for (const [width, javaScriptEnabled] of [
    [1280, false],
    [PHONE, true],
  ] as const)
    itWith(
      CHROMIUM,
      `fits ${width} px ${javaScriptEnabled ? 'with' : 'without'} script, with its forms, and axe finds nothing`,
      async () => {
        browser ??= await openBrowser();
        const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
        const [name = '', value = ''] = secretary.session.split('=');
        await context.addCookies([{ name, value, url: app.url }]);
        const page = await context.newPage();
        const found: string[] = [];
        const links = [
          await formLink(secretary, MEETING, 'setAgenda'),
          await formLink(secretary, MEETING, 'dispatchPapers'),
        ];
        const compose = '/forms/composeBoardPaper?meeting=BOARD-2010-02-23&back=/meetings';
        for (const path of [MEETING, compose, `${PAPER}?set=cover`, PAPER, '/meetings', ...links]) {
          await page.goto(app.url + path);
          const wider = await overflow(page);
          if (wider > 0) found.push(`${path} is ${wider} px wider`);
          if (javaScriptEnabled) found.push(...(await axeFindings(page)).map((one) => `${path}: ${one}`));
        }
        await context.close();
        expect(found).toEqual([]);
      },
    );
});
