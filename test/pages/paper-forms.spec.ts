import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { hiddenIn, wordsOf } from './html-reader.js';
import { Visitor } from './visitor.js';

const COMPOSE = '/forms/composeBoardPaper';
const dated = (name: string, [year, month, day]: readonly [string, string, string]) => ({
  [`${name}-year`]: year,
  [`${name}-month`]: month,
  [`${name}-day`]: day,
});

describe('the forms of papers', () => {
  let app: TestApp;
  let secretary: Visitor;
  beforeAll(async () => {
    app = await startPages();
    secretary = await new Visitor(app.url).signInAs('secretary');
  }, LOADING_MS);
  afterAll(() => app.stop());

  const cover = {
    reference: '10/40',
    title: 'Partnerships in March',
    programmeCode: 'PARTNERSHIPS',
    projectCodes: 'CFPS',
    confidentiality: 'OPEN',
    ...dated('meetingDate', ['2010', '1', '26']),
    ...dated('asAt', ['2010', '1', '26']),
  };
  const send = async (path: string, fields: Record<string, string>, who = secretary) => {
    const proof = await who.hidden('/account', 'proof');
    const answer = await who.post(path, { proof, ...fields });
    return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
  };

  it('compose a paper and lead to it', async () => {
    const asks = 'Agree the terms of reference of the steering group\nnote that nobody has been invited';
    const { status, to } = await send(COMPOSE, { ...cover, asks });
    expect([status, to]).toEqual([303, '/board-papers/10%2F40?done=composeBoardPaper']);
    const html = await (await secretary.get(to!)).text();
    expect(html).toContain('Board paper composed.');
    expect(html).toContain('the terms of reference of the steering group');
  });

  it('show what is wrong at its field, and keep what was typed', async () => {
    const fields = { ...cover, asks: 'Perhaps <b>later</b>', ...dated('meetingDate', ['2010', '2', '30']) };
    const { status, html } = await send(COMPOSE, fields);
    expect(status).toBe(422);
    expect(html).toContain('href="#meetingDate-day">Date of the meeting must be a real date');
    expect(html).toContain('href="#asks">Begin “Perhaps &lt;b&gt;later&lt;/b&gt;” with agree');
    expect(html).toContain('Perhaps &lt;b&gt;later&lt;/b&gt;');
    expect(html).toContain('value="Partnerships in March"');
  });

  it('show what the interface refuses', async () => {
    const { status, html } = await send(COMPOSE, { ...cover, reference: '10/23' });
    expect(status).toBe(422);
    expect(html).toMatch(/href="#reference">[^<]*10\/23/u);
  });

  it('compose a committee report on a text that somebody has taken up', async () => {
    const form = await (await secretary.get('/forms/composeCommitteeReport?back=/board-papers')).text();
    const [, adoptionId = ''] = /value="([^"]+)"[^>]*>\s*<label[^>]*>\s*MCC AD3/u.exec(form) ?? [];
    const fields = { ...cover, reference: '10/41', projectCodes: '', 'report.adoptionId': adoptionId };
    const answer = await send('/forms/composeCommitteeReport', { ...fields, 'report.reportOf': 'Chief Executive' });
    expect([answer.status, answer.to]).toEqual([303, '/board-papers/10%2F41?done=composeCommitteeReport']);
    expect(await (await secretary.get('/board-papers/10%2F41')).text()).toContain('Chief Executive');
  });

  it('record what the Board decided on each ask, once, against the version that was seen', async () => {
    const page = await (await secretary.get('/board-papers/10%2F23')).text();
    const [, path = ''] = /href="(\/forms\/considerBoardPaper[^"]+)"/u.exec(page) ?? [];
    const address = path.replaceAll('&amp;', '&');
    const { searchParams } = new URL(address, app.url);
    const form = await (await secretary.get(address)).text();
    const [, outcomes = ''] = /name="outcomes"[^>]*>([^<]*)</u.exec(form) ?? [];
    expect(outcomes).toMatch(/^a: as asked/u);
    const fields = { ...Object.fromEntries(searchParams), decision: 'Progress was <noted>.', outcomes };
    const bad = await send('/forms/considerBoardPaper', { ...fields, outcomes: 'a is fine' });
    expect(bad.html).toContain('Write “a is fine” as a letter, a colon');
    const { status, to } = await send('/forms/considerBoardPaper', fields);
    expect([status, to]).toEqual([303, '/board-papers/10%2F23?done=considerBoardPaper']);
    expect(await (await secretary.get('/board-papers/10%2F23')).text()).toContain('Progress was &lt;noted&gt;.');
    const late = await send('/forms/considerBoardPaper', fields);
    expect(late.status).toBe(422);
  });

  it('withdraw a draft with a reason, not without', async () => {
    const page = await (await secretary.get('/board-papers/10%2F40')).text();
    const [, path = ''] = /href="(\/forms\/withdrawBoardPaper[^"]+)"/u.exec(page) ?? [];
    const given = Object.fromEntries(new URL(path.replaceAll('&amp;', '&'), app.url).searchParams);
    const without = await send('/forms/withdrawBoardPaper', { ...given, reason: ' ' });
    expect(without.html).toContain('Enter why');
    const { status } = await send('/forms/withdrawBoardPaper', { ...given, reason: 'Overtaken by events.' });
    expect(status).toBe(303);
    expect(await (await secretary.get('/board-papers/10%2F40')).text()).toContain('Overtaken by events.');
  });

  it('begin a revised paper, which leads everybody on from the one that it replaces', async () => {
    const { to, status } = await send('/forms/reviseBoardPaper', {
      reference: '10/23',
      newReference: '10/23 revised',
      why: 'The date in <3.2.2> was wrong',
    });
    expect([status, to]).toEqual([303, '/board-papers/10%2F23%20revised?done=reviseBoardPaper']);
    const draft = wordsOf(await (await secretary.get('/board-papers/10%2F23%20revised')).text());
    expect(draft).toContain('Replaces paper 10/23, issued 26 January 2010');
    expect(draft).toContain('Why it was revised The date in <3.2.2> was wrong');
    const twice = await send('/forms/reviseBoardPaper', { reference: '10/23', newReference: '10/23 b', why: 'x' });
    expect([twice.status, wordsOf(twice.html)]).toEqual([
      422,
      expect.stringContaining('Paper 10/23 revised was begun already, to replace 10/23.'),
    ]);
    const director = await new Visitor(app.url).signInAs('director');
    const step = async (who: Visitor, name: string) => {
      const html = await (await who.get('/board-papers/10%2F23%20revised')).text();
      const [, form = ''] = new RegExp(`action="[^"]*/${name}"([\\s\\S]*?)</form>`, 'u').exec(html) ?? [];
      const { status, headers } = await who.post(`/board-papers/10%2F23%20revised/${name}`, { ...hiddenIn(form) });
      const after = status === 303 ? wordsOf(await (await who.get(headers.get('location')!)).text()) : '';
      return [status, /Success (.*?\.) /u.exec(after)?.[1]];
    };
    const offered = async () => {
      const html = await (await secretary.get('/board-papers/10%2F23%20revised')).text();
      return [...html.matchAll(/action="[^"]*\/edit"([\s\S]*?)<\/form>/gu)].map(([, form = '']) => hiddenIn(form));
    };
    for (let left = await offered(); left.length > 0; left = await offered()) {
      const leave = left.find(({ action }) => action === 'leave')!; // the record has moved on since: that is another paper
      expect((await secretary.post('/board-papers/10%2F23%20revised/edit', leave)).status).toBe(303);
    }
    expect(await step(director, 'clear')).toEqual([303, 'Paper cleared.']);
    expect(await step(secretary, 'issue')).toEqual([303, 'Paper issued and sealed.']);
    const anybody = new Visitor(app.url);
    const said = 'was replaced on 26 January 2010 by paper 10/23 revised: The date in <3.2.2> was wrong.';
    const first = (await anybody.get('/papers/10-23.pdf')).headers.get('location')!; // its page comes before the file
    const html = await (await anybody.get(first)).text();
    expect(wordsOf(html).replaceAll('\u00a0', ' ')).toContain(said);
    expect(html).toContain('href="/board-papers/10%2F23%20revised">Read paper 10/23 revised instead</a>');
    expect(html).toContain('href="/papers/10-23.pdf?sealed=1"');
    const verified = wordsOf(await (await anybody.get('/board-papers/10%2F23/verify')).text());
    expect(verified.replaceAll('\u00a0', ' ')).toContain(said);
    for (const list of ['/board-papers', '/published/papers'])
      expect([list, await (await anybody.get(list)).text()]).toEqual([
        list,
        expect.stringMatching(/govuk-tag--orange[^<]*>\s*Replaced/u),
      ]);
    expect(await (await anybody.get('/feeds/published.atom')).text()).toContain('Replaced: Paper 10/23');
  });

  it('are for the secretary alone', async () => {
    const reviewer = await new Visitor(app.url).signInAs('reviewer');
    expect((await reviewer.get(`${COMPOSE}?back=/`)).status).toBe(403);
    expect((await send(COMPOSE, cover, reviewer)).status).toBe(403);
    const nobody = await new Visitor(app.url).get(`${COMPOSE}?back=/`);
    expect([nobody.status, nobody.headers.get('location')]).toEqual([
      303,
      `/sign-in?next=${encodeURIComponent(`${COMPOSE}?back=/`)}`,
    ]);
  });

  it('are taken from a page of ours alone, and lead back nowhere else', async () => {
    const stolen = await secretary.post(COMPOSE, { ...cover, reference: '10/66', proof: 'x' });
    expect(stolen.status).toBe(403);
    expect((await secretary.get('/forms/nothing')).status).toBe(404);
    const page = await (await secretary.get(`${COMPOSE}?back=//evil.example/`)).text();
    expect(page).not.toContain('href="//evil.example');
  });
});
