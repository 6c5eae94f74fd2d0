import net from 'node:net';
import { type MailServer, startMailServer } from '../support/mail-server.js';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver.js';

/** Those to whom the program sends while it is tried. */
export interface Others {
  readonly hook: WebhookReceiver;
  readonly hookUrl: string;
  readonly env: Readonly<Record<string, string>>;
  /** Ends the mail server for a while. @returns what starts it again */
  mailGone(): Promise<() => Promise<void>>;
  /** How often messages came, by their id, beside webhooks. */
  arrived(): ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

/** @param names how the program calls their hosts; left out: by their address */
export async function startOthers(names = { hook: '127.0.0.1', mail: '127.0.0.1' }): Promise<Others> {
  const hook = await startWebhookReceiver();
  const before: MailServer[] = [];
  let mail = await startMailServer();
  const { port } = mail;
  const own = await freePort();
  return {
    hook,
    hookUrl: hook.url.replace('127.0.0.1', names.hook),
    env: {
      ...mail.env,
      PORT: `${own}`,
      PUBLIC_URL: `http://127.0.0.1:${own}`,
      WEBHOOK_LOCAL_HOSTS: names.hook,
      SMTP_URL: `smtp://${names.mail}:${port}`,
    },
    async mailGone() {
      before.push(mail);
      await mail.stop();
      return async () => {
        mail = await startMailServer(port);
      };
    },
    arrived() {
      const counts = new Map<string, number>();
      for (const { id } of [...before, mail].flatMap(({ received }) => received))
        counts.set(id, (counts.get(id) ?? 0) + 1);
      return counts;
    },
    async stop() {
      await hook.stop();
      await mail.stop();
    },
  };
}

/** A port for the program: mail leads people to it, so that it is known before the start. */
async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A program that was killed held what it sent for a few minutes: they are over, so that nobody waits for them here. */
export const LEASES_END: readonly string[] = [
  `UPDATE webhook_delivery SET lease_until = now(), next_at = now() WHERE state = 'WAITING'`,
  'UPDATE webhook SET rest_until = NULL',
  `UPDATE mail_message SET lease_until = now(), next_at = now() WHERE state = 'WAITING'`,
];

/** What is still to be sent, or to be put to the webhook. */
export const WAITING = `
  SELECT 'webhook' AS name FROM webhook WHERE told < (SELECT revision FROM record_clock)
  UNION ALL SELECT 'delivery' FROM webhook_delivery WHERE state = 'WAITING'
  UNION ALL SELECT 'mail' FROM mail_message WHERE state = 'WAITING'`;

/** Messages as the database has them: of the webhook that is there from first to last by the write that they tell of, of mail by its Message-ID. */
export const DELIVERIES = `SELECT revision::text || ' ' || id AS name FROM webhook_delivery d
  WHERE revision IS NOT NULL AND EXISTS (SELECT FROM webhook w WHERE w.id = d.webhook_id AND w.name = 'own')`;
export const MAIL = `SELECT header_id AS name FROM mail_message WHERE state = 'SENT'`;

export interface Messages {
  readonly lost: number;
  readonly twice: number;
  /** Came again under the same id, as a receiver can tell: sent, and the program gone before it was noted. */
  readonly again: number;
}

/**
 * Holds what came against what should have.
 * @param told writes that the webhook has to have been told of, each by one message
 */
export function messageFaults(
  others: Others,
  told: readonly number[],
  deliveries: readonly { name: string }[],
  mail: readonly { name: string }[],
): Messages {
  const hooks = new Map<string, number>();
  for (const { id } of others.hook.received) hooks.set(id, (hooks.get(id) ?? 0) + 1);
  const arrived = others.arrived();
  const byWrite = new Map<number, string[]>();
  for (const { name } of deliveries) {
    const [revision = '', id = ''] = name.split(' ');
    byWrite.set(Number(revision), [...(byWrite.get(Number(revision)) ?? []), id]);
  }
  const sure = told.map((revision) => byWrite.get(revision) ?? []);
  const cameHook = (id: string): boolean => hooks.has(`msg_${id.replaceAll('-', '')}`);
  const untold = told.filter((_, at) => sure[at]!.length === 0 || !sure[at]!.some(cameHook));
  const gone = mail.filter(({ name }) => !arrived.has(name));
  for (const revision of untold) process.stderr.write(`lost: message to the webhook of entry ${revision}\n`);
  for (const { name } of gone) process.stderr.write(`lost: mail ${name}\n`);
  return {
    lost: untold.length + gone.length,
    twice: sure.filter((ids) => ids.length > 1).length,
    again: [...hooks.values(), ...arrived.values()].reduce((sum, count) => sum + count - 1, 0),
  };
}
