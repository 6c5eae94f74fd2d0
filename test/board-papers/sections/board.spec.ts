import type { ComposedBlock } from '../../../src/board-papers/composed.js';
import { boardFacts } from '../../../src/board-papers/facts/board-facts.js';
import type { PaperFacts } from '../../../src/board-papers/facts/facts.types.js';
import { meetingsFacts } from '../../../src/board-papers/facts/meetings-facts.js';
import { plainText } from '../../../src/board-papers/prose.js';
import { decisionsAndActions } from '../../../src/board-papers/sections/board.js';
import type { MeetingsView } from '../../../src/meetings/meetings-view.js';
import type { BoardView } from '../../../src/board/board-view.js';
import type { Register } from '../../../src/programme/register.js';
import { decision, fullBoard } from '../domain-fixtures/board.js';
import { action, boardMeeting, fullMeetings } from '../domain-fixtures/meetings.js';
import { id, paperFixture, project } from '../facts-fixture.js';

const CFPS = id(20);
const approval = { body: 'the Board', decidedOn: '2009-07-07', decision: null };
const facts = (more: Partial<PaperFacts> = {}): PaperFacts =>
  paperFixture({ projects: [project(20, 'CFPS', 'Joint checklists', { approval })], ...more });

/** Each block on lines of its own, spaces plain. */
const lines = (blocks: readonly ComposedBlock[]): string[] =>
  blocks
    .flatMap(({ block }) => {
      if (block.kind === 'heading') return [`# ${block.text}`];
      if (block.kind !== 'paragraph') return [];
      return [plainText(block.runs), ...(block.bullets ?? []).map((bullet) => `- ${plainText(bullet)}`)];
    })
    .map((line) => line.replaceAll('\u00a0', ' '));
const said = (more: Partial<PaperFacts> = {}) => lines(decisionsAndActions(facts(more)));
const meetings = (more: object) => ({ meetings: { meetings: [boardMeeting(more)], actions: [] } });

describe('Decisions and actions in a paper', () => {
  it('say nothing where the record has nothing', () => {
    expect(said()).toEqual([]);
  });

  it('say what there is, the important first', () => {
    expect(said({ meetings: fullMeetings(CFPS), board: fullBoard(CFPS) })).toEqual([
      '# Decisions and actions',
      'Two actions are still to be done, one of them overdue:',
      '- Invite the steering group (Research Team, due by 22 January, overdue); and',
      '- Share the findings (Pat Lead, by 12 April).',
    ]);
  });

  it.each<[string, object]>([
    ['still to go out', { dispatch: 'TO_COME' }],
    ['in time', { dispatch: 'DISPATCHED', dispatchedOn: '2010-01-15', dispatchId: id(9) }],
    ['late', { dispatch: 'DISPATCHED_LATE', dispatchedOn: '2010-01-19', dispatchId: id(9), clearDays: 1 }],
    ['overdue', {}],
    ['without a rule', { dispatch: 'NO_RULE', dispatchDue: null, clearDays: null }],
    ['of another day', { on: '2010-03-02' }],
    ['of another body', { bodyCode: 'SC', bodyName: 'Standards Committee' }],
  ])('say nothing of how papers go out, which is for their author: papers %s', (_, more) => {
    expect(said(meetings(more))).toEqual([]);
  });

  const previous = {
    paperId: id(70),
    issueId: id(71),
    reference: '10/05',
    asAt: '2010-01-05',
    milestones: [],
  } as unknown as PaperFacts['previous'];

  it.each<[string, Partial<PaperFacts>, string[]]>([
    ['none since the last paper', { previous, board: { decisions: [decision(1, CFPS, '2010-01-05')] } }, []],
    [
      'some since the last paper',
      {
        previous,
        board: {
          decisions: [
            decision(2, CFPS, '2010-01-12'),
            decision(3, CFPS, '2010-01-12', { state: 'RESCINDED' }),
            decision(4, CFPS, '2010-01-06', { state: 'SUPERSEDED', outcome: 'NOTED' }),
          ],
        },
      },
      [
        'Decisions on this project since paper 10/05:',
        '- Decision number 2: agreed by the Board of Standards for England on 12 January 2010;',
        '- Decision number 3: agreed by the Board of Standards for England on 12 January 2010, since rescinded; and',
        '- Decision number 4: noted by the Board of Standards for England on 6 January 2010, since superseded.',
      ],
    ],
    [
      'one since the last paper',
      { previous, board: { decisions: [decision(2, CFPS, '2010-01-12')] } },
      [
        'Decision on this project since paper 10/05: Decision number 2: agreed by the Board of Standards for England on 12 January 2010.',
      ],
    ],
    [
      'a few of many, and how many others',
      {
        previous,
        board: { decisions: [2, 3, 4, 5, 6, 7].map((n) => decision(n, CFPS, '2010-01-12')) },
      },
      [
        'Decisions on this project since paper 10/05:',
        ...[2, 3, 4].map(
          (n) =>
            `- Decision number ${n}: agreed by the Board of Standards for England on 12 January 2010${n === 4 ? '; and' : ';'}`,
        ),
        '- three others.',
      ],
    ],
    ['none on another project', { board: { decisions: [decision(1, id(99), '2010-01-12')] } }, []],
    [
      'the approving one, rescinded',
      { board: { decisions: [decision(1, CFPS, '2009-07-07', { state: 'RESCINDED', gaps: ['NO_REASONS'] })] } },
      ['The decision of 7 July 2009 that approved “Joint checklists” has been rescinded.'],
    ],
    [
      'the approving one, superseded',
      { board: { decisions: [decision(1, CFPS, '2009-07-07', { state: 'SUPERSEDED', gaps: ['NO_ALTERNATIVES'] })] } },
      ['The decision of 7 July 2009 that approved “Joint checklists” has been replaced by a later one.'],
    ],
  ])('tell of decisions: %s', (_, more, expected) => {
    expect(said(more).slice(1)).toEqual(expected);
  });

  it('name five actions at most, those overdue among them, and count the rest', () => {
    const many = Array.from({ length: 12 }, (_, n) =>
      action(n + 1, CFPS, `Task ${n + 1}`, n === 11 ? { due: '2010-01-20', overdue: true } : { due: '2010-03-01' }),
    );
    const [, lead, first, ...rest] = said({ meetings: { meetings: [], actions: many } });
    expect(lead).toBe('12 actions are still to be done, one of them overdue:');
    expect(first).toBe('- Task 12 (due by 20 January, overdue);');
    expect(rest).toHaveLength(5);
    expect(rest.at(-1)).toBe('- seven others.');
  });

  it.each<[string, Parameters<typeof action>[3][], string[]]>([
    ['one', [{ due: '2010-02-01' }], ['One action is still to be done: Meet (by 1 February).']],
    [
      'one overdue',
      [{ due: '2010-01-20', overdue: true, owner: 'MCC team' }],
      ['One action is still to be done, which is overdue: Meet (MCC team, due by 20 January, overdue).'],
    ],
    [
      'two, both overdue',
      [
        { due: '2010-01-20', overdue: true },
        { due: '2010-01-21', overdue: true },
      ],
      [
        'Two actions are still to be done, both of them overdue:',
        '- Meet (due by 20 January, overdue); and',
        '- Meet (due by 21 January, overdue).',
      ],
    ],
    ['one without a date, which is for its author', [{ owner: 'MCC team' }], []],
  ])('agree with the number of actions: %s', (_, given, expected) => {
    const actions = given.map((more, n) => action(n + 1, CFPS, 'Meet', more));
    expect(said({ meetings: { meetings: [], actions } }).slice(1)).toEqual(expected);
  });

  it('trace each figure to the row that says it', () => {
    const blocks = decisionsAndActions(
      facts({
        meetings: fullMeetings(CFPS),
        board: { decisions: fullBoard(CFPS).decisions.map((one) => ({ ...one, state: 'SUPERSEDED' as const })) },
      }),
    );
    const figures = new Map(blocks.flatMap((each) => each.figures).map((figure) => [figure.id, figure.source]));
    const [first] = fullMeetings(CFPS).actions;
    expect(figures.get('action.CFPS-A1.due.day')).toMatchObject({ kind: 'Action', reportId: first!.reportId });
    expect(figures.get('decision.BOARD-D1.on')).toMatchObject({
      kind: 'Decision',
      reportId: fullBoard(CFPS).decisions[1]!.reportId,
      citation: '10/23 ¶3.6.1',
    });
  });
});

