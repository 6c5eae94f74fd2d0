/** Decides how sign-ins at an identity provider are remembered while they are under way: each in a signed cookie of the browser that began it. */
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
/** Sign-ins that one browser may have under way, in as many tabs. */
const MOST_UNDER_WAY = 5;
/** Characters of the state in the cookie's name: enough to tell tabs apart, and no secret of ours. */
const NAMED_BY = 16;

const PREFIX = 'openid-';
const cookieOf = (state: string): string => PREFIX + state.replaceAll(/[^\w-]/gu, '').slice(0, NAMED_BY);

const signature = (body: string, key: string): Buffer =>
  createHmac('sha256', key).update(`openid attempt ${body}`).digest();

/** The Set-Cookie header that keeps an attempt in its browser. */
export function attemptCookie(attempt: Attempt, key: string, https: boolean, base = ''): string {
  const body = Buffer.from(JSON.stringify(attempt)).toString('base64url');
  const value = `${body}.${signature(body, key).toString('base64url')}`;
  return cookieHeader(cookieOf(attempt.state), value, ATTEMPT_SECONDS, https, base);
}

/** The Set-Cookie header by which a browser forgets the attempt of a state. */
export function forgottenCookie(state: string, https: boolean, base = ''): string {
  return cookieHeader(cookieOf(state), '', 0, https, base);
}

/** The Set-Cookie headers that make room for one more attempt: the oldest are forgotten. */
export function roomCookies(header: string | undefined, key: string, https: boolean, now: number, base = ''): string[] {
  const kept = cookiesOf(header, https, base)
    .map(([name, value]) => ({ name, expires: opened(value, key)?.expires ?? 0 }))
    .sort((a, b) => b.expires - a.expires || (a.name < b.name ? -1 : 1));
  const living = kept.filter(({ expires }) => expires > now).slice(0, MOST_UNDER_WAY - 1);
  return kept.filter((one) => !living.includes(one)).map(({ name }) => cookieHeader(name, '', 0, https, base));
}

/** The attempt of a state in a Cookie header; null where there is none, it is not of our making, or it is too old. */
export function attemptIn(
  header: string | undefined,
  state: string,
  key: string,
  https: boolean,
  now: number,
  base = '',
): Attempt | null {
  const name = cookieOf(state);
  const value = cookiesOf(header, https, base).find(([each]) => each === name)?.[1];
  const attempt = value === undefined ? null : opened(value, key);
  return attempt !== null && attempt.state === state && attempt.expires > now ? attempt : null;
}

function opened(value: string, key: string): Attempt | null {
  const [body = '', sent = ''] = value.split('.', 2);
  const [wanted, given] = [signature(body, key), Buffer.from(sent, 'base64url')];
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as Attempt;
}

/** The attempts' cookies of a header, by their names without what tells where they count. */
function cookiesOf(header: string | undefined, https: boolean, base: string): [name: string, value: string][] {
  const mark = cookieNamed('', https, base);
  return (header ?? '').split(';').flatMap((pair): [string, string][] => {
    const [name = '', value = ''] = pair.trim().split('=', 2);
    return name.startsWith(mark + PREFIX) ? [[name.slice(mark.length), value]] : [];
  });
}
