import type { TestApp } from '../support/app.js';
import { linkOn } from './forms.js';
import { dayFields, fieldsOf, wordsOf } from './html-reader.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

const T14 = '/projects/CFPS/tasks/T14';

describe('a report that was wrong', () => {
  let app: TestApp;
  let lead: Visitor;

  beforeAll(async () => {
    app = await startPages();
    lead = await new Visitor(app.url).signInAs('project lead');
  }, LOADING_MS);
  afterAll(() => app.stop());

  /** Shows what a report would do, and records it. */
  const report = async (page: string, typed: Record<string, string>): Promise<string> => {
    const html = await (await lead.get(page)).text();
    const shown = await (await lead.post(T14, { ...fieldsOf(html), ...typed })).text();
    const done = await lead.post(T14, fieldsOf(shown));
    expect([done.status, done.status === 303 ? '' : wordsOf(await done.text())]).toEqual([303, '']);
    return wordsOf(await (await lead.get(T14)).text());
  };

  it('is put right by a page, with what it said in the fields', async () => {
    await report(T14, { ...dayFields('forecastFinish', '2010-05-20'), narrative: 'Typed wrongly' });
    const link = await linkOn(lead, T14, 'Correct');
    expect(link).toContain('corrects=');
    const form = await (await lead.get(link)).text();
    expect(wordsOf(form)).toContain('Correct the report of 26 January 2010');
    expect(fieldsOf(form)).toMatchObject({ narrative: 'Typed wrongly', 'forecastFinish-day': '20' });
    const words = await report(link, { ...dayFields('forecastFinish', '2010-05-14'), narrative: 'Typed rightly' });
    expect(words).toContain('forecast 14 May 2010 (a correction)');
  });

  it('is not offered to be put right to those who may not report, nor on a past day', async () => {
    const reviewer = await new Visitor(app.url).signInAs('reviewer');
    expect(await linkOn(reviewer, T14, 'Correct')).toBe('');
    expect(await linkOn(lead, `${T14}?asAt=2010-01-12`, 'Correct')).toBe('');
  });

  it('people who cannot sign in are offered last, and said to be so', async () => {
    const html = await (await lead.get('/forms/raiseRisk?projectCode=CFPS')).text();
    const options = [...html.matchAll(/<option value="[0-9a-f-]{36}"[^>]*>([^<]*)</gu)].map(([, text = '']) =>
      text.trim(),
    );
    const first = options.findIndex((text) => text.endsWith('(cannot sign in)'));
    expect(options.slice(0, first).some((text) => text.startsWith('Project officer, work with CfPS'))).toBe(true);
    expect(first).toBeGreaterThan(0);
  });
});
