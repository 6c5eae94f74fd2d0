import { actionFilter } from '../../src/pages/meetings/actions-page.js';
import { decisionFilter } from '../../src/pages/meetings/decisions-page.js';
import { dispatchCell, dispatchWords, minutesWords } from '../../src/pages/meetings/meeting-words.js';
import { movedWords } from '../../src/pages/meetings/promises-page.js';
import type { TestApp } from '../support/app.js';
import { choiceOf, corrections, doneBy, offeredBy, pageOf, post, sendForm } from './forms.js';
import { dayFields, fieldsOf, wordsOf } from './html-reader.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

describe('the words of meetings and what came of them', () => {
  const due = '2010-01-18';
  it.each([
    ['OVERDUE', null, null, 'Overdue: they were due out by 18 January 2010'],
    ['TO_COME', null, 3, 'To go out by 18 January 2010, 3 working days from now'],
    ['DISPATCHED', '2010-01-15', null, 'Sent on 15 January 2010, in time for 18 January 2010'],
    ['DISPATCHED_LATE', '2010-01-19', null, 'Sent on 19 January 2010, after the last day, 18 January 2010'],
    ['NOT_RECORDED', null, null, 'The date they were sent is not recorded'],
    ['NO_RULE', null, null, 'The body has no rule'],
    ['NOT_NEEDED', null, null, 'None: the meeting is cancelled'],
    ['DATE_UNKNOWN', null, null, 'Not known until the meeting has a date'],
  ] as const)('papers that are %s are told in words', (state, dispatchedOn, workingDaysLeft, words) =>
    expect(dispatchWords({ state, due, dispatchedOn, workingDaysLeft })).toBe(words),
  );

  it('says them shorter in a table, and marks what is overdue', () => {
    const of = (state: Parameters<typeof dispatchCell>[0]['state'], dispatchedOn: string | null = null) =>
      dispatchCell({ state, due, dispatchedOn, workingDaysLeft: null });
    expect(of('OVERDUE')).toEqual({ text: 'Overdue: 18 January 2010', tag: 'govuk-tag--red' });
    expect((['TO_COME', 'NO_RULE', 'DATE_UNKNOWN', 'NOT_RECORDED'] as const).map((state) => of(state).text)).toEqual([
      'By 18 January 2010',
      'No rule',
      'No date yet',
      'Not recorded',
    ]);
    expect(of('DISPATCHED_LATE', '2010-01-19').text).toBe('Sent late, 19 January 2010');
  });

  it('says how minutes stand', () => {
    expect([null, { state: 'DRAFT' }, { state: 'AGREED' }].map(minutesWords)).toEqual([
      'No minutes',
      'A draft, not agreed',
      'Agreed',
    ]);
  });

  it.each([
    ['MOVED', 3, '2010-02-04', '3 working days later'],
    ['MOVED', -1, '2010-01-29', '1 working day earlier'],
    ['MOVED', null, null, 'To a day not known'],
    ['OPEN', 0, '2010-02-01', 'Not moved'],
    ['KEPT', 0, '2010-01-31', 'Less than a working day'],
    ['OPEN', null, null, 'Not known'],
  ] as const)('a promise that is %s by %s to %s is said as "%s"', (state, movedWorkingDays, dueOn, words) => {
    const promise = { state, movedWorkingDays, dueOn, doneOn: null, firstPromisedOn: '2010-02-01' };
    expect(movedWords(promise)).toBe(words);
  });

  it('asks only for what the interface knows', () => {
    const none = { state: '', open: '', overdue: '', owner: '', meeting: '', project: '', mine: '' };
    expect(actionFilter({ ...none, state: 'LATE', open: 'perhaps', meeting: 'x y', mine: 'no' })).toEqual({});
    const all = {
      state: 'OPEN',
      open: 'yes',
      overdue: 'no',
      owner: ' team ',
      meeting: 'BOARD-1',
      project: 'CFPS',
      mine: 'yes',
    };
    expect(actionFilter(all)).toEqual({
      state: 'OPEN',
      open: true,
      overdue: false,
      owner: 'team',
      meetingCode: 'BOARD-1',
      projectCode: 'CFPS',
      mine: true,
    });
    expect(decisionFilter({ body: '<b>', project: 'CFPS', from: null, to: '2010-01-26' })).toEqual({
      projectCode: 'CFPS',
      to: '2010-01-26',
    });
  });
});

