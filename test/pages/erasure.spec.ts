import type { Browser } from 'playwright-core';
import { renderPaper } from '../../src/documents/render.js';
import { SHORT_PAPER } from '../board-papers/attachments/files.js';
import { itWith } from '../documents/tools.js';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { axeFindings, CHROMIUM, keyboardFindings, openBrowser, overflow } from './browser.js';
import { done, linkOn, offered, openForm, pageOf, post, sendForm, words } from './forms.js';
import { fieldsOf, wordsOf } from './html-reader.js';
import { Visitor } from './visitor.js';

const NAME = 'Sir Howard Bernstein';
const PAPER = '/board-papers/10%2F71';
const day = (name: string) => ({ [`${name}-year`]: '2010', [`${name}-month`]: '1', [`${name}-day`]: '26' });
const ERASURE = '/administration/erasures/ER1';

describe('an erasure by pages, from the request to the mark', () => {
  let app: TestApp;
  let secretary: Visitor;
  let administrator: Visitor;
  let person: string;
  let browser: Browser | undefined;
  beforeAll(async () => {
    app = await startPages();
    secretary = await new Visitor(app.url).signInAs('secretary');
    administrator = await new Visitor(app.url).signInAs('administrator');
    person = await linkOn(secretary, `/administration/people?text=${encodeURIComponent(NAME)}`, NAME);
    const cover = { title: 'Partnerships in March', programmeCode: 'PARTNERSHIPS', projectCodes: 'CFPS' };
    const proof = await secretary.hidden('/account', 'proof');
    const fields = {
      proof,
      reference: '10/71',
      ...cover,
      confidentiality: 'OPEN',
      ...day('meetingDate'),
      ...day('asAt'),
    };
    expect((await secretary.post('/forms/composeBoardPaper', fields)).status).toBe(303);
    const token = await secretary.token();
    const { boardPaper } = await app.query(token, '{ boardPaper(reference: "10/71") { version } }');
    const text = `${NAME} wrote to us.`;
    const blocks = [
      SHORT_PAPER.blocks[0]!,
      { kind: 'paragraph' as const, id: 'p', runs: [{ kind: 'text' as const, text }] },
    ];
    const { docx } = await renderPaper({ ...SHORT_PAPER, blocks }, ['docx']);
    const file = { title: 'A letter', fileName: 'letter.docx', content: Buffer.from(docx).toString('base64') };
    const attached = { reference: '10/71', expectedVersion: boardPaper.version, ...file };
    await app.saved(token, 'attachToBoardPaper', attached, 'saved');
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  for (const script of [true, false])
    itWith(
      CHROMIUM,
      `is asked for in a browser ${script ? 'with' : 'without'} script, on a desk and a phone`,
      async () => {
        browser ??= await openBrowser();
        const [form = ''] = await offered(secretary, person, 'requestErasure');
        for (const width of [1280, 390]) {
          const context = await browser.newContext({ javaScriptEnabled: script, viewport: { width, height: 800 } });
          const [name = '', value = ''] = secretary.session.split('=');
          await context.addCookies([{ name, value, url: app.url }]);
          const page = await context.newPage();
          await page.goto(app.url + form);
          expect([width, await overflow(page), await keyboardFindings(page, script)]).toEqual([width, 0, []]);
          expect(await page.getByLabel('A letter (letter.docx)').isChecked()).toBe(true);
          await page.getByLabel('Reason').fill('Asked for by letter.');
          await page.getByRole('button', { name: 'Continue' }).click();
          await page.getByText('would lose words').waitFor();
          expect(await page.locator('main').innerText()).toContain('Files attached to papers');
          expect([width, await overflow(page)]).toEqual([width, 0]);
          if (script) expect([width, await axeFindings(page)]).toEqual([width, []]);
          if (process.env['PICTURES'])
            await page.screenshot({
              path: `${process.env['PICTURES']}/erasure-${width}-${script}.png`,
              fullPage: true,
            });
          await context.close();
        }
      },
    );

  it('is asked for on the page of a person, once what would go was shown', async () => {
    const [form = ''] = await offered(secretary, person, 'requestErasure');
    const opened = await openForm(secretary, form);
    expect(fieldsOf(opened)['texts']).toBe(NAME);
    expect(wordsOf(opened)).toMatch(
      /A letter \(letter\.docx\) Attached to 10\/71 by .+, \d+ \w+ \d{4}\. It names the person\./u,
    );
    const empty = await sendForm(secretary, form, {});
    expect([empty.status, wordsOf(empty.html)]).toEqual([422, expect.stringContaining('Enter the reason')]);
    const reason = 'Asked for by letter of 4 March.';
    const short = await sendForm(secretary, form, { reason, texts: 'Sir' });
    expect([short.status, wordsOf(short.html)]).toEqual([422, expect.stringContaining('is too short')]);
    const shown = await sendForm(secretary, form, { reason, texts: `${NAME}\nHoward Bernstein` });
    expect(wordsOf(shown.html)).toMatch(
      /\d+ entries would lose words\. These issued papers would show the mark: 10\/23/u,
    );
    expect(await pageOf(secretary, '/administration/erasures')).not.toContain('ER1');
    expect(wordsOf(shown.html)).toContain('Files attached to papers All of content 1');
    const saved = await post(secretary, shown.html, { ...fieldsOf(shown.html), confirm: '1' });
    expect(await words(secretary, saved.to)).toContain(
      'Erasure asked for. Another administrator or secretary must confirm it.',
    );
  });

  it('is offered to another than asked for it', async () => {
    expect(await words(secretary, ERASURE)).toContain('You asked for this, so another administrator or secretary must');
    expect(await offered(secretary, ERASURE, 'confirmErasure')).toEqual([]);
    expect(await words(administrator, ERASURE)).toContain('What would be erased');
    expect((await administrator.get('/administration/erasures/ER9')).status).toBe(404);
  });

  it('leaves the mark on every page', async () => {
    await done(administrator, ERASURE, 'confirmErasure', {});
    expect(await words(administrator, ERASURE)).toMatch(/State Erased, \d+ \w+ 2010/u);
    for (const path of ['/administration/people', ERASURE, '/board-papers/10%2F23']) {
      const page = await words(administrator, path);
      expect([path, /bernstein/iu.test(page), page.includes('[erased]')]).toEqual([path, false, true]);
    }
    expect(await words(secretary, PAPER)).toContain('A letter (letter.docx, ');
    expect(await words(secretary, PAPER)).toContain('[erased] because somebody asked for it');
  });
});
