/** Decides how a sign-in at an identity provider is remembered while it is under way: in a signed cookie of the browser that began it. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { cookieHeader, cookieNamed } from './cookie-place.js';

/** A sign-in under way. */
export interface Attempt {
  /** What the provider must send back, so that the answer is one to a question of this browser's. */
  readonly state: string;
  /** What the id token must carry, so that it was made for this sign-in. */
  readonly nonce: string;
  /** The secret whose hash went to the provider; it alone turns the code into tokens (PKCE). */
  readonly verifier: string;
  /** The page to go to afterwards. */
  readonly next: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** How long people may take at the provider. */
export const ATTEMPT_SECONDS = 600;

const signature = (body: string, key: string): Buffer =>
  createHmac('sha256', key).update(`openid attempt ${body}`).digest();

/** A Set-Cookie header that keeps an attempt in its browser; null takes it out. */
export function attemptCookie(attempt: Attempt | null, key: string, https: boolean, base = ''): string {
  const body = attempt === null ? '' : Buffer.from(JSON.stringify(attempt)).toString('base64url');
  const value = attempt === null ? '' : `${body}.${signature(body, key).toString('base64url')}`;
  return cookieHeader('openid', value, attempt === null ? 0 : ATTEMPT_SECONDS, https, base);
}

/** The attempt in a Cookie header; null where there is none, it is not of our making, or it is too old. */
export function attemptIn(
  header: string | undefined,
  key: string,
  https: boolean,
  now: number,
  base = '',
): Attempt | null {
  const prefix = `${cookieNamed('openid', https, base)}=`;
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length) ?? '';
  const [body = '', sent = ''] = value.split('.', 2);
  const [wanted, given] = [signature(body, key), Buffer.from(sent, 'base64url')];
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  const attempt = JSON.parse(Buffer.from(body, 'base64url').toString()) as Attempt;
  return attempt.expires > now ? attempt : null;
}
