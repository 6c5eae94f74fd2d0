import type { TestApp } from '../../support/app.js';
import { wordsOf } from '../html-reader.js';
import { LOADING_MS, startPages } from '../page-app.js';
import { Visitor } from '../visitor.js';
import { answered, type Control, controlsOn, sentOf } from './form-fields.js';
import { type FoundForm, kindOf, NOT_SENT, type Sender, senders } from './walk.js';

const DAY = { day: '26', month: '1', year: '2010' };

describe('what was typed when the browser has signed in anew in another tab', () => {
  let app: TestApp;
  let all: Sender[];

  beforeAll(async () => {
    app = await startPages();
    all = await senders(app, 'post');
  }, 2 * LOADING_MS);
  afterAll(() => app.stop());

  /** Sends what was typed into a form with the cookies of whoever is signed in now; gives where that leads, and those cookies. */
  async function sendAs(session: string, action: string, typed: readonly Control[]) {
    const answer = await fetch(app.url + action, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(sentOf(typed)),
      headers: { cookie: session, 'sec-fetch-site': 'same-origin' },
    });
    const cookie = [session, ...answer.headers.getSetCookie().map((one) => one.split(';', 1)[0])].join('; ');
    return { status: answer.status, to: answer.headers.get('location') ?? '', cookie };
  }
  const open = (path: string, cookie: string) => fetch(app.url + path, { redirect: 'manual', headers: { cookie } });
  const fill = async ({ visitor }: Sender, form: FoundForm): Promise<Control[]> =>
    answered(controlsOn(await (await visitor.get(form.page)).text(), form), form.action, DAY);

  it(
    'is shown again by every form to the same person, and is not saved before it is sent again',
    async () => {
      const revision = () => app.sql.rows<{ n: number }>('n', 'SELECT revision AS n FROM record_clock');
      const [kinds, wrong] = [new Set<string>(), [] as string[]];
      for (const sender of all.filter(({ who }) => who !== 'public' && who !== 'a partner')) {
        const anew = await new Visitor(app.url).signInAs(sender.who as 'reviewer');
        const before = await revision();
        for (const form of sender.forms) {
          if (!form.asks || kinds.has(kindOf(form)) || NOT_SENT.some(([pattern]) => pattern.test(form.action)))
            continue;
          kinds.add(kindOf(form));
          const typed = await fill(sender, form);
          const { to, cookie } = await sendAs(anew.session, form.action, typed);
          const answer = await open(to, cookie);
          const html = await answer.text();
          const shown = controlsOn(html, { ...form, at: 0 });
          const lost = typed.filter(
            ({ name, kind, value, chosen }) =>
              !['hidden', 'button', 'file'].includes(kind) &&
              !/assword$|\.place$/u.test(name) &&
              (kind === 'radio' || kind === 'checkbox' ? chosen : value !== '') &&
              !shown.some((one) => one.name === name && one.value === value && one.chosen === chosen),
          );
          const faults = [
            ...(to.startsWith('/typed/') ? [] : [`leads to ${to}`]),
            ...(wordsOf(html).includes('Check what you typed, then send it again') ? [] : ['does not say so']),
            ...lost.map(({ name }) => `loses ${name}`),
          ];
          wrong.push(...faults.map((fault) => `${sender.who}, ${form.action}: ${fault}`));
        }
        expect([sender.who, await revision()]).toEqual([sender.who, before]);
      }
      expect(wrong).toEqual([]);
      expect(kinds.size).toBeGreaterThan(60);
    },
    LOADING_MS,
  );

  it('is kept from somebody else, who is told so, and given back to whoever typed it', async () => {
    const lead = all.find(({ who }) => who === 'project lead')!;
    const form = lead.forms.find(({ action }) => action === '/forms/raiseRisk')!;
    const typed = (await fill(lead, form)).map((one) =>
      one.name === 'title' ? { ...one, value: 'A secret title' } : one,
    );
    const director = await new Visitor(app.url).signInAs('director');
    const { to, cookie } = await sendAs(director.session, form.action, typed);
    const told = await open(to, cookie);
    const words = wordsOf(await told.text());
    expect([told.status, words]).toEqual([403, expect.stringContaining('This was typed by somebody else')]);
    expect(words).not.toContain('A secret title');
    const again = await new Visitor(app.url).signInAs('project lead');
    const mine = await open(to, cookie.replace(director.session, again.session));
    expect([mine.status, await mine.text()]).toEqual([200, expect.stringContaining('value="A secret title"')]);
  });

  it('is not kept of a form that signs somebody in or out, which says what happened', async () => {
    const anew = await new Visitor(app.url).signInAs('reviewer');
    for (const path of ['/sign-in', '/sign-out']) {
      const answer = await anew.post(path, {
        proof: 'of.another',
        name: 'somebody',
        password: 'a long secret of mine',
      });
      expect([path, answer.status, wordsOf(await answer.text())]).toEqual([
        path,
        403,
        expect.stringContaining('Somebody signed in with this browser after you opened the page.'),
      ]);
    }
  });
});
