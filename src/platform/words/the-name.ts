/** Decides how a name stands in a sentence behind its article: once, whether or not the name brings one. */
import { capital } from './capital.js';

/** "the Board" of "Board" and of "The Board"; "our Board" stays. */
export function theName(name: string): string {
  const own = name.trim();
  return articleBefore(own) === '' ? own.charAt(0).toLowerCase() + own.slice(1) : `the ${own}`;
}

/** "the " before a name that does not bring it, for a name that stands behind it as it is. */
export function articleBefore(name: string): string {
  return /^(?:the|our)\s/iu.test(name.trim()) ? '' : 'the ';
}

/** `theName` where a sentence begins with it: "The Board". */
export function theNameFirst(name: string): string {
  return capital(theName(name));
}
