import type { ActionSnapshot } from '../../src/meetings/action-view.js';
import { actionPromises } from '../../src/board-papers/promises/action-promises.js';
import { stakeholderPromises } from '../../src/board-papers/promises/stakeholder-promises.js';
import { communicationFact, someStakeholders } from './domain-fixtures/stakeholders.js';
import { promisesGiven } from '../../src/board-papers/promises/given.js';
import { promiseLedger } from '../../src/board-papers/promises/ledger.js';
import type { EarlierPaper, Promisable, PromiseState } from '../../src/board-papers/promises/promise.js';
import { promisesSealed } from '../../src/board-papers/sealed-facts.js';
import { compose, figuresOf } from '../../src/board-papers/compose.js';
import { planPromises } from '../../src/board-papers/promises/plan-promises.js';
import { afterTwoPapers, CALENDAR, cfpsPlan, id, paperFixture, project, promised } from './facts-fixture.js';

const ASAT = '2010-03-30';

const paper = (n: number, asAt: string, promisedOn: string | null): EarlierPaper => ({
  paperId: id(700 + n),
  issueId: id(800 + n),
  reference: `10/${n}`,
  asAt,
  revision: 10 + n,
  promises: [promised(111, 'M2', 'Invitations sent', promisedOn)],
});

const stands = (more: Partial<Promisable>): Promisable => ({
  kind: 'MILESTONE',
  recordId: id(111),
  projectId: id(20),
  code: 'M2',
  title: 'Invitations sent',
  dueOn: null,
  doneOn: null,
  released: false,
  reportId: id(5),
  citation: null,
  reason: null,
  cause: null,
  figureIds: [],
  ...more,
});

const ledgerOf = (earlier: readonly EarlierPaper[], snapshot: readonly Promisable[]) =>
  promiseLedger(earlier, { asAt: ASAT, snapshot, calendars: new Map([[id(20), CALENDAR]]) });

describe('The ledger of promises', () => {
  it.each<[string, string | null, Promisable | null, PromiseState, number | null]>([
    ['done on the day promised is kept', '2010-03-19', stands({ doneOn: '2010-03-19' }), 'KEPT', 0],
    ['done before the day promised is kept', '2010-03-19', stands({ doneOn: '2010-03-17' }), 'KEPT', -2],
    [
      'done on the bank holiday after the Friday promised is kept',
      '2010-04-01',
      stands({ doneOn: '2010-04-02' }),
      'KEPT',
      0,
    ],
    ['done later than promised has moved', '2010-03-19', stands({ doneOn: '2010-03-24' }), 'MOVED', 3],
    ['now due later has moved, Easter left out', '2010-04-01', stands({ dueOn: '2010-04-06' }), 'MOVED', 1],
    ['now due earlier has moved', '2010-04-15', stands({ dueOn: '2010-04-14' }), 'MOVED', -1],
    ['given no date any more has moved', '2010-04-15', stands({}), 'MOVED', null],
    [
      'due on a later day after the day promised has passed has moved',
      '2010-03-19',
      stands({ dueOn: '2010-04-14' }),
      'MOVED',
      16,
    ],
    ['past its day and not done is missed', '2010-03-19', stands({ dueOn: '2010-03-19' }), 'MISSED', 0],
    ['past its day, with nothing but today to go by, is missed', '2010-03-19', stands({ dueOn: ASAT }), 'MISSED', 7],
    ['past its day and without a date is missed', '2010-03-19', stands({}), 'MISSED', null],
    ['still due on the day promised is open', '2010-04-15', stands({ dueOn: '2010-04-15' }), 'OPEN', 0],
    ['promised without a date and not done is open', null, stands({ dueOn: '2010-04-15' }), 'OPEN', null],
    ['promised without a date and done is kept', null, stands({ doneOn: '2010-03-24' }), 'KEPT', null],
    ['released by somebody is withdrawn', '2010-04-15', stands({ released: true }), 'WITHDRAWN', null],
    ['gone from the record is withdrawn', '2010-04-15', null, 'WITHDRAWN', null],
  ])('what is %s', (_, promisedOn, now, state, movedDays) => {
    const [line] = ledgerOf([paper(1, '2010-01-26', promisedOn)], now ? [now] : []);
    expect(line).toMatchObject({ state, movedDays, contradicted: false });
  });

  it('answers for every earlier paper and measures by the first one that gave a date', () => {
    const [line, ...rest] = ledgerOf(
      [paper(1, '2010-01-05', '2010-01-22'), paper(2, '2010-01-26', '2010-04-15')],
      [stands({ dueOn: '2010-04-15' })],
    );
    expect(rest).toEqual([]);
    expect(line).toMatchObject({
      state: 'MOVED',
      contradicted: true,
      movedDays: 57,
      measuredBy: { reference: '10/1' },
    });
    expect(line?.told.map(({ reference, promisedOn }) => [reference, promisedOn])).toEqual([
      ['10/1', '2010-01-22'],
      ['10/2', '2010-04-15'],
    ]);
  });

  it('takes no contradiction from papers that gave one date, or none', () => {
    const papers = [
      paper(1, '2010-01-05', null),
      paper(2, '2010-01-26', '2010-04-15'),
      paper(3, '2010-02-23', '2010-04-15'),
    ];
    expect(ledgerOf(papers, [stands({ dueOn: '2010-04-15' })])[0]).toMatchObject({ contradicted: false });
  });

  it('knows what the last paper could already tell', () => {
    const papers = [paper(1, '2010-01-05', '2010-01-22'), { ...paper(2, '2010-01-26', null), promises: [] }];
    const other: EarlierPaper = {
      ...paper(3, '2010-02-23', null),
      promises: [promised(112, 'M3', 'Drafts', '2010-04-15')],
    };
    const done = [stands({ doneOn: '2010-01-21' })];
    expect(ledgerOf(papers, done)[0]).toMatchObject({ settledBefore: false });
    expect(ledgerOf([...papers, other], done)[0]).toMatchObject({ settledBefore: true, state: 'KEPT' });
  });

  it('leaves out what was promised of a project that is not asked about', () => {
    const elsewhere = {
      ...paper(1, '2010-01-05', '2010-01-22'),
      promises: [{ ...promised(1, 'M1', 'X', null), projectId: id(99) }],
    };
    expect(ledgerOf([elsewhere], [])).toEqual([]);
  });
});

