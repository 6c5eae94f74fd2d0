/** Decides what stands for the exact wording of a communication: one hash of its title, its text and whether the public sees it. */
import { sha256Of } from '../platform/record/content-hash.js';

/** What a director clears beside the text. */
export interface ClearedContent {
  readonly title: string;
  readonly forPublic: boolean;
}

/** SHA-256 of the canonical form, 64 hexadecimal digits; null while there is no text. */
export function contentHash({ title, forPublic }: ClearedContent, text: string | null): string | null {
  return text === null ? null : sha256Of({ title, forPublic, text });
}
