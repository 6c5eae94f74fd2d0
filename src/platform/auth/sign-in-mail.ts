/** Decides what the message with a link to sign in by says. */
import { instantWords } from '../clock/instant-words.js';
import type { Config } from '../config/config.js';
import type { NewMail } from '../mail/mail-message.js';
import { mailHtml, mailText } from '../mail/mail-text.js';
import type { KnownPerson } from './people.js';

interface LinkToSend {
  readonly person: KnownPerson;
  readonly address: string;
  /** Who sends it. */
  readonly sender: string;
  /** From the server's own address on. */
  readonly path: string;
  readonly expiresAt: Date;
}

export function signInMail(
  { person, address, sender, path, expiresAt }: LinkToSend,
  { mail, timeZone, contact }: Pick<Config, 'mail' | 'timeZone' | 'contact'>,
): NewMail {
  const subject = 'Your link to sign in to the programme tracker';
  const body = {
    parts: [
      { text: `Dear ${person.name},` },
      { text: `${sender} has sent you a link to sign in to the partnership programme tracker.` },
      { button: { text: 'Sign in', href: `${mail?.home ?? ''}${path}` } },
      { text: `The link works once, until ${instantWords(expiresAt, timeZone)}. Do not pass it on.` },
      { text: 'Choose a password after you sign in, so that you can come back.' },
    ],
    foot: [
      'If you did not expect this message, you can ignore it. Nobody is signed in until the link is used.',
      ...(contact === null ? [] : [`Questions? Contact ${contact}.`]),
    ],
  };
  return {
    kind: 'SIGN_IN_LINK',
    once: null,
    personId: person.id,
    to: { name: person.name, address },
    subject,
    text: mailText(body),
    html: mailHtml(body, subject),
    stopUrl: null,
    secret: true,
    expiresAt,
  };
}
