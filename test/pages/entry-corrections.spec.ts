import type { TestApp } from '../support/app.js';
import { corrections, formLink, sendForm, words } from './forms.js';
import { fieldsOf, wordsOf } from './html-reader.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

/** A page for each kind of thing that is reported on, and the operations whose entries it shows. */
const PAGES = [
  ['/projects/CFPS/risks/R6', /assessRisk|respondToRisk/u],
  ['/projects/CFPS/pilots/P1', /reportPilot/u],
  ['/projects/CFPS/evidence/E3', /reportEvidence/u],
  ['/actions/CFPS-A2', /reportAction/u],
  ['/projects/CFPS/challenges/CH1', /assignChallenge/u],
] as const;

/** Where a first report stands, its form, and how that says that nothing had happened. */
const NOTHING_HAPPENED = [
  ['/projects/CFPS/pilots/P1', 'reportPilot', { state: 'IDENTIFIED' }],
  ['/projects/CFPS/evidence/E3', 'reportEvidence', { state: 'PLANNED' }],
  ['/actions/CFPS-A2', 'reportAction', { state: 'OPEN' }],
] as const;

describe('an entry that was wrong', () => {
  let app: TestApp;
  let lead: Visitor;

  beforeAll(async () => {
    app = await startPages();
    lead = await new Visitor(app.url).signInAs('project lead');
    const report = await formLink(lead, '/projects/CFPS/pilots/P1', 'reportPilot');
    await sendForm(lead, report, { state: 'APPROACHED', note: 'By letter.' });
  }, LOADING_MS);
  afterAll(() => app.stop());

  it.each(PAGES)('can be corrected on %s, by a form that holds what it says', async (page, operations) => {
    const links = await corrections(lead, page);
    expect(links.filter((link) => operations.test(link))).not.toEqual([]);
    for (const link of links) {
      const answer = await lead.get(link);
      const html = await answer.text();
      expect([link, answer.status]).toEqual([link, 200]);
      const { corrects, 'effectiveOn-year': year } = fieldsOf(html);
      expect([link, corrects !== '', year]).toEqual([link, true, '2010']);
      expect(wordsOf(html)).toContain('should have said. The wrong entry stays in the history');
    }
  });

  it('is put right: the page shows both, and offers to correct the new one alone', async () => {
    const page = '/projects/CFPS/evidence/E3';
    const [link = ''] = await corrections(lead, page);
    const before = await corrections(lead, page);
    const html = await (await lead.get(link)).text();
    expect(fieldsOf(html)['state']).toBe('COMPLETE');
    const typed = { note: 'Complete but for one return.', reason: 'A return came late.' };
    expect((await sendForm(lead, link, typed)).status).toBe(303);
    const after = await words(lead, page);
    expect(after).toContain('Corrects the entry of');
    expect(after).toContain('Why it was recorded: A return came late.');
    expect(after).toMatch(/Corrected on \d+ \w+ \d{4} by Project officer/u);
    expect(after).toContain('Complete but for one return.');
    expect(after).toContain('(corrected since: it no longer counts)');
    expect(await corrections(lead, page)).toHaveLength(before.length);
  });

  it('offers only what may follow the entry before', async () => {
    const [link = ''] = await corrections(lead, '/projects/CFPS/pilots/P1');
    const html = await (await lead.get(link)).text();
    const stages = [...html.matchAll(/name="state"[^>]*value="([A-Z_]+)"/gu)].map(([, value]) => value);
    expect(stages).toEqual(['IDENTIFIED', 'APPROACHED', 'INVITED', 'WITHDRAWN']);
  });

  it.each(NOTHING_HAPPENED)(
    'on %s may be corrected to say that nothing had happened',
    async (page, operation, asked) => {
      const link = (await corrections(lead, page)).find((one) => one.includes(`/${operation}?`)) ?? '';
      const before = await corrections(lead, page);
      const sent = await sendForm(lead, link, { ...asked, reason: 'It was about another one.' });
      expect([operation, sent.status, sent.status === 303 ? '' : wordsOf(sent.html)]).toEqual([operation, 303, '']);
      expect(await words(lead, page)).toContain('It was about another one.');
      expect(await corrections(lead, page)).toHaveLength(before.length);
    },
  );

  it('is who answers a challenge: another one is put in their place', async () => {
    const page = '/projects/CFPS/challenges/CH1';
    const link = (await corrections(lead, page)).find((one) => one.includes('assignChallenge')) ?? '';
    const html = await (await lead.get(link)).text();
    const held = fieldsOf(html);
    const others = [...html.matchAll(/<option value="([0-9a-f-]{36})"/gu)].map(([, id = '']) => id);
    const answererId = others.find((id) => id !== held['answererId'])!;
    expect(others).toContain(held['answererId']);
    expect((await sendForm(lead, link, { answererId, reason: 'It was for somebody else.' })).status).toBe(303);
    expect(await words(lead, page)).toContain('It was for somebody else.');
    const again = (await corrections(lead, page)).find((one) => one.includes('assignChallenge')) ?? '';
    expect(fieldsOf(await (await lead.get(again)).text())['answererId']).toBe(answererId);
  });

  it('takes the place of what it said: the answer to a risk, with what is emptied left out', async () => {
    const page = '/projects/CFPS/risks/R6';
    const link = (await corrections(lead, page)).find((one) => one.includes('respondToRisk')) ?? '';
    const fields = fieldsOf(await (await lead.get(link)).text());
    expect(fields).not.toHaveProperty(['actions.text']);
    expect((await sendForm(lead, link, { response: 'TOLERATE', note: '' })).status).toBe(303);
    const after = await words(lead, page);
    expect(after).toContain('Tolerate, since');
    expect(after).toMatch(/Corrects the entry of \d+ \w+ 2010: Response: treat/u);
  });

  it('is not offered to those who may not, nor on a past day, and not found where it is not there', async () => {
    const reviewer = await new Visitor(app.url).signInAs('reviewer');
    const [[page]] = PAGES;
    expect(await corrections(reviewer, page)).toEqual([]);
    expect(await corrections(lead, `${page}?asAt=2010-01-26`)).toEqual([]);
    const [link = ''] = await corrections(lead, page);
    const nowhere = link.replace(/corrects=[^&]*/u, 'corrects=00000000-0000-4000-8000-000000000000');
    expect((await lead.get(nowhere)).status).toBe(404);
  });
});
