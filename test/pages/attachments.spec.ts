import type { Browser } from 'playwright-core';
import { officeOf, pdfOf } from '../board-papers/attachments/files.js';
import { itWith } from '../documents/tools.js';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { axeFindings, CHROMIUM, keyboardFindings, openBrowser, overflow } from './browser.js';
import { hiddenIn, wordsOf } from './html-reader.js';
import { PHONE } from './screens.js';
import { Visitor } from './visitor.js';

const BROWSER = { accept: 'text/html', 'sec-fetch-site': 'same-origin' };
const PAPER = '/board-papers/10%2F71';
const day = (name: string) => ({ [`${name}-year`]: '2010', [`${name}-month`]: '1', [`${name}-day`]: '26' });

describe('the page on which a file is attached', () => {
  let app: TestApp;
  let secretary: Visitor;
  let browser: Browser | undefined;

  beforeAll(async () => {
    app = await startPages({ LIMIT_UPLOAD_BYTES: '3000000' });
    secretary = await new Visitor(app.url).signInAs('secretary');
    for (const reference of ['10/71', '10/72']) {
      const proof = await secretary.hidden('/account', 'proof');
      const cover = { title: 'Partnerships in March', programmeCode: 'PARTNERSHIPS', projectCodes: 'CFPS' };
      const fields = { proof, reference, ...cover, confidentiality: 'OPEN', ...day('meetingDate'), ...day('asAt') };
      expect((await secretary.post('/forms/composeBoardPaper', fields)).status).toBe(303);
    }
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const send = async (fields: Readonly<Record<string, string>>, file: File | null) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    if (file) form.set('file', file);
    const headers = { ...BROWSER, cookie: secretary.session };
    const answer = await fetch(`${app.url}${PAPER}/attach`, {
      method: 'POST',
      body: form,
      headers,
      redirect: 'manual',
    });
    return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
  };
  const fresh = async (): Promise<Record<string, string>> => {
    const { proof = '', version = '' } = hiddenIn(await (await secretary.get(`${PAPER}/attach`)).text());
    return { proof, version };
  };
  const paper = async () => (await secretary.get(PAPER)).text();

  it('keeps the file while the title is missing, and attaches it then', async () => {
    expect(await paper()).toContain(`href="${PAPER}/attach">Attach a file</a>`);
    const first = await send(await fresh(), new File([new Uint8Array(pdfOf())], 'research report.pdf'));
    expect([first.status, wordsOf(first.html)]).toEqual([
      422,
      expect.stringContaining('Enter the title of the appendix'),
    ]);
    expect(wordsOf(first.html)).toContain('The file research report.pdf has arrived.');
    const { proof = '', version = '', upload = '' } = hiddenIn(first.html);
    const then = await send({ proof, version, upload, title: 'Research <report>' }, null);
    expect([then.status, then.to]).toEqual([303, `${PAPER}?done=attachment#attachments`]);
    const words = wordsOf(await paper());
    expect(words).toContain('Appendix A: Research <report> (research report.pdf, 1 KB)');
  });

  it('is taken off by a button', async () => {
    const html = await paper();
    const [, form = ''] =
      new RegExp(`<form method="post" action="${PAPER}/detach"([\\s\\S]*?)</form>`, 'u').exec(html) ?? [];
    const { proof = '', version = '', attachmentId = '' } = hiddenIn(form);
    const answer = await secretary.post(`${PAPER}/detach`, { proof, version, attachmentId });
    expect(answer.status).toBe(303);
    expect(wordsOf(await paper())).toContain('No file is attached.');
  });

  it.each([
    ['no file', null, 'Choose a file'],
    [
      'a file with macros',
      new File([new Uint8Array(officeOf('word/document.xml', { 'word/vbaProject.bin': 'x' }))], 'a.docx'),
      'The file holds macros or other programs.',
    ],
    ['a web page', new File(['<html></html>'], 'a.pdf'), 'This kind of file cannot be attached.'],
  ])('says at its field what is wrong with %s', async (_, file, words) => {
    const { status, html } = await send({ ...(await fresh()), title: 'A report' }, file);
    expect([status, wordsOf(html)]).toEqual([422, expect.stringContaining(words)]);
    expect(html).toContain('href="#file"');
    expect(html).toContain('id="file-error"');
    expect(html).toContain('value="A report"');
  });

  it('says how large a file may be, and refuses a larger one as a page', async () => {
    const large = await send(await fresh(), new File(['x'.repeat(5_000_000)], 'large.pdf'));
    expect([large.status, wordsOf(large.html)]).toEqual([
      413,
      expect.stringContaining('The file must be 2.8 MB or smaller.'),
    ]);
  });

  it('is for the secretary alone, while the paper is a draft', async () => {
    const director = await new Visitor(app.url).signInAs('director');
    expect((await director.get(`${PAPER}/attach`)).status).toBe(403);
    expect(await (await director.get(PAPER)).text()).not.toContain('Attach a file');
    const issued = await (await secretary.get('/board-papers/10%2F23')).text();
    expect(issued).not.toContain('Attach a file');
  });

  it('shows the files of a paper that was issued to everybody, and that they are whole', async () => {
    const anybody = new Visitor(app.url);
    const html = await (await anybody.get('/board-papers/10%2F23')).text();
    expect(wordsOf(html)).toContain('Appendix A: Partnership protocol research report: a summary');
    const [, url = ''] = /href="(\/papers\/10-23\/attachments\/[^"]+)"/u.exec(html) ?? [];
    expect((await anybody.get(url)).headers.get('content-disposition')).toContain('attachment;');
    const verified = wordsOf(await (await anybody.get('/board-papers/10%2F23/verify')).text());
    expect(verified).toContain('partnership-protocol-research-summary.docx: as sealed');
  });

  it('offers the draft as files to those who may read it, marked on every page', async () => {
    const html = await (await (await new Visitor(app.url).signInAs('director')).get('/board-papers/10%2F71')).text();
    const links = [...html.matchAll(/href="(\/papers\/10-71\.\w+)"/gu)].map(([, href]) => href);
    expect(links).toEqual(['docx', 'pdf', 'odt', 'html', 'md'].map((format) => `/papers/10-71.${format}`));
    const web = await (await secretary.get('/papers/10-71.html')).text();
    expect(web).toContain('Draft: not for publication');
  });

  for (const script of [true, false])
    itWith(
      CHROMIUM,
      `works in a browser ${script ? 'with' : 'without'} script, by keyboard and on a phone`,
      async () => {
        browser ??= await openBrowser();
        const context = await browser.newContext({
          javaScriptEnabled: script,
          viewport: { width: PHONE, height: 800 },
        });
        const [name = '', value = ''] = secretary.session.split('=');
        await context.addCookies([{ name, value, url: app.url }]);
        const page = await context.newPage();
        await page.goto(`${app.url}/board-papers/10%2F72/attach`);
        expect([await overflow(page), await keyboardFindings(page, script)]).toEqual([0, []]);
        if (script) expect(await axeFindings(page)).toEqual([]);
        const buffer = officeOf('xl/workbook.xml', { 'xl/x.xml': String(script) });
        await page.locator('input[type=file]').setInputFiles({ name: `costs ${script}.xlsx`, mimeType: 'x/y', buffer });
        await page.locator('#title').fill(`Costs ${script}`);
        await page.getByRole('button', { name: 'Attach it' }).click();
        await page.waitForURL(/done=attachment/u);
        expect(await page.locator('#attachments + ul').innerText()).toContain(
          `Costs ${script} (costs ${script}.xlsx, 1 KB)`,
        );
        expect(await overflow(page)).toBe(0);
        if (script) expect(await axeFindings(page)).toEqual([]);
        await context.close();
      },
    );
});