describe('What a paper promises', () => {
  const treated = project(20, 'CFPS', 'Joint checklists', { plan: cfpsPlan() });
  const facts = paperFixture({ projects: [treated], promisable: planPromises(treated) });
  const printed = figuresOf(compose(facts));

  it('is every milestone to come that it prints, dated or not, and the end of the project', () => {
    const given = promisesGiven([facts], printed);
    expect(given.map(({ kind, code, promisedOn, figureId }) => [kind, code, promisedOn, figureId])).toEqual([
      ['MILESTONE', 'M2', '2010-02-01', 'CFPS.M2.forecast'],
      ['MILESTONE', 'M3', '2010-02-15', 'CFPS.M3.forecast'],
      ['MILESTONE', 'M4', '2010-04-30', 'CFPS.M4.forecast'],
      ['MILESTONE', 'M5', null, 'CFPS.M5.title'],
      ['OTHER', 'END', '2010-05-31', 'CFPS.targetEnd'],
    ]);
  });

  it('is nothing that was edited out of it', () => {
    const left = printed.filter((figure) => !figure.id.startsWith('CFPS.M3.forecast'));
    expect(promisesGiven([facts], left).map((one) => one.code)).toEqual(['M2', 'M4', 'M5', 'END']);
  });

  it('is also what it prints without the year, in its sentences alone', () => {
    const body = compose(facts).body.flatMap((block) => block.figures);
    const action = stands({ kind: 'ACTION', code: 'A1', dueOn: '2010-03-01', figureIds: ['action.A1.due'] });
    const days = [...body, { ...body[0]!, id: 'action.A1.due.day' }];
    const given = promisesGiven([{ ...facts, promisable: [...facts.promisable, action] }], days);
    expect(given.map(({ code, figureId }) => [code, figureId])).toEqual(
      expect.arrayContaining([
        ['M3', 'CFPS.M3.forecast.day'],
        ['A1', 'action.A1.due.day'],
      ]),
    );
  });

  it('is both dates where two revisions of the record stand in one paper', () => {
    const later = {
      ...facts,
      revision: 41,
      promisable: [stands({ dueOn: '2010-03-01', figureIds: ['CFPS.M2.forecast'] })],
    };
    const both = [...printed, ...printed.map((one) => ({ ...one, source: { ...one.source, revision: 41 } }))];
    const dates = promisesGiven([facts, later], both).filter((one) => one.code === 'M2');
    expect(dates.map((one) => one.promisedOn)).toEqual(['2010-02-01', '2010-03-01']);
  });

  it('is read out of the milestones of a paper that was sealed before promises were', () => {
    const { previous } = afterTwoPapers(treated);
    const done = { ...previous!.milestones[0]!, actualFinish: '2010-01-11' };
    const sealed = promisesSealed({ milestones: [done, previous!.milestones[1]!], promises: null });
    expect(sealed).toEqual([{ ...promised(112, 'M3', 'Checklists drafted', '2010-02-10'), figureId: null }]);
  });
});

