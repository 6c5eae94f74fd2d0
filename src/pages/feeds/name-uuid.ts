/** Decides the id of an entry that the record has no id for: a UUID made of what it is about (RFC 9562, version 8). */
import { createHash } from 'node:crypto';

/** The same parts give the same id, on every server and for ever. */
export function nameUuid(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest();
  hash[6] = (hash[6]! & 0x0f) | 0x80; // a SHA-256 has 32 bytes
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