describe('the forms of meetings, in the order of their work', () => {
  const HOSTILE = '<script>alert("x")</script>';
  const BOARD = '/meetings/BOARD-2010-01-26';
  let app: TestApp;
  let secretary: Visitor;

  beforeAll(async () => {
    app = await startPages();
    secretary = await new Visitor(app.url).signInAs('secretary');
  }, LOADING_MS);
  afterAll(() => app.stop());

  /** What the page says that one is led to. */
  const told = async (...form: Parameters<typeof doneBy>): Promise<string> => wordsOf(await doneBy(...form));

  it('puts a body on record, with a recess, and amends it', async () => {
    await told(secretary, '/meetings', 'Add a board, committee or steering group', {
      code: 'AUDIT',
      name: `Audit Committee ${HOSTILE}`,
      kind: 'DECIDING',
      clearDays: '5',
      'windows.0.name': 'Recess',
      ...dayFields('windows.0.from', '2010-04-01'),
      ...dayFields('windows.0.to', '2010-04-09'),
    });
    const body = await told(secretary, '/bodies/AUDIT', 'Change the details', { quorum: '3', clearDays: '' });
    expect(body).toContain('Changes saved.');
    expect(body).toContain('Audit Committee <script>');
    expect(body).toContain('3 members');
    expect(body).toContain('Recess, 1 April 2010 to 9 April 2010');
    expect(body).toContain('No rule');
  });

  it('plans a meeting and moves it, with the reason', async () => {
    const planned = await told(secretary, '/bodies/AUDIT', 'Plan a meeting', dayFields('meetsOn', '2010-02-16'));
    expect(planned).toContain('on 16 February 2010');
    const [change] = await offeredBy(secretary, '/meetings/AUDIT-2010-02-16', 'Change date or place');
    const moved = dayFields('meetsOn', '2010-02-23');
    const refused = await sendForm(secretary, change!, { ...moved, place: 'Room 5' });
    expect(refused.status).toBe(422);
    expect(refused.html).toMatch(/href="#dateReason"/u);
    expect(fieldsOf(refused.html)).toMatchObject({ place: 'Room 5', 'meetsOn-day': expect.stringMatching(/^0?23$/u) });
    const done = await post(secretary, refused.html, { ...fieldsOf(refused.html), dateReason: 'The room was taken.' });
    expect(done.status).toBe(303);
    const page = wordsOf(await (await secretary.get('/meetings/AUDIT-2010-02-16')).text());
    expect(page).toContain('Moved from 16 February 2010 to 23 February 2010');
    expect(page).toContain('Room 5');
  });

  it('sets the agenda row by row: more rows, another order, an item taken away', async () => {
    const [address] = await offeredBy(secretary, BOARD, 'Change the agenda');
    const html = await (await secretary.get(address!)).text();
    const typed = {
      'items.1.title': `Budget ${HOSTILE}`,
      'items.1.kind': 'DECISION',
      'items.1.place': '1',
      'items.0.place': '2',
    };
    const more = await post(secretary, html, { ...fieldsOf(html), ...typed, more: '1' });
    expect(more.status).toBe(200);
    expect(Object.keys(fieldsOf(more.html)).filter((name) => name.endsWith('.title'))).toHaveLength(5);
    const lacking = await post(secretary, more.html, { ...fieldsOf(more.html), 'items.2.title': 'Any other business' });
    expect(wordsOf(lacking.html)).toContain('Item 3: select the purpose');
    const done = await post(secretary, lacking.html, { ...fieldsOf(lacking.html), 'items.2.title': '' });
    expect(wordsOf(done.html)).toBe('');
    const page = wordsOf(await (await secretary.get(done.to)).text());
    expect(page).toMatch(/1 Budget <script>.*2 Partnerships update/u);
    expect(page).not.toContain('Any other business');
  });

  it('reports papers and the meeting itself, and refuses at its field what cannot be', async () => {
    expect(
      await told(secretary, BOARD, 'Report that papers were sent', dayFields('effectiveOn', '2010-01-18')),
    ).toContain('Sent on 18 January 2010');
    const [report] = await offeredBy(secretary, BOARD, 'Report that it was');
    const refused = await sendForm(secretary, report!, {
      state: 'HELD',
      ...dayFields('effectiveOn', '2010-01-25'),
      note: 'Kept',
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toMatch(/href="#effectiveOn-day"/u);
    expect(fieldsOf(refused.html)).toMatchObject({ note: 'Kept', state: 'HELD' });
    expect(await told(secretary, BOARD, 'Report that it was', { state: 'HELD' })).toContain(
      'Held since 26 January 2010',
    );
  });

  it('records attendance and an interest', async () => {
    const attended = await told(secretary, BOARD, 'Record attendance', (html) => ({
      'attendees.0.personId': choiceOf(html, 'Steve Barrow', 'attendees.0.personId'),
      'attendees.0.kind': 'IN_ATTENDANCE',
      'attendees.1.name': 'A member',
      'attendees.1.kind': 'PRESENT',
      'attendees.2.name': 'Another',
      'attendees.2.kind': 'APOLOGIES',
    }));
    expect(attended).toMatch(/Steve Barrow In attendance, not a member.*A member Present.*Another Apologies/u);
    const [again] = await offeredBy(secretary, BOARD, 'Record attendance');
    expect(fieldsOf(await (await secretary.get(again!)).text())).toMatchObject({ 'attendees.1.name': 'A member' });
    const declared = await told(secretary, BOARD, 'Record an interest', (html) => ({
      name: 'A member',
      interest: 'Sits on a partnership.',
      response: 'LEFT',
      itemId: choiceOf(html, '2. Partnerships', 'itemId'),
    }));
    expect(declared).toMatch(/A member Sits on a partnership\. 2 Left the room/u);
  });

  it('drafts minutes of both meetings, and records that the later one agreed the earlier', async () => {
    const drafted = await told(secretary, BOARD, 'Draft the minutes', { 'notes.1.text': `Noted. ${HOSTILE}` });
    expect(drafted).toContain('2.1 Noted. <script>');
    expect(drafted).toContain('No meeting has agreed it.');
    const earlier = '/meetings/BOARD-2009-07-07';
    await told(secretary, earlier, 'Draft the minutes', { 'notes.0.text': 'The board agreed.' });
    const agreed = await told(secretary, earlier, 'Record that minutes were agreed', (html) => ({
      agreedAtMeetingId: choiceOf(html, 'Board of Standards for England, 26 January 2010', 'agreedAtMeetingId'),
      'corrections.0.noteId': choiceOf(html, '1 The board', 'corrections.0.noteId'),
      'corrections.0.text': 'The Board agreed.',
    }));
    expect(agreed).toContain('Agreed as a correct record on 26 January 2010, subject to corrections.');
    expect(agreed).toContain('1: The board agreed. The Board agreed.');
    const html = await (await secretary.get(earlier)).text();
    const [, file = ''] = /href="(\/minutes\/[^"]+\.html)"/u.exec(html) ?? [];
    expect(await (await secretary.get(file)).text()).toContain('The Board agreed.');
    const correct = (await corrections(secretary, earlier)).find((link) => link.includes('agreeMinutes'));
    const right = await sendForm(secretary, correct!, {
      reason: 'Noted twice',
      ...dayFields('effectiveOn', '2010-01-26'),
    });
    expect([right.status, wordsOf(right.html)]).toEqual([303, expect.anything()]);
    const page = wordsOf(await pageOf(secretary, earlier));
    expect(page).toContain('1: The board agreed. The Board agreed.');
    expect(page).toContain(
      'Corrects the entry of 26 January 2010: Minutes agreed at the meeting of the Board of Standards for England on 26 January 2010.',
    );
  });

  it('corrects what was said of the papers going out', async () => {
    const correct = (await corrections(secretary, BOARD)).find((link) => link.includes('dispatchPapers'));
    expect((await sendForm(secretary, correct!, { note: 'By post.', reason: 'Not by courier' })).status).toBe(303);
    expect(wordsOf(await pageOf(secretary, BOARD))).toContain(
      'Corrects the entry of 18 January 2010: Papers went out.',
    );
  });

  it('raises, changes and reports an action', async () => {
    const raised = await told(secretary, BOARD, 'Add an action', (html) => ({
      text: 'Tell the partners',
      ownerName: 'Research Team',
      projectCode: 'CFPS',
      itemId: choiceOf(html, '2. Partnerships', 'itemId'),
      ...dayFields('dueOn', '2010-01-20'),
    }));
    expect(raised).toMatch(/BOARD-2010-01-26-A1.*Tell the partners Research Team Overdue: 20 January 2010/u);
    const page = '/actions/BOARD-2010-01-26-A1';
    const changed = await told(secretary, page, 'Change the action', {
      ...dayFields('dueOn', '2010-02-20'),
      ownerName: '',
    });
    expect(changed).toContain('20 February 2010');
    expect(changed).toContain('Not named');
    const reported = await told(secretary, page, 'Report progress', { state: 'COMPLETE', note: 'All told.' });
    expect(reported).toMatch(/Done.*All told\./u);
    const outside = await told(secretary, '/actions', 'Add an action', {
      text: 'Book a room',
      projectCode: 'CFPS',
    });
    expect(outside).toContain('Book a room');
    const found = wordsOf(await (await secretary.get('/actions?state=COMPLETE&meeting=BOARD-2010-01-26')).text());
    expect(found).toContain('Tell the partners');
    expect(found).not.toContain('Book a room');
    const csv = await (await secretary.get('/actions?state=COMPLETE&file=actions.csv')).text();
    expect(csv).toContain('Tell the partners');
    expect(csv).not.toContain('Book a room');
  });

  it('records a decision and corrects its record', async () => {
    const recorded = await told(secretary, BOARD, 'Record a decision', {
      title: 'Update noted',
      text: 'To note the update.',
      outcome: 'NOTED',
      conflicts: 'None beside that of a member',
      projectCodes: 'CFPS',
    });
    const [code = ''] = /BOARD-D\d+(?= Update noted)/u.exec(recorded) ?? [];
    expect(code).toBe('BOARD-D3'); // the demonstration has two
    const corrected = await told(secretary, `/decisions/${code}`, 'Correct', {
      reasons: 'It was for information.',
      reason: 'The reasons were left out.',
    });
    expect(corrected).toContain('It was for information.');
    expect(corrected).toMatch(/Corrects the entry of \d+ \w+ 2010: Recorded: Update noted\./u);
    expect(corrected).toContain('None beside that of a member');
  });

  it('notes an undertaking of a paper and reports what became of it', async () => {
    const { body } = await app.gql(null, '{ boardPaper(reference: "10/23") { blocks { id kind } } }');
    const blockId = body.data.boardPaper.blocks.find((block: { kind: string }) => block.kind === 'PARAGRAPH')
      .id as string;
    const address = `/forms/recordPromise?${new URLSearchParams({ reference: '10/23', blockId, back: '/promises' }).toString()}`;
    const noted = await sendForm(secretary, address, {
      projectCode: 'CFPS',
      text: 'the guide sent to all',
      ...dayFields('promisedOn', '2010-05-20'),
    });
    expect(wordsOf(noted.html)).not.toContain('There is a problem');
    expect(noted.status).toBe(303);
    const reported = await told(secretary, '/promises', 'Report', {
      outcome: 'MOVED',
      note: 'The printer is busy.',
      ...dayFields('dueOn', '2010-05-25'),
    });
    expect(reported).toMatch(/the guide sent to all Moved 20 May 2010 None 3 working days later Due 25 May 2010/u);
    expect(wordsOf(await (await secretary.get('/promises?state=MOVED')).text())).toContain('The printer is busy.');
  });

  it('tells whoever was second, and takes the answer against what stands then', async () => {
    const [address] = await offeredBy(secretary, '/actions/CFPS-A1', 'Report progress');
    const first = await sendForm(secretary, address!, { state: 'IN_PROGRESS', note: 'Letters are written.' });
    expect(first.status).toBe(303);
    const html = await (await secretary.get(address!)).text();
    const second = await post(secretary, html, { ...fieldsOf(html), state: 'IN_PROGRESS', note: 'Mine' });
    expect(second.status).toBe(422);
    expect(fieldsOf(second.html)).toMatchObject({ note: 'Mine', state: 'IN_PROGRESS' });
    expect((await post(secretary, second.html, fieldsOf(second.html))).status).toBe(303);
  });

  it.each<['project lead' | 'reviewer' | 'director' | 'public']>([
    ['project lead'],
    ['reviewer'],
    ['director'],
    ['public'],
  ])('offers a %s nothing on the Board’s own meeting, and refuses what is sent all the same', async (who) => {
    const visitor = await new Visitor(app.url).signInAs(who);
    expect(await offeredBy(visitor, BOARD, 'Report that')).toEqual([]);
    expect(await offeredBy(visitor, BOARD, 'Change the agenda')).toEqual([]);
    const [address] = await offeredBy(secretary, BOARD, 'Change the draft');
    const { status } = await sendForm(visitor, address!, { 'notes.0.text': 'x' });
    expect([303, 403, 422]).toContain(status);
    expect(wordsOf(await (await secretary.get(BOARD)).text())).not.toContain('1.1 x');
  });

  it('shows a past day as it was, and offers nothing on it', async () => {
    const page = `${BOARD}?asAt=2010-01-20`;
    expect(await offeredBy(secretary, page, '')).toEqual([]);
    expect(wordsOf(await (await secretary.get(page)).text())).toContain('Called since 18 January 2010');
  });
});
