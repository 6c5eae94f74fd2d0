import type { Browser } from 'playwright-core';
import { editedText, paragraphOf, paragraphWith } from '../../board-papers/word/word-files.js';
import { itWith, temporaryFolder } from '../../documents/tools.js';
import type { TestApp } from '../../support/app.js';
import { LOADING_MS, startPages } from '../../support/demonstration.js';
import { axeFindings, CHROMIUM, openBrowser, overflow } from '../browser.js';
import { hiddenIn, wordsOf } from '../html-reader.js';
import { PHONE } from '../screens.js';
import { Visitor } from '../visitor.js';

const BROWSER = { accept: 'text/html', 'sec-fetch-site': 'same-origin' };
const PAPER = '/board-papers/10%2F71';
const day = (name: string) => ({ [`${name}-year`]: '2010', [`${name}-month`]: '1', [`${name}-day`]: '26' });

describe('the page on which a draft that was edited in Word comes back', () => {
  const folder = temporaryFolder();
  let app: TestApp;
  let secretary: Visitor;
  let browser: Browser | undefined;

  beforeAll(async () => {
    app = await startPages({});
    secretary = await new Visitor(app.url).signInAs('secretary');
    const proof = await secretary.hidden('/account', 'proof');
    const cover = { title: 'Partnerships in March', programmeCode: 'PARTNERSHIPS', projectCodes: 'CFPS' };
    const fields = {
      proof,
      reference: '10/71',
      ...cover,
      confidentiality: 'OPEN',
      ...day('meetingDate'),
      ...day('asAt'),
    };
    expect((await secretary.post('/forms/composeBoardPaper', fields)).status).toBe(303);
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const send = async (fields: Readonly<Record<string, string>>, file: Uint8Array | null) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    if (file) form.set('file', new File([new Uint8Array(file)], 'draft.docx'));
    const headers = { ...BROWSER, cookie: secretary.session };
    const answer = await fetch(`${app.url}${PAPER}/word`, { method: 'POST', body: form, headers, redirect: 'manual' });
    return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
  };
  const fresh = async (): Promise<Record<string, string>> => {
    const { proof = '', version = '' } = hiddenIn(await (await secretary.get(`${PAPER}/word`)).text());
    return { proof, version };
  };
  const paper = async () => (await secretary.get(PAPER)).text();
  /** The draft with a sentence more in its first paragraph and a paragraph of its own behind it. */
  const edited = async (words: string): Promise<Buffer> => {
    const draft = Buffer.from(await (await secretary.get('/papers/10-71.docx')).arrayBuffer());
    return editedText(draft, (xml) => {
      const first = /<w:pStyle w:val="NumberedParagraph"\/>.*?<w:t[^>]*>([^<]{10,})</su.exec(xml)![1]!;
      const whole = paragraphWith(xml, first);
      const said = whole.replace(/<\/w:p>$/u, `<w:r><w:t xml:space="preserve"> ${words}</w:t></w:r></w:p>`);
      return xml.replace(whole, `${said}${paragraphOf('Quite new words.')}`);
    });
  };

  it('shows each edit, and takes those that are ticked, without script', async () => {
    expect(await paper()).toContain(`href="${PAPER}/word">Bring the edits in</a>`);
    const shown = await send(await fresh(), await edited('Said in short.'));
    const words = wordsOf(shown.html);
    expect([shown.status, words]).toEqual([200, expect.stringContaining('The file has 2 edits and 0 comments.')]);
    expect(shown.html).toMatch(/<ins>[^<]*Said in short\.<\/ins>/u);
    const boxes = [...shown.html.matchAll(/name="(edit\.[0-9a-f]+)"/gu)].map(([, name]) => name!);
    expect(boxes).toHaveLength(2);
    const { proof = '', version = '', upload = '' } = hiddenIn(shown.html);
    const none = await send({ proof, version, upload, take: '1' }, null);
    expect([none.status, wordsOf(none.html)]).toEqual([
      422,
      expect.stringContaining('Nothing of the file was chosen.'),
    ]);
    const taken = await send({ proof, version, upload, take: '1', [boxes[0]!]: 'true' }, null);
    expect([taken.status, taken.to]).toEqual([303, `${PAPER}?done=paper`]);
    const after = wordsOf(await paper());
    expect(after).toContain('Said in short.');
    expect(after).not.toContain('Quite new words.');
  });

  it('says at its field what is wrong with a file, and is for the secretary alone', async () => {
    const broken = await send(await fresh(), Buffer.from('hello'));
    expect([broken.status, broken.html]).toEqual([422, expect.stringContaining('id="file-error"')]);
    expect((await send(await fresh(), null)).html).toContain('Choose a file');
    const director = await new Visitor(app.url).signInAs('director');
    expect((await director.get(`${PAPER}/word`)).status).toBe(403);
  });

  itWith(CHROMIUM, 'works in a browser, on a phone as well, for everybody', async () => {
    browser ??= await openBrowser();
    const path = folder.write('draft.docx', await edited('By a browser.'));
    const context = await browser.newContext({ viewport: { width: PHONE, height: 800 } });
    const [name = '', value = ''] = secretary.session.split('=');
    await context.addCookies([{ name, value, url: app.url }]);
    const page = await context.newPage();
    await page.goto(`${app.url}${PAPER}/word`);
    await page.setInputFiles('#file', path);
    await page.click('text=Show its edits');
    await page.locator('text=What the file would change').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.click('text=Take what is ticked');
    await page.waitForURL(/done=paper/u);
    expect(await page.locator('main').innerText()).toContain('Quite new words.');
    await context.close();
  });
});
