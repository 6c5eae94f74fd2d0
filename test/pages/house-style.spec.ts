import type { Browser } from 'playwright-core';
import { logoOf } from '../board-papers/house-style/styles.js';
import { itWith } from '../documents/tools.js';
import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { axeFindings, CHROMIUM, keyboardFindings, openBrowser, overflow } from './browser.js';
import { hiddenIn, wordsOf } from './html-reader.js';
import { PHONE } from './screens.js';
import { Visitor } from './visitor.js';

const BROWSER = { accept: 'text/html', 'sec-fetch-site': 'same-origin' };
const STYLE = '/bodies/BOARD/house-style';

/** What stands in the fields of the form. */
function fieldsIn(html: string): Record<string, string> {
  const form = /<form method="post" action="\/bodies[\s\S]*?<\/form>/u.exec(html)?.[0] ?? '';
  const plain = (text: string): string => text.replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  const inputs = [...form.matchAll(/<input [^>]*>/gu)].flatMap(([tag]): [string, string][] => {
    const of = (name: string): string => new RegExp(` ${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '';
    if (of('type') === 'file' || (of('type') === 'checkbox' && !tag.includes(' checked'))) return [];
    return [[of('name'), plain(of('value'))]];
  });
  const selects = [...form.matchAll(/<select [^>]*name="([^"]*)"[\s\S]*?<\/select>/gu)].map(([all, name]) => {
    return [name!, /<option value="([^"]*)" selected/u.exec(all)?.[1] ?? ''] as [string, string];
  });
  return Object.fromEntries([...inputs, ...selects]);
}

describe('the page on which a house style is set', () => {
  let app: TestApp;
  let secretary: Visitor;
  let browser: Browser | undefined;

  beforeAll(async () => {
    app = await startPages();
    secretary = await new Visitor(app.url).signInAs('secretary');
  }, LOADING_MS);
  afterAll(async () => {
    await browser?.close();
    await app.stop();
  });

  const page = async (path: string): Promise<string> => (await secretary.get(path)).text();
  const send = async (fields: Readonly<Record<string, string>>, file: File | null = null) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    if (file) form.set('file', file);
    const headers = { ...BROWSER, cookie: secretary.session };
    const answer = await fetch(app.url + STYLE, { method: 'POST', body: form, headers, redirect: 'manual' });
    return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
  };

  it('is led to from the body, and begins with a style that is shipped', async () => {
    expect(await page('/bodies/BOARD')).toContain(`href="${STYLE}">Set the house style</a>`);
    const fields = fieldsIn(await page(STYLE));
    expect(fields).toMatchObject({
      'cover.0.label': 'SMT Lead',
      referenceScheme: 'YY/N',
      name: 'Standards for England',
    });
    const other = fieldsIn(await page(`${STYLE}?from=COMMITTEE`));
    expect(other).toMatchObject({ 'cover.1.label': 'Report of', 'headings.issue': 'Purpose of the report' });
  });

  it('shows a picture and keeps what was typed, saves nothing, then sets it', async () => {
    const began = fieldsIn(await page(`${STYLE}?from=COMMITTEE`));
    const typed = { ...began, name: 'Manchester City Council', do: 'preview' };
    const shown = await send(typed, new File([new Uint8Array(logoOf())], 'crest.png'));
    expect([shown.status, wordsOf(shown.html)]).toEqual([200, expect.stringContaining('Nothing is set yet.')]);
    expect(shown.html).toMatch(/src="data:image\/png;base64,[A-Za-z0-9+/=]{1000,}"/u);
    expect(wordsOf(await page('/bodies/BOARD'))).toContain('None was set');
    const again = fieldsIn(shown.html);
    expect(again).toMatchObject({ name: 'Manchester City Council', upload: expect.any(String) as string });
    expect(hiddenIn(shown.html)['version']).toBe('0');
    const set = await send({ ...again, do: 'set' });
    expect([set.status, set.to]).toEqual([303, '/bodies/BOARD?done=houseStyle']);
    expect(wordsOf(await page('/bodies/BOARD'))).toContain('Manchester City Council, since');
    const now = fieldsIn(await page(STYLE));
    expect(now).toMatchObject({ keepLogo: 'yes', logoWords: 'Logo, Manchester City Council' });
  });

  it('says at its field what is wrong, in words', async () => {
    const fields = fieldsIn(await page(STYLE));
    const answer = await send({ ...fields, 'colours.accent': '#ffee00', do: 'set' });
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.html)).toContain('Headings in this colour would be hard to read');
    expect(answer.html).toContain('href="#colours-accent"');
    const cover = await send({ ...fields, 'cover.0.kind': '', do: 'preview' });
    expect(wordsOf(cover.html)).toContain('The cover has to tell the day of the meeting.');
    expect(cover.html).toContain('href="#cover-0-kind"');
    const stale = await send({ ...fields, version: '0', do: 'set' }); // about no field of the page
    expect([stale.status, stale.html]).toEqual([422, expect.not.stringContaining('href="#expectedVersion"')]);
  });

  it('is taken by a draft of before, on a page of its own', async () => {
    const input = {
      ...{ reference: '10/27', title: 'Partnerships', programmeCode: 'PARTNERSHIPS', confidentiality: 'OPEN' },
      ...{ meetingDate: '2010-01-26', asAt: '2010-01-26' },
    };
    const compose = 'mutation($input: ComposeBoardPaperInput!) { composeBoardPaper(input: $input) { saved } }';
    const { body } = await app.gql(await secretary.token(), compose, { input });
    expect(body.data.composeBoardPaper).toEqual({ saved: true });
    const fields = fieldsIn(await page(STYLE));
    const set = await send({ ...fields, name: 'Another <name>', 'headings.issue': 'What this is about', do: 'set' });
    expect(set.status).toBe(303);
    const led = /href="(\/forms\/restyleBoardPaper[^"]*)"/u.exec(await page('/board-papers/10%2F27'))?.[1] ?? '';
    const form = await page(led.replaceAll('&amp;', '&'));
    expect(wordsOf(form)).toContain('The draft takes the style that the Board has now');
    const taken = await secretary.post('/forms/restyleBoardPaper', hiddenIn(form));
    expect([taken.status, taken.headers.get('location')]).toEqual([
      303,
      expect.stringContaining('/board-papers/10%2F27'),
    ]);
    expect(wordsOf(await page('/board-papers/10%2F27'))).toContain('What this is about');
  });

  it('tells of the whole form what no field of it asks, such as that somebody else was first', async () => {
    const fields = fieldsIn(await page(STYLE));
    const answer = await send({ ...fields, version: '99', do: 'set' });
    const [, summary = ''] = /error-summary__list">([\s\S]*?)<\/ul>/u.exec(answer.html) ?? [];
    expect([answer.status, summary]).toEqual([422, expect.stringContaining('Somebody else set the house style')]);
    expect(summary).not.toContain('href');
    expect(fieldsIn(answer.html)['version']).not.toBe('99');
  });

  it('is for those who keep the body', async () => {
    const director = await new Visitor(app.url).signInAs('director');
    expect((await director.get(STYLE)).status).toBe(403);
    expect(await (await director.get('/bodies/BOARD')).text()).not.toContain(STYLE);
  });

  itWith(CHROMIUM, 'can be read and used by everybody, on a phone too', async () => {
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: PHONE, height: 800 } });
    const [name = '', value = ''] = secretary.session.split('=');
    await context.addCookies([{ name, value, url: app.url }]);
    const tab = await context.newPage();
    await tab.goto(app.url + STYLE);
    await tab.getByRole('button', { name: 'Show what it looks like' }).click();
    await tab.waitForSelector('#preview');
    expect(await overflow(tab)).toBe(0);
    expect(await axeFindings(tab)).toEqual([]);
    expect(await keyboardFindings(tab, true)).toEqual([]);
  });
});
