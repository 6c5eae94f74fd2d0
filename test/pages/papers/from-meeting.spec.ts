import type { TestApp } from '../../support/app.js';
import { LOADING_MS, startPages } from '../../support/demonstration.js';
import { doneBy, offeredBy, openForm, words } from '../forms.js';
import { dayFields, fieldsOf, wordsOf } from '../html-reader.js';
import { Visitor } from '../visitor.js';

const PAGE = '/meetings/BOARD-2010-03-02';

describe('papers composed from the page of a meeting', () => {
  let app: TestApp;
  let secretary: Visitor;

  beforeAll(async () => {
    app = await startPages();
    secretary = await new Visitor(app.url).signInAs('secretary');
    await doneBy(secretary, '/bodies/BOARD', 'Plan a meeting', dayFields('meetsOn', '2010-03-02'));
    await doneBy(secretary, PAGE, 'Set the agenda', {
      'items.0.title': 'Progress with Manchester',
      'items.0.kind': 'DECISION',
      'items.0.projectCode': 'MCC',
      'items.0.access': 'OPEN',
    });
  }, LOADING_MS);
  afterAll(() => app.stop());

  it('offers them with everything that is known, for all items and for each', async () => {
    expect(await words(secretary, PAGE)).toMatch(/Progress with Manchester.*Compose it/u);
    const [all] = await offeredBy(secretary, PAGE, 'Compose the papers due');
    const html = await openForm(secretary, all!);
    expect(wordsOf(html)).toMatch(/1\. Progress with Manchester Paper \d\d\/\d+ on MCC, open/u);
    expect(fieldsOf(html)['itemIds']).toBeTruthy(); // chosen beforehand
  });

  it('composes them, and then leads through what each waits for', async () => {
    const done = await doneBy(secretary, PAGE, 'Compose it', {});
    expect(done).toContain('The director must clear each of them.');
    const page = await words(secretary, PAGE);
    expect(page).toMatch(/Progress with Manchester Decision 10\/\d+ To be cleared by the director/u);
    expect(page).not.toContain('Compose it');
    expect(await offeredBy(secretary, PAGE, 'Compose the papers due')).toEqual([]);
    const director = await new Visitor(app.url).signInAs('director');
    expect(await words(director, PAGE)).toContain('To be cleared by the director');
  });

  it('offers a lead nothing of it', async () => {
    const lead = await new Visitor(app.url).signInAs('project lead');
    expect(await words(lead, PAGE)).not.toMatch(/Compose/u);
  });
});
