import { NOBODY } from '../support/client.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';
import { statementsDuring } from '../support/statements.js';
import { BODY, MEETING, office } from './office.js';

/** The only agreement on record. */
async function agreementId(app: TestApp): Promise<string> {
  const [row] = await app.sql.rows<{ id: string }>('test-agreement', 'SELECT id FROM minutes_agreement');
  return row!.id;
}

describe('bodies and their meetings over GraphQL', () => {
  let app: TestApp;
  let cast: Cast;
  let desk: ReturnType<typeof office>;
  const item = (title: string, more: object = {}) => ({ title, kind: 'DECISION', ...more });
  const now = async () => {
    const [clock] = await app.sql.rows<{ at: Date }>('test-at', 'SELECT at FROM record_clock');
    return clock!.at.toISOString();
  };

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    cast = await startCast(app);
    desk = office(app, cast);
    await desk.done('establishBody', {
      code: 'BOARD',
      name: 'Board of Standards for England',
      kind: 'DECIDING',
      quorum: 3,
      clearDays: 5,
      windows: [{ name: 'Christmas recess', from: '2009-12-21', to: '2010-01-04' }],
      effectiveOn: '2009-06-01',
    });
    await desk.done('establishBody', {
      code: 'SC',
      name: 'Standards Committee',
      kind: 'DECIDING',
      scheme: 'SCHEDULE_12A',
      organisationId: cast.organisationId,
      effectiveOn: '2010-01-04',
    });
    await desk.done(
      'establishBody',
      { code: 'SG', name: 'Steering group', kind: 'ADVISORY', projectCode: 'ALPHA', effectiveOn: '2010-01-11' },
      cast.lead,
    );
  });
  afterAll(() => app.stop());

  it('counts the dispatch of papers in clear working days', async () => {
    const planned = await desk.done('planMeeting', {
      bodyCode: 'BOARD',
      meetsOn: '2010-01-26',
      startsAt: '10:30',
      effectiveOn: '2009-12-01',
    });
    expect(planned).toMatchObject({
      code: 'BOARD-2010-01-26',
      state: 'PLANNED',
      nextStates: ['CALLED', 'HELD', 'CANCELLED'],
    });
    const before = await desk.meeting('BOARD-2010-01-26', { asAt: '2010-01-11' });
    expect(before.dispatch).toEqual({ state: 'TO_COME', due: '2010-01-18', dispatchedOn: null, workingDaysLeft: 5 });
    const late = await desk.meeting('BOARD-2010-01-26', { asAt: '2010-01-20' });
    expect(late.dispatch).toMatchObject({ state: 'OVERDUE', workingDaysLeft: -2 });
    expect(late.warnings.map((each: { code: string }) => each.code)).toEqual(['NO_AGENDA', 'DISPATCH_OVERDUE']);
  });

  it('sets an agenda that keeps its items through changes of order', async () => {
    const first = await desk.about('setAgenda', 'BOARD-2010-01-26', {
      items: [
        item('Partnerships update', {
          paperReference: '10/23',
          access: 'OPEN',
          projectCode: 'ALPHA',
          subject: { kind: 'PROJECT', id: cast.projectIds.ALPHA },
        }),
        item('A staffing matter', { access: 'CONFIDENTIAL', kind: 'DISCUSSION' }),
      ],
      effectiveOn: '2010-01-12',
    });
    const [update, staffing] = first.meeting.agenda;
    expect(update).toMatchObject({ number: 1, projectCode: 'ALPHA', subject: { kind: 'PROJECT', code: 'ALPHA' } });
    const { meeting } = await desk.about('setAgenda', 'BOARD-2010-01-26', {
      items: [
        item('Apologies', { kind: 'INFORMATION' }),
        {
          ...item('Partnerships update', { paperReference: '10/23', access: 'OPEN', projectCode: 'ALPHA' }),
          itemId: update.id,
        },
        { ...item('A staffing matter', { access: 'CONFIDENTIAL', kind: 'DISCUSSION' }), itemId: staffing.id },
      ],
      effectiveOn: '2010-01-15',
    });
    expect(meeting.agenda.map((each: any) => `${each.number} ${each.title}`)).toEqual([
      '1 Apologies',
      '2 Partnerships update',
      '3 A staffing matter',
    ]);
    expect(meeting.agenda[1].id).toBe(update.id);
    const former = await desk.meeting('BOARD-2010-01-26', { asAt: '2010-01-14' });
    expect(former.agenda).toHaveLength(2);
    expect(former.agenda[0].id).toBe(`${update.id}@2010-01-14`);
  });

  it('shows closed items to those who see inside, and their number alone to others', async () => {
    const titles = async (token: string) =>
      (await desk.meeting('BOARD-2010-01-26', {}, token)).agenda.map((each: any) => [each.title, each.withheld]);
    expect(await titles(cast.reviewer)).toEqual([
      ['Apologies', false],
      ['Partnerships update', false],
      ['Not open to you', true],
    ]);
    expect(await titles(cast.director)).toContainEqual(['A staffing matter', false]);
    const strange = await desk.meeting('BOARD-2010-01-26', {}, cast.stranger);
    expect(strange.agenda[1]).toMatchObject({ title: 'Partnerships update', projectCode: null, subject: null });
  });

  it('records dispatch, attendance and declarations, and derives the quorum from them', async () => {
    const sent = await desk.about('dispatchPapers', 'BOARD-2010-01-26', { effectiveOn: '2010-01-19' });
    expect(sent.meeting.dispatch).toMatchObject({ state: 'DISPATCHED_LATE', dispatchedOn: '2010-01-19' });
    const put = await desk.about('dispatchPapers', 'BOARD-2010-01-26', { effectiveOn: '2010-01-20' });
    expect(put.problems).toMatchObject([{ code: 'DISPATCHED_ALREADY', path: ['input', 'corrects'] }]);
    await desk.about('reportMeeting', 'BOARD-2010-01-26', { state: 'HELD' });
    const { agenda, warnings } = await desk.meeting('BOARD-2010-01-26');
    expect(warnings.map((each: any) => each.code)).toEqual(['DISPATCH_LATE', 'NO_ATTENDANCE', 'NO_MINUTES']);
    const attended = await desk.about('recordAttendance', 'BOARD-2010-01-26', {
      attendees: [
        { personId: cast.personIds['Dora Director'], kind: 'PRESENT' },
        { name: 'A. Member', kind: 'PRESENT' },
        { name: 'B. Member', kind: 'SUBSTITUTE', substituteFor: 'C. Member' },
        { name: 'C. Member', kind: 'APOLOGIES' },
        { name: 'An officer', kind: 'IN_ATTENDANCE', itemIds: [agenda[1].id] },
      ],
    });
    expect(attended.problems).toEqual([]);
    expect(attended.meeting.attendance[0]).toMatchObject({
      name: 'Dora Director',
      organisation: { name: 'Standards for England' },
    });
    expect(attended.meeting.attendance[4].items).toEqual([2]);
    const left = { name: 'A. Member', itemId: agenda[1].id, interest: 'Employed by a partner.', response: 'LEFT' };
    const { meeting } = await desk.about('declareInterest', 'BOARD-2010-01-26', left);
    expect(meeting.quorum).toEqual({ needed: 3, present: 3, quorate: true, inquorateItems: [2] });
    expect(meeting.warnings.map((each: any) => each.code)).toEqual(['DISPATCH_LATE', 'ITEM_INQUORATE', 'NO_MINUTES']);
    const corrected = await desk.about('declareInterest', 'BOARD-2010-01-26', {
      ...left,
      response: 'STAYED',
      corrects: meeting.interests[0].id,
    });
    expect(corrected.meeting.quorum.inquorateItems).toEqual([]);
    expect(corrected.meeting.interests).toHaveLength(2);
    expect(corrected.meeting.interests[0].correctedBy).toBe(corrected.meeting.interests[1].id);
  });

  it('drafts minutes, and a later meeting agrees them with a correction that leaves both to be seen', async () => {
    const { agenda } = await desk.meeting('BOARD-2010-01-26');
    const strange = {
      notes: [
        { noteId: NOBODY, text: 'x' },
        { itemId: NOBODY, text: 'y' },
      ],
    };
    const refused = await desk.about('draftMinutes', 'BOARD-2010-01-26', strange);
    expect(refused.problems).toMatchObject([
      { code: 'NOTE_UNKNOWN', path: ['input', 'notes', '0', 'noteId'] },
      { code: 'ITEM_UNKNOWN', path: ['input', 'notes', '1', 'itemId'] },
    ]);
    const drafted = await desk.about('draftMinutes', 'BOARD-2010-01-26', {
      notes: [
        { itemId: agenda[1].id, text: 'The Board noted the progres made.' },
        { itemId: agenda[2].id, text: 'In confidence.' },
        { text: 'The chair opened the meeting.' },
      ],
    });
    expect(drafted.meeting.minutes).toMatchObject({ state: 'DRAFT', versions: 1 });
    expect(drafted.meeting.minutes.notes.map((each: any) => each.number)).toEqual(['1', '2.1', '3.1']);
    expect((await desk.meeting('BOARD-2010-01-26', {}, cast.lead)).minutes.notes).toHaveLength(2);

    app.clock.set('2010-03-02');
    const early = await desk.about('agreeMinutes', 'BOARD-2010-01-26', { agreedAtMeetingId: drafted.meeting.id });
    expect(early.problems).toMatchObject([{ code: 'NOT_A_LATER_MEETING', path: ['input', 'agreedAtMeetingId'] }]);
    const march = await desk.done('planMeeting', { bodyCode: 'BOARD', meetsOn: '2010-03-02' });
    await desk.about('reportMeeting', 'BOARD-2010-03-02', { state: 'HELD' });
    const known = await now();
    const other = await desk.about('agreeMinutes', 'BOARD-2010-01-26', {
      agreedAtMeetingId: march.id,
      corrections: [{ noteId: NOBODY, text: 'x' }],
    });
    expect(other.problems).toMatchObject([{ code: 'NOTE_UNKNOWN', path: ['input', 'corrections', '0', 'noteId'] }]);
    const agreed = await desk.about('agreeMinutes', 'BOARD-2010-01-26', {
      agreedAtMeetingId: march.id,
      corrections: [{ noteId: drafted.meeting.minutes.notes[1].id, text: 'The Board noted the progress made.' }],
    });
    expect(agreed.meeting.minutes).toMatchObject({
      state: 'AGREED',
      agreedAt: 'BOARD-2010-03-02',
      agreedOn: '2010-03-02',
      corrections: [{ number: '2.1', before: 'The Board noted the progres made.' }],
      versions: 2,
    });
    expect((await desk.meeting('BOARD-2010-01-26', { asAt: '2010-02-01' })).minutes.state).toBe('DRAFT');
    expect((await desk.meeting('BOARD-2010-01-26', { knownAt: known })).minutes.state).toBe('DRAFT');
    const again = await desk.about('draftMinutes', 'BOARD-2010-01-26', { notes: [{ text: 'x' }] });
    expect(again.problems).toMatchObject([{ code: 'MINUTES_AGREED' }]);
    const twice = await desk.about('agreeMinutes', 'BOARD-2010-01-26', { agreedAtMeetingId: march.id });
    expect(twice.problems).toMatchObject([{ code: 'MINUTES_AGREED' }]);
    const anew = await desk.about('agreeMinutes', 'BOARD-2010-01-26', {
      agreedAtMeetingId: march.id,
      corrects: await agreementId(app),
    });
    expect(anew.meeting.minutes).toMatchObject({ state: 'AGREED', corrections: [] });
    const agenda2 = await desk.about('setAgenda', 'BOARD-2010-01-26', { items: [item('x')] });
    expect(agenda2.problems).toMatchObject([{ code: 'MINUTES_AGREED' }]);
  });

  it('puts a meeting off with a reason, and keeps the former day', async () => {
    app.clock.set('2010-01-26');
    await desk.done(
      'planMeeting',
      { bodyCode: 'SG', meetsOn: '2010-02-10', code: 'SG-1', effectiveOn: '2010-01-20' },
      cast.lead,
    );
    const without = await desk.about('amendMeeting', 'SG-1', { meetsOn: '2010-02-24' }, cast.lead);
    expect(without.problems).toMatchObject([{ code: 'REASON_NEEDED', path: ['input', 'dateReason'] }]);
    const moved = await desk.about(
      'amendMeeting',
      'SG-1',
      { meetsOn: '2010-02-24', dateReason: 'Invitations are late.' },
      cast.lead,
    );
    expect(moved.meeting).toMatchObject({
      meetsOn: '2010-02-24',
      state: 'PLANNED',
      moves: [{ from: '2010-02-10', to: '2010-02-24', why: 'Invitations are late.', recordedBy: 'Leo Lead' }],
    });
    expect((await desk.meeting('SG-1', { asAt: '2010-01-25' })).meetsOn).toBe('2010-02-10');
  });

  it('keeps a meeting without a date, and warns of one in a recess or on a day not worked', async () => {
    const undated = await desk.done('planMeeting', { bodyCode: 'SC', dateReason: 'The council is not named.' });
    expect(undated).toMatchObject({ code: 'SC-M1', meetsOn: null, dispatch: { state: 'NO_RULE' } });
    expect(undated.warnings[0]).toMatchObject({ code: 'DATE_UNKNOWN', subject: 'SC-M1' });
    const recess = { bodyCode: 'BOARD', meetsOn: '2010-01-01', code: 'BOARD-X', effectiveOn: '2009-12-01' };
    await desk.done('planMeeting', recess);
    const { warnings } = await desk.meeting('BOARD-X', { asAt: '2009-12-20' });
    expect(warnings.map((each: any) => each.code)).toEqual([
      'NOT_A_WORKING_DAY',
      'IN_WINDOW',
      'NO_AGENDA',
      'DISPATCH_IN_WINDOW',
    ]);
    await desk.about('setAgenda', 'BOARD-X', { items: [item('A matter')], effectiveOn: '2009-12-02' });
    const undecided = await desk.meeting('BOARD-X', { asAt: '2009-12-20' });
    expect(undecided.warnings.map((each: any) => each.code)).toEqual([
      'NOT_A_WORKING_DAY',
      'IN_WINDOW',
      'ACCESS_UNDECIDED',
      'NO_PAPER',
      'DISPATCH_IN_WINDOW',
    ]);
    const past = await desk.meeting('BOARD-X');
    expect(past.warnings.map((each: any) => each.code)).toContain('NOT_REPORTED');
  });

  it('lists meetings by date under their body and under their project', async () => {
    const document = `{ body(code: "BOARD") { ${BODY} meetings(first: 2) { totalCount nodes { code } pageInfo { hasNextPage } } }
      bodies { code } project(code: "ALPHA") { meetings { nodes { code } } } }`;
    const { body } = await app.gql(cast.reviewer, document);
    expect(body.data.body).toMatchObject({ kind: 'DECIDING', quorum: 3, clearDays: 5, scheme: 'WORD' });
    expect(body.data.body.meetings).toMatchObject({
      totalCount: 2, // that of March is not on record yet on 26 January
      nodes: [{ code: 'BOARD-X' }, { code: 'BOARD-2010-01-26' }],
    });
    expect(body.data.bodies.map((each: any) => each.code)).toEqual(['BOARD', 'SC', 'SG']);
    expect(body.data.project.meetings.nodes.map((each: any) => each.code)).toEqual(['BOARD-2010-01-26', 'SG-1']);
    const parted = await app.gql(
      cast.reviewer,
      '{ body(code: "BOARD") { awaited: meetings(awaited: true) { nodes { code state } } past: meetings(awaited: false) { nodes { code state } } } }',
    );
    expect(parted.body.data.body).toMatchObject({
      awaited: { nodes: [{ code: 'BOARD-X', state: 'PLANNED' }] },
      past: { nodes: [{ code: 'BOARD-2010-01-26', state: 'HELD' }] },
    });
    const strange = await app.gql(cast.stranger, '{ bodies { code } meeting(code: "SG-1") { code } }');
    expect([strange.codes, strange.body.data.meeting]).toEqual([[], null]);
    const paragraphs = await app.gql(
      cast.reviewer,
      '{ exemptParagraphs(asAt: "2010-01-26") { number standardsCommitteesOnly } }',
    );
    expect(paragraphs.body.data.exemptParagraphs).toHaveLength(10);
  });

  it('changes the rules of a body from a day on, and counts earlier days by the earlier rules', async () => {
    const { body } = await app.gql(cast.secretary, '{ body(code: "BOARD") { id version } }');
    const { id, version } = body.data.body;
    const changed = await desk.done('amendBody', { bodyId: id, expectedVersion: version, clearDays: 7, windows: null });
    expect(changed).toMatchObject({ clearDays: 7, quorum: 3, windows: [] });
    expect((await desk.meeting('BOARD-2010-01-26', { asAt: '2010-01-25' })).dispatch.due).toBe('2010-01-18');
    const stale = await desk.run('amendBody', { bodyId: id, expectedVersion: version, name: 'x' });
    expect(stale.problems).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
  });

  it.each<[string, string, object, string, object?]>([
    ['NOT_FOUND', 'planMeeting', { bodyCode: 'NONE' }, 'bodyCode'],
    ['CODE_TAKEN', 'planMeeting', { bodyCode: 'BOARD', code: 'SG-1' }, 'code'],
    ['CODE_TAKEN', 'establishBody', { code: 'SG', name: 'x', kind: 'ADVISORY' }, 'code'],
    [
      'NOT_FOUND',
      'establishBody',
      { code: 'X', name: 'x', kind: 'ADVISORY', organisationId: NOBODY },
      'organisationId',
    ],
    ['FUTURE_DATE', 'planMeeting', { bodyCode: 'BOARD', effectiveOn: '2010-02-01' }, 'effectiveOn'],
    ['BAD_USER_INPUT', 'planMeeting', { bodyCode: 'BOARD', startsAt: 'noon' }, 'startsAt'],
    ['BAD_USER_INPUT', 'planMeeting', { bodyCode: 'BOARD', startsAt: '10:00', endsAt: '24:00' }, 'endsAt'],
    ['START_NEEDED', 'planMeeting', { bodyCode: 'BOARD', endsAt: '12:30' }, 'startsAt'],
    ['END_BEFORE_START', 'planMeeting', { bodyCode: 'BOARD', startsAt: '10:30', endsAt: '10:30' }, 'endsAt'],
    ['BAD_USER_INPUT', 'establishBody', { code: 'X', name: ' ', kind: 'ADVISORY' }, 'name'],
  ])('refuses with %s: %s', async (code, verb, input, field) => {
    const done = await desk.run(verb, input);
    expect(done).toMatchObject({ saved: false, problems: [{ code, path: ['input', field] }] });
  });

  it.each<[string, string, (agenda: any[]) => object, string[]]>([
    ['STEP_NOT_OPEN', 'reportMeeting', () => ({ state: 'PLANNED' }), ['state']],
    ['MEETING_NOT_YET', 'reportMeeting', () => ({ state: 'HELD' }), ['effectiveOn']],
    ['NOT_FOUND', 'reportMeeting', () => ({ state: 'CALLED', corrects: NOBODY }), ['corrects']],
    ['NOT_FOUND', 'reportMeeting', () => ({ state: 'CALLED', effectiveOn: '2009-01-01' }), ['effectiveOn']],
    ['VERSION_CONFLICT', 'reportMeeting', () => ({ state: 'CALLED', expectedVersion: 1 }), ['expectedVersion']],
    ['NOT_FOUND', 'reportMeeting', () => ({ state: 'CALLED', meetingId: NOBODY }), ['meetingId']],
    ['NO_AGENDA', 'dispatchPapers', () => ({}), ['meetingId']],
    ['MEETING_NOT_YET', 'recordAttendance', () => ({ attendees: [{ name: 'x', kind: 'PRESENT' }] }), ['effectiveOn']],
    ['WHO_NEEDED', 'recordAttendance', () => ({ attendees: [{ kind: 'APOLOGIES' }] }), ['attendees', '0', 'name']],
    [
      'NOT_FOUND',
      'recordAttendance',
      () => ({ attendees: [{ personId: NOBODY, kind: 'APOLOGIES' }] }),
      ['attendees', '0', 'personId'],
    ],
    [
      'NOT_FOUND',
      'recordAttendance',
      () => ({ attendees: [{ name: 'x', organisationId: NOBODY, kind: 'APOLOGIES' }] }),
      ['attendees', '0', 'organisationId'],
    ],
    ['WHO_NEEDED', 'declareInterest', () => ({ interest: 'x', response: 'STAYED' }), ['name']],
    ['ITEM_NEEDED', 'declareInterest', () => ({ name: 'x', interest: 'x', response: 'LEFT' }), ['itemId']],
    [
      'ITEM_UNKNOWN',
      'declareInterest',
      () => ({ name: 'x', itemId: NOBODY, interest: 'x', response: 'LEFT' }),
      ['itemId'],
    ],
    ['NOT_HELD', 'draftMinutes', () => ({ notes: [{ text: 'x' }] }), ['meetingId']],
    ['NO_MINUTES', 'agreeMinutes', () => ({ agreedAtMeetingId: NOBODY }), ['meetingId']],
    ['ITEM_UNKNOWN', 'setAgenda', () => ({ items: [{ ...item('x'), itemId: NOBODY }] }), ['items', '0', 'itemId']],
    [
      'PROJECT_NOT_OF_BODY',
      'setAgenda',
      () => ({ items: [item('x', { projectCode: 'BETA' })] }),
      ['items', '0', 'projectCode'],
    ],
    ['NOT_FOUND', 'setAgenda', () => ({ items: [item('x', { projectCode: 'NONE' })] }), ['items', '0', 'projectCode']],
    [
      'SUBJECT_UNKNOWN',
      'setAgenda',
      () => ({ items: [item('x', { subject: { kind: 'PROJECT', id: NOBODY } })] }),
      ['items', '0', 'subject'],
    ],
    [
      'ACCESS_NOT_OF_SCHEME',
      'setAgenda',
      () => ({ items: [item('x', { access: 'PART_1' })] }),
      ['items', '0', 'access'],
    ],
    ['BAD_USER_INPUT', 'setAgenda', () => ({ items: [] }), ['items']],
    ['BAD_USER_INPUT', 'draftMinutes', () => ({ notes: [{ text: 'bell \u0007' }] }), ['notes', '0', 'text']],
  ])('refuses with %s: %s of a meeting to come', async (code, verb, input, path) => {
    const before = await desk.meeting('SG-1');
    const done = await desk.about(verb, 'SG-1', input([]) as Record<string, unknown>);
    expect(done).toMatchObject({ saved: false, problems: [{ code, path: ['input', ...path] }] });
    expect(await desk.meeting('SG-1')).toEqual(before);
  });

  it('refuses what cannot be said of a meeting without a date, of a held one, and of a cancelled one', async () => {
    const undated = await desk.about('reportMeeting', 'SC-M1', { state: 'CALLED' });
    expect(undated.problems).toMatchObject([{ code: 'DATE_NEEDED', path: ['input', 'state'] }]);
    const part = await desk.about('setAgenda', 'SC-M1', { items: [item('x', { access: 'PART_2' })] });
    expect(part.problems).toMatchObject([{ code: 'EXEMPTION_NEEDED' }]);
    const paragraph = await desk.about('setAgenda', 'SC-M1', {
      items: [item('x', { access: 'PART_2', exemptParagraphs: ['9'] })],
    });
    expect(paragraph.problems).toMatchObject([{ code: 'EXEMPTION_UNKNOWN' }]);
    const subject = { kind: 'PROJECT', id: cast.projectIds.ALPHA };
    const pointing = await desk.about('setAgenda', 'SC-M1', { items: [item('x', { subject })] });
    expect(pointing.problems).toMatchObject([{ code: 'PROJECT_NEEDED' }]);
    const held = await desk.about('amendMeeting', 'BOARD-2010-01-26', { meetsOn: '2010-01-27', dateReason: 'x' });
    expect(held.problems).toMatchObject([{ code: 'MEETING_HELD', path: ['input', 'meetsOn'] }]);
    const late = await desk.done('planMeeting', {
      bodyCode: 'BOARD',
      meetsOn: '2010-01-25',
      effectiveOn: '2010-01-04',
    });
    await desk.about('setAgenda', late.code, { items: [item('x')] });
    const after = await desk.about('dispatchPapers', late.code, {});
    expect(after.problems).toMatchObject([{ code: 'AFTER_MEETING', path: ['input', 'effectiveOn'] }]);
    const called = await desk.about('reportMeeting', late.code, { state: 'CALLED' });
    const early = await desk.about('reportMeeting', late.code, { state: 'CANCELLED', effectiveOn: '2010-01-25' });
    expect(early.problems).toMatchObject([{ code: 'LATER_REPORT_STANDS' }]);
    await desk.about('reportMeeting', late.code, { state: 'CANCELLED' });
    const first = await desk.about('reportMeeting', late.code, {
      state: 'HELD',
      corrects: called.meeting.history[0].id,
    });
    expect(first.problems).toMatchObject([{ code: 'NOT_THE_LAST' }]);
    for (const [verb, input] of [
      ['amendMeeting', { place: 'x' }],
      ['setAgenda', { items: [item('x')] }],
      ['dispatchPapers', {}],
    ] as const) {
      const done = await desk.about(verb, late.code, input);
      expect(done.problems).toMatchObject([{ code: 'MEETING_CANCELLED', path: ['input', 'meetingId'] }]);
    }
  });

  it('lets the secretary alone write of the Board, and the lead of its own project', async () => {
    const { id, version } = await desk.meeting('BOARD-X');
    const document = 'mutation($input: ReportMeetingInput!) { reportMeeting(input: $input) { saved } }';
    const input = { meetingId: id, expectedVersion: version, state: 'CANCELLED' };
    expect((await app.gql(cast.lead, document, { input })).codes).toEqual(['FORBIDDEN']);
    expect((await app.gql(null, document, { input })).codes).toEqual(['UNAUTHENTICATED']);
    expect((await app.gql(cast.secretary, document, { input })).body.data.reportMeeting.saved).toBe(true);
  });

  it('lets one of two people win who report at once', async () => {
    const { id, version } = await desk.meeting('SG-1');
    const input = { meetingId: id, expectedVersion: version, state: 'CALLED' };
    const both = await Promise.all([desk.run('reportMeeting', input), desk.run('reportMeeting', input, cast.lead)]);
    expect(both.map((done) => done.saved).sort()).toEqual([false, true]);
  });

  it('asks the database as often for thirty meetings as for three', async () => {
    const asked = async () => {
      await app.saved(cast.administrator, 'addPerson', { name: 'Somebody' }); // makes everything again
      const { statements } = await statementsDuring(() =>
        app.gql(
          cast.reviewer,
          `{ body(code: "BOARD") { meetings(first: 50) { nodes { ${MEETING} actions { totalCount } } } } }`,
        ),
      );
      return statements.length;
    };
    const few = await asked();
    for (let count = 1; count <= 30; count++) {
      const meetsOn = `2010-06-${String(count).padStart(2, '0')}`;
      const { code } = await desk.done('planMeeting', { bodyCode: 'BOARD', meetsOn });
      await desk.about('setAgenda', code, { items: [item('One', { projectCode: 'ALPHA' }), item('Two')] });
    }
    expect(await asked()).toBe(few);
  });
});
