import { addsUp, countWords, monthWords, spanWords } from '../../src/pages/evidence/evidence-words.js';
import { evidenceChoice } from '../../src/pages/evidence/list-page.js';
import type { TestApp } from '../support/app.js';
import { choiceOf, formLink, openForm, sendForm } from './forms.js';
import { dayFields, plain } from './html-reader.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

describe('evidence in words', () => {
  it.each([
    [null, null, 'Not known'],
    [13, null, '13'],
    [12, 12, '12'],
    [13, 12, '13 said, 12 listed'],
    [null, 1200, '1,200 listed'],
  ])('says a count of %s that lists %s as "%s"', (said, listed, words) => {
    expect(countWords({ said, listed })).toBe(words);
  });

  it('says whether counts add up, and nothing where nothing is counted', () => {
    const unknown = { said: null, listed: null };
    const none = { interviews: unknown, individuals: unknown, organisations: unknown };
    expect(addsUp(none, [])).toBeNull();
    expect(addsUp({ ...none, interviews: { said: 1, listed: null } }, [])?.text).toBe('Counts agree');
    expect(addsUp(none, [{}])?.text).toBe('Counts do not agree');
  });

  it('says spans and months as far as they are known', () => {
    expect([spanWords(null, null), spanWords('2010-01-04', null), spanWords(null, '2010-01-19')]).toEqual([
      'Not known',
      'From 4 January 2010',
      'Until 19 January 2010',
    ]);
    expect([monthWords('2009-03'), monthWords(null)]).toEqual(['March 2009', 'Not known']);
  });

  it('ignores unknown words in an address', () => {
    expect(evidenceChoice({ kind: 'GOSSIP', state: 'COMPLETE' })).toEqual({ kind: null, state: 'COMPLETE' });
  });
});

describe('the pages of evidence', () => {
  let app: TestApp;
  let lead: Visitor;
  beforeAll(async () => {
    app = await startPages();
    lead = await new Visitor(app.url).signInAs('project lead');
  }, LOADING_MS);
  afterAll(() => app.stop());

  const LIST = '/projects/CFPS/evidence';
  const page = async (path: string): Promise<string> => plain(await (await lead.get(path)).text());
  const sent = async (link: string, typed: Record<string, string>): Promise<void> => {
    const answer = await sendForm(lead, link, typed);
    const errors = [...answer.html.matchAll(/error-message">([^]*?)<\/p>/gu)].map((found) => found[1]);
    expect([answer.status, errors]).toEqual([303, []]);
  };

  it('list what is asked for, also as a file', async () => {
    const rows = await (await lead.get(`${LIST}?kind=INTERVIEWS&file=evidence.csv`)).text();
    expect(rows.trim().split('\r\n')).toHaveLength(2);
    expect(rows).toContain(
      '\r\nE2,Interviews with people who work in partnerships,Interviews,Complete,13,,19,,12,12,CFPS ',
    );
  });

  it('record evidence with those who took part, its documents and what rests on it', async () => {
    const link = await formLink(lead, LIST, 'recordEvidence');
    const form = await openForm(lead, link);
    await sent(link, {
      ...{ kind: 'INTERVIEWS', title: '<i>Second</i> round', interviews: '4', individuals: '5', organisations: '3' },
      participants: choiceOf(form, 'Standards for England'),
      documents: 'Notes | Standards for England | 2010-01\nA list',
      supports: choiceOf(form, 'T9 '),
    });
    const html = await page(`${LIST}/E5`);
    expect(html).toContain('<i>Second</i> round');
    expect(html).toMatch(/What does not add up[^]*3 organisations are said to have taken part, but 1 is listed/u);
    expect(html).toMatch(/Notes[^]*Standards for England[^]*January 2010[^]*A list[^]*Not known/u);
    expect(html).toContain('/projects/CFPS/tasks/T9');
    expect(await page(LIST)).toContain('What does not add up');
  });

  it('say at the field what is wrong with a document, and refuse counts that cannot be, with nothing lost', async () => {
    const link = await formLink(lead, LIST, 'recordEvidence');
    const typed = { kind: 'OTHER', title: 'Kept', documents: 'Notes | Nobody known\nMore | | May' };
    const html = plain((await sendForm(lead, link, typed)).html);
    expect(html).toContain(
      'Nobody known is not in the register of organisations. “More | | May”: write the month as 2009-03.',
    );
    expect(html).toContain('value="Kept"');
    const refused = await sendForm(lead, link, { kind: 'OTHER', title: 'Kept', interviews: '-1' });
    expect([refused.status, refused.html.includes('href="#interviews"')]).toEqual([422, true]);
  });

  it('amend evidence, keeping of each organisation what the form does not ask', async () => {
    const before = await (await lead.get(`${LIST}/E2?file=participants.csv`)).text();
    const link = await formLink(lead, `${LIST}/E2`, 'amendEvidence');
    const form = await openForm(lead, link);
    const checked = [...form.matchAll(/name="participants" type="checkbox" value="([^"]+)" checked/gu)].map(
      (one) => one[1],
    );
    expect(checked).toHaveLength(12);
    const visitor = new URLSearchParams(checked.map((id) => ['participants', id!]));
    expect(visitor.getAll('participants')).toHaveLength(12);
    await sent(link, {
      ...{ kind: 'INTERVIEWS', title: 'Interviews, for scoping', method: 'Told.', interviews: '13', individuals: '19' },
      ...{
        organisations: '12',
        participants: checked.join('\n'),
        limitations: 'They were few.',
        reason: 'Said more plainly.',
      },
    });
    expect(await (await lead.get(`${LIST}/E2?file=participants.csv`)).text()).toBe(before);
    expect(await page(`${LIST}/E2`)).toMatch(/Interviews, for scoping[^]*They were few\./u);
  });

  it('report how far it has come, of what can follow alone', async () => {
    const link = await formLink(lead, `${LIST}/E5`, 'reportEvidence');
    expect(await openForm(lead, link)).not.toContain('value="PLANNED"');
    await sent(link, { state: 'UNDER_WAY', note: 'Two are done.', ...dayFields('effectiveOn', '2010-01-25') });
    expect(await page(`${LIST}/E5`)).toMatch(/Under way[^]*Since 25 January 2010[^]*Two are done\./u);
  });

  it('offer nothing to a reviewer but a challenge, and do not know what is not there', async () => {
    const reviewer = await new Visitor(app.url).signInAs('reviewer');
    expect(await formLink(reviewer, `${LIST}/E2`, 'amendEvidence')).toBe('');
    expect(await formLink(reviewer, `${LIST}/E2`, 'raiseChallenge')).not.toBe('');
    expect((await lead.get(`${LIST}/E99`)).status).toBe(404);
  });
});
