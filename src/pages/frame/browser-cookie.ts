/** Decides how a browser is known again that is not signed in: by a secret in a cookie, which says nothing of who uses it. */
import { cookieHeader, cookieNamed } from '../../platform/auth/cookie-place.js';

const SECONDS = 86_400;

/** A Set-Cookie header that keeps the secret for a day. */
export function browserCookie(secret: string, https: boolean, base: string): string {
  return cookieHeader('browser', secret, SECONDS, https, base);
}

/** The secret in a Cookie header; null where there is none of the right shape. */
export function browserSecret(header: string | undefined, https: boolean, base: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, value = ''] = pair.trim().split('=', 2);
    if (name === cookieNamed('browser', https, base) && /^[\w-]{32}$/u.test(value)) return value;
  }
  return null;
}
