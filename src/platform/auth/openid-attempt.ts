/** Decides how sign-ins at an identity provider are remembered while they are under way: each in a signed cookie of the browser that began it. */
import { createHmac, timingSafeEqual } from 'node:crypto';

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
/** Sign-ins that one browser may have under way, in as many tabs. */
const MOST_UNDER_WAY = 5;
/** Characters of the state in the cookie's name: enough to tell tabs apart, and no secret of ours. */
const NAMED_BY = 16;

const prefix = (https: boolean): string => (https ? '__Host-openid-' : 'openid-');
const cookieName = (state: string, https: boolean): string =>
  prefix(https) + state.replaceAll(/[^\w-]/gu, '').slice(0, NAMED_BY);

const signature = (body: string, key: string): Buffer =>
  createHmac('sha256', key).update(`openid attempt ${body}`).digest();

/** The Set-Cookie header that keeps an attempt in its browser. */
export function attemptCookie(attempt: Attempt, key: string, https: boolean): string {
  const body = Buffer.from(JSON.stringify(attempt)).toString('base64url');
  const value = `${body}.${signature(body, key).toString('base64url')}`;
  return cookie(cookieName(attempt.state, https), value, ATTEMPT_SECONDS, https);
}

/** The Set-Cookie header by which a browser forgets the attempt of a state. */
export function forgottenCookie(state: string, https: boolean): string {
  return cookie(cookieName(state, https), '', 0, https);
}

/** The Set-Cookie headers that make room for one more attempt: the oldest are forgotten. */
export function roomCookies(header: string | undefined, key: string, https: boolean, now: number): string[] {
  const kept = cookiesOf(header, https)
    .map(([name, value]) => ({ name, expires: opened(value, key)?.expires ?? 0 }))
    .sort((a, b) => b.expires - a.expires || (a.name < b.name ? -1 : 1));
  const living = kept.filter(({ expires }) => expires > now).slice(0, MOST_UNDER_WAY - 1);
  return kept.filter((one) => !living.includes(one)).map(({ name }) => cookie(name, '', 0, https));
}

/** The attempt of a state in a Cookie header; null where there is none, it is not of our making, or it is too old. */
export function attemptIn(
  header: string | undefined,
  state: string,
  key: string,
  https: boolean,
  now: number,
): Attempt | null {
  const name = cookieName(state, https);
  const value = cookiesOf(header, https).find(([each]) => each === name)?.[1];
  const attempt = value === undefined ? null : opened(value, key);
  return attempt !== null && attempt.state === state && attempt.expires > now ? attempt : null;
}

function opened(value: string, key: string): Attempt | null {
  const [body = '', sent = ''] = value.split('.', 2);
  const [wanted, given] = [signature(body, key), Buffer.from(sent, 'base64url')];
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as Attempt;
}

function cookiesOf(header: string | undefined, https: boolean): [name: string, value: string][] {
  return (header ?? '').split(';').flatMap((pair): [string, string][] => {
    const [name = '', value = ''] = pair.trim().split('=', 2);
    return name.startsWith(prefix(https)) ? [[name, value]] : [];
  });
}

function cookie(name: string, value: string, seconds: number, https: boolean): string {
  // Lax, since the browser comes back from another site
  const marks = ['Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${seconds}`];
  return [`${name}=${value}`, ...marks, ...(https ? ['Secure'] : [])].join('; ');
}
