import { createHmac } from 'node:crypto';
import type { NotifySettings } from '../config/mail-settings.js';
import { detailOf, type Outcome } from '../outbox/outcome.js';
import { MailTransport, type OutgoingMail } from './mail-message.js';
import { outcomeOfNotify } from './notify-outcome.js';

/** Characters of an answer that are looked at. */
const MOST_ANSWERED = 10_000;

/** Hands messages to GOV.UK Notify by its interface, as the subject and body of one template. */
export class NotifyTransport extends MailTransport {
  constructor(private readonly settings: NotifySettings) {
    super();
  }

  async send(mail: OutgoingMail, signal: AbortSignal): Promise<Outcome> {
    const { url, templateId } = this.settings;
    try {
      const answer = await fetch(`${url}/v2/notifications/email`, {
        method: 'POST',
        redirect: 'error',
        signal,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token()}` },
        body: JSON.stringify({
          email_address: mail.toAddress,
          template_id: templateId,
          personalisation: { subject: mail.subject, body: mail.text },
          reference: mail.id,
          ...(mail.stopUrl !== null && { one_click_unsubscribe_url: mail.stopUrl }),
        }),
      });
      return outcomeOfNotify(answer.status, (await answer.text()).slice(0, MOST_ANSWERED));
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      const detail = detailOf(cause instanceof Error ? cause.message : String(cause));
      return { kind: 'FAILED', detail, away: !signal.aborted };
    }
  }

  close(): void {
    // each message has a connection of its own
  }

  /** A JSON Web Token (RFC 7519) that says which service asks, and when: Notify takes it for 30 seconds. */
  private token(): string {
    const { serviceId, secret } = this.settings;
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const now = Math.floor(Date.now() / 1000);
    const signed = `${part({ typ: 'JWT', alg: 'HS256' })}.${part({ iss: serviceId, iat: now })}`;
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  }
}
