import { ACTION_RULES } from '../../src/meetings/action.kind.js';
import { BODY_RULES } from '../../src/meetings/body.kind.js';
import type { MeetingsRows } from '../../src/meetings/meetings-view.js';
import { contextOf, said } from '../support/rules.js';
import { Board, ITEM, OTHER_ITEM, uuid } from './board-rows.js';

const PERSON = uuid(201);
const around = { people: [PERSON], organisations: [uuid(203)], found: ['MILESTONE m'] };
const RULES = { ...BODY_RULES, ...ACTION_RULES };

interface Case {
  readonly rule: keyof typeof RULES;
  readonly input?: object;
  readonly given?: (board: Board) => unknown;
  readonly of?: string | null;
  readonly on?: string;
  readonly is: string;
}

/** What a rule comes to for body `b` or action `a`, which was raised at meeting `t` with item ITEM on its agenda. */
function outcome({ rule, input = {}, given, of = 'p', on = '2010-01-20' }: Case): string {
  const board = new Board();
  board.agenda(ITEM);
  board.lists.actions.push({ id: 'a', projectId: of, code: 'B-1-A1', meetingId: 't', revision: 1, version: 1 });
  const terms = { text: 'Write', ownerId: null, ownerName: null, dueOn: null, itemId: null, subjects: [] };
  board.add('actionStatements', '2010-01-10', { actionId: 'a', ...terms });
  given?.(board);
  const about = { id: rule.endsWith('Body') ? 'b' : 'a', projectId: of, projectCode: of, effectiveOn: on };
  const before = { asAt: on, revision: board.last };
  const context = { ...contextOf<MeetingsRows>(board.lists, around), ...about, before };
  return said<MeetingsRows, never, string | null>(RULES[rule], context, { meetingId: 't', ...input } as never);
}

const done = (board: Board) =>
  board.add('actionReports', '2010-01-12', { actionId: 'a', state: 'COMPLETE', note: null, closedAtId: null });
const BODY = { code: 'B2', name: 'The group', kind: 'ADVISORY' };

describe('the rules of bodies and actions', () => {
  it.each<[string, Case]>([
    ['a body is established', { rule: 'establishBody', input: BODY, is: 'writes bodyStatements' }],
    ['a body has a kind', { rule: 'establishBody', input: { ...BODY, kind: undefined }, is: 'CANNOT_BE_EMPTY kind' }],
    [
      'a body is of an organisation that is there',
      { rule: 'establishBody', input: { ...BODY, organisationId: 'x' }, is: 'NOT_FOUND organisationId' },
    ],
    [
      'a body is amended from a day on',
      { rule: 'amendBody', input: { quorum: 3 }, is: 'writes bodyStatements on 2010-01-20' },
    ],
    [
      'a body is not amended before it was there',
      { rule: 'amendBody', input: { quorum: 3 }, on: '2009-12-31', is: 'NOT_FOUND effectiveOn' },
    ],
    [
      'a body is not amended against a later statement',
      {
        rule: 'amendBody',
        input: { name: 'The committee' },
        given: (board) => board.restated({ name: 'The panel' }),
        is: 'CHANGED_LATER name',
      },
    ],
    [
      'an action is raised',
      { rule: 'raiseAction', input: { text: 'Ring', ownerId: PERSON, itemId: ITEM }, is: 'writes actionStatements' },
    ],
    [
      'an action is of somebody who is there',
      { rule: 'raiseAction', input: { text: 'Ring', ownerId: uuid(202) }, is: 'NOT_FOUND ownerId' },
    ],
    [
      'an action is of an item of its meeting',
      { rule: 'raiseAction', input: { text: 'Ring', itemId: OTHER_ITEM }, is: 'ITEM_UNKNOWN itemId' },
    ],
    [
      'an action points at what is there',
      {
        rule: 'raiseAction',
        input: { text: 'Ring', subjects: [{ kind: 'MILESTONE', id: 'x' }] },
        is: 'SUBJECT_UNKNOWN subjects',
      },
    ],
    [
      'an action of no project points at nothing',
      {
        rule: 'raiseAction',
        input: { text: 'Ring', subjects: [{ kind: 'MILESTONE', id: 'm' }] },
        of: null,
        is: 'PROJECT_NEEDED subjects',
      },
    ],
    [
      'an action is amended',
      { rule: 'amendAction', input: { dueOn: '2010-02-01' }, is: 'writes actionStatements on 2010-01-20' },
    ],
    ['an action is something', { rule: 'amendAction', input: { text: null }, is: 'CANNOT_BE_EMPTY text' }],
    [
      'an action is complete',
      { rule: 'reportAction', input: { state: 'COMPLETE', closedAtMeetingId: uuid(104) }, is: 'writes actionReports' },
    ],
    [
      'an action is closed at a meeting only where it is closed',
      {
        rule: 'reportAction',
        input: { state: 'IN_PROGRESS', closedAtMeetingId: uuid(104) },
        is: 'NOT_CLOSING closedAtMeetingId',
      },
    ],
    [
      'an action is complete once',
      { rule: 'reportAction', input: { state: 'COMPLETE' }, given: done, is: 'STEP_NOT_OPEN state' },
    ],
    [
      'an action is reported in turn',
      {
        rule: 'reportAction',
        input: { state: 'COMPLETE' },
        given: done,
        on: '2010-01-11',
        is: 'LATER_REPORT_STANDS effectiveOn',
      },
    ],
    [
      'an action has no row of another put right',
      { rule: 'reportAction', input: { state: 'COMPLETE', corrects: uuid(99) }, is: 'NOT_FOUND corrects' },
    ],
  ])('%s', (_, one) => {
    expect(outcome(one)).toBe(one.is);
  });
});
