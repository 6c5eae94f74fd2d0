import type { BodyStatement } from '../../src/meetings/body.entity.js';
import { clearDaysBefore } from '../../src/platform/calendar/working-days.js';
import { bodyCalendar } from '../../src/meetings/body-calendar.js';
import { dispatchOf, type DispatchOf } from '../../src/meetings/dispatch.js';
import { exemptParagraphsOn } from '../../src/meetings/exempt-information.js';
import { agendaFaults, type AgendaContext } from '../../src/meetings/agenda.js';
import { attendanceFaults } from '../../src/meetings/attendance.js';
import { BODY_TERMS, bodyTermsFaults } from '../../src/meetings/body-terms.js';
import type { InterestDeclaration, MeetingDispatch, MinutesText } from '../../src/meetings/meeting.entity.js';
import type { AgendaItemPart, AttendeePart } from '../../src/meetings/meeting-parts.js';
import { minutesOf, numbered } from '../../src/meetings/minutes.js';
import { corrected } from '../../src/meetings/minutes-steps.js';
import { quorumOf } from '../../src/meetings/quorum.js';
import { firstOf, saidOf } from '../../src/platform/record/terms.js';

const dispatched = (effectiveOn: string): MeetingDispatch => ({
  id: 'd',
  effectiveOn,
  revision: 1,
  corrects: null,
  citation: null,
  assumed: false,
  meetingId: 'm',
  note: null,
});

describe('the dispatch of papers', () => {
  const of = (more: Partial<DispatchOf>) =>
    dispatchOf({
      state: 'PLANNED',
      meetsOn: '2010-01-26',
      clearDays: 5,
      dispatched: null,
      calendar: bodyCalendar({ region: 'ENGLAND_AND_WALES', closures: [] }),
      asAt: '2010-01-11',
      ...more,
    });

  it.each<[string, Partial<DispatchOf>, string, string | null, number | null]>([
    ['is counted in clear working days, neither day counted', {}, 'TO_COME', '2010-01-18', 5],
    ['is still to come on its last day', { asAt: '2010-01-18' }, 'TO_COME', '2010-01-18', 0],
    ['is overdue the day after', { asAt: '2010-01-19' }, 'OVERDUE', '2010-01-18', -1],
    ['was done in time', { dispatched: dispatched('2010-01-18') }, 'DISPATCHED', '2010-01-18', null],
    ['was done late', { dispatched: dispatched('2010-01-19') }, 'DISPATCHED_LATE', '2010-01-18', null],
    [
      'of a meeting held long ago is not on record',
      { state: 'HELD', asAt: '2010-02-01' },
      'NOT_RECORDED',
      '2010-01-18',
      null,
    ],
    ['of a cancelled meeting is not needed', { state: 'CANCELLED' }, 'NOT_NEEDED', '2010-01-18', null],
    ['has no rule', { clearDays: null }, 'NO_RULE', null, null],
    ['cannot be counted without a date', { meetsOn: null }, 'DATE_UNKNOWN', null, null],
    ['skips Easter', { meetsOn: '2010-04-08', asAt: '2010-03-29' }, 'TO_COME', '2010-03-29', 0],
  ])('%s', (_, more, state, due, workingDaysLeft) => {
    expect(of(more)).toMatchObject({ state, due, workingDaysLeft });
  });

  it('skips the closures of the body', () => {
    const closures = [{ name: 'Office move', from: '2010-01-20', to: '2010-01-21' }];
    const calendar = bodyCalendar({ region: 'ENGLAND_AND_WALES', closures });
    expect(of({ calendar }).due).toBe('2010-01-14');
  });
});

describe('the working days of a body', () => {
  /** Papers five clear days before each meeting: bank holidays that one region has and another has not lie between. */
  it.each<[BodyStatement['region'], string, string]>([
    ['ENGLAND_AND_WALES', '2010-04-08', '2010-03-29'], // Good Friday and Easter Monday
    ['SCOTLAND', '2010-04-08', '2010-03-30'], // Good Friday alone
    ['NORTHERN_IRELAND', '2010-03-18', '2010-03-09'], // St Patrick's Day
    ['SCOTLAND', '2010-03-18', '2010-03-10'],
    ['ENGLAND_AND_WALES', '2010-09-02', '2010-08-24'], // late August
    ['SCOTLAND', '2010-08-05', '2010-07-27'], // early August
    ['NONE', '2010-04-08', '2010-03-31'],
  ])('leave out the bank holidays of %s: papers for %s by %s', (region, meetsOn, due) => {
    expect(clearDaysBefore(bodyCalendar({ region, closures: [] }), meetsOn, 5)).toBe(due);
  });
});

