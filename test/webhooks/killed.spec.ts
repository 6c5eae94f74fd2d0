import { Webhook } from 'standardwebhooks';
import { setTimeout as delay } from 'node:timers/promises';
import { WebhookSender } from '../../src/webhooks/webhook-sender.service.js';
import { ADMIN_TOKEN, startTestApp, type TestApp } from '../support/app.js';
import { asAdmin, programsRole } from '../support/database.js';
import { startCast } from '../support/people.js';
import { type Program, startProgram } from '../support/program.js';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver.js';

/** Milliseconds for tests that start programs; a busy machine takes its time to load one. */
const PATIENCE = 300_000;

describe('a program that is killed after a receiver took a message and before that was noted', () => {
  let receiver: WebhookReceiver;
  let app: TestApp;
  let program: Program;
  beforeAll(async () => {
    receiver = await startWebhookReceiver();
    app = await startTestApp({ today: '2010-01-26', env: receiver.env });
  });
  afterAll(async () => {
    program.process.kill('SIGKILL');
    await app.stop();
    await receiver.stop();
  });

  it(
    'leaves it to others once its lease has ended; they send the same message, and all that was written meanwhile',
    async () => {
      const cast = await startCast(app);
      await app.app.get(WebhookSender).onModuleDestroy(); // this one is there for writes alone
      const { secret } = await app.saved(ADMIN_TOKEN, 'registerWebhook', { name: 'x', url: receiver.url }, 'secret');
      await app.saved(cast.lead, 'identifyPilot', { projectCode: 'ALPHA', name: 'One', authorityType: 'UNITARY' });
      const env = { ...receiver.env, DATABASE_URL: programsRole(app.databaseUrl) };
      const started = startProgram({ ...env, PORT: '0' });
      receiver.answer = async () => {
        const sending = await started; // it may call before it says that it has started
        sending.process.kill('SIGKILL');
        await sending.ended();
      };
      program = await started;
      await receiver.until(1);
      await program.ended();
      for (const name of ['Two', 'Three'])
        await app.saved(cast.lead, 'identifyPilot', { projectCode: 'ALPHA', name, authorityType: 'UNITARY' });

      receiver.answer = (_, response) => void response.writeHead(204).end();
      const next = await startTestApp({ env, databaseUrl: app.databaseUrl });
      next.app.get(WebhookSender).pace.pollMs = 20;
      await delay(500);
      expect(receiver.received).toHaveLength(1); // the other might still be at it
      await asAdmin(app.databaseUrl, (owner) => owner.query('UPDATE webhook_delivery SET lease_until = now()'));
      const [first] = await receiver.until(4);
      await next.stop();
      const again = receiver.received.filter(({ id }) => id === first!.id);
      expect(again.map(({ body }) => body)).toEqual([first!.body, first!.body]);
      for (const { body, headers } of receiver.received) new Webhook(secret).verify(body, headers);
      expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(3);
    },
    PATIENCE,
  );
});
