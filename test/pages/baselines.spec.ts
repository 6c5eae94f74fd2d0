import type { TestApp } from '../support/app.js';
import { corrections, formLink, sendForm, words } from './forms.js';
import { fieldsOf } from './html-reader.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

const PLAN = '/projects/CFPS/plan';
const TYPED = { name: 'Baseline 2', reason: 'The steering group starts later.', decision: 'BOARD-D1' };

describe('baselines on the page of a plan', () => {
  let app: TestApp;
  let lead: Visitor;
  let director: Visitor;

  beforeAll(async () => {
    app = await startPages();
    lead = await new Visitor(app.url).signInAs('project lead');
    director = await new Visitor(app.url).signInAs('director');
  }, LOADING_MS);
  afterAll(() => app.stop());

  it('names the decision behind the one in force', async () => {
    expect(await words(lead, PLAN)).toContain('Approved by decision BOARD-D1 Joint project');
  });

  it('is proposed by the lead and approved by the director, who sees what it moves', async () => {
    expect(await formLink(lead, PLAN, 'approveBaseline')).toBe('');
    expect(await formLink(director, PLAN, 'proposeBaseline')).toBe('');
    const proposed = await sendForm(lead, await formLink(lead, PLAN, 'proposeBaseline'), TYPED);
    expect(proposed.status).toBe(303);
    expect(await words(director, PLAN)).toMatch(/Proposed baseline Baseline 2, by .* it would move \d+ milestone/u);

    const link = await formLink(director, PLAN, 'approveBaseline', 'proposalId');
    expect(await words(director, link)).toMatch(
      /The plan has \d+ tasks and 14 milestones\. It ends on \d+ \w+ 2010\..*See the plan/u,
    );
    expect(await words(director, link)).toMatch(/It would move M\d+ .*working days? later/u);
    expect((await sendForm(director, link, {})).status).toBe(303); // it holds what was proposed
    const after = await words(director, PLAN);
    expect(after).toMatch(/Baseline Baseline 2, .*; it moved \d+ milestones? of Baseline 1/u);
    expect(after).not.toContain('Proposed baseline');
  });

  it('is put right by the director in what is said of it, and stays what it is', async () => {
    expect(await corrections(lead, PLAN)).toEqual([]);
    const [link = ''] = await corrections(director, PLAN);
    const held = fieldsOf(await (await director.get(link)).text());
    expect(held).toMatchObject({ takenBecause: TYPED.reason, decision: TYPED.decision });
    expect(held).not.toHaveProperty('effectiveOn-day');
    const typed = { takenBecause: 'The group asked for it.', reason: 'It was taken for another.' };
    expect((await sendForm(director, link, typed)).status).toBe(303);
    const after = await words(lead, PLAN);
    expect(after).toContain('Taken because: The group asked for it.');
    expect(after).toContain('Why it was recorded: It was taken for another.');
    expect(after).toContain('Baseline 2 (corrected since: it no longer counts)');
    expect(after).toMatch(/Baseline Baseline 2, .*; it moved \d+ milestones? of Baseline 1/u);
    expect((await director.get('/forms/correctBaseline?projectCode=CFPS&expectedVersion=1')).status).toBe(400);
  });
});
