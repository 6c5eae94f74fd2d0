import { Digests } from '../../src/mail/digests.service.js';
import { MailSender } from '../../src/platform/mail/mail-sender.service.js';
import { Role } from '../../src/platform/auth/role.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { asAdmin } from '../support/database.js';
import { enrol } from '../support/enrol.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';
import { startCast } from '../support/people.js';

const PEOPLE = 1_000;
/** A busy machine takes its time to lay down a thousand people. */
const PATIENCE = 300_000;

const RECIPIENTS = `
  INSERT INTO mail_recipient (person_id, address)
    SELECT person_id, 'p' || substring(name FROM '[0-9]+') || '@example.org' FROM person_statement WHERE name ~ '^Director [0-9]+$'`;
const TOPICS = `
  INSERT INTO mail_topic (person_id, topic, secret)
    SELECT person_id, topic, topic || person_id FROM mail_recipient, (VALUES ('DIGEST'), ('DUE_TODAY')) AS t(topic)`;

describe('a thousand people with something to do', () => {
  let server: MailServer;
  let app: TestApp;
  let other: TestApp;
  beforeAll(async () => {
    server = await startMailServer();
    app = await startTestApp({ today: '2010-01-26', env: server.env });
    other = await startTestApp({ today: '2010-01-26', env: server.env, databaseUrl: app.databaseUrl });
    for (const one of [app, other]) one.app.get(MailSender).pace.pollMs = 20;
    const cast = await startCast(app);
    const paper = { reference: '10/90', title: 'Update', programmeCode: 'PARTNERSHIPS', projectCodes: ['ALPHA'] };
    await app.saved(cast.secretary, 'composeBoardPaper', { ...paper, meetingDate: '2010-01-28' });
    const directs = [{ role: Role.DIRECTOR, projectId: cast.projectIds.ALPHA }];
    for (let at = 1; at <= PEOPLE; at++) await enrol(app, `Director ${at}`, directs);
    await asAdmin(app.databaseUrl, async (owner) => {
      await owner.query(RECIPIENTS);
      await owner.query(TOPICS);
    });
  }, PATIENCE);
  afterAll(async () => {
    await other.stop();
    await app.stop();
    await server.stop();
  });

  it(
    'get one digest each, from two instances, and one message of what falls due later that day',
    async () => {
      const all = Array.from({ length: PEOPLE }, (_, at) => `p${at + 1}@example.org`).sort();
      const both = (work: (digests: Digests) => Promise<void>) =>
        Promise.all([app, other].map((one) => work(one.app.get(Digests))));
      const recipients = (from: number) =>
        server.received
          .slice(from)
          .map(({ recipient }) => recipient)
          .sort();
      await both((digests) => digests.sendDue());
      await server.until(PEOPLE);
      expect(recipients(0)).toEqual(all);
      expect(new Set(server.received.map(({ subject }) => subject))).toEqual(
        new Set(['Your tasks for 26 January 2010: 1 due soon']),
      );
      const days = `UPDATE mail_recipient SET digest_day = '2010-01-28'`;
      await asAdmin(app.databaseUrl, (owner) => owner.query(days));
      for (const { clock } of [app, other]) clock.set('2010-01-28');
      await both((digests) => digests.sendAtOnce());
      await server.until(2 * PEOPLE);
      expect(recipients(PEOPLE)).toEqual(all);
      await both((digests) => digests.sendAtOnce());
      await both((digests) => digests.sendDue());
      const [{ n } = { n: 0 }] = await app.sql.rows<{ n: number }>('n', 'SELECT count(*)::int AS n FROM mail_message');
      expect(n).toBe(2 * PEOPLE);
    },
    PATIENCE,
  );
});
