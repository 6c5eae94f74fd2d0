/** Decides what stands for the exact wording of a communication: one hash of its title and text. */
import { createHash } from 'node:crypto';

/** SHA-256 of title and text, 64 hexadecimal digits; null while there is no text. */
export function contentHash(title: string, text: string | null): string | null {
  if (text === null) return null;
  return createHash('sha256')
    .update(JSON.stringify([title, text]))
    .digest('hex');
}
