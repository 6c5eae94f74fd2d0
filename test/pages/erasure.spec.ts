import type { TestApp } from '../support/app.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { done, linkOn, offered, openForm, pageOf, post, sendForm, words } from './forms.js';
import { fieldsOf, wordsOf } from './html-reader.js';
import { Visitor } from './visitor.js';

const NAME = 'Sir Howard Bernstein';
const ERASURE = '/administration/erasures/ER1';

describe('an erasure by pages, from the request to the mark', () => {
  let app: TestApp;
  let secretary: Visitor;
  let administrator: Visitor;
  let person: string;
  beforeAll(async () => {
    app = await startPages();
    secretary = await new Visitor(app.url).signInAs('secretary');
    administrator = await new Visitor(app.url).signInAs('administrator');
    person = await linkOn(secretary, `/administration/people?text=${encodeURIComponent(NAME)}`, NAME);
  }, LOADING_MS);
  afterAll(() => app.stop());

  it('is asked for on the page of a person, once what would go was shown', async () => {
    const [form = ''] = await offered(secretary, person, 'requestErasure');
    expect(fieldsOf(await openForm(secretary, form))['texts']).toBe(NAME);
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
  });
});
