/** Decides what a comment on a paragraph of a draft is, and whether it still blocks the paper. */
import type { Problem } from '../../platform/record/problem.js';
import { blockNames } from '../block-names.js';
import type { PaperContent } from '../content.js';

export const COMMENT_OUTCOMES = ['ANSWERED', 'TAKEN_IN'] as const;
export type CommentOutcome = (typeof COMMENT_OUTCOMES)[number];

/** Who said something, and when. */
interface Said {
  readonly by: string;
  readonly on: string;
  readonly at: Date;
  readonly text: string;
}

/** A comment as it is kept. */
export interface Comment extends Said {
  readonly id: string;
  readonly blockId: string;
  /** The words of the paragraph when it was made. */
  readonly about: string;
  readonly version: number;
  readonly answer: (Omit<Said, 'text'> & { readonly outcome: CommentOutcome; readonly text: string | null }) | null;
}

/** The comments that nobody has answered or taken in: they block clearance. */
export function openComments(comments: readonly Comment[], content: PaperContent): readonly Problem[] {
  const names = blockNames(content);
  return comments
    .filter(({ answer }) => answer === null)
    .map(({ by, blockId, text }) => {
      const message = `${by} commented on ${names(blockId) ?? 'a paragraph that was taken out'}: “${shortened(text)}”. Answer the comment, or say that it is taken in.`;
      return { code: 'COMMENT_OPEN', message, path: [], subject: blockId };
    });
}

/** Characters of a comment that a finding quotes. */
const QUOTED = 80;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').replaceAll(/[“”]/gu, '"');
  return line.length <= QUOTED ? line : `${line.slice(0, QUOTED).trimEnd()} …`;
}