describe('the quorum', () => {
  const member = (name: string, more: Partial<AttendeePart> = {}): AttendeePart => ({
    personId: null,
    name,
    organisationId: null,
    kind: 'PRESENT',
    substituteFor: null,
    itemIds: null,
    ...more,
  });
  const left = (name: string, itemId: string, response: 'LEFT' | 'STAYED' = 'LEFT') =>
    ({ personId: null, name, itemId, response }) as InterestDeclaration;
  const three = [member('A'), member('B'), member('C')];

  it.each<[string, number | null, AttendeePart[] | null, InterestDeclaration[], object]>([
    ['cannot be said without attendance', 3, null, [], { present: null, quorate: null, inquorateItemIds: [] }],
    ['cannot be said without a rule', null, three, [], { present: 3, quorate: null }],
    ['is met by as many as are needed', 3, three, [], { present: 3, quorate: true, inquorateItemIds: [] }],
    [
      'counts substitutes',
      3,
      [...three.slice(1), member('D', { kind: 'SUBSTITUTE', substituteFor: 'A' })],
      [],
      { quorate: true },
    ],
    [
      'counts neither apologies nor officers',
      3,
      [...three.slice(1), member('D', { kind: 'APOLOGIES' }), member('E', { kind: 'IN_ATTENDANCE' })],
      [],
      { present: 2, quorate: false, inquorateItemIds: ['i1', 'i2'] },
    ],
    [
      'is lost for an item that a member left',
      3,
      three,
      [left('b', 'i2')],
      { quorate: true, inquorateItemIds: ['i2'] },
    ],
    ['is kept where the member stayed', 3, three, [left('B', 'i2', 'STAYED')], { inquorateItemIds: [] }],
    [
      'is lost for items that a member did not attend',
      3,
      [...three.slice(1), member('D', { itemIds: ['i1'] })],
      [],
      { inquorateItemIds: ['i2'] },
    ],
  ])('%s', (_, needed, attendees, interests, expected) => {
    expect(quorumOf(needed, attendees, ['i1', 'i2'], interests)).toMatchObject(expected);
  });

  it.each<[string, AttendeePart, string[]]>([
    ['nobody', member('x', { name: null }), ['WHO_NEEDED']],
    ['somebody twice', member('a'), ['LISTED_TWICE']],
    ['a substitute for nobody', member('D', { kind: 'SUBSTITUTE' }), ['SUBSTITUTE_FOR_NEEDED']],
    ['an item that is not there', member('D', { itemIds: ['i9'] }), ['ITEM_UNKNOWN']],
    ['one more', member('D', { itemIds: ['i1'] }), []],
  ])('is counted from a list that may not name %s', (_, attendee, codes) => {
    expect(attendanceFaults([...three, attendee], ['i1']).map(({ code }) => code)).toEqual(codes);
  });
});

describe('minutes', () => {
  const note = (noteId: string, itemId: string | null, text: string) => ({ noteId, itemId, text });
  const text = (id: string, effectiveOn: string, notes: MinutesText['notes']): MinutesText => ({
    id,
    effectiveOn,
    revision: 1,
    corrects: null,
    citation: null,
    assumed: false,
    meetingId: 'm',
    notes,
  });
  const draft = text('t1', '2010-01-27', [note('a', 'i1', 'Agreed.'), note('b', 'i2', 'Notd.')]);

  it('number their notes by item, those on no item first', () => {
    const notes = [note('a', 'i2', 'x'), note('b', null, 'y'), note('c', 'i1', 'z'), note('d', 'i2', 'w')];
    expect(numbered(notes, ['i1', 'i2']).map(({ noteId, number }) => `${noteId} ${number}`)).toEqual([
      'b 1',
      'c 1.1',
      'a 2.1',
      'd 2.2',
    ]);
  });

  it('are a draft until a meeting agrees them, then say what was corrected', () => {
    const agreed = text('t2', '2010-03-02', corrected(draft.notes, [{ noteId: 'b', text: 'Noted.' }]).notes);
    const agreement = { ...text('g', '2010-03-02', []), agreedAtId: 'm2', draftId: 't1', textId: 't2' };
    const at = (asAt: string) => minutesOf([draft, agreed], [agreement], ['i1', 'i2'], { asAt, revision: 1 });
    expect(at('2010-01-26')).toBeNull();
    expect(at('2010-01-27')).toMatchObject({ state: 'DRAFT', text: draft, corrections: [] });
    expect(at('2010-03-02')).toMatchObject({
      state: 'AGREED',
      corrections: [{ number: '2.1', before: 'Notd.', after: 'Noted.' }],
    });
  });

  it('refuse a correction of a note that is not theirs, or of one note twice', () => {
    const twice = [
      { noteId: 'a', text: 'x' },
      { noteId: 'a', text: 'y' },
      { noteId: 'z', text: 'x' },
    ];
    const { problems } = corrected(draft.notes, twice);
    expect(problems.map(({ code, path }) => `${code} ${path[2]}`)).toEqual(['NOTE_UNKNOWN 1', 'NOTE_UNKNOWN 2']);
  });
});

