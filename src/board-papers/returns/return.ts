/** Decides whether a draft is with its directors or with the secretary, and whether a return still keeps it from being cleared. */
import type { Problem } from '../../platform/record/problem.js';

/** Who said something of which text, and when. */
interface Handed {
  readonly id: string;
  readonly by: string;
  readonly on: string;
  readonly at: Date;
  /** The write. */
  readonly revision: number;
  readonly contentSha256: string;
}

/** A draft that was sent for clearance. */
export interface Sending extends Handed {
  /** Null: no day was given. */
  readonly clearBy: string | null;
  /** Null: nothing was said. */
  readonly note: string | null;
}

/** A draft that a director sent back. */
export interface Return extends Handed {
  readonly why: string;
}

interface InHand {
  readonly contentSha256: string;
  readonly sendings: readonly Sending[];
  readonly returns: readonly Return[];
}

/** The return that nobody has answered: the text is the one that was sent back, and was not sent again since. Null: none. */
export function openReturn({ contentSha256, sendings, returns }: InHand): Return | null {
  const last = returns.at(-1);
  if (!last || last.contentSha256 !== contentSha256) return null;
  return sendings.some(({ revision }) => revision > last.revision) ? null : last;
}

/** What keeps a draft that was sent back from being cleared. */
export function returnBlocks(paper: InHand): readonly Problem[] {
  const open = openReturn(paper);
  if (!open) return [];
  const message = `${open.by} returned the paper: “${open.why}”. Change the text, or answer the return.`;
  return [{ code: 'RETURN_OPEN', message, path: [], subject: null }];
}

/** The reason of a sending that has no note of its own. */
export const sentReason = (reference: string): string => `Paper ${reference} sent for clearance`;
