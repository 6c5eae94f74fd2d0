import type { TestApp } from '../support/app.js';
import { plain, wordsOf } from './html-reader.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

/** Every kind of form that somebody types into: its page, where it is sent, a field, and what is typed. */
const FORMS = [
  [
    'a form of the list',
    '/forms/raiseRisk?projectCode=CFPS&back=/projects/CFPS/risks',
    'title',
    'A partner <withdraws>',
  ],
  ['a report of a milestone', '/projects/CFPS/milestones/M3', 'narrative', 'Two “authorities” asked & for more'],
  ['a status grid', '/projects/CFPS/plan/status', 'narrative.M7', 'Two more “authorities”'],
  ['a report of a task', '/projects/CFPS/tasks/T14', 'narrative', 'Slow'],
  ['the change of a plan', '/projects/CFPS/plan/what-if?item=T14&how=duration&duration=35&asked=1', 'reason', 'Agreed'],
  ['an address of feeds', '/account', 'name', 'My telephone'],
  ['the grid of a plan', '/projects/CFPS/plan/grid', 'title.T14', 'Another title of “T14”'],
] as const;

describe('what was typed when the sign-in has ended', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startPages();
  }, LOADING_MS);
  afterAll(() => app.stop());

  /** The fields of the form that has a field, as a browser would send them. */
  const formWith = (html: string, field: string) => {
    const form = html.split('<form ').find((one) => one.startsWith('method="post"') && one.includes(`name="${field}"`));
    if (form === undefined) throw new Error(`no form has ${field}`);
    const own = form.slice(0, form.indexOf('</form>'));
    const action = plain(/action="([^"]*)"/u.exec(own)![1]!);
    const hidden = [...own.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/gu)];
    return { action, own, fields: Object.fromEntries(hidden.map(([, name, value]) => [plain(name!), plain(value!)])) };
  };
  /** Types into a form, is signed out elsewhere, sends it, and gives where that leads. */
  const sendSignedOut = async (visitor: Visitor, page: string, field: string, text: string) => {
    const { action, fields } = formWith(await (await visitor.get(page)).text(), field);
    await visitor.post('/sign-out', { proof: await visitor.hidden('/account', 'proof') });
    const answer = await visitor.post(action, { ...fields, [field]: text });
    expect(answer.status).toBe(303);
    const to = answer.headers.get('location')!;
    expect(to).toMatch(/^\/sign-in\?next=%2Ftyped%2F/u);
    return { to, kept: answer.headers.getSetCookie().map((one) => one.split(';', 1)[0]!) };
  };
  const typedPage = (to: string): string => new URL(to, app.url).searchParams.get('next')!;

  it.each(FORMS)('is there again after signing in: %s', async (_, page, field, text) => {
    const visitor = await new Visitor(app.url).signInAs('project lead');
    const revision = await app.sql.rows<{ n: number }>('n', 'SELECT revision AS n FROM record_clock');
    const { to, kept } = await sendSignedOut(visitor, page, field, text);
    const again = await new Visitor(app.url).signInAs('project lead');
    const path = typedPage(to);
    const headers = { cookie: [again.session, ...kept].join('; ') };
    expect(wordsOf(await (await fetch(app.url + to, { headers: { cookie: kept.join('; ') } })).text())).toContain(
      'what you typed is kept',
    );
    for (const time of ['first', 'again, by Back']) {
      const answer = await fetch(app.url + path, { redirect: 'manual', headers });
      const html = await answer.text();
      expect([time, answer.status]).toEqual([time, 200]);
      expect(wordsOf(html)).toContain('You were signed out before this was saved.');
      expect(plain(formWith(html, field).own)).toContain(text);
    }
    const after = await app.sql.rows<{ n: number }>('n', 'SELECT revision AS n FROM record_clock');
    expect(after[0]!.n - revision[0]!.n).toBe(2); // signed out, and in again: nothing of the form
  });

  it('is saved from the form that is shown again', async () => {
    const [, page, field] = FORMS[5];
    const { to, kept } = await sendSignedOut(
      await new Visitor(app.url).signInAs('reviewer'),
      page,
      field,
      'Saved at last',
    );
    const again = await new Visitor(app.url).signInAs('reviewer');
    const headers = { cookie: [again.session, ...kept].join('; ') };
    const { action, own, fields } = formWith(await (await fetch(app.url + typedPage(to), { headers })).text(), field);
    expect(own).toContain('value="Saved at last"');
    const answer = await again.post(action, { ...fields, [field]: 'Saved at last' });
    expect(wordsOf(await answer.text())).toContain('Saved at last');
  });

  it('is shown to nobody else: not to another browser, nor to another person once it is known whose it was', async () => {
    const visitor = await new Visitor(app.url).signInAs('project lead');
    const [, page, field, text] = FORMS[1];
    const { action, fields } = formWith(await (await visitor.get(page)).text(), field);
    const session = visitor.session;
    await visitor.post('/sign-out', { proof: await visitor.hidden('/account', 'proof') });
    const sent = await fetch(app.url + action, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ ...fields, [field]: text }),
      headers: { cookie: session, 'sec-fetch-site': 'same-origin' },
    });
    const path = typedPage(sent.headers.get('location')!);
    const kept = sent.headers.getSetCookie().map((one) => one.split(';', 1)[0]!);
    const [lead, director] = [
      await new Visitor(app.url).signInAs('project lead'),
      await new Visitor(app.url).signInAs('director'),
    ];
    const status = async (cookie: string[]) =>
      (await fetch(app.url + path, { redirect: 'manual', headers: { cookie: cookie.join('; ') } })).status;
    expect(await status([lead.session, ...kept])).toBe(200);
    expect(await status([lead.session])).toBe(404);
    expect(await status([director.session, ...kept])).toBe(403);
    expect(await status(kept)).toBe(303);
  });

  it('keeps no password, nothing that another site sent, and no more than it has room for', async () => {
    const anonymous = new Visitor(app.url);
    const password = await anonymous.post('/account/password', { password: 'a long secret of mine', proof: 'x' });
    expect(password.headers.get('location')).not.toContain('typed');
    const elsewhere = await anonymous.post('/forms/raiseRisk', { title: 'x' }, { 'sec-fetch-site': 'cross-site' });
    expect(elsewhere.status).toBe(403);
    const first = await anonymous.post('/forms/raiseRisk', { title: 'x' });
    const browser = first.headers.getSetCookie().map((one) => one.split(';', 1)[0]!);
    for (let n = 0; n < 12; n++) {
      await anonymous.post('/forms/raiseRisk', { title: 'x'.repeat(900_000) }, { cookie: browser.join('; ') });
    }
    const [found] = await app.sql.rows<{ bytes: number; secrets: number }>(
      'kept',
      `SELECT sum(size)::int AS bytes, count(*) FILTER (WHERE content LIKE '%a long secret%')::int AS secrets FROM page_store`,
    );
    expect(found!.secrets).toBe(0);
    expect(found!.bytes).toBeLessThan(12 * 900_000);
  });

  it('leads back to the page that was wanted', async () => {
    const wanted = '/projects/CFPS/risks?state=OPEN&asAt=2010-01-12';
    const answer = await new Visitor(app.url).get(wanted);
    expect(new URL(answer.headers.get('location')!, app.url).searchParams.get('next')).toBe(wanted);
  });
});
