/** Shapes a comment that came with a Word file, as it is kept. */
export interface CommentFromFile {
  readonly paperId: string;
  readonly blockId: string;
  /** The words of the block when it came. */
  readonly about: string;
  readonly text: string;
  readonly seenVersion: number;
  /** The day that it was brought in. */
  readonly madeOn: string;
}
