import { setTimeout as delay } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { MailSender } from '../../../src/platform/mail/mail-sender.service.js';
import { Outbox } from '../../../src/platform/mail/outbox.service.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { asAdmin, programsRole } from '../../support/database.js';
import { type MailServer, startMailServer } from '../../support/mail-server.js';
import { type Program, startProgram } from '../../support/program.js';

/** Milliseconds for tests that start programs; a busy machine takes its time to load one. */
const PATIENCE = 300_000;

describe('a program that is killed after the server took a message and before that was noted', () => {
  let server: MailServer;
  let app: TestApp;
  let program: Program;
  beforeAll(async () => {
    server = await startMailServer();
    app = await startTestApp({ env: { ...server.env, SMTP_URL: '', MAIL_FROM: '' } }); // it sends nothing itself
  });
  afterAll(async () => {
    program.process.kill('SIGKILL');
    await app.stop();
    await server.stop();
  });

  const lease = () =>
    asAdmin(app.databaseUrl, async (owner) => {
      const text = 'SELECT state, attempts, lease_until > now() AS held FROM mail_message';
      return (await owner.query<{ state: string; attempts: number; held: boolean | null }>(text)).rows;
    });

  it(
    'leaves it to others once its lease has ended; they send the same bytes under the same Message-ID',
    async () => {
      server.manners.beforeTaking = async () => {
        program.process.kill('SIGKILL');
        await program.ended();
      };
      await app.app.get(DataSource).transaction((manager) =>
        app.app.get(Outbox).add(
          {
            ...{ kind: 'SIGN_IN_LINK', once: 'one', personId: null, stopUrl: null, secret: false },
            to: { name: 'Ann Example', address: 'ann@example.org' },
            ...{ subject: 'Once', text: 'Dear Ann', html: '<p>Dear Ann</p>', expiresAt: new Date('2100-01-01') },
          },
          manager,
        ),
      );
      program = await startProgram({ ...server.env, PORT: '0', DATABASE_URL: programsRole(app.databaseUrl) });
      await server.until(1);
      expect(await lease()).toEqual([{ state: 'WAITING', attempts: 1, held: true }]);

      server.manners.beforeTaking = () => undefined;
      const next = await startTestApp({ env: server.env, databaseUrl: app.databaseUrl });
      next.app.get(MailSender).pace.pollMs = 20;
      await delay(500);
      expect(server.received).toHaveLength(1); // the other might still be at it
      await asAdmin(app.databaseUrl, (owner) => owner.query('UPDATE mail_message SET lease_until = now()'));
      const [first, second] = await server.until(2);
      await next.stop();
      expect(second!.raw).toBe(first!.raw);
      expect(second!.id).toBe(first!.id);
      expect(await lease()).toEqual([{ state: 'SENT', attempts: 2, held: null }]);
    },
    PATIENCE,
  );
});
