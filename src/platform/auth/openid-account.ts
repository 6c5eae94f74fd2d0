/** Decides what is taken from the claims about an account. They come from outside, so that they may hold anything. */
import { refuse } from '../record/problem.js';

/** An account at an identity provider, as far as it matters here. */
export interface Account {
  readonly issuer: string;
  readonly subject: string;
  /** Fit to be printed; null where the claims give none. */
  readonly name: string | null;
  /** In small letters, and only where the provider itself has verified it. */
  readonly email: string | null;
  /** The values of the claim that gives roles. */
  readonly values: ReadonlySet<string>;
}

/** Most characters of a name, as of any person of the register. */
const NAME_LENGTH = 120;
/** Control characters, halves of characters, and signs that turn the direction of what is printed after them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;
/** A subject is of at most 255 ASCII characters by OpenID Connect Core, section 2. */
const SUBJECT = /^[\x20-\x7e]{1,255}$/;
const EMAIL = /^[\x21-\x3f\x41-\x7e]{1,64}@[\x21-\x3f\x41-\x7e]{1,189}$/;

/**
 * @param claims of an id token that has been checked, and of the provider's answer about the same subject
 * @param claim the claim that gives roles
 * @throws Refusal ACCOUNT_UNUSABLE where the account cannot be told from others
 */
export function accountOf(claims: Readonly<Record<string, unknown>>, claim: string): Account {
  const [issuer, subject] = [claims['iss'], claims['sub']];
  if (typeof issuer !== 'string' || typeof subject !== 'string' || !SUBJECT.test(subject)) {
    throw refuse(
      'ACCOUNT_UNUSABLE',
      "Your organisation's sign-in service names your account in a way that cannot be kept here. Tell its administrator.",
    );
  }
  const email = claims['email'];
  const verified = claims['email_verified'] === true && typeof email === 'string' && EMAIL.test(email);
  return {
    issuer,
    subject,
    name: nameIn(claims),
    email: verified ? email.toLowerCase() : null,
    values: new Set([claims[claim]].flat().filter((value): value is string => typeof value === 'string')),
  };
}

function nameIn(claims: Readonly<Record<string, unknown>>): string | null {
  const { name, given_name: given, family_name: family, preferred_username: user, email } = claims;
  const whole = [given, family].filter((part) => typeof part === 'string').join(' ');
  return [name, whole, user, email].map(printable).find((text) => text !== '') ?? null;
}

/** A text on one line, without what cannot be printed, cut where it is too long; empty where it is no text. */
function printable(text: unknown): string {
  if (typeof text !== 'string') return '';
  const signs = [
    ...text
      .slice(0, 10 * NAME_LENGTH)
      .replace(UNPRINTABLE, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  ];
  return signs.length > NAME_LENGTH ? `${signs.slice(0, NAME_LENGTH - 1).join('')}…` : signs.join('');
}