describe('the facts a paper takes', () => {
  const register = {
    people: new Map([['p', { name: 'Pat Lead' }]]),
    projects: new Map([['x', {}]]),
  } as unknown as Register;
  const row = { id: 'r', citation: null, effectiveOn: '2010-01-12' };
  const meeting = (more: object) => ({
    id: 'm',
    code: 'B-1',
    projectId: null,
    state: 'PLANNED',
    body: { code: 'BOARD', terms: { name: 'Board' } },
    terms: { ...row, meetsOn: '2010-01-26' },
    dispatch: { state: 'TO_COME', clearDays: 5, due: '2010-01-18', dispatched: null },
    ...more,
  });
  const doing = (more: object) => ({
    id: 'a',
    code: 'A1',
    projectId: 'x',
    open: true,
    overdue: false,
    closed: false,
    terms: { ...row, text: 'Do it', ownerId: 'p', ownerName: null, dueOn: null },
    ...more,
  });
  const view = (view: object) =>
    ({ asAt: '2010-01-26', meetings: [], actions: [], ...view }) as unknown as MeetingsView;

  it('leave out meetings of a project, cancelled, past or without a date', () => {
    const all = [
      {},
      { projectId: 'x' },
      { state: 'CANCELLED' },
      { terms: { ...row, meetsOn: '2010-01-25' } },
      { terms: { ...row, meetsOn: null } },
    ];
    expect(meetingsFacts(view({ meetings: all.map(meeting) }), register).meetings).toMatchObject([
      { code: 'B-1', dispatchDue: '2010-01-18' },
    ]);
  });

  it('leave out actions that are done, of no project, or of a closed item', () => {
    const all = [{}, { open: false }, { projectId: null }, { closed: true }];
    expect(meetingsFacts(view({ actions: all.map(doing) }), register).actions).toMatchObject([
      { code: 'A1', owner: 'Pat Lead' },
    ]);
  });

  it('leave out decisions of no project, or of a closed item', () => {
    const taken = (more: object) => ({
      id: 'd',
      code: 'D1',
      state: 'IN_FORCE',
      closed: false,
      gaps: [{ code: 'NO_REASONS' }],
      body: { terms: { name: 'Board' } },
      terms: { ...row, title: 'T', outcome: 'AGREED', projectIds: ['x'] },
      ...more,
    });
    const all = [{}, { closed: true }, { terms: { ...row, title: 'T', outcome: 'AGREED', projectIds: [] } }];
    const { decisions } = boardFacts(
      { asAt: '2010-01-26', decisions: all.map(taken) } as unknown as BoardView,
      register,
    );
    expect(decisions).toMatchObject([{ code: 'D1', gaps: ['NO_REASONS'] }]);
  });
});
