import type { TestApp } from '../support/app.js';
import { formLink, sendForm, words } from './forms.js';
import { dayFields, fieldsOf, plain, wordsOf } from './html-reader.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

const PLAN = '/projects/CFPS/plan';

const CLOSURE = {
  weekend: '6\n7', // of several boxes `fieldsOf` reads one
  'closures.0.name': 'Office move',
  ...dayFields('closures.0.from', '2010-05-10'),
  ...dayFields('closures.0.to', '2010-05-14'),
};

describe("the form of a project's calendar", () => {
  let app: TestApp;
  let lead: Visitor;

  beforeAll(async () => {
    app = await startPages();
    lead = await new Visitor(app.url).signInAs('project lead');
  }, LOADING_MS);
  afterAll(() => app.stop());

  const link = (visitor: Visitor): Promise<string> => formLink(visitor, PLAN, 'changeCalendar');

  it('is reached from the plan, for those who may change it', async () => {
    expect(await words(lead, PLAN)).toContain('bank holidays of England and Wales; retained logic');
    expect(await link(await new Visitor(app.url).signInAs('reviewer'))).toBe('');
    const form = await (await lead.get(await link(lead))).text();
    expect(wordsOf(form)).toContain('waits until the tasks before it are done');
    expect(fieldsOf(form)).toMatchObject({ region: 'ENGLAND_AND_WALES', progressLogic: 'RETAINED_LOGIC' });
  });

  it('shows what would move, saves nothing, and keeps the answers for another try', async () => {
    const before = await words(lead, PLAN);
    const shown = await sendForm(lead, await link(lead), { ...CLOSURE, reason: 'The office moves.' });
    expect(shown.status).toBe(200);
    const html = shown.html;
    expect(wordsOf(html)).toContain('Closures Office move, 10 May 2010, 14 May 2010');
    expect(wordsOf(html)).toMatch(/The end moves from .* to .*, 5 working days later/u);
    expect(wordsOf(html)).not.toContain('England and Wales'); // an answer that was not changed is not read back
    expect(await words(lead, PLAN)).toBe(before);

    const again = await (await lead.post('/forms/changeCalendar', { ...fieldsOf(html), edit: '1' })).text();
    expect(fieldsOf(again)).toMatchObject({ 'closures.0.name': 'Office move', reason: 'The office moves.' });
    expect(again).not.toContain('You were signed out');
  });

  it('is saved from there, with its reason in the history', async () => {
    const shown = (await sendForm(lead, await link(lead), { ...CLOSURE, reason: 'The office moves.' })).html;
    const saved = await lead.post('/forms/changeCalendar', { ...fieldsOf(shown), confirm: '1' });
    expect([saved.status, saved.headers.get('location')]).toEqual([
      303,
      expect.stringContaining(`${PLAN}?done=changeCalendar`),
    ]);
    expect(await words(lead, PLAN)).toContain('Closures Office move, 10 May 2010 to 14 May 2010');
    const administrator = await new Visitor(app.url).signInAs('administrator');
    const { body } = await app.gql(await administrator.token(), '{ journal(first: 20) { operation reason } }');
    expect(body.data.journal).toContainEqual({ operation: 'changeCalendar', reason: 'The office moves.' });
  });

  it('asks for another region, other weekdays and progress override, and says what is wrong before it shows anything', async () => {
    const wrong = await sendForm(lead, await link(lead), dayFields('closures.1.from', '2010-02-31'));
    expect(wrong.status).toBe(422);
    expect(wordsOf(wrong.html)).toContain('must be a real date');
    const refused = await sendForm(lead, await link(lead), {
      'worked.0.name': 'Backwards',
      ...dayFields('worked.0.from', '2010-05-09'),
      ...dayFields('worked.0.to', '2010-05-08'),
    });
    expect(refused.status).toBe(422);

    const shown = await sendForm(lead, await link(lead), { region: 'SCOTLAND', progressLogic: 'PROGRESS_OVERRIDE' });
    const html = shown.html;
    expect(wordsOf(html)).toContain('Bank holidays Scotland');
    expect((await lead.post('/forms/changeCalendar', { ...fieldsOf(html), confirm: '1' })).status).toBe(303);
    expect(await words(lead, PLAN)).toContain('bank holidays of Scotland; progress override');
  });

  it('tells somebody whose plan was changed meanwhile, and loses nothing', async () => {
    const first = await link(lead);
    const shown = (await sendForm(lead, first, { region: 'NORTHERN_IRELAND' })).html;
    const other = (await sendForm(lead, await link(lead), { region: 'NONE' })).html;
    expect((await lead.post('/forms/changeCalendar', { ...fieldsOf(other), confirm: '1' })).status).toBe(303);
    const late = await lead.post('/forms/changeCalendar', { ...fieldsOf(shown), confirm: '1' });
    const html = await late.text();
    expect([late.status, fieldsOf(html)['region']]).toEqual([422, 'NORTHERN_IRELAND']);
    expect(plain(html)).toContain('It now is: No bank holidays');
  });
});
