import { Digests } from '../../src/mail/digests.service.js';
import { MailSender } from '../../src/platform/mail/mail-sender.service.js';
import { Visitor } from '../pages/visitor.js';
import { wordsOf } from '../pages/html-reader.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type MailServer, type ReceivedMail, startMailServer } from '../support/mail-server.js';
import { type Cast, startCast } from '../support/people.js';
import { until } from '../support/until.js';

const SETTINGS = '{ mailSettings { address pendingAddress refused digestHour topics } }';

describe('digests', () => {
  let server: MailServer;
  let app: TestApp;
  let other: TestApp;
  let cast: Cast;
  beforeAll(async () => {
    server = await startMailServer();
    app = await startTestApp({ today: '2010-01-26', env: server.env });
    other = await startTestApp({ today: '2010-01-26', env: server.env, databaseUrl: app.databaseUrl });
    for (const one of [app, other]) Object.assign(one.app.get(MailSender).pace, { pollMs: 20, awayMs: 50 });
    cast = await startCast(app);
  });
  afterAll(async () => {
    await other.stop();
    await app.stop();
    await server.stop();
  });

  const at = (instant: string): void => [app, other].forEach(({ clock }) => clock.set(new Date(instant)));
  const set = (token: string, input: object) => app.run(token, 'setMailAddress', input);
  /** The messages that come of some work, once nothing waits any more. */
  const mailOf = async (work: () => Promise<unknown>): Promise<readonly ReceivedMail[]> => {
    const before = server.received.length;
    await work();
    const text = 'SELECT count(*)::int AS n FROM mail_message';
    const [{ n } = { n: 0 }] = await app.sql.rows<{ n: number }>('test-all', text);
    const [{ n: failed } = { n: 0 }] = await app.sql.rows<{ n: number }>(
      'test-failed',
      `${text} WHERE state = 'FAILED'`,
    );
    return (await server.until(n - failed)).slice(before);
  };
  const confirmed = async (token: string, address: string): Promise<void> => {
    const [mail] = await mailOf(() => set(token, { address }));
    const [path] = /\/mail\/confirm\/\S+/u.exec(mail!.text)!;
    await new Visitor(app.url).post(path, {});
  };
  const action = (text: string, dueOn: string, ownerId = cast.personIds['Leo Lead']) =>
    app.saved(cast.lead, 'raiseAction', { projectCode: 'ALPHA', text, ownerId, dueOn });
  const digests = async (): Promise<readonly ReceivedMail[]> =>
    mailOf(() => Promise.all([app, other].map((one) => one.app.get(Digests).sendDue())));
  const atOnce = async (): Promise<readonly ReceivedMail[]> =>
    mailOf(() => Promise.all([app, other].map((one) => one.app.get(Digests).sendAtOnce())));

  it('go to no address that has not been confirmed, and to the one before until then', async () => {
    await action('Write to the members', '2010-01-28');
    const [mail] = await mailOf(() => set(cast.lead, { address: 'leo@example.org' }));
    expect(mail).toMatchObject({ recipient: 'leo@example.org', subject: expect.stringContaining('Confirm') });
    expect((await app.query(cast.lead, SETTINGS)).mailSettings).toEqual({
      ...{ address: null, pendingAddress: 'leo@example.org', refused: false, digestHour: 8 },
      topics: ['DIGEST', 'DUE_TODAY', 'PAPERS_ISSUED'],
    });
    at('2010-01-27T08:10:00Z');
    expect(await digests()).toEqual([]);
    const [path] = /\/mail\/confirm\/\S+/u.exec(mail!.text)!;
    expect(wordsOf(await (await new Visitor(app.url).get(path)).text())).toContain('Confirm the address');
    expect(await (await new Visitor(app.url).post(path, {})).text()).toContain('is confirmed');
    expect((await new Visitor(app.url).post(path, {})).status).toBe(422);
    await set(cast.lead, { address: 'leo@example.com' });
    at('2010-01-28T08:10:00Z');
    const [, one] = await digests();
    expect((await app.query(cast.lead, SETTINGS)).mailSettings.address).toBe('leo@example.org');
    expect(server.received.filter(({ subject }) => subject.startsWith('Your tasks'))).toHaveLength(1);
    expect([one]).toHaveLength(1);
  });

  it('come once a day from the hour that was chosen, from one of several instances, and not without a task', async () => {
    await confirmed(cast.reviewer, 'rita@example.org'); // who has nothing to do
    await app.saved(cast.lead, 'chooseMail', { digestHour: 17 });
    at('2010-01-29T16:59:00Z');
    expect(await digests()).toEqual([]);
    at('2010-01-29T17:00:00Z');
    const [first, ...more] = await digests();
    expect(more).toEqual([]);
    expect(first).toMatchObject({ recipient: 'leo@example.org', subject: 'Your tasks for 29 January 2010: 1 overdue' });
    expect(first!.text).toContain('* Complete action ALPHA-A1: Write to the members\n  Due 28 January 2010, ALPHA.');
    at('2010-01-29T23:10:00Z');
    expect(await digests()).toEqual([]);
  });

  it('go by the clock of the organisation in summer', async () => {
    at('2010-04-01T15:59:00Z');
    expect(await digests()).toEqual([]);
    at('2010-04-01T16:00:00Z');
    expect(await digests()).toHaveLength(1);
  });

  it('are followed at once by what comes to fall due on the day, and by nothing twice', async () => {
    at('2010-04-02T16:30:00Z');
    await action('Due with the digest', '2010-04-02');
    const [mail] = await digests();
    expect(mail!.subject).toBe('Your tasks for 2 April 2010: 1 overdue, 1 due today');
    expect(await atOnce()).toEqual([]);
    await action('Ring the press office', '2010-04-02');
    await action('Another day', '2010-04-03');
    const [now, ...more] = await atOnce();
    expect(more).toEqual([]);
    expect(now!.subject).toMatch(/^Due today: Complete action ALPHA-A\d: Ring the press office$/u);
    expect(now!.text).not.toContain('Due with the digest');
    expect(await atOnce()).toEqual([]);
  });

  it('end by one click, without signing in, by an address that says nothing of whom', async () => {
    at('2010-04-05T16:30:00Z');
    const [mail] = await digests();
    expect(mail!.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const [, url = ''] = /^<https:\/\/tracker\.example\.org(\/mail\/stop\/[\w-]{32})>$/u.exec(
      mail!.header('list-unsubscribe'),
    )!;
    expect(mail!.text).toContain(url);
    const page = wordsOf(await (await fetch(app.url + url)).text());
    expect(page).toContain('You will no longer get the daily digest');
    expect(page).not.toContain('Leo');
    expect((await app.query(cast.lead, SETTINGS)).mailSettings.topics).toEqual([
      ...['DIGEST', 'DUE_TODAY', 'PAPERS_ISSUED'],
    ]);
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    expect((await fetch(app.url + url, { method: 'POST', body })).status).toBe(200);
    expect((await app.query(cast.lead, SETTINGS)).mailSettings.topics).toEqual(['DUE_TODAY', 'PAPERS_ISSUED']);
    const again = await fetch(app.url + url, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(await again.text()).toContain('You no longer get the daily digest');
    expect((await fetch(`${app.url}/mail/stop/${'x'.repeat(32)}`)).status).toBe(404);
    at('2010-04-06T16:30:00Z');
    expect(await digests()).toEqual([]);
    await app.saved(cast.lead, 'chooseMail', { topics: ['DIGEST'] });
    at('2010-04-07T16:30:00Z');
    expect(await digests()).toHaveLength(1);
  });

  it('name nothing of what is kept from the public', async () => {
    await confirmed(cast.secretary, 'sara@example.org');
    const paper = { programmeCode: 'PARTNERSHIPS', projectCodes: ['ALPHA'], meetingDate: '2010-04-12' };
    await app.saved(cast.secretary, 'composeBoardPaper', {
      ...paper,
      reference: '10/90',
      title: 'Claim of Mr X',
      confidentiality: 'CONFIDENTIAL',
    });
    await app.saved(cast.secretary, 'composeBoardPaper', {
      ...paper,
      reference: '10/91',
      title: 'Partnerships update',
      confidentiality: 'OPEN',
    });
    at('2010-04-08T08:30:00Z');
    const [mail] = await digests();
    expect(mail!.text).toContain('Have paper 10/90 cleared');
    expect(mail!.text).toContain('Have paper 10/91: Partnerships update cleared');
    expect(mail!.raw).not.toContain('Mr X');
    expect(mail!.html).not.toContain('Mr X');
  });

  it('stop where the server refuses the address, until another or the same is confirmed', async () => {
    server.manners.refuse = (address) =>
      address === 'sara@example.org' ? { code: 550, message: 'No such mailbox' } : null;
    at('2010-04-09T08:30:00Z');
    const refused = async () => (await app.query(cast.secretary, SETTINGS)).mailSettings.refused as boolean;
    await app.app.get(Digests).sendDue();
    expect(await until(refused, (so) => so)).toBe(true);
    at('2010-04-10T08:30:00Z');
    expect(await digests()).toEqual([]);
    server.manners.refuse = () => null;
    await confirmed(cast.secretary, 'sara@example.org');
    expect(await refused()).toBe(false);
  });

  it('are set for others by an administrator alone, and forgotten with the address', async () => {
    const personId = cast.personIds['Sara Secretary'];
    const ask = `query($personId: ID) { mailSettings(personId: $personId) { address } }`;
    expect((await app.gql(cast.lead, ask, { personId })).codes).toEqual(['FORBIDDEN']);
    expect((await app.query(cast.administrator, ask, { personId })).mailSettings.address).toBe('sara@example.org');
    expect((await set(cast.administrator, { personId, address: null })).saved).toBe(true);
    expect((await app.query(cast.secretary, SETTINGS)).mailSettings.address).toBeNull();
    const rows = await app.sql.rows('test-left', `SELECT FROM mail_topic WHERE person_id = $1`, [personId]);
    expect(rows).toEqual([]);
    const journal = await app.sql.rows<{ reason: string }>(
      'test-journal',
      'SELECT reason, subjects::text FROM journal_entry',
    );
    expect(JSON.stringify(journal)).not.toContain('@example');
  });

  it('are not for an installation without mail', async () => {
    const silent = await startTestApp({ databaseUrl: app.databaseUrl });
    const answer = await silent.run(cast.guest, 'setMailAddress', { address: 'gus@example.org' });
    await silent.stop();
    expect(answer).toMatchObject({ saved: false, problems: [{ code: 'MAIL_OFF' }] });
  });
});
