import { DECISION_RULES, type DecisionRows } from '../../src/board/decision.kind.js';
import { Board, ITEM, OTHER_ITEM, uuid } from '../meetings/board-rows.js';
import { contextOf, row, said } from '../support/rules.js';

const MEETING = uuid(150);
const TAKEN = { title: 'T', text: 'To run it.', outcome: 'AGREED' };

interface Case {
  readonly input?: object;
  readonly given?: (record: Decisions) => unknown;
  /** Default 26 January 2010. */
  readonly on?: string;
  readonly is: string;
}

/** The Board with a meeting held on 26 January 2010, and decisions of it: `d`, of 12 January, is always there. */
class Decisions extends Board {
  readonly decided = { decisions: [] as object[], statements: [] as object[] };

  constructor() {
    super();
    this.meeting(MEETING, 'B-2', '2010-01-26').reported('HELD', '2010-01-26', MEETING);
    this.add('agendas', '2010-01-10', { items: [agendaItem(ITEM)] }, MEETING);
    this.decision('d');
  }

  decision(id: string, on = '2010-01-12', more: object = {}): this {
    this.decided.decisions.push({ id, projectId: null, code: `B-D-${id}`, bodyId: 'b', revision: 1, version: 1 });
    const terms = { ...TAKEN, meetingId: null, itemId: null, reasons: null, alternatives: null, conflicts: null };
    this.decided.statements.push({
      ...row(`row of ${id}`, on, 1),
      ...{ decisionId: id, ...terms, projectIds: [], replacesId: null, replacement: null, ...more },
    });
    return this;
  }
}

function agendaItem(itemId: string) {
  const plain = { title: 'Report', kind: 'DECISION', paperReference: null, projectId: null };
  return { itemId, ...plain, subject: null, access: null, exemptParagraphs: [] };
}

/** What a rule comes to for decision `d` of the Board B, or for a new one. */
function outcome(rule: keyof typeof DECISION_RULES, { input = {}, given, on = '2010-01-26' }: Case): string {
  const record = new Decisions();
  given?.(record);
  const rows = { ...record.decided, ofMeetings: record.lists } as unknown as DecisionRows;
  const base = contextOf<DecisionRows>(rows);
  const projects = new Map([['p', { projectId: 'p', code: 'ALPHA' }]]);
  const context = {
    ...{ ...base, id: rule === 'recordDecision' ? 'new' : 'd', projectId: null, projectCode: null, effectiveOn: on },
    ...{ before: { asAt: on, revision: record.last }, register: { ...base.register, projects } as never },
  };
  return said<DecisionRows, never, string | null>(DECISION_RULES[rule], context, input as never);
}

const advising = (record: Decisions) => record.add('bodyStatements', '2010-01-11', { ...BODY, kind: 'ADVISORY' });
const BODY = {
  ...{ bodyId: 'b', name: 'The Board', organisationId: null, quorum: 2, clearDays: 5 },
  ...{ scheme: 'SCHEDULE_12A', closures: [], windows: [] },
};
const rescinded = (record: Decisions) =>
  record.decision('e', '2010-01-13', { replacesId: 'd', replacement: 'RESCINDS' });

describe('the rules of decisions', () => {
  it.each<[string, Case]>([
    ['is recorded', { is: 'writes statements' }],
    ['is of a body that was there', { on: '2009-12-31', is: 'NOT_FOUND bodyCode' }],
    ['is of no body that advises', { given: advising, is: 'BODY_ADVISORY bodyCode' }],
    ['says what was decided', { input: { text: null }, is: 'CANNOT_BE_EMPTY text' }],
    ['is about projects', { input: { projectCodes: ['ALPHA'] }, is: 'writes statements' }],
    ['is about projects that were there', { input: { projectCodes: ['BETA'] }, is: 'NOT_FOUND projectCodes' }],
    ['is of a meeting', { input: { meetingId: MEETING, itemId: ITEM }, is: 'writes statements' }],
    ['is of a meeting where it is of an item', { input: { itemId: ITEM }, is: 'MEETING_NEEDED meetingId' }],
    ['is of a meeting of the body', { input: { meetingId: uuid(99) }, is: 'NOT_FOUND meetingId' }],
    ['is of a meeting that was held', { input: { meetingId: 't' }, is: 'NOT_HELD meetingId' }],
    [
      'is of the day of the meeting',
      { input: { meetingId: MEETING }, on: '2010-01-27', is: 'NOT_THE_DAY effectiveOn' },
    ],
    ['is of an item of the meeting', { input: { meetingId: MEETING, itemId: OTHER_ITEM }, is: 'ITEM_UNKNOWN itemId' }],
    ['takes the place of another', { input: { replacesId: 'd', replacement: 'RESCINDS' }, is: 'writes statements' }],
    ['says how it takes the place', { input: { replacesId: 'd' }, is: 'REPLACEMENT_INCOMPLETE replacement' }],
    ['says whose place it takes', { input: { replacement: 'RESCINDS' }, is: 'REPLACEMENT_INCOMPLETE replacesId' }],
    [
      'takes the place of one there',
      { input: { replacesId: 'x', replacement: 'RESCINDS' }, is: 'NOT_FOUND replacesId' },
    ],
    [
      'takes no place that is taken',
      { input: { replacesId: 'd', replacement: 'RESCINDS' }, given: rescinded, is: 'REPLACED_ALREADY replacesId' },
    ],
  ])('one %s', (_, one) => {
    const input = { bodyCode: 'B', ...TAKEN, ...one.input };
    expect(outcome('recordDecision', { ...one, input })).toBe(one.is);
  });

  it.each<[string, Case]>([
    ['is corrected', { input: { reasons: 'Since.' }, on: '2010-01-12', is: 'writes statements for row of d' }],
    ['keeps its title', { input: { title: null }, is: 'CANNOT_BE_EMPTY title' }],
    ['is about projects that were there', { input: { projectCodes: ['BETA'] }, is: 'NOT_FOUND projectCodes' }],
    ['was not taken before its body was there', { on: '2009-12-31', is: 'NOT_FOUND bodyCode' }],
    [
      'does not take its own place',
      { input: { replacesId: 'd', replacement: 'RESCINDS' }, is: 'NOT_FOUND replacesId' },
    ],
  ])('one that is on record %s', (_, one) => {
    expect(outcome('correctDecision', one)).toBe(one.is);
  });
});
