import type { Browser } from 'playwright-core';
import { LongWork } from '../../../src/pages/frame/long-work.service.js';
import { itWith } from '../../documents/tools.js';
import type { TestApp } from '../../support/app.js';
import { LOADING_MS, startPages } from '../../support/demonstration.js';
import { CHROMIUM, axeFindings, openBrowser, overflow } from '../browser.js';
import { hiddenIn, wordsOf } from '../html-reader.js';
import { Visitor } from '../visitor.js';

const PAPER = '/board-papers/10%2F24';

describe('the page of a draft', () => {
  let app: TestApp;
  let secretary: Visitor;
  let browser: Browser | null = null;
  beforeAll(async () => {
    app = await startPages();
    secretary = await new Visitor(app.url).signInAs('secretary');
    const input = {
      reference: '10/24',
      title: 'Partnerships, further update',
      programmeCode: 'PARTNERSHIPS',
      meetingDate: '2010-01-26',
      asAt: '2010-01-26',
      confidentiality: 'OPEN',
      asks: [{ verb: 'AGREE', text: 'the terms of reference', subject: await risk() }],
    };
    const compose = 'mutation($input: ComposeBoardPaperInput!) { composeBoardPaper(input: $input) { saved } }';
    const { body } = await app.gql(await secretary.token(), compose, { input });
    expect(body.data.composeBoardPaper).toEqual({ saved: true });
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  async function risk() {
    const { body } = await app.gql(
      await secretary.token(),
      '{ project(code: "CFPS") { risks(first: 1) { nodes { id } } } }',
    );
    return { kind: 'RISK', id: body.data.project.risks.nodes[0].id as string };
  }
  const html = async (query = '', who = secretary) => (await who.get(`${PAPER}${query}`)).text();
  /** Sends the form of a page whose button or hidden action is this one. */
  const send = async (query: string, action: string, typed: Record<string, string> = {}) => {
    const forms = [...(await html(query)).matchAll(/<form [^>]*action="[^"]*\/edit"([\s\S]*?)<\/form>/gu)].map(
      (one) => one[1]!,
    );
    const form = forms.find((one) => (hiddenIn(one)['action'] ?? '') === action) ?? '';
    const answer = await secretary.post(`${PAPER}/edit`, { ...hiddenIn(form), ...typed });
    return { status: answer.status, to: answer.headers.get('location') ?? '', html: await answer.text() };
  };

  it('looks like the paper: its cover, tables with their cells, charts as pictures, titles of appendices', async () => {
    const shown = await html();
    expect(wordsOf(shown)).toContain('SMT Lead Steve Barrow, Director of Standards');
    expect(shown).toMatch(/<th scope="row" class="[^"]*">Status<\/th>/u);
    expect(shown).toContain('tracker-tone--amber');
    expect(wordsOf(shown)).toContain('Appendix A: Project plan');
    const [, chart = ''] = /<img src="([^"]+)" width="\d+" height="\d+" alt="[^"]{20,}/u.exec(shown) ?? [];
    const answer = await secretary.get(chart);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(await answer.text()).toMatch(/^<svg /u);
    const again = await fetch(app.url + chart, {
      headers: { cookie: secretary.session, 'if-none-match': answer.headers.get('etag')! },
    });
    expect(again.status).toBe(304);
    expect((await new Visitor(app.url).get(chart)).status).toBe(404); // who may not read the draft may not see its charts
    expect((await secretary.get(chart.replace(/\d+\.svg/u, '99.svg'))).status).toBe(404);
  });

  it('has sources and what may be done in a panel, for the paragraph in hand alone', async () => {
    expect(await html()).not.toContain('tracker-panel"');
    const shown = await html('?at=issue.1');
    expect(shown.match(/class="tracker-panel"/gu)).toHaveLength(1);
    expect(wordsOf(shown)).toContain('Where its 3 figures come from');
    expect(shown).toContain('href="/board-papers/10%2F24?at=issue.1&amp;add=paragraph#in-hand"');
    const director = await new Visitor(app.url).signInAs('director');
    const read = await html('?at=issue.1', director);
    expect(wordsOf(read)).toContain('Where its 3 figures come from');
    expect(read).not.toContain('/edit"');
    expect(await html('?edit=issue.1', director)).not.toContain('name="text"');
    expect((await secretary.get(`${PAPER}?at=nothing`)).status).toBe(200);
  });

  it('takes a new paragraph, moves it, changes it and takes it out', async () => {
    const added = await send('?at=issue.1&add=paragraph', 'add-paragraph', {
      text: 'We met on Monday.',
      bullets: 'one\r\ntwo',
    });
    expect([added.status, added.to]).toEqual([303, `${PAPER}?done=paper&at=issue.1#in-hand`]);
    const shown = await html('?at=added-1');
    expect(wordsOf(shown)).toContain('1.1.2 (about this paragraph) We met on Monday. one two Added by hand');
    expect((await send('?at=added-1', 'move')).status).toBe(303);
    expect(wordsOf(await html())).toMatch(
      /1\.1\.1 \(about this paragraph\) We met on Monday\.|2\.1\.1 \(about this paragraph\) We met on Monday\./u,
    );
    expect((await send('?edit=added-1', '', { text: 'We met on Tuesday.' })).status).toBe(303);
    expect(wordsOf(await html())).toContain('We met on Tuesday. one two');
    expect((await send('?at=added-1', 'remove')).status).toBe(303);
    expect(wordsOf(await html())).not.toContain('We met on Tuesday.');
  });

  it('takes a heading, with the same number that the paper prints', async () => {
    await send('?at=issue.1&add=heading', 'add-heading', { text: 'Why now', level: '1' });
    await send('?at=added-2&add=paragraph', 'add-paragraph', { text: 'Because it is due.' });
    expect(wordsOf(await html())).toContain(
      '2. (about this heading) Why now Added by hand 2.1.1 (about this paragraph) Because it is due.',
    );
    await send('?edit=added-2', '', { text: 'Why not later' });
    expect(wordsOf(await html())).toContain('2. (about this heading) Why not later');
    for (const block of ['added-3', 'added-2']) await send(`?at=${block}`, 'remove');
  });

  it('offers to remove what the paper can be without, which its first heading is not', async () => {
    const offered = async (block: string) => />Remove</u.test(await html(`?at=${block}`));
    expect([await offered('issue'), await offered('issue.1')]).toEqual([false, true]);
  });

  it('refuses a figure that was mistyped at its field, keeps what was typed, and puts back what was composed', async () => {
    const typed = 'This paper reports progress on [three]{#paper.projects} projects.';
    const { status, html: shown } = await send('?edit=issue.1', '', { text: typed });
    expect(status).toBe(422);
    expect(shown).toMatch(/href="#text">“three” is marked as Number of projects/u);
    expect(shown).toContain(`>${typed}</textarea>`);
    expect((await send('?edit=issue.1', '', { text: 'Two projects.' })).status).toBe(303);
    expect(wordsOf(await html())).toContain('Two projects. Edited by hand');
    expect((await send('?at=issue.1', 'restore')).status).toBe(303);
    expect(wordsOf(await html())).toContain('This paper reports progress on two projects');
  });

  it('changes cover, recommendations and length where they stand', async () => {
    const date = { 'meetingDate-day': '16', 'meetingDate-month': '3', 'meetingDate-year': '2010' };
    await send('?set=cover', 'cover', { title: 'Partnerships in <March>', ...date, confidentiality: 'CONFIDENTIAL' });
    const cover = wordsOf(await html());
    expect(cover).toContain('Board meeting date 16 March 2010');
    expect(cover).toContain('Partnerships in <March>');
    const bad = await send('?set=cover', 'cover', { title: 'x', ...date, 'meetingDate-day': '40' });
    expect([bad.status, bad.html]).toEqual([422, expect.stringContaining('href="#meetingDate-day"')]);
    const form = await html('?set=asks');
    expect(form).toMatch(
      /name="asks\.0\.text"[^>]*value="the terms of reference"|value="the terms of reference"[^>]*name="asks\.0\.text"/u,
    );
    const kept = hiddenIn(form);
    expect(kept['asks.0.subjectKind']).toBe('RISK');
    await send('?set=asks', 'asks', {
      'asks.0.verb': 'APPROVE',
      'asks.0.text': 'the terms',
      'asks.1.verb': 'NOTE',
      'asks.1.text': 'the delay',
    });
    expect(wordsOf(await html())).toMatch(/approve the terms/u);
    expect(wordsOf(await html())).toMatch(/note the delay/u);
    const twice = await send('?set=asks', 'asks', { 'asks.0.verb': 'NOTE', 'asks.0.text': 'it and approve the other' });
    expect([twice.status, twice.html]).toEqual([422, expect.stringContaining('href="#asks-0-text"')]);
    await send('?set=budget', 'budget', { pages: '1', blocks: 'true' });
    expect(wordsOf(await html())).toMatch(/The body takes \d+ pages, \d+ pages? more than the 1 it may take/u);
    expect(wordsOf(await html())).toMatch(/Before you can issue this paper The body takes/u);
    await send('?set=budget', 'budget', { pages: '5' });
  });

  it('lets whoever may read it comment, holds it back until that is settled, and marks what changed since', async () => {
    const director = await new Visitor(app.url).signInAs('director');
    const form = async (who: Visitor, query: string, action: string) => {
      const forms = [...(await html(query, who)).matchAll(/<form [^>]*action="[^"]*\/talk"([\s\S]*?)<\/form>/gu)];
      return hiddenIn(forms.find(([, one = '']) => hiddenIn(one)['action'] === action)?.[1] ?? '');
    };
    const talk = async (who: Visitor, query: string, action: string, typed: Record<string, string> = {}) =>
      who.post(`${PAPER}/talk`, { ...(await form(who, query, action)), ...typed });
    expect((await talk(director, '', 'read')).status).toBe(303);
    expect(wordsOf(await html('', director))).not.toContain('I have read this version');
    const empty = await talk(director, '?at=issue.1', 'comment', { comment: ' ' });
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('href="#comment"')]);
    expect((await talk(director, '?at=issue.1', 'comment', { comment: 'Why <two>?' })).status).toBe(303);
    expect(wordsOf(await html('?at=issue.1', director))).toContain('Why <two>?');
    expect(wordsOf(await html())).toContain('1 open comment');
    expect(wordsOf(await html())).toMatch(/commented on paragraph 1\.1\.1: “Why <two>\?”\. Answer the comment/u);
    expect(await form(director, '?at=issue.1', 'answer')).toEqual({}); // the secretary settles it
    expect((await talk(secretary, '?at=issue.1', 'answer', { answer: ' ', outcome: 'ANSWERED' })).status).toBe(422);
    await send('?edit=issue.1', '', { text: 'This paper reports progress on [two]{#paper.projects} joint projects.' });
    expect((await talk(secretary, '?at=issue.1', 'answer', { outcome: 'TAKEN_IN' })).status).toBe(303);
    expect(wordsOf(await html('?at=issue.1', director))).toMatch(/Taken in by [^,]+, 26 January 2010/u);
    const [, since = ''] =
      /href="[^"]*(\?since=\d+)"[^>]*>What changed since you read it on 26 January 2010/u.exec(
        await html('', director),
      ) ?? [];
    const marked = await html(since, director);
    expect(wordsOf(marked)).toContain('1 change since you read it on 26 January 2010');
    expect(marked).toContain('<ins>joint </ins>');
    expect(marked).toMatch(/<del>[^<]*programme/u);
    await send('?at=issue.1', 'restore');
  });

  itWith(CHROMIUM, 'opens and saves in place, with chips for figures, and fits a phone', async () => {
    browser ??= await openBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const [name = '', value = ''] = secretary.session.split('=');
    await context.addCookies([{ name, value, url: app.url }]);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(app.url + PAPER);
    await page.evaluate('window.stillHere = true');
    await page.locator('#p3-2-1 .tracker-number').click();
    await page.getByRole('complementary', { name: 'Paragraph 3.2.1' }).waitFor();
    await page.getByRole('link', { name: 'Edit Paragraph 3.2.1' }).click();
    const editor = page.getByRole('textbox', { name: 'Text of paragraph 3.2.1' });
    await editor.waitFor();
    const chips = await editor.locator('[data-figure]').count();
    await editor.locator('[data-figure]').first().click();
    await page.keyboard.type('7'); // a chip takes no typing
    await editor.locator('p').click({ position: { x: 2, y: 5 } });
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Costs * risks [sic]');
    await page.getByRole('button', { name: 'Insert' }).first().click();
    await page.getByRole('button', { name: 'Save' }).click();
    const saved = page.locator('#p3-2-1');
    await page.getByRole('link', { name: 'Edit Paragraph 3.2.1' }).waitFor(); // the panel is back
    expect(await saved.locator('p').first().textContent()).toContain('Costs * risks [sic]');
    expect(await saved.locator('p .tracker-figure').count()).toBe(chips + 1);
    expect(await page.evaluate('window.stillHere')).toBe(true);
    expect(page.url()).toContain('done=paper&at=');
    await saved
      .locator('p')
      .first()
      .click({ position: { x: 300, y: 5 } }); // into its words
    await page.getByRole('textbox', { name: 'Text of paragraph 3.2.1' }).waitFor();
    await page.getByRole('link', { name: 'Cancel' }).click();
    await page.getByRole('complementary', { name: 'Paragraph 3.2.1' }).waitFor();
    await page.getByRole('textbox', { name: 'Comment on it' }).fill('Said in place');
    await page.getByRole('button', { name: 'Add the comment' }).click();
    await page.locator('.tracker-comment').getByText('Said in place').waitFor();
    await page.getByRole('button', { name: 'Restore' }).click();
    await saved.getByText('Costs * risks [sic]').waitFor({ state: 'detached' });
    expect(await page.evaluate('window.stillHere')).toBe(true);
    const work = app.app.get(LongWork);
    work.patience = 0;
    await page.getByRole('textbox', { name: 'Comment on it' }).fill('Said on a busy day');
    await page.getByRole('button', { name: 'Add the comment' }).click();
    await page.locator('.tracker-comment').getByText('Said on a busy day').waitFor(); // by way of the page of the work
    work.patience = LOADING_MS;
    expect(page.url()).toContain('done=paper&at=');
    await page.goto(`${app.url}${PAPER}?edit=CFPS.position#in-hand`);
    await page.getByRole('textbox', { name: 'Text of paragraph 3.2.1' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('img').first().scrollIntoViewIfNeeded();
    const drawn = await page.evaluate<number>(
      '(async () => { const img = document.querySelector("main img"); await img.decode(); return img.naturalWidth; })()',
    );
    expect(drawn).toBeGreaterThan(300);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, await overflow(page)]).toEqual([width, 0]);
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});
