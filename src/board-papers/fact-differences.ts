/** Decides which sealed facts the record no longer gives: how a paper is checked that an earlier composer wrote. */
import type { Steps } from '../platform/work/steps.js';
import type { Difference } from './verify.js';

/** As many as anybody reads; one is enough to know. */
const MOST = 50;

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/**
 * Places where `now` differs from what was sealed. What the sealed facts do not have, such as a fact that a later version of the
 * tracker draws too, is not compared.
 */
export function* factDifferences(sealed: unknown, now: unknown, path = 'facts'): Steps<readonly Difference[]> {
  const found: Difference[] = [];
  const pending: (readonly [path: string, sealed: Json, now: Json])[] = [[path, sealed as Json, now as Json]];
  for (let next = pending.pop(); next && found.length < MOST; next = pending.pop()) {
    const [at, was, is] = next;
    if (was !== null && typeof was === 'object' && is !== null && typeof is === 'object') {
      const there = is as { readonly [key: string]: Json };
      if (Array.isArray(was) && Array.isArray(is) && was.length !== is.length)
        found.push(difference(at, `${was.length} of them`, `${is.length} of them`));
      else for (const [key, value] of Object.entries(was)) pending.push([`${at}.${key}`, value as Json, there[key]]);
      yield;
    } else if (was !== is && !(was === undefined && is === null)) {
      found.push(difference(at, words(was), is === undefined ? null : words(is)));
    }
  }
  return found;
}

const words = (value: Json): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

function difference(path: string, sealed: string, now: string | null): Difference {
  return { figure: path, label: 'A fact behind the paper', sealed, now, reworded: false };
}
