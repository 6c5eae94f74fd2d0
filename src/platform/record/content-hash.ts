/** Decides the one text form of a value that is hashed, and the hash that stands for it. */
import { createHash } from 'node:crypto';

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

/** SHA-256 of a value's canonical form, or of bytes as they are; 64 hexadecimal digits. */
export function sha256Of(value: unknown): string {
  const data = value instanceof Uint8Array ? value : canonical(value);
  return createHash('sha256').update(data).digest('hex');
}
