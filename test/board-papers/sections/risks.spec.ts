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
  it('is nothing where the register is empty, so that the paper says that none has been identified', () => {
    const none = (facts: PaperFacts) => compose(facts).body.filter(({ block }) => block.id === 'risk.none');
    expect(said(withRisks([]), 's')).toBeNull();
    expect(none(withRisks([])).map(({ block }) => block.kind === 'paragraph' && plainText(block.runs))).toEqual([
      'No risks have been identified yet.',
    ]);
    expect(none(withRisks(someRisks.risks))).toEqual([]);
  });

  it.each<[string, readonly RiskFact[], string]>([
    ['one risk, unscored', [risk(1, 'A')], 'There is one open risk to “Joint checklists”.'],
    ['several, none scored', [risk(1, 'A'), risk(2, 'B')], 'There are two open risks to “Joint checklists”.'],
    [
      'a threat and an opportunity, neither scored',
      [risk(1, 'A'), risk(2, 'B', { nature: 'OPPORTUNITY' })],
      'There is one open risk to “Joint checklists”, and one open opportunity.',
    ],
    [
      'one scored',
      [risk(1, 'A', { scores: [low, medium] }), risk(2, 'B')],
      'There are two open risks to “Joint checklists”. The highest is “A” (scored 9, “Medium”).',
    ],
    [
      'two as high as each other',
      [risk(1, 'A', { scores: [medium] }), risk(2, 'B', { scores: [medium] }), risk(3, 'C', { scores: [low] })],
      'There are three open risks to “Joint checklists”. The highest are “A” and “B” (both scored 9, “Medium”).',
    ],
    [
      'five as high as each other',
      [1, 2, 3, 4, 5].map((n) => risk(n, `T${n}`, { scores: [low] })),
      'There are five open risks to “Joint checklists”. The highest are “T1”, “T2”, “T3” and two others (all scored 4, “Low”).',
    ],
    [
      'only closed ones',
      [risk(1, 'A', { status: 'CLOSED' }), risk(2, 'B', { status: 'CLOSED' })],
      'No risk to “Joint checklists” is open.',
    ],
    [
      'one opportunity',
      [risk(1, 'A', { nature: 'OPPORTUNITY' })],
      'There is one open opportunity in “Joint checklists”.',
    ],
    [
      'two opportunities',
      [risk(1, 'A', { nature: 'OPPORTUNITY' }), risk(2, 'B', { nature: 'OPPORTUNITY' })],
      'There are two open opportunities in “Joint checklists”.',
    ],
    [
      'some of everything',
      someRisks.risks,
      'There are five open risks to “Joint checklists”, and one open opportunity. The highest is “Elections fall into the pilots” (scored 12, “High”). It is above our risk appetite, and nobody has accepted it. “Invitations go out late” is above the appetite; Dora Director has accepted it until 31 March 2010.',
    ],
  ])('counts and names the highest: %s', (_, risks, expected) => {
    expect(said(withRisks(risks), 's')).toBe(expected);
  });

  it.each<[string, Partial<RiskFact>, string | null]>([
    ['it rose', {}, 'up from 4 at the last paper'],
    ['it fell', { scores: [score(3, '2010-01-05', 16, 'Very high'), medium] }, 'down from 16 at the last paper'],
    ['it stayed', { scores: [score(3, '2010-01-05', 9, 'Medium'), medium] }, null],
    ['it was not scored', { scores: [medium] }, null],
    ['it was not there', { raisedOn: '2010-01-13' }, 'new since the last paper'],
    ['the scale changed', { scores: [{ ...low, scaleId: 'x' }, medium] }, null],
  ])('tells how the highest stands beside the last paper: %s', (_, more, expected) => {
    const facts = withRisks([risk(1, 'A', { scores: [low, medium], ...more })], lastPaper('2010-01-12'));
    expect(said(facts, 's')).toContain(`(scored 9, “Medium”${expected === null ? '' : `, ${expected}`}).`);
  });

  it.each<[string, readonly boolean[], string]>([
    ['the only one', [true], '(scored 4, “Low”, on our planning assumptions).'],
    ['all', [true, true], '(both scored 4, “Low”, on our planning assumptions).'],
    ['one of two', [true, false], '(both scored 4, “Low”, partly on our planning assumptions).'],
    ['two of three', [true, true, false], '(all scored 4, “Low”, partly on our planning assumptions).'],
    ['none', [false, false], '(both scored 4, “Low”).'],
  ])('says which scores are assumptions: %s', (_, assumed, expected) => {
    const risks = assumed.map((one, index) => risk(index + 1, 'A', { scores: [{ ...low, assumed: one }] }));
    expect(said(withRisks(risks), 's')?.endsWith(` ${expected}`)).toBe(true);
  });

  it('ranks by the scale in force, and prints the score of the day', () => {
    const former = score(4, '2010-01-05', 25, 'Red', { rank: 5 });
    const facts = withRisks([risk(1, 'A', { scores: [former] }), risk(2, 'B', { scores: [medium] })]);
    expect(said(facts, 's')).toContain('The highest is “B” (scored 9, “Medium”)');
  });

  it('leaves what the register lacks to its author', () => {
    const lacking = someRisks.risks.map((one) => ({ ...one, scores: [], acceptance: null }));
    expect(said(withRisks(lacking), 's')).toBe(
      'There are five open risks to “Joint checklists”, and one open opportunity.',
    );
  });

  const ann = { recordId: id(3900), reportId: id(3901), citation: null, name: 'Ann Owner', post: null };
  const bob = { ...ann, recordId: id(3910), name: 'Bob Owner' };
  const met = (n: number, more: Partial<RiskFact> = {}): RiskFact =>
    risk(n, `T${n}`, { scores: [low], owner: ann, response: { reportId: id(9), kind: 'TREAT', note: null }, ...more });
  const noted = { reportId: id(9), kind: 'TOLERATE' as const, note: 'The budget covers it.' };

  it.each<[string, readonly RiskFact[], string]>([
    ['of one', [met(1)], ' Ann Owner owns it and is treating it.'],
    ['of one, and how', [met(1, { response: noted })], ' Ann Owner owns it and tolerates it: the budget covers it.'],
    ['of two alike', [met(1), met(2)], ' Ann Owner owns both and is treating them.'],
    ['of three alike', [met(1), met(2), met(3)], ' Ann Owner owns all of them and is treating them.'],
    [
      'of two that differ',
      [met(1), met(2, { owner: bob, response: noted })],
      ' Ann Owner owns “T1” and is treating it. Bob Owner owns “T2” and tolerates it: the budget covers it.',
    ],
    ['not of one without an owner', [met(1, { owner: null })], ' (scored 4, “Low”).'],
    ['not of one without a response', [met(1, { response: null })], ' (scored 4, “Low”).'],
  ])('says who does what about the highest: %s', (_, risks, ending) => {
    expect(said(withRisks(risks), 's')?.slice(-ending.length)).toBe(ending);
  });

  it.each<[string, Partial<RiskFact>, string]>([
    ['a threat', {}, 'The risk “A” was closed on 14 January. It cannot happen any more.'],
    [
      'an opportunity',
      { nature: 'OPPORTUNITY' },
      'The opportunity “A” was closed on 14 January. It cannot happen any more.',
    ],
  ])('says what was closed since the last paper, and why: %s', (_, more, expected) => {
    const closed = { reportId: id(9), on: '2010-01-14', note: 'It cannot happen any more' };
    const gone = risk(1, 'A', { status: 'CLOSED', closed, ...more });
    const told = { projectId: id(20), itemId: id(110), code: 'M1', title: 'x', finish: null, actualFinish: null };
    const lastPaper = (asAt: string): Partial<PaperFacts> => ({
      previous: { paperId: id(70), issueId: id(71), reference: '10/05', asAt, milestones: [told] },
    });
    expect(said(withRisks([gone], lastPaper('2010-01-12')), 's')).toContain(expected);
    expect(said(withRisks([gone], lastPaper('2010-01-15')), 's')).not.toContain('closed');
    expect(said(withRisks([gone]), 's')).not.toContain('closed');
  });

  it.each<[string, readonly RiskFact[], string | null]>([
    ['nothing where no threat is scored', [risk(1, 'A'), risk(2, 'B', { nature: 'OPPORTUNITY', scores: [low] })], null],
    ['one within', [risk(1, 'A', { scores: [low], reading: 'WITHIN' })], null],
    ['all within', [1, 2].map((n) => risk(n, 'A', { scores: [low], reading: 'WITHIN' })), null],
    [
      'two above and accepted by nobody',
      [1, 2].map((n) => risk(n, `T${n}`, { scores: [low], reading: 'ABOVE', gaps: ['ABOVE_APPETITE'] })),
      'They are above our risk appetite, and nobody has accepted them.',
    ],
    [
      'one of two above, accepted by nobody',
      [risk(1, 'T1', { scores: [low], reading: 'ABOVE' }), risk(2, 'T2', { scores: [low], reading: 'WITHIN' })],
      '“T1” is above our risk appetite, and nobody has accepted it.',
    ],
    [
      'many above, accepted by nobody',
      [
        ...[1, 2, 3, 4, 5].map((n) => risk(n, `T${n}`, { scores: [low], reading: 'ABOVE' })),
        risk(9, 'T9', { scores: [medium] }),
      ],
      '“T1”, “T2”, “T3” and two others are above our risk appetite, and nobody has accepted them.',
    ],
    ['no appetite', [risk(1, 'A', { scores: [low], gaps: ['NO_APPETITE'] })], null],
    [
      'an appetite on another scale',
      [risk(1, 'A', { scores: [low], reading: 'UNREADABLE', gaps: ['APPETITE_UNREADABLE'] })],
      null,
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
      'It is above our risk appetite, and nobody has accepted it. “Invitations go out late” is above the appetite; Dora Director has accepted it until 31 March 2010.',
    ],
  ])('tells of the appetite: %s', (_, risks, expected) => {
    const text = said(withRisks(risks), 's');
    if (expected === null) expect(text).not.toContain('appetite');
    else expect(text?.slice(-expected.length)).toBe(expected);
  });

  it('has a table of scored threats from three on, the highest first, the band in words beside its tone', () => {
    const table = (risks: readonly RiskFact[]) => {
      const block = compose(withRisks(risks))
        .appendices.flatMap(({ blocks }) => blocks)
        .find((one) => one.block.id === 'CFPS.risks.table')?.block;
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
    const many = table(Array.from({ length: 22 }, (_, index) => risk(index + 1, 'T', { scores: [low] })));
    expect(many?.rows).toHaveLength(20);
    expect(many?.caption).toContain('The highest threats');
    expect(many?.rows[0]?.map((cell) => plainText(cell.runs)).at(-1)).toBe('Not named');
  });

  it('traces every score to the assessment that gave it, and every acceptance to its own row', () => {
    const figures = new Map(figuresOf(compose(withRisks(someRisks.risks))).map((figure) => [figure.id, figure.source]));
    expect(figures.get('CFPS.risk.R3.score')).toMatchObject({ kind: 'Risk', reportId: id(3202), code: 'CFPS R3' });
    expect(figures.get('CFPS.risk.R5.acceptance.until')).toMatchObject({ reportId: id(3301) });
    expect(figures.get('CFPS.risk.R3.title')).toMatchObject({ reportId: id(3103), citation: '10/23 ¶4.1.1' });
    expect(figures.get('CFPS.risks.open')).toMatchObject({ kind: 'RiskRegister', reportId: null });
  });
});
