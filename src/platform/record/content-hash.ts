/** Decides the one text form of a value that is hashed, and the hash that stands for it. */
import { createHash } from 'node:crypto';
import type { Steps } from '../work/steps.js';

/** JSON with sorted keys and no spaces: the same value gives the same text, in whatever order a database returns its keys. */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one)).join(',')}]`;
  const members: string[] = [];
  for (const [key, one] of Object.entries(value).sort(byKey)) {
    if (one !== undefined) members.push(`${JSON.stringify(key)}:${canonical(one)}`);
  }
  return `{${members.join(',')}}`;
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** Characters that are hashed between two turns of others. */
const STRETCH = 50_000;

/** The hash of `sha256Of` in steps: for a value of megabytes, which takes tenths of a second. */
export function* hashing(value: unknown): Steps<string> {
  const hash = createHash('sha256');
  let text = '';
  for (const piece of pieces(value)) {
    text += piece;
    if (text.length < STRETCH) continue;
    hash.update(text);
    text = '';
    yield;
  }
  return hash.update(text).digest('hex');
}

/** The canonical form, piece by piece: what holds nothing but plain values is one. */
function* pieces(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null || !Object.values(value).some(isObject)) {
    yield canonical(value);
  } else if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) {
      yield index === 0 ? '[' : ',';
      yield* pieces(one);
    }
    yield ']';
  } else {
    const members = Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(byKey);
    for (const [index, [key, one]] of members.entries()) {
      yield `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`;
      yield* pieces(one);
    }
    yield '}';
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** SHA-256 of a value's canonical form, or of bytes as they are; 64 hexadecimal digits. */
export function sha256Of(value: unknown): string {
  const data = value instanceof Uint8Array ? value : canonical(value);
  return createHash('sha256').update(data).digest('hex');
}
