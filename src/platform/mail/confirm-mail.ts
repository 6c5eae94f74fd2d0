/** Decides what the message says by which somebody confirms their address. */
import type { KnownPerson } from '../auth/people.js';
import { instantWords } from '../clock/instant-words.js';
import type { Config } from '../config/config.js';
import type { NewMail } from './mail-message.js';
import { mailHtml, mailText } from './mail-text.js';

interface ToConfirm {
  readonly person: KnownPerson;
  readonly address: string;
  readonly secret: string;
  readonly expiresAt: Date;
}

export function confirmMail(
  { person, address, secret, expiresAt }: ToConfirm,
  { mail, timeZone, contact }: Pick<Config, 'mail' | 'timeZone' | 'contact'>,
): NewMail {
  const subject = 'Confirm your e-mail address for the programme tracker';
  const body = {
    parts: [
      { text: `Dear ${person.name},` },
      {
        text: 'This address was entered for your tasks in the partnership programme tracker. Confirm it to get a digest once a day, and a message when something falls due.',
      },
      { button: { text: 'Confirm this address', href: `${mail?.home ?? ''}/mail/confirm/${secret}` } },
      { text: `The link works until ${instantWords(expiresAt, timeZone)}.` },
    ],
    foot: [
      'If you did not expect this message, you can ignore it. Nothing more is sent to this address until it is confirmed.',
      ...(contact === null ? [] : [`Questions? Contact ${contact}.`]),
    ],
  };
  return {
    ...{ kind: 'CONFIRM_ADDRESS', once: null, personId: person.id, stopUrl: null, secret: true, expiresAt },
    to: { name: person.name, address },
    subject,
    text: mailText(body),
    html: mailHtml(body, subject),
  };
}
