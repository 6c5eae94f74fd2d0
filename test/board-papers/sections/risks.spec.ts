import { compose, figuresOf } from '../../../src/board-papers/compose.js';
import type { PaperFacts } from '../../../src/board-papers/facts/facts.types.js';
import type { RiskFact } from '../../../src/board-papers/facts/risks-facts.js';
import { plainText } from '../../../src/board-papers/prose.js';
import { risk, score, someRisks } from '../domain-fixtures/risks.js';
import { id, paperFixture, project } from '../facts-fixture.js';

const withRisks = (risks: readonly RiskFact[], more: Partial<PaperFacts> = {}): PaperFacts =>
  paperFixture({ projects: [project(20, 'CFPS', 'Joint checklists', { risks: { risks } })], ...more });

const lastPaper = (asAt: string): Partial<PaperFacts> => ({
  previous: { paperId: id(70), issueId: id(71), reference: '10/05', asAt, milestones: [] },
});

/** The paragraph of a section, spaces plain; null where there is none. */
function said(facts: PaperFacts, part: string): string | null {
  const block = compose(facts).body.find((one) => one.block.id === `CFPS.risk${part}`)?.block;
  return block?.kind === 'paragraph' ? plainText(block.runs).replaceAll('\u00a0', ' ') : null;
}

const low = score(1, '2010-01-05', 4, 'Low');
const medium = score(2, '2010-01-20', 9, 'Medium');