describe('exempt information and markings', () => {
  const numbers = (day: string) => exemptParagraphsOn(day).map(({ number }) => number);

  it('knows ten paragraphs in January 2010, three of them for standards committees, and seven since', () => {
    expect(numbers('2010-01-26')).toEqual(['1', '2', '3', '4', '5', '6', '7', '7A', '7B', '7C']);
    expect(numbers('2012-07-01')).toHaveLength(7);
    expect(numbers('2006-02-28')).toEqual([]);
  });

  const item = (more: Partial<AgendaItemPart>): AgendaItemPart => ({
    itemId: 'i1',
    title: 'A matter',
    kind: 'DECISION',
    paperReference: null,
    projectId: null,
    subject: null,
    access: null,
    exemptParagraphs: [],
    ...more,
  });
  const context = (more: Partial<AgendaContext> = {}): AgendaContext => ({
    scheme: 'SCHEDULE_12A',
    on: '2010-01-26',
    former: [],
    inUse: new Map(),
    ...more,
  });

  it.each<[string, Partial<AgendaItemPart>, Partial<AgendaContext>, string[]]>([
    ['an undecided item may stand', {}, {}, []],
    ['a word is not of Schedule 12A', { access: 'CONFIDENTIAL' }, {}, ['ACCESS_NOT_OF_SCHEME']],
    [
      'a part is not of a body that marks by a word',
      { access: 'PART_1' },
      { scheme: 'WORD' },
      ['ACCESS_NOT_OF_SCHEME'],
    ],
    ['part 2 needs a paragraph', { access: 'PART_2' }, {}, ['EXEMPTION_NEEDED']],
    ['part 2 with a paragraph in force may stand', { access: 'PART_2', exemptParagraphs: ['3', '7A'] }, {}, []],
    [
      'a paragraph must be in force',
      { access: 'PART_2', exemptParagraphs: ['7A'] },
      { on: '2013-01-01' },
      ['EXEMPTION_UNKNOWN'],
    ],
    ['part 1 is exempt by nothing', { access: 'PART_1', exemptParagraphs: ['3'] }, {}, ['EXEMPTION_UNKNOWN']],
    [
      'what others rest on stays',
      {},
      { former: [item({ itemId: 'i0' })], inUse: new Map([['i0', 'a note']]) },
      ['ITEM_IN_USE'],
    ],
    ['what nothing rests on may go', {}, { former: [item({ itemId: 'i0' })] }, []],
  ])('%s', (_, more, on, codes) => {
    expect(agendaFaults([item(more)], context(on)).map(({ code }) => code)).toEqual(codes);
  });
});

describe("a body's terms", () => {
  const first = firstOf(BODY_TERMS, { name: 'Board', kind: 'DECIDING', quorum: 3 });

  it('keep what is left out and clear what is null', () => {
    expect({ ...first, ...saidOf(BODY_TERMS, { clearDays: 5, quorum: null }) }).toMatchObject({
      name: 'Board',
      kind: 'DECIDING',
      quorum: null,
      clearDays: 5,
      scheme: 'WORD',
    });
  });

  it('refuse a recess that ends before it begins', () => {
    const windows = [{ name: 'Recess', from: '2010-08-31', to: '2010-08-01' }];
    const terms = { ...first, windows };
    expect(bodyTermsFaults(terms)).toMatchObject([{ code: 'END_BEFORE_START', path: ['input', 'windows', '0', 'to'] }]);
  });
});
