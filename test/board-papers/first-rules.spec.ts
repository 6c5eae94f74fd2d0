import fs from 'node:fs';
import path from 'node:path';
import { compose, figuresOf } from '../../src/board-papers/compose.js';
import type { FactRules } from '../../src/board-papers/facts/fact-rules.js';
import { planFact } from '../../src/board-papers/facts/plan-facts.js';
import type { Figure } from '../../src/board-papers/figures.js';
import { promiseLedger } from '../../src/board-papers/promises/ledger.js';
import { planPromises } from '../../src/board-papers/promises/plan-promises.js';
import { looksBack, type IssuedPaper } from '../../src/board-papers/promises/earlier.js';
import { compileCalendar } from '../../src/platform/calendar/working-days.js';
import { id, paperFixture, project } from './facts-fixture.js';
import { FORMER_PAPERS, FORMER_VIEW } from './first-rules.js';

/** The figures as the tracker gave them while the first rules were the only ones: they are never written anew. */
const SEALED = JSON.parse(
  fs.readFileSync(path.join(import.meta.dirname, 'golden/first-rules.json'), 'utf8'),
) as readonly Pick<Figure, 'id' | 'value' | 'text'>[];

function figuresBy(rules: FactRules): ReadonlyMap<string, Figure> {
  const treated = project(20, 'ALPHA', 'Alpha', { plan: planFact(FORMER_VIEW, rules) });
  const standing = planPromises(treated);
  const earlier = FORMER_PAPERS.map(({ reference, asAt, dates }, n) => ({
    ...{ paperId: id(70 + n), issueId: id(80 + n), reference, asAt, revision: 20 + n },
    promises: standing
      .filter((one) => one.kind === 'MILESTONE')
      .map(({ kind, recordId, projectId, code, title }) => {
        return { kind, recordId, projectId, code, title, promisedOn: dates[code as 'M1'], figureId: null };
      }),
  }));
  const calendars = new Map([[id(20), compileCalendar(FORMER_VIEW.calendar)]]);
  const ledger = promiseLedger(earlier, { asAt: FORMER_VIEW.asAt, standing, calendars, rules });
  const facts = paperFixture({ projects: [treated], asAt: FORMER_VIEW.asAt, revision: 40, ledger });
  return new Map(figuresOf(compose(facts)).map((figure) => [figure.id, figure]));
}

describe('A paper sealed by the first rules', () => {
  it('has every figure derived again as it was sealed', () => {
    const now = figuresBy(1);
    const again = SEALED.map((one) => ({ id: one.id, value: now.get(one.id)?.value, text: now.get(one.id)?.text }));
    expect(again).toEqual(SEALED);
  });

  it('would look false by the present rules: that is what the first are kept for', () => {
    const now = figuresBy(2);
    expect(SEALED.filter((one) => now.get(one.id)?.value !== one.value).length).toBeGreaterThan(0);
  });
});

describe('Which papers a paper looks back to', () => {
  const paper = (more: Partial<IssuedPaper>): IssuedPaper => ({
    ...{ paperId: id(70), programmeId: id(2), projectIds: [id(20)], issueId: id(71), reference: '10/23' },
    ...{ title: 'Before', asAt: '2010-01-26', confidentiality: 'OPEN', form: 'BOARD_PAPER', blocks: [] },
    ...{ revision: 10, withdrawnRevision: null, milestones: [], promises: [] },
    ...more,
  });
  const { terms } = paperFixture();
  it.each<[string, Partial<IssuedPaper>, FactRules, boolean]>([
    ['one of an earlier day', { asAt: '2010-01-25' }, 2, true],
    ['one of the same day', {}, 2, true],
    ['not one of the same day, by the first rules', {}, 1, false],
    ['not itself', { paperId: terms.paperId }, 2, false],
    ['not one of a later day', { asAt: '2010-01-27' }, 2, false],
    ['not one that was issued since', { revision: 41 }, 2, false],
    ['not one that was withdrawn', { withdrawnRevision: 39 }, 2, false],
    ['one that was withdrawn since', { withdrawnRevision: 41 }, 2, true],
    ['not a confidential one, being open itself', { confidentiality: 'CONFIDENTIAL' }, 2, false],
    ['not a report to a committee', { form: 'COMMITTEE_REPORT' }, 2, false],
    ['not one on another programme', { programmeId: id(3) }, 2, false],
  ])('%s', (_, more, rules, expected) => {
    expect(looksBack(terms, paper(more), 40, rules)).toBe(expected);
  });
});
