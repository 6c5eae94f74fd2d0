import type { AgendaItem, MeetingSnapshot } from '../../../src/meetings/meeting-snapshot.js';
import { nameOnPapers, papersDue } from '../../../src/board-papers/from-meeting/papers-due.js';

const item = (number: number, more: Partial<AgendaItem> = {}): AgendaItem => ({
  ...{ itemId: `i${number}`, number, title: `Item ${number}`, kind: 'DECISION', paperReference: null, projectId: 'p' },
  ...{ subject: null, access: 'OPEN', exemptParagraphs: [], closed: false },
  ...more,
});
const meeting = (agenda: readonly AgendaItem[], more: object = {}): MeetingSnapshot =>
  ({ state: 'PLANNED', agenda, terms: { meetsOn: '2010-03-02' }, ...more }) as unknown as MeetingSnapshot;
const due = (of: MeetingSnapshot, taken: readonly string[] = ['10/23']): string[] =>
  papersDue(of, taken, 'YY/N').map(
    ({ reference, title, numbers, projectIds, confidentiality }) =>
      `${reference} ${title}: ${numbers.join('+')} ${projectIds.join('+')} ${confidentiality}`,
  );

describe('The papers that an agenda waits for', () => {
  it.each<[string, MeetingSnapshot, string[]]>([
    ['get the next references', meeting([item(1), item(2)]), ['10/24 Item 1: 1 p OPEN', '10/25 Item 2: 2 p OPEN']],
    [
      'keep those that the agenda names',
      meeting([item(1), item(2, { paperReference: '10/24' })]),
      ['10/25 Item 1: 1 p OPEN', '10/24 Item 2: 2 p OPEN'],
    ],
    [
      'are shared by items that name the same',
      meeting([item(1, { paperReference: '10/30' }), item(2, { paperReference: '10/30', projectId: 'q' })]),
      ['10/30 Item 1: 1+2 p+q OPEN'],
    ],
    [
      'are as closed as their items',
      meeting([item(1, { access: 'PART_2' }), item(2, { access: null })]),
      ['10/24 Item 1: 1 p CONFIDENTIAL', '10/25 Item 2: 2 p null'],
    ],
    ['are none of those composed already', meeting([item(1, { paperReference: '10/23' })]), []],
    ['are none of items about no project', meeting([item(1, { projectId: null })]), []],
    ['are none of a meeting that was held', meeting([item(1)], { state: 'HELD' }), []],
    ['are none of a meeting that was cancelled', meeting([item(1)], { state: 'CANCELLED' }), []],
    ['are none of a meeting without a date', meeting([item(1)], { terms: { meetsOn: null } }), []],
  ])('%s', (_, of, expected) => expect(due(of)).toEqual(expected));

  it.each([
    ['BOARD', 'Board of Standards for England', 'Board'],
    ['BOARD', 'Board', 'Board'],
    ['SC', 'Standards Committee', 'Standards Committee'],
    ['AUDIT', 'Auditors', 'Auditors'],
  ])('call %s, %s, the %s', (code, name, expected) => expect(nameOnPapers({ code, name })).toBe(expected));
});
