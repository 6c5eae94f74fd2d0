/** Decides the hash of a version's text: what a badging organisation signs, and what any change of a word breaks. */
import { sha256Of } from '../platform/record/content-hash.js';
import type { ClauseKind } from './output-kinds.js';

/**
 * SHA-256 over kinds and texts of the clauses in their order, and over the hashes of the parts' versions in theirs: so a
 * change in a part breaks the signatures on the whole. A part without a version yet counts as null.
 */
export function versionHash(
  clauses: readonly { readonly kind: ClauseKind; readonly text: string }[],
  parts: readonly (string | null)[],
): string {
  return sha256Of({ clauses: clauses.map(({ kind, text }) => ({ kind, text })), parts });
}
