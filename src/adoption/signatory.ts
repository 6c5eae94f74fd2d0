/** Decides whose name stands under a signature: one's own, or somebody else's from a document that is named. */
import { refuse } from '../platform/record/refusal.js';

interface Person {
  readonly name: string;
  readonly post: string | null;
}

interface Said {
  readonly signatory?: string | null;
  readonly post?: string | null;
  readonly citation?: string | null;
}

/**
 * Who signs. `self` is whoever records it where that is a person of the member; null where it is not.
 * @throws Refusal SIGNATORY_NEEDED or CITATION_NEEDED
 */
export function signatory(
  said: Said,
  self: Person | null,
): { readonly signatory: string; readonly post: string | null } {
  const named = said.signatory?.trim() ?? null;
  const post = said.post?.trim() ?? null;
  if (self !== null && (named === null || named === self.name))
    return { signatory: self.name, post: post ?? self.post };
  if (named === null) {
    const message = 'Enter the name of the person who signed for the member.';
    throw refuse('SIGNATORY_NEEDED', message, ['input', 'signatory']);
  }
  if (!said.citation) {
    const message = `You are recording the signature of ${named}. Enter the document that you were shown as the source.`;
    throw refuse('CITATION_NEEDED', message, ['input', 'citation'], named);
  }
  return { signatory: named, post };
}
