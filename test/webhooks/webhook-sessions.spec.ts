import { DataSource } from 'typeorm';
import { WebhookPlanner } from '../../src/webhooks/webhook-planner.service.js';
import { WebhookQueue } from '../../src/webhooks/webhook-queue.service.js';
import { WebhookSender } from '../../src/webhooks/webhook-sender.service.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../support/app.js';
import { asAdmin } from '../support/database.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import { startCast } from '../support/people.js';
import { freePort } from '../support/pooler.js';

describe('webhooks where one session of the database is left', () => {
  let mail: MailServer;
  let app: TestApp;
  let metrics: string;
  beforeAll(async () => {
    mail = await startMailServer();
    const port = await freePort();
    metrics = `http://127.0.0.1:${port}/metrics`;
    const env = {
      ...mail.env,
      DATABASE_POOL: '2',
      METRICS_PORT: `${port}`,
      WEBHOOK_LOCAL_HOSTS: '127.0.0.1',
    };
    app = await startTestApp({ today: '2010-01-26', env });
    await app.app.get(WebhookSender).onModuleDestroy(); // nothing is sent but by the test itself
  });
  afterAll(async () => {
    await app.stop();
    await mail.stop();
  });

  /** How many messages wait, and how many were given up, as Prometheus is told. */
  const counted = async (): Promise<number[]> => {
    const text = await (await fetch(metrics)).text();
    const of = (state: string) =>
      new RegExp(String.raw`^tracker_webhook_messages\{[^}]*state="${state}"[^}]*\} (\d+)$`, 'mu').exec(text)?.[1];
    return [Number(of('waiting')), Number(of('failed'))];
  };

  it('are told, tried, sent again and turned off: no transaction waits for a second session', async () => {
    const cast = await startCast(app);
    const hook = { name: 'One', url: 'http://127.0.0.1:9/' };
    const { webhook } = await app.saved(ADMIN_TOKEN, 'registerWebhook', hook, 'webhook { id }');
    const pilot = { projectCode: 'ALPHA', name: 'One', authorityType: 'UNITARY' };
    await app.saved(cast.lead, 'identifyPilot', pilot);
    const address = { personId: cast.personIds['Dora Director'], address: 'one@example.org' };
    await app.saved(ADMIN_TOKEN, 'setMailAddress', address);
    await asAdmin(app.databaseUrl, (owner) => owner.query(`UPDATE mail_recipient SET address = 'one@example.org'`)); // as confirmed
    await app.saved(ADMIN_TOKEN, 'grantRole', { personId: address.personId, role: 'ADMINISTRATOR' });
    const queue = app.app.get(WebhookQueue);
    const runner = app.app.get(DataSource).createQueryRunner();
    await runner.startTransaction(); // a session that somebody else keeps
    try {
      expect(await counted()).toEqual([0, 0]);
      await app.app.get(WebhookPlanner).plan();
      const [{ waiting }] = (await app.query(ADMIN_TOKEN, '{ webhooks { waiting } }')).webhooks;
      expect(waiting).toBeGreaterThan(0);
      expect(await counted()).toEqual([waiting, 0]);
      const [first] = await queue.take(1);
      await queue.settle(first!, { kind: 'FAILED', detail: '500', away: false });
      const again = await app.run(ADMIN_TOKEN, 'resendWebhookDelivery', { deliveryId: first!.id });
      expect(again.problems).toMatchObject([{ code: 'STEP_NOT_OPEN' }]); // it still waits
      await app.saved(ADMIN_TOKEN, 'testWebhook', { webhookId: webhook.id });
      const [second] = await queue.take(1);
      await queue.settle(second!, { kind: 'REFUSED', detail: '410 Gone' });
      const { webhooks } = await app.query(ADMIN_TOKEN, '{ webhooks { state why } }');
      expect(await counted()).toEqual([waiting, 1]);
      expect(webhooks).toEqual([{ state: 'OFF', why: 'It answered: 410 Gone' }]);
      const notices = await app.sql.rows(
        'test-notices',
        `SELECT to_name, subject FROM mail_message WHERE kind = 'WEBHOOK_OFF'`,
      );
      expect(notices).toEqual([{ to_name: 'Dora Director', subject: 'Webhook One was turned off' }]);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });
});
