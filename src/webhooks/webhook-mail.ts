/** Decides what a message says by which administrators learn that a webhook was turned off. */
import type { NewMail } from '../platform/mail/mail-message.js';
import { mailHtml, mailText } from '../platform/mail/mail-text.js';

interface TurnedOff {
  readonly webhook: string;
  readonly why: string;
  readonly home: string;
  readonly to: NewMail['to'];
}

export function offMail({ webhook, why, home, to }: TurnedOff): Omit<NewMail, 'personId' | 'expiresAt'> {
  const subject = `Webhook ${webhook} was turned off`;
  const body = {
    parts: [
      { text: `Dear ${to.name},` },
      { text: `Webhook ${webhook} was turned off. ${why.replace(/\.?$/u, '.')}` },
      { text: 'Once its receiver works again, turn it on. It then tells of what is written from that time on.' },
      { button: { text: 'Open the webhooks', href: `${home}/administration/webhooks` } },
    ],
    foot: ['You get this message because you are an administrator of the programme tracker.'],
  };
  return {
    ...{ kind: 'WEBHOOK_OFF', once: null, to, subject, stopUrl: null, secret: false },
    text: mailText(body),
    html: mailHtml(body, subject),
  };
}
