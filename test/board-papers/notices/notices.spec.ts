import { Digests } from '../../../src/mail/digests.service.js';
import { MailSender } from '../../../src/platform/mail/mail-sender.service.js';
import { ADMIN_TOKEN } from '../../support/app.js';
import { office } from '../../meetings/office.js';
import { pageOf, words } from '../../pages/forms.js';
import { wordsOf } from '../../pages/html-reader.js';
import { Visitor } from '../../pages/visitor.js';
import { type MailServer, type ReceivedMail, startMailServer } from '../../support/mail-server.js';
import { type PaperApp, startPaperApp } from '../paper-app.js';

const MEETING = 'BOARD-2010-02-23';
const LIST = `query($code: String!) { paperNotices(meetingCode: $code) { paperReference name state madeAt } }`;
const ATTENDED = [
  ['Rita Reviewer', 'PRESENT'],
  ['Leo Lead', 'APOLOGIES'],
  ['Dora Director', 'IN_ATTENDANCE'],
] as const;

describe('what members of a meeting are told of its papers', () => {
  let server: MailServer;
  let on: PaperApp;

  const start = async (more: Readonly<Record<string, string>> = {}): Promise<PaperApp> => {
    const started = await startPaperApp('EXPLAINED', { ...server.env, ...more });
    Object.assign(started.app.app.get(MailSender).pace, { pollMs: 20, awayMs: 50 });
    const desk = office(started.app, started.cast);
    const day = { effectiveOn: '2010-01-04' };
    await desk.done('establishBody', { code: 'BOARD', name: 'Board', kind: 'DECIDING', ...day });
    await desk.done('planMeeting', { bodyCode: 'BOARD', meetsOn: '2010-01-12', code: 'BOARD-1', ...day });
    await desk.about('reportMeeting', 'BOARD-1', { state: 'CALLED', effectiveOn: '2010-01-05' });
    await desk.about('reportMeeting', 'BOARD-1', { state: 'HELD', effectiveOn: '2010-01-12' });
    const attendees = ATTENDED.map(([name, kind]) => ({ personId: started.cast.personIds[name], kind }));
    await desk.about('recordAttendance', 'BOARD-1', { attendees });
    await desk.done('planMeeting', { bodyCode: 'BOARD', meetsOn: '2010-02-23', code: MEETING, ...day });
    return started;
  };
  /** The messages that come of some work. */
  const mailOf = async (work: () => Promise<unknown>, program = on): Promise<readonly ReceivedMail[]> => {
    const before = server.received.length;
    const count = async (): Promise<number> => {
      const [row] = await program.app.sql.rows<{ n: number }>(
        'test-mail',
        'SELECT count(*)::int AS n FROM mail_message',
      );
      return row?.n ?? 0;
    };
    const were = await count();
    await work();
    return (await server.until(before + (await count()) - were)).slice(before);
  };
  const gets = async (token: string, address: string, program = on): Promise<void> => {
    const [mail] = await mailOf(() => program.app.run(token, 'setMailAddress', { address }), program);
    const [path] = /\/mail\/confirm\/\S+/u.exec(mail!.text)!;
    await new Visitor(program.app.url).post(path, {});
  };
  const told = async (): Promise<unknown[]> =>
    (await on.app.query(on.cast.secretary, LIST, { code: MEETING })).paperNotices.map(
      ({ paperReference, name, state }: Record<string, string>) => [paperReference, name, state],
    );
  const signedIn = async (name: string): Promise<Visitor> => {
    const document = 'mutation($input: IssueSignInLinkInput!) { issueSignInLink(input: $input) { path } }';
    const { body } = await on.app.gql(ADMIN_TOKEN, document, { input: { personId: on.cast.personIds[name] } });
    const visitor = new Visitor(on.app.url);
    await visitor.post(body.data.issueSignInLink.path as string, {});
    return visitor;
  };
  const TO = { meetingDate: '2010-02-23', asAt: '2010-01-26' };

  beforeAll(async () => {
    server = await startMailServer();
    on = await start();
    await gets(on.cast.reviewer, 'rita@example.org');
    await gets(on.cast.director, 'dora@example.org');
  });
  afterAll(async () => {
    await on.app.stop();
    await server.stop();
  });

  it('is a message with a link as the paper is issued, to its members alone', async () => {
    const [mail, ...more] = await mailOf(() => on.issued('10/24', { ...TO, title: 'Partnerships in February' }));
    expect(more).toEqual([]); // not to whoever was in attendance
    expect(mail).toMatchObject({
      recipient: 'rita@example.org',
      subject: 'Paper 10/24 for the Board on 23 February 2010',
    });
    expect(mail!.text).toContain(
      '* 10/24 Partnerships in February\n  https://tracker.example.org/board-papers/10%2F24',
    );
    expect(mail!.html).toContain('href="https://tracker.example.org/meetings/BOARD-2010-02-23"');
    expect(mail!.raw).not.toContain('application/pdf');
    expect(await told()).toEqual([
      ['10/24', 'Leo Lead', 'NO_ADDRESS'],
      ['10/24', 'Rita Reviewer', 'SENT'],
    ]);
    const today = await mailOf(() => on.app.app.get(Digests).sendDue());
    expect(today.filter(({ text }) => text.includes('10/24'))).toEqual([]); // and not twice
  });

  it('goes to nobody who may not read the paper, and a message names a closed paper by its number alone', async () => {
    const { cast } = on;
    const closed = { ...TO, title: 'A secret merger', confidentiality: 'CONFIDENTIAL' };
    expect(await mailOf(() => on.issued('10/25', closed))).toEqual([]);
    expect(await told()).toContainEqual(['10/25', 'Rita Reviewer', 'MAY_NOT_READ']);
    const attendees = [{ personId: cast.personIds['Dora Director'], kind: 'APOLOGIES' }];
    await office(on.app, cast).about('recordAttendance', MEETING, { attendees });
    const [mail, ...more] = await mailOf(() => on.issued('10/26', closed));
    expect([more, mail!.recipient]).toEqual([[], 'dora@example.org']);
    expect(mail!.raw + mail!.text + mail!.html).not.toMatch(/merger/iu);
    expect(mail!.text).toContain('* Paper 10/26\n  Not for publication. Sign in to read it.');
  });

  it('can be ended by one click, and the secretary sees that it was', async () => {
    const mail = server.received.findLast(({ recipient }) => recipient === 'rita@example.org')!;
    const stop = /<https:\/\/tracker\.example\.org(\/mail\/stop\/[^>]+)>/u.exec(mail.header('List-Unsubscribe'))![1]!;
    expect(mail.header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    const nobody = new Visitor(on.app.url);
    expect(await words(nobody, stop)).toContain('messages about papers of your meetings');
    await nobody.post(stop, { 'List-Unsubscribe': 'One-Click' });
    const settings = await on.app.query(on.cast.reviewer, '{ mailSettings { topics } }');
    expect(settings.mailSettings.topics).toEqual(['DIGEST', 'DUE_TODAY']);
    const sent = await mailOf(() => on.issued('10/27', TO));
    expect(sent.map(({ recipient }) => recipient)).toEqual(['dora@example.org']);
    expect(await told()).toContainEqual(['10/27', 'Rita Reviewer', 'STOPPED']);
  });

  it('stands on the page of the meeting for the secretary alone', async () => {
    const page = `/meetings/${MEETING}`;
    const secretary = await signedIn('Sara Secretary');
    const shown = wordsOf(await pageOf(secretary, page));
    expect(shown).toContain('Who was told of the papers');
    expect(shown).toMatch(/10\/27 Dora Director Sent/u);
    expect(shown).toContain('Rita Reviewer Not told: they stopped these messages');
    const lead = await signedIn('Leo Lead');
    expect(await words(lead, page)).not.toContain('Who was told');
    const { body } = await on.app.gql(on.cast.lead, LIST, { code: MEETING });
    expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });

  it('is nothing where the meeting is past, or another paper fails to be issued', async () => {
    expect(await mailOf(() => on.issued('10/28', { meetingDate: '2010-01-12', asAt: '2010-01-12' }))).toEqual([]);
    const draft = await on.draft('10/29', TO);
    const wrong = { reference: '10/29', expectedVersion: draft.version };
    expect(await mailOf(() => on.step(on.cast.secretary, 'issue', wrong))).toEqual([]); // it is not cleared
  });

  it('comes with the paper where the settings say so, and not with one that is closed', async () => {
    const other = await start({ MAIL_ATTACH_PAPERS: '1' });
    await gets(other.cast.reviewer, 'rob@example.org', other);
    const [mail] = await mailOf(() => other.issued('10/24', TO), other);
    expect(mail!.text).toContain('The paper is attached as a PDF.');
    expect(mail!.raw).toMatch(/Content-Disposition: attachment; filename=10-24\.pdf/u);
    const sealed = await fetch(`${other.app.url}/papers/10-24.pdf`);
    const bytes = Buffer.from(await sealed.arrayBuffer()).toString('base64');
    expect(mail!.raw.replaceAll(/\s/gu, '')).toContain(bytes);
    await other.app.stop();
  });
});
