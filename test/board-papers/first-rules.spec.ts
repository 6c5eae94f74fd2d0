import fs from 'node:fs';
import path from 'node:path';
import { factDifferences } from '../../src/board-papers/fact-differences.js';
import type { FactRules } from '../../src/board-papers/facts/fact-rules.js';
import type { PaperFacts } from '../../src/board-papers/facts/facts.types.js';
import { planFact } from '../../src/board-papers/facts/plan-facts.js';
import { promiseLedger } from '../../src/board-papers/promises/ledger.js';
import { planPromises } from '../../src/board-papers/promises/plan-promises.js';
import { looksBack, type IssuedPaper } from '../../src/board-papers/promises/earlier.js';
import { compileCalendar } from '../../src/platform/calendar/working-days.js';
import { atOnce } from '../../src/platform/work/steps.js';
import { reported } from '../milestones/plan-builder.js';
import { id, paperFixture, project } from './facts-fixture.js';
import { FORMER_PAPERS, FORMER_RECORD, formerView } from './first-rules.js';

/** The facts as the tracker drew and sealed them while the first composer and the first rules were the only ones: never written again. */
const SEALED: unknown = JSON.parse(
  fs.readFileSync(path.join(import.meta.dirname, 'golden/first-rules-facts.json'), 'utf8'),
);

function factsBy(rules: FactRules, record = FORMER_RECORD): PaperFacts {
  const view = formerView(record);
  const treated = project(20, 'ALPHA', 'Alpha', { plan: planFact(view, rules) });
  const snapshot = planPromises(treated);
  const earlier = FORMER_PAPERS.map(({ reference, asAt, dates }, n) => ({
    ...{ paperId: id(70 + n), issueId: id(80 + n), reference, asAt, revision: 20 + n },
    promises: snapshot
      .filter((one) => one.kind === 'MILESTONE')
      .map(({ kind, recordId, projectId, code, title }) => {
        return { kind, recordId, projectId, code, title, promisedOn: dates[code as 'M1'], figureId: null };
      }),
  }));
  const calendars = new Map([[id(20), compileCalendar(view.calendar)]]);
  const ledger = promiseLedger(earlier, { asAt: view.asAt, snapshot, calendars, rules });
  return paperFixture({ projects: [treated], asAt: view.asAt, revision: 40, ledger });
}

/** Facts with the ids of the plan builder numbered as they come: it goes on counting from one file to the next. */
function renumbered(facts: unknown): unknown {
  const known = new Map<string, string>();
  const text = JSON.stringify(facts).replaceAll(/id-\d{6}/gu, (found) => {
    if (!known.has(found)) known.set(found, `id-${known.size + 1}`);
    return known.get(found)!;
  });
  return JSON.parse(text);
}

const differences = (now: PaperFacts) => atOnce(factDifferences(renumbered(SEALED), renumbered(now)));

describe('A paper sealed by the first composer and the first rules', () => {
  it('has every fact drawn again as it was sealed', () => {
    expect(differences(factsBy(1))).toEqual([]);
  });

  it('would look false by the present rules: that is what the first are kept for', () => {
    expect(differences(factsBy(2)).length).toBeGreaterThan(0);
  });

  it('is found where the record of that day has changed since', () => {
    const changed = reported(FORMER_RECORD, 'M2', '2010-01-14', { forecastOn: '2010-03-01', narrative: 'Later.' });
    const found = differences(factsBy(1, changed));
    expect(found.map(({ figure }) => figure)).toContain('facts.projects.0.plan.items.4.finish');
    expect(found.find(({ figure }) => figure.endsWith('items.4.finish'))).toMatchObject({
      sealed: '2010-02-08',
      now: '2010-03-01',
      reworded: false,
    });
  });
});

describe('Which papers a paper looks back to', () => {
  const paper = (more: Partial<IssuedPaper>): IssuedPaper => ({
    ...{ paperId: id(70), programmeId: id(2), projectIds: [id(20)], issueId: id(71), reference: '10/23' },
    ...{ title: 'Before', asAt: '2010-01-26', confidentiality: 'OPEN', form: 'BOARD_PAPER', blocks: [] },
    ...{ revision: 10, withdrawnRevision: null, replacements: [], revises: null, milestones: [], promises: [] },
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
