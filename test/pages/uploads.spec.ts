import type { TestApp } from '../support/app.js';
import { fieldsOf, hiddenIn, wordsOf } from './html-reader.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

const IMPORT = '/projects/MCC/feedback/exercises/X4/import';
const ROWS = 20_000;
const BROWSER = { accept: 'text/html', 'sec-fetch-site': 'same-origin' };

describe('a file that is sent by a page', () => {
  let app: TestApp;
  let secretary: Visitor;

  beforeAll(async () => {
    app = await startPages({ LIMIT_UPLOAD_BYTES: '3000000' });
    secretary = await new Visitor(app.url).signInAs('secretary');
  }, LOADING_MS);
  afterAll(() => app.stop());

  const send = async (fields: Readonly<Record<string, string>>, file: File | null = null, by = secretary) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    if (file) form.set('file', file);
    const headers = { ...BROWSER, cookie: by.session };
    return fetch(app.url + IMPORT, { method: 'POST', body: form, headers, redirect: 'manual' });
  };
  const fresh = async (): Promise<Record<string, string>> => {
    const { proof, version } = hiddenIn(await (await secretary.get(IMPORT)).text());
    return { proof: proof!, version: version! };
  };

  it('is kept on the server between the steps, and 20,000 rows pass', async () => {
    const row = (n: number): string =>
      `Respondent ${n},"Comment ${n}: the guidance could say more of what we owe partners."`;
    const text = ['Name,Comment', ...Array.from({ length: ROWS }, (_, n) => row(n))].join('\n');
    expect(text.length).toBeGreaterThan(1_048_576); // more than any other form may hold
    const read = await send(await fresh(), new File([text], 'responses.csv'));
    const html = await read.text();
    expect([read.status, wordsOf(html)]).toEqual([200, expect.stringContaining('20,000 rows: 20,000 comments')]);
    expect(html.length).toBeLessThan(100_000);
    const taken = await send({ ...fieldsOf(html), take: '1' });
    expect([taken.status, taken.status === 303 ? '' : wordsOf(await taken.text())]).toEqual([303, '']);
    expect(taken.headers.get('location')).toContain('/exercises/X4?done=responses');
  });

  it('is named with its limit on the page, and refused as a page where it is larger', async () => {
    expect(wordsOf(await (await secretary.get(IMPORT)).text())).toContain('Up to 2.8 MB.');
    const large = await send(await fresh(), new File(['x'.repeat(5_000_000)], 'large.csv'));
    expect([large.status, large.headers.get('content-type')]).toEqual([413, 'text/html; charset=utf-8']);
    expect(wordsOf(await large.text())).toContain('The file must be 2.8 MB or smaller. Nothing was saved.');
  });

  it('is given to nobody else, and missed with words where it is gone', async () => {
    const read = await send(await fresh(), new File(['Name,Comment\nA,Good\n'], 'a.csv'));
    const fields = fieldsOf(await read.text());
    await app.sql.rows('give', `UPDATE page_store SET owner = 'person somebody else' WHERE kind = 'UPLOAD'`);
    const gone = await send({ ...fields, take: '1' });
    expect(gone.status).toBe(422);
    expect(wordsOf(await gone.text())).toContain('The file is no longer kept here. Choose it again.');
  });

  it('goes after a day, and the oldest of one person goes first', async () => {
    for (let n = 0; n < 7; n++) await send(await fresh(), new File(['Name,Comment\nA,Good\n'], `${n}.csv`));
    const names = async () =>
      (
        await app.sql.rows<{ content: string }>(
          'names',
          `SELECT content FROM page_store WHERE owner NOT LIKE '%else' AND kind = 'UPLOAD' ORDER BY kept_at`,
        )
      ).map(({ content }) => (JSON.parse(content) as { name: string }).name);
    expect(await names()).toEqual(['2.csv', '3.csv', '4.csv', '5.csv', '6.csv']);
    await app.sql.rows('age', `UPDATE page_store SET kept_at = kept_at - interval '25 hours'`);
    await send(await fresh(), new File(['Name,Comment\nA,Good\n'], 'new.csv'));
    expect(await names()).toEqual(['new.csv']);
  });

  it('is taken from nobody who is not signed in beyond what any form may hold', async () => {
    const form = new FormData();
    form.set('file', new File(['x'.repeat(1_200_000)], 'a.csv'));
    const answer = await fetch(app.url + IMPORT, { method: 'POST', body: form, headers: BROWSER });
    expect(answer.status).toBe(413);
  });
});
