import { MEETING_RULES } from '../../src/meetings/meeting.kind.js';
import type { MeetingsRows } from '../../src/meetings/meetings-view.js';
import { Role } from '../../src/platform/auth/role.js';
import { contextOf, said } from '../support/rules.js';
import { Board, ITEM, LATER, NOTE, OTHER_ITEM, uuid } from './board-rows.js';

type Rule = keyof typeof MEETING_RULES;

interface Case {
  readonly rule: Rule;
  readonly input?: object;
  readonly given?: (record: Board) => unknown;
  /** Default 20 January 2010. */
  readonly on?: string;
  /** The project of the body; default none. */
  readonly of?: string;
  readonly is: string;
}

/** What a rule comes to for meeting `t`, by somebody who may read ALPHA and BETA. */
function outcome({ rule, input = {}, given, on = '2010-01-20', of }: Case): string {
  const record = new Board(of ?? null);
  given?.(record);
  const base = contextOf<MeetingsRows>(record.lists, { people: [uuid(201)], found: ['MILESTONE m in ALPHA'] });
  const projects = ['ALPHA', 'BETA', 'HIDDEN'].map((code) => ({ projectId: code, code }));
  const context = {
    ...base,
    ...{ projectId: of ?? null, projectCode: of ?? null, effectiveOn: on, before: { asAt: on, revision: record.last } },
    register: { ...base.register, projects: new Map(projects.map((each) => [each.code, each])) } as never,
    actor: {
      ...base.actor,
      grants: ['ALPHA', 'BETA'].map((projectId) => ({ role: Role.PROJECT_LEAD, projectId })),
    },
  };
  const sent = { meetingId: 't', expectedVersion: 1, ...input };
  return said<MeetingsRows, never, string | null>(MEETING_RULES[rule], context, sent as never);
}

const held = (record: Board) => record.reported('HELD', '2010-01-26');
const cancelled = (record: Board) => record.reported('CANCELLED');
const minuted = (record: Board) => [held(record), record.drafted()];
const nextHeld = (record: Board) => record.meeting(LATER, 'B-2', '2010-02-23').reported('HELD', '2010-02-23', LATER);
const settled = (record: Board) => [held(record), record.agreed(record.drafted())];
const item = (more: object = {}) => ({ items: [{ title: 'Report', kind: 'DECISION', ...more }] });
const on = '2010-02-24';

