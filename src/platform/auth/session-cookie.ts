/** Decides how a sign-in is kept in a browser: the cookie's name and marks, and the proof that a form is ours. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { cookieHeader, cookieNamed } from './cookie-place.js';

/** A Set-Cookie header that keeps a session's secret for so many seconds, by whatever clock the browser has; null ends it. */
export function sessionCookie(session: { secret: string; seconds: number } | null, https: boolean, base = ''): string {
  return cookieHeader('session', session?.secret ?? '', session?.seconds ?? 0, https, base);
}

/** The session's secret in a Cookie header; null where there is none of the right shape. */
export function sessionSecret(header: string | undefined, https: boolean, base = ''): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, value = ''] = pair.trim().split('=', 2);
    if (name === cookieNamed('session', https, base) && /^[\w-]{20,100}$/u.test(value)) return value;
  }
  return null;
}

/**
 * What a form of a session carries, so that no other site can send it: known only to who knows the session's secret. `salt`
 * is new for every page, so that a compressed page tells nothing by its length. It names the person who is signed in, so that
 * it is known whose form it is when somebody else has signed in by the time it is sent.
 */
export function formProof(secret: string, salt: string, personId: string): string {
  const said = `${salt}.${personId}`;
  return `${said}.${createHmac('sha256', secret).update(`form ${said}`).digest('base64url')}`;
}

/** The person for whom a form was drawn, as the form itself says; null where it names nobody. */
export function personOfForm(proof: unknown): string | null {
  const [, personId = null] = /^[\w-]+\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\./u.exec(String(proof)) ?? [];
  return personId;
}

/** Whether a form carries a proof of its session. */
export function isFormProof(given: unknown, secret: string): boolean {
  const sent = typeof given === 'string' ? given : '';
  const [salt = '', personId = ''] = sent.split('.', 2);
  const proof = Buffer.from(formProof(secret, salt, personId));
  const bytes = Buffer.from(sent);
  return bytes.length === proof.length && timingSafeEqual(bytes, proof);
}