describe('What may be promised beside the plan', () => {
  const owner = { recordId: id(20), code: 'CFPS' };
  const brief = (all: readonly Promisable[]) =>
    all.map(({ kind, code, dueOn, doneOn, released, figureIds: [figure] }) => [
      ...[kind, code, dueOn, doneOn, released],
      figure,
    ]);

  it('is what was promised to others and what is to be said in public, open or closed', () => {
    const found = stakeholderPromises({ ...owner, stakeholders: someStakeholders });
    expect(brief(found)).toEqual([
      ['COMMITMENT', 'C1', null, null, false, 'CFPS.commitment.C1.what'],
      ['COMMITMENT', 'C2', '2010-01-20', null, false, 'CFPS.commitment.C2.due'],
      ['COMMITMENT', 'C3', '2010-03-05', null, false, 'CFPS.commitment.C3.due'],
      ['COMMITMENT', 'C4', null, '2010-01-12', false, 'CFPS.commitment.C4.what'],
      ['COMMITMENT', 'C5', null, null, true, 'CFPS.commitment.C5.what'],
      ['COMMUNICATION', 'COM1', '2010-04-07', null, false, 'CFPS.communication.COM1.planned'],
      ['COMMUNICATION', 'COM2', '2010-04-08', null, false, 'CFPS.communication.COM2.planned'],
    ]);
    expect(found.map((one) => one.reason?.narrative ?? null)).toEqual([
      ...[null, null, 'They asked for more time.', 'Sent by letter.', 'No longer needed.', null, null],
    ]);
  });

  it('is printed by the very figures that are looked for, but for days that have passed', () => {
    const treated = project(20, 'CFPS', 'Joint checklists', { stakeholders: someStakeholders });
    const facts = paperFixture({
      projects: [treated],
      promisable: stakeholderPromises(treated),
    });
    const given = promisesGiven([facts], figuresOf(compose(facts)));
    expect(given.map((one) => [one.code, one.promisedOn])).toEqual([
      ['C1', null],
      ['C3', '2010-03-05'],
      ['COM1', '2010-04-07'],
      ['COM2', '2010-04-08'],
    ]);
  });

  it('is not what follows a milestone: that is promised with the milestone', () => {
    const milestone = { recordId: id(113), reportId: id(613), code: 'M4', title: 'Published', finish: '2010-04-30' };
    const one = communicationFact(9, 'Guide is out', { plannedOn: '2010-04-30', milestone });
    expect(stakeholderPromises({ ...owner, stakeholders: { commitments: [], communications: [one] } })).toEqual([]);
  });

  it('is an action of its projects, unless it came of something kept from the public', () => {
    const terms = { id: id(1), citation: null, text: 'Write to all.', dueOn: '2010-03-01' };
    const report = { id: id(2), effectiveOn: '2010-02-24', note: 'All written to.' };
    const action = (more: Partial<ActionSnapshot>): ActionSnapshot =>
      ({
        ...{ id: id(3), code: 'BOARD-A1', projectId: id(20), terms, state: 'OPEN', stateReport: null },
        ...{ open: true, closed: false },
        ...more,
      }) as ActionSnapshot;
    const done = { id: id(4), state: 'COMPLETE', open: false, stateReport: report } as Partial<ActionSnapshot>;
    const found = actionPromises(
      [action({}), action(done), action({ closed: true }), action({ projectId: id(99) }), action({ projectId: null })],
      [id(20)],
    );
    expect(brief(found)).toEqual([
      ['ACTION', 'BOARD-A1', '2010-03-01', null, false, 'action.BOARD-A1.due'],
      ['ACTION', 'BOARD-A1', null, '2010-02-24', false, 'action.BOARD-A1.due'],
    ]);
    expect(found[1]!.reason?.narrative).toBe('All written to.');
  });
});
