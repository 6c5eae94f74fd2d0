import type { TestApp } from '../../support/app.js';
import { wordsOf } from '../html-reader.js';
import { LOADING_MS } from '../../support/demonstration.js';
import { Visitor } from '../visitor.js';
import { answered, type Control, controlsOn, rowOf, sentOf } from './form-fields.js';
import { type Sender, startForms } from './found.js';
import { type FoundForm, kindOf, NOT_SENT } from './walk.js';

/** A proof that a page carries which was drawn for somebody else. */
const ANOTHERS = 'salt.00000000-0000-4000-8000-000000000000.proof';

describe('every form without a browser', () => {
  let app: TestApp;
  let all: readonly Sender[];

  beforeAll(async () => {
    ({ app, all } = await startForms('post'));
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
    answered(controlsOn(await (await visitor.get(form.page)).text(), form), form.action);

  it(
    'shows what was typed to the same person once they have signed in again in another tab, and saves nothing before',
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

  it('keeps what was typed from somebody else who has signed in since, tells them so, and gives it back to whoever typed it', async () => {
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

  it('keeps nothing of a form that signs somebody in or out, and says what happened', async () => {
    const anew = await new Visitor(app.url).signInAs('reviewer');
    for (const path of ['/sign-in', '/sign-out']) {
      const answer = await anew.post(path, {
        proof: ANOTHERS,
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

  it('shows what is wrong in the second row of a list at that row, and leads there', async () => {
    const wrong: string[] = [];
    const lists = new Set<string>();
    for (const sender of all) {
      for (const form of sender.forms.filter(({ names }) => /\.0\./u.test(names))) {
        const controls = controlsOn(await (await sender.visitor.get(form.page)).text(), form);
        for (const list of new Set(controls.flatMap(({ name }) => rowOf(name)?.split('.')[0] ?? []))) {
          if (lists.has(`${form.action} ${list}`)) continue;
          lists.add(`${form.action} ${list}`);
          const { typed, field } = wrongInSecondRow(controls, list, form.action);
          const answer = await sender.visitor.post(form.action, Object.fromEntries(sentOf(typed)));
          const html = await answer.text();
          const links = [...html.matchAll(/<a href="#([^"]+)">([^<]*)<\/a>/gu)];
          const [, to = '', says = ''] = links.find(([, one = '']) => one.startsWith(field)) ?? [];
          const faults = [
            ...(answer.status === 422 ? [] : [`answers ${answer.status}`]),
            ...(html.includes(`id="${to}"`) ? [] : [`leads to ${to || 'no field of the row'}`]),
            ...(html.includes(`id="${field}-error"`) ? [] : ['says nothing at the field']),
            ...(/^\S+( \S+)? 2: /u.test(says) ? [] : [`does not name the row: ${says}`]),
          ];
          wrong.push(...faults.map((fault) => `${form.action}, ${list}, ${field}: ${fault}`));
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(lists.size).toBeGreaterThan(6);
  });
});

/** A form whose rows are filled, with something in the second one that cannot be saved, and the id of that field. */
function wrongInSecondRow(controls: readonly Control[], list: string, action: string) {
  const filled = [`${list}.0`, `${list}.1`].reduce<readonly Control[]>((one) => answered(one, action), controls);
  const row = filled.filter(({ name, kind }) => rowOf(name) === `${list}.1` && kind !== 'hidden');
  const text = row.find(({ kind }) => kind === 'text');
  const day = row.find(({ name }) => name.endsWith('-day'));
  const bad = text ?? day!;
  const value = text ? `A bell ${String.fromCharCode(7)} rings` : '99';
  const typed = filled.map((one) => (one.name === bad.name ? { ...one, value } : one));
  return { typed, field: bad.name.replace(/-day$/u, '').replaceAll('.', '-') };
}
