/** Decides what is taken from the claims about an account. They come from outside, so that they may hold anything. */
import { refuse } from '../record/refusal.js';

export type Claims = Readonly<Record<string, unknown>>;

/** An account at an identity provider, as far as it matters here. */
export interface Account {
  readonly issuer: string;
  readonly subject: string;
  /** Fit to be printed; null where the claims give none. */
  readonly name: string | null;
  /** In small letters, and only where the provider itself has verified it, or is trusted for it. */
  readonly email: string | null;
  /** The values of the claim that gives roles; null: the provider did not say them, which is not the same as none. */
  readonly values: ReadonlySet<string> | null;
}

/** How claims are read. */
export interface ClaimTerms {
  /** The claim that gives roles. */
  readonly claim: string;
  /** Whether an e-mail address counts of which the provider does not say that it has been verified. */
  readonly trustEmail: boolean;
}

/** Most characters of a name, as of any person of the register. */
const NAME_LENGTH = 120;
/** What cannot be seen: control and format characters, halves of characters, fillers, and the blank of Braille. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]+/gu;
/** A subject is of at most 255 ASCII characters by OpenID Connect Core, section 2. */
export const SUBJECT = /^[\x20-\x7e]{1,255}$/;
const EMAIL = /^[\x21-\x3f\x41-\x7e]{1,64}@[\x21-\x3f\x41-\x7e]{1,189}$/;

/**
 * The claims of the id token, with what else the provider tells of the same subject. What the token says counts, but an empty
 * list of groups in it does not beat a full one.
 */
export function mergedClaims(token: Claims, told: Claims, claim: string): Claims {
  const values = [token, told].map((claims) => claims[claim]).filter((value) => valuesOf(value)?.size);
  return { ...told, ...token, ...(values.length > 0 ? { [claim]: values[0] } : {}) };
}

/** What is wrong with the claims of an id token that the library lets pass; null: nothing. */
export function tokenFault(claims: Claims, clientId: string, nowSeconds: number): string | null {
  const { azp, iat } = claims;
  if (azp !== undefined && azp !== clientId) return 'azp names another client';
  if (typeof iat !== 'number' || iat > nowSeconds + LENIENCE) return 'iat lies in the future';
  return null;
}

/** Seconds that the clocks of two servers may differ. */
const LENIENCE = 60;

/**
 * @param claims of an id token that has been checked, and of the provider's answer about the same subject
 * @throws Refusal ACCOUNT_UNUSABLE where the account cannot be told from others
 */
export function accountOf(claims: Claims, { claim, trustEmail }: ClaimTerms): Account {
  const [issuer, subject] = [claims['iss'], claims['sub']];
  if (typeof issuer !== 'string' || typeof subject !== 'string' || !SUBJECT.test(subject)) {
    throw refuse(
      'ACCOUNT_UNUSABLE',
      "Your organisation's sign-in service names your account in a way that cannot be kept here. Tell its administrator.",
    );
  }
  const { email, email_verified: said } = claims;
  const verified = said === true || said === 'true' || (said === undefined && trustEmail);
  return {
    issuer,
    subject,
    name: nameIn(claims),
    email: verified && typeof email === 'string' && EMAIL.test(email) ? email.toLowerCase() : null,
    // absent, too many to be told (`_claim_names`, `hasgroups`), or of no known shape: not told
    values: valuesOf(claims[claim]),
  };
}

/** The texts of a list, or one text; null where it is neither. */
function valuesOf(value: unknown): ReadonlySet<string> | null {
  if (typeof value === 'string') return new Set([value]);
  return Array.isArray(value) ? new Set(value.filter((one): one is string => typeof one === 'string')) : null;
}

function nameIn(claims: Claims): string | null {
  const { name, given_name: given, family_name: family, preferred_username: user, email } = claims;
  const whole = [given, family].filter((part) => typeof part === 'string').join(' ');
  return [name, whole, user, email].map(printable).find((text) => text !== '') ?? null;
}

/** A text on one line, without what cannot be seen, cut where it is too long; empty where it is no text. */
function printable(text: unknown): string {
  if (typeof text !== 'string') return '';
  const signs = [
    ...text
      .slice(0, 10 * NAME_LENGTH)
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .replace(INVISIBLE, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  ];
  return signs.length > NAME_LENGTH ? `${signs.slice(0, NAME_LENGTH - 1).join('')}…` : signs.join('');
}
