/** Decides what stands for the exact wording of a communication: one hash of its title, its text and whether the public sees it. */
import { createHash } from 'node:crypto';

/** What a director clears. */
export interface ClearedContent {
  readonly title: string;
  readonly forPublic: boolean;
}

/** SHA-256, 64 hexadecimal digits; null while there is no text. */
export function contentHash({ title, forPublic }: ClearedContent, text: string | null): string | null {
  if (text === null) return null;
  return createHash('sha256')
    .update(JSON.stringify([title, forPublic, text]))
    .digest('hex');
}
