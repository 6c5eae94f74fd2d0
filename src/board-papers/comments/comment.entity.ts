import { Column, Entity } from 'typeorm';
import { DatedReport } from '../../platform/record/dated-report.entity.js';
import type { CommentOutcome } from './comment.js';

/** A comment on a paragraph of a draft; who made it, stands in the journal. */
@Entity('board_paper_comment')
export class BoardPaperComment extends DatedReport {
  @Column({ name: 'paper_id', type: 'uuid' })
  paperId!: string;

  @Column({ name: 'block_id', type: 'text' })
  blockId!: string;

  /** The words of the paragraph when it was made. */
  @Column({ type: 'text' })
  about!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ name: 'seen_version', type: 'integer' })
  seenVersion!: number;
}

/** What became of a comment: the one answer that settles it. */
@Entity('board_paper_comment_answer')
export class BoardPaperCommentAnswer extends DatedReport {
  @Column({ name: 'comment_id', type: 'uuid' })
  commentId!: string;

  @Column({ type: 'text' })
  outcome!: CommentOutcome;

  @Column({ type: 'text', nullable: true })
  text!: string | null;
}
