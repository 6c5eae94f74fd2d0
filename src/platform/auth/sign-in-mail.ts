/** Decides what the message with a link to sign in by says. */
import { instantWords } from '../clock/instant-words.js';
import type { Config } from '../config/config.js';
import type { NewMail } from '../mail/mail-message.js';
import { mailHtml, mailText } from '../mail/mail-text.js';
import type { KnownPerson } from './people.js';

interface LinkToSend {
  readonly person: KnownPerson;
  /** The name that they sign in by; null: they have none yet. */
  readonly signInName: string | null;
  readonly address: string;
  /** Who sends it; null: the person asked for it on the sign-in page. */
  readonly sender: string | null;
  /** From the server's own address on. */
  readonly path: string;
  readonly expiresAt: Date;
}

export function signInMail(
  { person, signInName, address, sender, path, expiresAt }: LinkToSend,
  { mail, timeZone, contact }: Pick<Config, 'mail' | 'timeZone' | 'contact'>,
): NewMail {
  const subject = 'Your link to sign in to the programme tracker';
  const body = {
    parts: [
      { text: `Dear ${person.name},` },
      {
        text:
          sender === null
            ? 'You asked for a link to sign in to the partnership programme tracker.'
            : `${sender} has sent you a link to sign in to the partnership programme tracker.`,
      },
      { button: { text: 'Sign in', href: `${mail?.home ?? ''}${path}` } },
      { text: `The link works once, until ${instantWords(expiresAt, timeZone)}. Do not pass it on.` },
      { text: afterwards(signInName) },
    ],
    foot: [
      sender === null
        ? 'If you did not ask for it, you can ignore this message. Your password still works.'
        : 'If you did not expect this message, you can ignore it. Nobody is signed in until the link is used.',
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

function afterwards(signInName: string | null): string {
  return signInName === null
    ? 'After you sign in, choose a name to sign in by and a password, so that you can come back.'
    : `Choose a password after you sign in, so that you can come back. Your name to sign in by is ${signInName}.`;
}
