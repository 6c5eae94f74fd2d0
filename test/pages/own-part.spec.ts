import type { TestApp } from '../support/app.js';
import { choiceOf, corrections, formLink, pageOf, sendForm, words } from './forms.js';
import { fieldsOf, wordsOf } from './html-reader.js';
import { LOADING_MS, startPages } from '../support/demonstration.js';
import { Visitor } from './visitor.js';

const MEETING = '/meetings/CFPS-GROUP-M1';

describe('what somebody says of themselves about a meeting', () => {
  let app: TestApp;
  let lead: Visitor;
  let member: Visitor;
  let token: string;

  beforeAll(async () => {
    app = await startPages();
    lead = await new Visitor(app.url).signInAs('project lead');
    member = await new Visitor(app.url).signInAs('reviewer');
    token = await lead.token();
    const planned = await write('planMeeting', 'PlanMeetingInput', {
      ...{ bodyCode: 'CFPS-GROUP', code: 'CFPS-GROUP-M1', meetsOn: '2010-02-24' },
    });
    await write('setAgenda', 'SetAgendaInput', {
      ...{ meetingId: planned.id, expectedVersion: planned.version },
      items: [{ title: 'Drafts of the checklists', kind: 'DISCUSSION' }],
    });
  }, LOADING_MS);
  afterAll(() => app.stop());

  const write = async (name: string, type: string, input: object, by = token) => {
    const document = `mutation($input: ${type}!) { ${name}(input: $input) { saved problems { code } meeting { id version } } }`;
    const { body } = await app.gql(by, document, { input });
    const [problem] = (body.errors ?? []) as unknown as { extensions: { code: string } }[];
    if (problem) return { id: '', version: 0, problem: problem.extensions.code };
    const { meeting, problems } = body.data[name] as {
      meeting: { id: string; version: number } | null;
      problems: { code: string }[];
    };
    return { ...(meeting ?? { id: '', version: 0 }), problem: problems[0]?.code ?? null };
  };

  const sent = async (visitor: Visitor, operation: string, typed: Record<string, string> = {}) => {
    const answer = await sendForm(visitor, await formLink(visitor, MEETING, operation), typed);
    return [answer.status, answer.status === 303 ? '' : wordsOf(answer.html)];
  };

  it('is an apology of who has a seat on the body, whatever their role', async () => {
    const of = async (visitor: Visitor): Promise<string> => formLink(visitor, MEETING, 'sendApologies');
    const administrator = await new Visitor(app.url).signInAs('administrator');
    expect(await of(administrator)).not.toBe(''); // of an organisation whose seat names nobody yet
    expect(await of(member)).toBe('');
    const about = await app.gql(token, '{ meeting(code: "CFPS-GROUP-M1") { id version } }');
    const { id: meetingId, version } = about.body.data.meeting as { id: string; version: number };
    const input = { meetingId, expectedVersion: version };
    const memberToken = await member.token();
    expect((await write('sendApologies', 'SendApologiesInput', input, memberToken)).problem).toBe('NO_SEAT');
    const { body } = await app.gql(memberToken, '{ me { personId } }');
    const asked = '{ project(code: "CFPS") { steeringGroup { seats { id version organisation { name } } } } }';
    const group = await app.gql(token, asked);
    const seats = group.body.data.project.steeringGroup.seats as {
      id: string;
      version: number;
      organisation: { name: string };
    }[];
    const { id: seatId, version: expectedVersion } = seats.find(({ organisation }) =>
      /Scrutiny/u.test(organisation.name),
    )!;
    const given = { seatId, expectedVersion, representativeId: body.data.me.personId as string };
    const amend = 'mutation($input: AmendSeatInput!) { amendSeat(input: $input) { saved } }';
    expect((await app.gql(token, amend, { input: given })).body.data.amendSeat.saved).toBe(true);
    expect(await of(member)).not.toBe('');
  });

  it('asks no one to leave the room for an item where no agenda is set', async () => {
    const bare = await write('planMeeting', 'PlanMeetingInput', { bodyCode: 'CFPS-GROUP', code: 'CFPS-GROUP-M2' });
    expect(bare.problem).toBeNull();
    const secretary = await new Visitor(app.url).signInAs('secretary');
    for (const [visitor, path, operation] of [
      [member, '/meetings/CFPS-GROUP-M2', 'declareOwnInterest'],
      [secretary, '/meetings/BOARD-2009-07-07', 'declareInterest'],
    ] as const) {
      const form = await words(visitor, await formLink(visitor, path, operation));
      expect(form).toContain('The agenda is not set yet, so the interest is recorded for the meeting as a whole.');
      expect(form).not.toMatch(/(I leave|Left) the room/u);
    }
  });

  it('is an apology, which everybody sees before the meeting and which says nothing of a quorum', async () => {
    expect(await sent(member, 'sendApologies')).toEqual([303, '']);
    const page = await words(lead, MEETING);
    expect(page).toMatch(/Attendance and apologies Name Part Organisation Items .* Apologies/u);
    expect(page).not.toMatch(/no quorum|seats? represented/u);
  });

  it('stays when another person sends theirs, and is in the list that the lead completes', async () => {
    expect(await sent(lead, 'sendApologies')).toEqual([303, '']);
    const form = await (await lead.get(await formLink(lead, MEETING, 'recordAttendance'))).text();
    expect(form.match(/name="attendees\.\d+\.personId"[\s\S]*?selected/gu)).toHaveLength(2);
  });

  it('can be taken back, by oneself alone', async () => {
    expect(await formLink(member, MEETING, 'sendApologies')).toBe('');
    expect(await sent(member, 'withdrawApologies')).toEqual([303, '']);
    expect(await formLink(member, MEETING, 'sendApologies')).not.toBe('');
    expect(await formLink(lead, MEETING, 'withdrawApologies')).not.toBe(''); // theirs stand
  });

  it('is an interest in an item, in the name of whoever declares it', async () => {
    const form = await formLink(member, MEETING, 'declareOwnInterest');
    const itemId = choiceOf(await pageOf(member, form), '1. Drafts');
    const missing = await sendForm(member, form, { interest: '', response: '' });
    expect(missing.status).toBe(422);
    const typed = { itemId, interest: 'My authority pilots the checklists.', response: 'LEFT' };
    expect((await sendForm(member, form, typed)).status).toBe(303);
    expect(await words(lead, MEETING)).toMatch(/My authority pilots the checklists\. 1 Leave the room/u);
  });

  it('is put right by whoever declared it, or whoever keeps the record, with what stood before', async () => {
    const secretary = await new Visitor(app.url).signInAs('secretary');
    const of = async (visitor: Visitor) =>
      (await corrections(visitor, MEETING)).map((link) => /forms\/(\w+)/u.exec(link)?.[1]);
    expect([await of(member), await of(lead)]).toEqual([['declareOwnInterest'], ['declareInterest']]);
    expect(await of(secretary)).not.toContain('declareOwnInterest');
    const [link] = await corrections(member, MEETING);
    const form = await (await member.get(link!)).text();
    expect(fieldsOf(form)).toMatchObject({ interest: 'My authority pilots the checklists.', response: 'LEFT' });
    expect(fieldsOf(form)['itemId']).not.toBe('');
    expect((await sendForm(member, link!, { interest: 'My authority pilots one checklist.' })).status).toBe(303);
    const page = await words(member, MEETING);
    expect(page).toMatch(/My authority pilots one checklist\. 1 Leave the room/u);
    expect(page).toMatch(/: My authority pilots the checklists\. \(leave the room\) Corrected on \d+ \w+ \d{4} by /u);
    const { body } = await app.gql(token, '{ meeting(code: "CFPS-GROUP-M1") { id version interests { id } } }');
    const found = body.data.meeting as { id: string; version: number; interests: { id: string }[] };
    const { id: meetingId, version: expectedVersion } = found;
    const corrects = found.interests.at(-1)!.id;
    const input = { meetingId, expectedVersion, interest: 'x', response: 'STAYED', corrects };
    expect((await write('declareOwnInterest', 'DeclareOwnInterestInput', input)).problem).toBe('NOT_YOUR_INTEREST');
  });

  it('is in the journal under its own name', async () => {
    const administrator = await new Visitor(app.url).signInAs('administrator');
    const { body } = await app.gql(await administrator.token(), '{ journal(first: 10) { operation actorName } }');
    const entries = body.data.journal as { operation: string; actorName: string }[];
    const own = entries.filter(({ operation }) => /Own|Apologies/u.test(operation)).map(({ operation }) => operation);
    expect(own.sort()).toEqual([
      ...Array<string>(2).fill('declareOwnInterest'),
      'sendApologies',
      'sendApologies',
      'withdrawApologies',
    ]);
    expect(new Set(entries.map(({ actorName }) => actorName)).size).toBeGreaterThan(1);
  });

  it('is refused where nothing was sent, or once the meeting is cancelled', async () => {
    const { body } = await app.gql(token, '{ meeting(code: "CFPS-GROUP-M1") { id version } }');
    const { id: meetingId, version: expectedVersion } = body.data.meeting as { id: string; version: number };
    const memberToken = await member.token();
    const about = { meetingId, expectedVersion };
    const withdraw = ['withdrawApologies', 'WithdrawApologiesInput'] as const;
    expect((await write(...withdraw, about, memberToken)).problem).toBe('NO_APOLOGIES');
    expect((await write('sendApologies', 'SendApologiesInput', about)).problem).toBe('LISTED_TWICE');
    const cancelled = await write('reportMeeting', 'ReportMeetingInput', { ...about, state: 'CANCELLED' });
    const late = { meetingId, expectedVersion: cancelled.version };
    expect((await write('sendApologies', 'SendApologiesInput', late, memberToken)).problem).toBe('MEETING_CANCELLED');
    expect(await formLink(member, MEETING, 'declareOwnInterest')).toBe('');
  });

  it('is not said by a token that somebody else issued, of a project or of the Board', async () => {
    const administrator = await (await new Visitor(app.url).signInAs('administrator')).token();
    const secretary = await (await new Visitor(app.url).signInAs('secretary')).token();
    const { body: me } = await app.gql(secretary, '{ me { personId } }');
    const issue = 'mutation($input: IssueAccessTokenInput!) { issueAccessToken(input: $input) { secret } }';
    const input = { personId: me.data.me.personId as string, name: 'issued', days: 1 };
    const { body } = await app.gql(administrator, issue, { input });
    const issued = body.data.issueAccessToken.secret as string;
    for (const code of ['BOARD-2010-01-26', 'CFPS-GROUP-M1']) {
      const asked = await app.gql(secretary, `{ meeting(code: "${code}") { id } }`);
      const about = { meetingId: asked.body.data.meeting.id as string, expectedVersion: 999_999 };
      expect((await write('sendApologies', 'SendApologiesInput', about, issued)).problem).toBe('FORBIDDEN');
      expect((await write('sendApologies', 'SendApologiesInput', about, secretary)).problem).toBe('VERSION_CONFLICT');
    }
  });
});