describe('what a paper says of the risk register', () => {
  it('is nothing where the register is empty, so that the paper says that none is on record', () => {
    expect(said(withRisks([]), 's')).toBeNull();
    expect(said(withRisks([]), '')).toBe('No risk is on record for “Joint checklists”.');
    expect(said(withRisks(someRisks.risks), '')).toBeNull();
  });

  it.each<[string, readonly RiskFact[], string]>([
    [
      'one risk, unscored',
      [risk(1, 'A')],
      'The risk register of “Joint checklists” holds one open risk. It has no score.',
    ],
    [
      'several, none scored',
      [risk(1, 'A'), risk(2, 'B')],
      'The risk register of “Joint checklists” holds two open risks. No threat among them has a score.',
    ],
    [
      'a threat and an opportunity, neither scored',
      [risk(1, 'A'), risk(2, 'B', { nature: 'OPPORTUNITY' })],
      'The risk register of “Joint checklists” holds two open risks, one of them an opportunity. The threat has no score.',
    ],
    [
      'one scored',
      [risk(1, 'A', { scores: [low, medium] }), risk(2, 'B')],
      'The risk register of “Joint checklists” holds two open risks. The highest threat is “A” (score 9, “Medium”, since 20 January 2010).',
    ],
    [
      'two as high as each other',
      [risk(1, 'A', { scores: [medium] }), risk(2, 'B', { scores: [medium] }), risk(3, 'C', { scores: [low] })],
      'The risk register of “Joint checklists” holds three open risks. The highest threats are “A” (score 9, “Medium”, since 20 January 2010) and “B” (score 9, “Medium”, since 20 January 2010).',
    ],
    [
      'five as high as each other',
      [1, 2, 3, 4, 5].map((n) => risk(n, `T${n}`, { scores: [low] })),
      'The risk register of “Joint checklists” holds five open risks. The highest threats are “T1” (score 4, “Low”, since 5 January 2010), “T2” (score 4, “Low”, since 5 January 2010), “T3” (score 4, “Low”, since 5 January 2010) and two more as high.',
    ],
    [
      'only closed ones',
      [risk(1, 'A', { status: 'CLOSED' }), risk(2, 'B', { status: 'CLOSED' })],
      'The risk register of “Joint checklists” holds no open risks; two have been closed.',
    ],
    [
      'one opportunity',
      [risk(1, 'A', { nature: 'OPPORTUNITY' })],
      'The risk register of “Joint checklists” holds one open risk, an opportunity.',
    ],
    [
      'some of everything',
      someRisks.risks,
      'The risk register of “Joint checklists” holds six open risks, one of them an opportunity; one has been closed. The highest threat is “Elections fall into the pilots” (score 12, “High”, since 25 January 2010).',
    ],
  ])('counts and names the highest: %s', (_, risks, expected) => {
    expect(said(withRisks(risks), 's')).toBe(expected);
  });

  it.each<[string, Partial<RiskFact>, string]>([
    ['it rose', {}, 'up from 4 at the last paper'],
    ['it fell', { scores: [score(3, '2010-01-05', 16, 'Very high'), medium] }, 'down from 16 at the last paper'],
    ['it stayed', { scores: [score(3, '2010-01-05', 9, 'Medium'), medium] }, 'unchanged since the last paper'],
    ['it was not scored', { scores: [medium] }, 'not scored at the last paper'],
    ['it was not there', { raisedOn: '2010-01-13' }, 'new since the last paper'],
    ['the scale changed', { scores: [{ ...low, scaleId: 'x' }, medium] }, 'on another scale at the last paper'],
  ])('tells how the highest stands beside the last paper: %s', (_, more, expected) => {
    const facts = withRisks([risk(1, 'A', { scores: [low, medium], ...more })], lastPaper('2010-01-12'));
    expect(said(facts, 's')).toContain(`(score 9, “Medium”, since 20 January 2010; ${expected}).`);
  });

  it.each<[string, readonly boolean[], string]>([
    ['the only one', [true], 'The score is a planning assumption.'],
    ['all', [true, true], 'Both scores are planning assumptions.'],
    ['one of two', [true, false], 'Of the scores one is a planning assumption.'],
    ['two of three', [true, true, false], 'Of the scores two are planning assumptions.'],
  ])('says which scores are assumptions: %s', (_, assumed, expected) => {
    const risks = assumed.map((one, index) => risk(index + 1, 'A', { scores: [{ ...low, assumed: one }] }));
    expect(said(withRisks(risks), 's')?.endsWith(` ${expected}`)).toBe(true);
  });

  it('ranks by the scale in force, and prints the score of the day', () => {
    const former = score(4, '2010-01-05', 25, 'Red', { rank: 5 });
    const facts = withRisks([risk(1, 'A', { scores: [former] }), risk(2, 'B', { scores: [medium] })]);
    expect(said(facts, 's')).toContain('The highest threat is “B”');
  });

  it.each<[string, readonly RiskFact[], string | null]>([
    ['nothing', [risk(1, 'A')], null],
    ['what a closed risk has not', [risk(1, 'A', { status: 'CLOSED', gaps: ['NO_OWNER'] })], null],
    ['one thing', [risk(1, 'A', { gaps: ['NO_OWNER'] })], 'The register lacks an owner for one.'],
    [
      'only what is overdue',
      [risk(1, 'A', { gaps: ['REVIEW_OVERDUE'] })],
      'Overdue on the register: the review of one.',
    ],
    [
      'many things',
      someRisks.risks,
      'The register lacks an owner for three, a score for three, a proximity for two, a response to one and a date of review for two; overdue: the review of one.',
    ],
  ])('says in one sentence what is lacking: %s', (_, risks, expected) => {
    expect(said(withRisks(risks), 's.lacks')).toBe(expected);
  });

  it.each<[string, readonly RiskFact[], string | null]>([
    ['nothing where no threat is scored', [risk(1, 'A'), risk(2, 'B', { nature: 'OPPORTUNITY', scores: [low] })], null],
    [
      'one within',
      [risk(1, 'A', { scores: [low], reading: 'WITHIN' })],
      'The one threat with a score is within the appetite.',
    ],
    [
      'all within',
      [1, 2].map((n) => risk(n, 'A', { scores: [low], reading: 'WITHIN' })),
      'All threats with a score are within the appetite.',
    ],
    [
      'two above and accepted by nobody',
      [1, 2].map((n) => risk(n, `T${n}`, { scores: [low], reading: 'ABOVE', gaps: ['ABOVE_APPETITE'] })),
      'Above the appetite, and accepted by nobody, are “T1” and “T2”.',
    ],
    [
      'no appetite',
      [risk(1, 'A', { scores: [low], gaps: ['NO_APPETITE'] })],
      'For one of the scored threats no appetite has been set, so nobody can say whether it is acceptable.',
    ],
    [
      'an appetite on another scale',
      [risk(1, 'A', { scores: [low], reading: 'UNREADABLE', gaps: ['APPETITE_UNREADABLE'] })],
      'The appetite for one of the scored threats was set on another scale and has to be set again.',
    ],
    [
      'an acceptance of each state',
      (['IN_FORCE', 'EXPIRED', 'OUTGROWN'] as const).map((state, index) =>
        risk(index + 1, `T${index + 1}`, {
          ...{ scores: [low], reading: 'ABOVE' },
          acceptance: { reportId: id(9), state, approver: null, expiresOn: '2010-01-20' },
        }),
      ),
      '“T1” is above the appetite and accepted until 20 January 2010. “T2” is above the appetite, and its acceptance ran out on 20 January 2010. “T3” is above the appetite, and its acceptance was for a lower score or on another scale.',
    ],
    [
      'some of everything',
      someRisks.risks,
      'Above the appetite, and accepted by nobody, is “Elections fall into the pilots”. “Invitations go out late” is above the appetite; Dora Director has accepted it until 31 March 2010.',
    ],
  ])('tells of the appetite: %s', (_, risks, expected) => {
    expect(said(withRisks(risks), 's.appetite')).toBe(expected);
  });

  it('has a table of scored threats from three on, the highest first, the band in words beside its tone', () => {
    const table = (risks: readonly RiskFact[]) => {
      const block = compose(withRisks(risks)).body.find((one) => one.block.id === 'CFPS.risks.table')?.block;
      return block?.kind === 'table' ? block : null;
    };
    expect(table(someRisks.risks.slice(0, 4))).toBeNull();
    const rows = table(someRisks.risks)?.rows.map((row) => row.map((cell) => plainText(cell.runs)).join(' | '));
    expect(rows).toEqual([
      'Elections fall into the pilots | Likely | Moderate | 12 | High | Ann Owner',
      'Invitations go out late | Almost certain | Minor | 10 | High | Ann Owner',
      'The end falls on a bank holiday | Rare | Major | 4 | Low | Ann Owner',
    ]);
    expect(table(someRisks.risks)?.rows[2]?.[4]).toMatchObject({ tone: 'green' });
    const many = table(Array.from({ length: 12 }, (_, index) => risk(index + 1, 'T', { scores: [low] })));
    expect(many?.rows).toHaveLength(8);
    expect(many?.caption).toContain('The highest threats');
    expect(many?.rows[0]?.map((cell) => plainText(cell.runs)).at(-1)).toBe('None');
  });

  it('traces every score to the assessment that gave it, and every acceptance to its own row', () => {
    const figures = new Map(figuresOf(compose(withRisks(someRisks.risks))).map((figure) => [figure.id, figure.source]));
    expect(figures.get('CFPS.risk.R3.score')).toMatchObject({ kind: 'Risk', reportId: id(3202), code: 'CFPS R3' });
    expect(figures.get('CFPS.risk.R5.acceptance.until')).toMatchObject({ reportId: id(3301) });
    expect(figures.get('CFPS.risk.R3.title')).toMatchObject({ reportId: id(3103), citation: '10/23 ¶4.1.1' });
    expect(figures.get('CFPS.risks.open')).toMatchObject({ kind: 'RiskRegister', reportId: null });
  });
});
