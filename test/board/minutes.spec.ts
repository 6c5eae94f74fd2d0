import path from 'node:path';
import { golden } from '../support/golden.js';
import { office } from '../meetings/office.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Cast, startCast } from '../support/people.js';

const GOLDEN = path.join(import.meta.dirname, 'golden');

describe('minutes as documents', () => {
  let app: TestApp;
  let cast: Cast;
  let desk: ReturnType<typeof office>;

  const file = (name: string, token: string | null = cast.secretary) => {
    const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
    return fetch(`${app.url}/minutes/${name}`, { headers });
  };
  const markdown = async (name: string, token?: string) =>
    (await (await file(`${name}.md`, token)).text()).replaceAll('\u00a0', ' ').replaceAll('\\.', '.');

  beforeAll(async () => {
    app = await startTestApp({ today: '2010-01-26' });
    cast = await startCast(app);
    desk = office(app, cast);
    await desk.done('establishBody', {
      code: 'BOARD',
      name: 'Board',
      kind: 'DECIDING',
      quorum: 2,
      effectiveOn: '2010-01-04',
    });
    await desk.done('establishBody', {
      code: 'SG',
      name: 'Group',
      kind: 'ADVISORY',
      projectCode: 'ALPHA',
      effectiveOn: '2010-01-04',
    });
    const { id } = await desk.done('planMeeting', {
      bodyCode: 'BOARD',
      meetsOn: '2010-01-12',
      code: 'B-1',
      startsAt: '10:30',
      endsAt: '12:15',
      place: 'Manchester',
      effectiveOn: '2010-01-04',
    });
    const set = await desk.about('setAgenda', 'B-1', {
      items: [
        { title: 'Partnerships', kind: 'DECISION', access: 'OPEN', paperReference: '10/5' },
        { title: 'Staffing', kind: 'DISCUSSION', access: 'CONFIDENTIAL' },
        { title: 'Any other business', kind: 'DISCUSSION', access: 'OPEN' },
      ],
      effectiveOn: '2010-01-05',
    });
    const [first, second] = set.meeting.agenda;
    const on = { effectiveOn: '2010-01-12' };
    await desk.about('reportMeeting', 'B-1', { state: 'HELD', ...on });
    await desk.about('recordAttendance', 'B-1', {
      attendees: [
        { personId: cast.personIds['Dora Director'], kind: 'PRESENT' },
        { name: 'B. Member', kind: 'SUBSTITUTE', substituteFor: 'C. Member', itemIds: [first.id] },
        { name: 'C. Member', kind: 'APOLOGIES' },
      ],
      ...on,
    });
    await desk.about('declareInterest', 'B-1', {
      name: 'B. Member',
      itemId: first.id,
      interest: 'A trustee of a partner',
      response: 'LEFT',
      ...on,
    });
    await desk.done('raiseAction', {
      meetingId: id,
      text: 'Write to the partners',
      ownerName: 'Research Team',
      itemId: first.id,
      ...on,
    });
    const decision = {
      bodyCode: 'BOARD',
      meetingId: id,
      itemId: first.id,
      title: 'Project',
      text: 'To run the project',
      reasons: 'It adds value',
      outcome: 'AGREED',
    };
    await app.saved(cast.secretary, 'recordDecision', decision);
    await desk.about('draftMinutes', 'B-1', {
      notes: [
        { text: 'The chair welcomed members.' },
        { itemId: first.id, text: '=HYPERLINK("x") was discussed <b>at length</b>.' },
        { itemId: second.id, text: 'A matter in confidence.' },
      ],
      effectiveOn: '2010-01-13',
    });
  });
  afterAll(() => app.stop());

  it('say who was there, what was declared, noted, decided and is to be done, and that they are a draft', async () => {
    const text = await markdown('B-1');
    for (const words of [
      'Minutes of the Board',
      '12 January 2010',
      '10:30 to 12:15',
      'Manchester',
      'Draft',
      'Dora Director, Standards for England',
      'B. Member, in the place of C. Member (item 1)',
      'B. Member on item 1: A trustee of a partner. B. Member left the room while it was taken.',
      'Partnerships (agenda item 1, paper 10/5)',
      'Agreed: To run the project. (Decision BOARD-D1)',
      'Staffing (agenda item 2, not for publication)',
      'Not for publication: holds items that are not open to the public. Draft: not yet agreed',
      'Reasons: It adds value.',
      'A matter in confidence.',
      'No discussion or decision is noted.',
      'B-1-A1',
      'Research Team',
      'No date',
    ])
      expect(text.replaceAll('*', '')).toContain(words);
    expect(text).toBe(golden(path.join(GOLDEN, 'minutes-draft.md'), text));
  });

  it.each(['docx', 'pdf', 'odt', 'html', 'md'])('are served as %s, the same bytes each time', async (format) => {
    const one = await file(`B-1.${format}`);
    expect([one.status, one.headers.get('cache-control'), one.headers.get('vary')]).toEqual([
      200,
      'private, no-cache',
      'authorization',
    ]);
    expect(one.headers.get('content-disposition')).toContain(`minutes-B-1.${format}`);
    const bytes = Buffer.from(await one.arrayBuffer());
    expect(bytes.equals(Buffer.from(await (await file(`B-1.${format}`)).arrayBuffer()))).toBe(true);
  });

  it('carry markup as words and run nothing', async () => {
    const page = await file('B-1.html');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('&lt;b&gt;at length&lt;/b&gt;');
  });

  it('leave closed items out of the copies of those who may not see them', async () => {
    const text = await markdown('B-1', cast.lead);
    expect(text).toContain('This item is not open to the public, and is left out of this copy.');
    expect(text).not.toContain('Not for publication');
    expect(text).not.toMatch(/Staffing|in confidence/u);
  });

  it.each<[string, string, (cast: Cast) => string | null]>([
    ['the public', 'B-1.md', () => null],
    ['a person without a role', 'B-1.md', (all) => all.guest],
    ['a lead of another project, of a group', 'SG-1.md', (all) => all.stranger],
    ['anybody, of a meeting that is not there', 'B-2.md', (all) => all.secretary],
    ['anybody, of one without minutes', 'SG-1.md', (all) => all.secretary],
    ['anybody, in another format', 'B-1.exe', (all) => all.secretary],
  ])('are not found by %s', async (_, name, who) => {
    if (!(await desk.meeting('SG-1')))
      await desk.done('planMeeting', {
        bodyCode: 'SG',
        meetsOn: '2010-01-20',
        code: 'SG-1',
        effectiveOn: '2010-01-05',
      });
    expect((await file(name, who(cast))).status).toBe(404);
  });

  it('are notes where the body advises, and say when a later meeting agreed them, with what corrections', async () => {
    await desk.about('reportMeeting', 'SG-1', { state: 'HELD', effectiveOn: '2010-01-20' });
    const drafted = await desk.about('draftMinutes', 'SG-1', { notes: [{ text: 'The group advsed caution.' }] });
    const { id } = await desk.done('planMeeting', { bodyCode: 'SG', meetsOn: '2010-01-26', code: 'SG-2' });
    await desk.about('reportMeeting', 'SG-2', { state: 'HELD' });
    const [note] = drafted.meeting.minutes.notes;
    const corrections = [{ noteId: note.id, text: 'The group advised caution.' }];
    await desk.about('agreeMinutes', 'SG-1', { agreedAtMeetingId: id, corrections });
    const text = await markdown('SG-1', cast.reviewer);
    for (const words of [
      'Notes of the Group',
      'Agreed at the Group’s meeting of 26 January 2010',
      'There is no list of those who attended.',
      'No interests were declared.',
      'These notes were agreed as a correct record at the Group’s meeting of 26 January 2010.',
    ])
      expect(text).toContain(words);
    expect(text).toContain('Note 1: “The group advsed caution.” became “The group advised caution.”');
    expect(text).not.toContain('Draft');
    expect(text).toBe(golden(path.join(GOLDEN, 'notes-agreed.md'), text));
  });
});