describe('the rules of meetings', () => {
  it.each<[string, Case]>([
    [
      'of a body is planned',
      { rule: 'planMeeting', input: { bodyCode: 'B', meetsOn: '2010-02-23' }, is: 'writes statements' },
    ],
    [
      'of a body is planned once the body is there',
      { rule: 'planMeeting', input: { bodyCode: 'B' }, on: '2009-12-31', is: 'NOT_FOUND effectiveOn' },
    ],
    [
      'of a body is planned for hours that can be so',
      { rule: 'planMeeting', input: { bodyCode: 'B', endsAt: '12:00' }, is: 'START_NEEDED startsAt' },
    ],
    [
      'is moved with a reason',
      {
        rule: 'amendMeeting',
        input: { meetsOn: '2010-01-27', dateReason: 'Snow' },
        is: 'writes statements on 2010-01-20',
      },
    ],
    [
      'is moved with a reason alone',
      { rule: 'amendMeeting', input: { meetsOn: '2010-01-27' }, is: 'REASON_NEEDED dateReason' },
    ],
    [
      'is not moved once it was held',
      {
        rule: 'amendMeeting',
        input: { meetsOn: '2010-01-27', dateReason: 'Snow' },
        given: held,
        is: 'MEETING_HELD meetsOn',
      },
    ],
    ['ends once it has begun', { rule: 'amendMeeting', input: { endsAt: '12:00' }, is: 'START_NEEDED startsAt' }],
    [
      'ends after it begins',
      { rule: 'amendMeeting', input: { startsAt: '14:00', endsAt: '12:00' }, is: 'END_BEFORE_START endsAt' },
    ],
    [
      'is not amended once it is cancelled',
      { rule: 'amendMeeting', input: { place: 'Hall' }, given: cancelled, is: 'MEETING_CANCELLED meetingId' },
    ],
    [
      'is not amended before it was there',
      { rule: 'amendMeeting', input: { place: 'Hall' }, on: '2010-01-03', is: 'NOT_FOUND effectiveOn' },
    ],
    ['is called', { rule: 'reportMeeting', input: { state: 'CALLED' }, is: 'writes reports' }],
    [
      'is held no sooner than it meets',
      { rule: 'reportMeeting', input: { state: 'HELD' }, is: 'MEETING_NOT_YET effectiveOn' },
    ],
    [
      'is held in turn',
      { rule: 'reportMeeting', input: { state: 'CALLED' }, given: held, is: 'LATER_REPORT_STANDS effectiveOn' },
    ],
    ['is held once', { rule: 'reportMeeting', input: { state: 'HELD' }, given: held, on, is: 'STEP_NOT_OPEN state' }],
    [
      'is held on a date',
      {
        rule: 'reportMeeting',
        input: { state: 'CALLED' },
        given: (record) =>
          record.add('statements', '2010-01-05', {
            meetsOn: null,
            dateReason: 'x',
            startsAt: null,
            endsAt: null,
            place: null,
          }),
        is: 'DATE_NEEDED state',
      },
    ],
    [
      'has its papers sent out',
      { rule: 'dispatchPapers', given: (record) => record.agenda(ITEM), is: 'writes dispatches' },
    ],
    ['has papers with an agenda', { rule: 'dispatchPapers', is: 'NO_AGENDA meetingId' }],
    [
      'has papers before it meets',
      { rule: 'dispatchPapers', given: (record) => record.agenda(ITEM), on, is: 'AFTER_MEETING effectiveOn' },
    ],
    [
      'has its papers sent out once',
      {
        rule: 'dispatchPapers',
        given: (record) => [record.agenda(ITEM), record.add('dispatches', '2010-01-12', { note: null })],
        is: 'DISPATCHED_ALREADY corrects',
      },
    ],
    ['has an agenda', { rule: 'setAgenda', input: item(), is: 'writes agendas' }],
    [
      'has an agenda with a record of a project',
      {
        rule: 'setAgenda',
        input: item({ projectCode: 'ALPHA', subject: { kind: 'MILESTONE', id: 'm' } }),
        is: 'writes agendas',
      },
    ],
    [
      'has an agenda with records that are there',
      {
        rule: 'setAgenda',
        input: item({ projectCode: 'ALPHA', subject: { kind: 'MILESTONE', id: 'x' } }),
        is: 'SUBJECT_UNKNOWN items 0 subject',
      },
    ],
    [
      'tells nobody what is in a project that they may not read',
      {
        rule: 'setAgenda',
        input: item({ projectCode: 'HIDDEN', subject: { kind: 'MILESTONE', id: 'x' } }),
        is: 'NOT_FOUND items 0 projectCode',
      },
    ],
    [
      'has an agenda that says in which project a record is',
      {
        rule: 'setAgenda',
        input: item({ subject: { kind: 'MILESTONE', id: 'm' } }),
        is: 'PROJECT_NEEDED items 0 projectCode',
      },
    ],
    [
      'has an agenda of its body’s project',
      {
        rule: 'setAgenda',
        input: item({ projectCode: 'BETA' }),
        of: 'ALPHA',
        is: 'PROJECT_NOT_OF_BODY items 0 projectCode',
      },
    ],
    [
      'has an agenda of items that it had',
      {
        rule: 'setAgenda',
        input: item({ itemId: OTHER_ITEM }),
        given: (record) => record.agenda(ITEM),
        is: 'ITEM_UNKNOWN items 0 itemId',
      },
    ],
    [
      'keeps on its agenda what others rest on',
      {
        rule: 'setAgenda',
        input: item(),
        given: (record) => [
          record.agenda(ITEM),
          record.add('interests', '2010-01-12', {
            personId: null,
            name: 'Ann',
            itemId: ITEM,
            interest: 'x',
            response: 'LEFT',
          }),
        ],
        is: 'ITEM_IN_USE items',
      },
    ],
    [
      'keeps its agenda once its minutes are agreed',
      {
        rule: 'setAgenda',
        input: item(),
        given: (record) => [nextHeld(record), settled(record)],
        on,
        is: 'MINUTES_AGREED meetingId',
      },
    ],
    [
      'has apologies before it meets',
      {
        rule: 'recordAttendance',
        input: { attendees: [{ name: 'Ann', kind: 'APOLOGIES' }] },
        is: 'writes attendances',
      },
    ],
    [
      'has nobody present before it meets',
      {
        rule: 'recordAttendance',
        input: { attendees: [{ name: 'Ann', kind: 'PRESENT' }] },
        is: 'MEETING_NOT_YET effectiveOn',
      },
    ],
    [
      'lists people of the register',
      {
        rule: 'recordAttendance',
        input: { attendees: [{ personId: uuid(202), kind: 'PRESENT' }] },
        is: 'NOT_FOUND attendees 0 personId',
      },
    ],
    [
      'lists organisations of the register',
      {
        rule: 'recordAttendance',
        input: { attendees: [{ name: 'Ann', organisationId: uuid(203), kind: 'PRESENT' }] },
        is: 'NOT_FOUND attendees 0 organisationId',
      },
    ],
    [
      'lists everybody once',
      {
        rule: 'recordAttendance',
        input: {
          attendees: [
            { name: 'Ann', kind: 'APOLOGIES' },
            { name: 'ann', kind: 'APOLOGIES' },
          ],
        },
        is: 'LISTED_TWICE attendees 1 name',
      },
    ],
    [
      'has an interest declared',
      {
        rule: 'declareInterest',
        input: { name: 'Ann', interest: 'A member', response: 'STAYED' },
        is: 'writes interests',
      },
    ],
    [
      'has an interest of somebody',
      { rule: 'declareInterest', input: { interest: 'A member', response: 'STAYED' }, is: 'WHO_NEEDED name' },
    ],
    [
      'has people leave for an item',
      {
        rule: 'declareInterest',
        input: { name: 'Ann', interest: 'A member', response: 'LEFT' },
        is: 'ITEM_NEEDED itemId',
      },
    ],
    [
      'has people leave for an item of its agenda',
      {
        rule: 'declareInterest',
        input: { name: 'Ann', itemId: ITEM, interest: 'A member', response: 'LEFT' },
        is: 'ITEM_UNKNOWN itemId',
      },
    ],
    [
      'has no interest declared once it is cancelled',
      {
        rule: 'declareOwnInterest',
        input: { interest: 'A member', response: 'STAYED' },
        given: cancelled,
        is: 'MEETING_CANCELLED meetingId',
      },
    ],
    [
      'has nobody else’s interest put right',
      {
        rule: 'declareOwnInterest',
        input: { interest: 'A member', response: 'STAYED', corrects: uuid(3) },
        given: (record) =>
          record.add('interests', '2010-01-12', {
            personId: 'ann',
            name: null,
            itemId: null,
            interest: 'x',
            response: 'STAYED',
          }),
        is: 'NOT_YOUR_INTEREST corrects',
      },
    ],
    ['is sent apologies', { rule: 'sendApologies', is: 'writes attendances' }],
    [
      'is sent apologies once',
      {
        rule: 'sendApologies',
        given: (record) => record.listed({ personId: 'me', kind: 'APOLOGIES' }),
        is: 'LISTED_TWICE meetingId',
      },
    ],
    ['is sent no apologies once it was held', { rule: 'sendApologies', given: held, on, is: 'MEETING_HELD meetingId' }],
    [
      'has apologies withdrawn',
      {
        rule: 'withdrawApologies',
        given: (record) => record.listed({ personId: 'me', kind: 'APOLOGIES' }),
        is: 'writes attendances',
      },
    ],
    [
      'has apologies withdrawn that were sent',
      { rule: 'withdrawApologies', given: (record) => record.listed({ personId: 'me' }), is: 'NO_APOLOGIES meetingId' },
    ],
    [
      'has minutes once it was held',
      { rule: 'draftMinutes', input: { notes: [{ text: 'Agreed.' }] }, given: held, on, is: 'writes minutesTexts' },
    ],
    [
      'has no minutes before',
      { rule: 'draftMinutes', input: { notes: [{ text: 'Agreed.' }] }, is: 'NOT_HELD meetingId' },
    ],
    [
      'has minutes of notes that there are',
      {
        rule: 'draftMinutes',
        input: { notes: [{ noteId: uuid(105), text: 'Agreed.' }] },
        given: minuted,
        on,
        is: 'NOTE_UNKNOWN notes 0 noteId',
      },
    ],
    [
      'has minutes that are agreed at a later meeting',
      {
        rule: 'agreeMinutes',
        input: { agreedAtMeetingId: LATER },
        given: (record) => [minuted(record), nextHeld(record)],
        on,
        is: 'writes agreements',
      },
    ],
    [
      'has minutes that are agreed with corrections',
      {
        rule: 'agreeMinutes',
        input: { agreedAtMeetingId: LATER, corrections: [{ noteId: NOTE, text: 'Noted.' }] },
        given: (record) => [minuted(record), nextHeld(record)],
        on,
        is: 'writes minutesTexts, agreements',
      },
    ],
    [
      'has minutes to agree',
      {
        rule: 'agreeMinutes',
        input: { agreedAtMeetingId: LATER },
        given: (record) => [held(record), nextHeld(record)],
        on,
        is: 'NO_MINUTES meetingId',
      },
    ],
    [
      'agrees no minutes of its own',
      {
        rule: 'agreeMinutes',
        input: { agreedAtMeetingId: 't' },
        given: minuted,
        on,
        is: 'NOT_A_LATER_MEETING agreedAtMeetingId',
      },
    ],
    [
      'has its minutes agreed once',
      {
        rule: 'agreeMinutes',
        input: { agreedAtMeetingId: LATER },
        given: (record) => [nextHeld(record), settled(record)],
        on,
        is: 'MINUTES_AGREED meetingId',
      },
    ],
    [
      'has no row of another put right',
      { rule: 'reportMeeting', input: { state: 'CALLED', corrects: uuid(99) }, is: 'NOT_FOUND corrects' },
    ],
  ])('a meeting %s', (_, one) => {
    expect(outcome(one)).toBe(one.is);
  });
});
