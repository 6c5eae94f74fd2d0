import { LongWork } from '../../src/pages/frame/long-work.service.js';
import type { TestApp } from '../support/app.js';
import { type Proxy, startProxy } from '../support/round-robin.js';
import { PAGES } from './list/all.js';
import { hiddenIn, fieldsOf, wordsOf } from './html-reader.js';
import { doneBy } from './forms.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

describe('two instances behind a proxy that gives requests to each in turn', () => {
  const apps: TestApp[] = [];
  let proxy: Proxy;
  let lead: Visitor;
  let secretary: Visitor;

  beforeAll(async () => {
    const first = await startPages();
    apps.push(first, await startPages({}, first.databaseUrl));
    proxy = await startProxy(() => apps.map(({ url }) => url));
    lead = await new Visitor(proxy.url).signInAs('project lead');
    secretary = await new Visitor(proxy.url).signInAs('secretary');
  }, LOADING_MS);
  afterAll(async () => {
    await proxy.stop();
    for (const app of apps.reverse()) await app.stop();
  });

  /** Asks again until the work has ended, as a browser would; each time it is another instance that answers. */
  const ended = async (path: string): Promise<Response> => {
    for (;;) {
      const answer = await secretary.get(path);
      if (answer.headers.get('refresh') === null) return answer;
    }
  };

  it('every page of the project lead opens twice in a row, on either', async () => {
    const pages = PAGES.filter(({ open }) => open.includes('project lead'));
    const lost: string[] = [];
    for (const { path } of pages) {
      for (let time = 0; time < 2; time++) if ((await lead.get(path)).status !== 200) lost.push(path);
      await lead.get('/published'); // so that the turns shift
    }
    expect(lost).toEqual([]);
  });

  it('a form is opened on one, sent to the other, and seen on both', async () => {
    const title = 'Seen on both instances';
    await doneBy(lead, '/projects/CFPS/risks', 'Add a risk', {
      ...{ title, nature: 'THREAT', category: 'FINANCIAL', cause: 'A cause', effect: 'An effect' },
    });
    for (let time = 0; time < 2; time++) {
      expect(wordsOf(await (await lead.get('/projects/CFPS/risks')).text())).toContain(title);
    }
  });

  it('long work begun on one is shown by the other, and ends there', async () => {
    for (const { app } of apps) app.get(LongWork).patience = 0;
    for (const reference of ['10/60', '10/61', '10/23']) {
      const proof = await secretary.hidden('/account', 'proof');
      const meeting = { 'meetingDate-day': '26', 'meetingDate-month': '1', 'meetingDate-year': '2010' };
      const cover = { reference, title: 'Update', programmeCode: 'PARTNERSHIPS', projectCodes: 'CFPS' };
      const sent = await secretary.post('/forms/composeBoardPaper', {
        ...{ proof, ...cover, ...meeting, confidentiality: 'OPEN' },
      });
      const path = sent.headers.get('location')!;
      expect(path).toMatch(/^\/work\//u);
      for (let time = 0; time < 2; time++) {
        const answer = await ended(path);
        expect([reference, answer.status]).toEqual([reference, reference === '10/23' ? 422 : 303]);
      }
    }
    for (const { app } of apps) app.get(LongWork).patience = LOADING_MS;
  });

  it('a file kept by one is imported by the other', async () => {
    const path = '/projects/MCC/feedback/exercises/X4/import';
    const send = (fields: Record<string, string>, file: File | null) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      if (file) form.set('file', file);
      const headers = { cookie: secretary.session, 'sec-fetch-site': 'same-origin' };
      return fetch(proxy.url + path, { method: 'POST', body: form, headers, redirect: 'manual' });
    };
    const html = await (await secretary.get(path)).text();
    const { proof = '', version = '' } = hiddenIn(html);
    const read = await (await send({ proof, version }, new File(['Name,Comment\nA,Good\n'], 'a.csv'))).text();
    await secretary.get('/published'); // so that the other instance is next
    const taken = await send({ ...fieldsOf(read), take: '1' }, null);
    expect([taken.status, taken.headers.get('location')]).toEqual([
      303,
      '/projects/MCC/feedback/exercises/X4?done=responses',
    ]);
  });

  it('work whose instance ended is said to be cut short, not done', async () => {
    const [found] = await apps[0]!.sql.rows<{ person_id: string }>(
      'secretary',
      `SELECT person_id FROM access_token WHERE name LIKE 'Sign-in%' ORDER BY issued_revision DESC LIMIT 1`,
    );
    const work = { what: 'Compose a board paper', since: Date.now(), ending: null, failed: null };
    await apps[0]!.sql.rows(
      'cut-short',
      `INSERT INTO page_store (id, kind, owner, content, kept_at)
       VALUES ('00000000-0000-4000-8000-000000000001', 'WORK', $1, $2, clock_timestamp() - interval '1 minute')`,
      [`person ${found!.person_id}`, JSON.stringify(work)],
    );
    const answer = await secretary.get('/work/00000000-0000-4000-8000-000000000001');
    expect([answer.status, wordsOf(await answer.text())]).toEqual([
      503,
      expect.stringContaining('look first, then try'),
    ]);
  });
});
