import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { requireMay, type Operation } from '../../platform/auth/policy.js';
import { Clock } from '../../platform/clock/clock.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { recordId } from '../../platform/record/view-id.js';
import { refuse } from '../../platform/record/refusal.js';
import type { Write } from '../../platform/record/write.js';
import { BoardPaperService } from '../board-paper.service.js';
import { current, everyBlock } from '../content.js';
import { LIFE } from '../lifecycle.js';
import { PaperRecordService } from '../paper-record.service.js';
import { paperState, type PaperRow } from '../paper-row.js';
import { PaperStepService } from '../paper-step.service.js';
import { wordsOfBlock } from '../changes/compare-drafts.js';
import type { BoardPaperPayload } from '../payloads.type.js';
import { seesInside } from '../reading.js';
import { BoardPaperComment, BoardPaperCommentAnswer } from './comment.entity.js';
import type { AnswerBoardPaperCommentInput, CommentOnBoardPaperInput } from './comment.input.js';
import type { Comment } from './comment.js';

/**
 * Keeps comments on the paragraphs of drafts, and how each was settled. Neither changes the text: whoever edits it is not
 * disturbed, and a cleared text stays cleared, but is not issued before every comment is settled.
 */
@Injectable()
export class CommentsService {
  constructor(
    private readonly papers: BoardPaperService,
    private readonly record: PaperRecordService,
    private readonly steps: PaperStepService,
    private readonly clock: Clock,
  ) {}

  /** The comments on a paper; none to those who may not read its drafts. */
  of(actor: Actor, { comments, projectIds }: PaperRow): readonly Comment[] {
    return seesInside(actor, projectIds) ? comments : [];
  }

  /** Keeps a comment on a block of a draft that the actor may read. */
  commentOnBoardPaper(actor: Actor, input: CommentOnBoardPaperInput): Promise<BoardPaperPayload> {
    const reason = `Paper ${input.reference} commented on`;
    return this.write(actor, 'commentOnBoardPaper', input.reference, reason, async (write, row) => {
      const held = everyBlock(row.content).find(({ block }) => block.id === input.blockId);
      if (!held) {
        const message = 'The paper does not have this paragraph: somebody may have taken it out. Open the paper again.';
        throw refuse('BLOCK_NOT_FOUND', message, ['input', 'blockId'], input.blockId);
      }
      await write.manager.insert(BoardPaperComment, {
        ...write.dated({ effectiveOn: this.clock.today() }),
        paperId: row.id,
        blockId: input.blockId,
        about: wordsOfBlock(current(held.block)),
        text: input.text.trim(),
        seenVersion: Math.min(input.version, row.version),
      });
    });
  }

  /** Settles a comment, once. */
  answerBoardPaperComment(actor: Actor, input: AnswerBoardPaperCommentInput): Promise<BoardPaperPayload> {
    const reason = `A comment on paper ${input.reference} was settled`;
    return this.write(actor, 'answerBoardPaperComment', input.reference, reason, async (write, row) => {
      const id = recordId(input.commentId) ?? input.commentId;
      const comment = row.comments.find((one) => one.id === id);
      if (!comment) {
        const message = `Paper ${row.reference} has no such comment. Read it again.`;
        throw refuse('NOT_FOUND', message, ['input', 'commentId'], input.commentId);
      }
      if (comment.answer) {
        const message = `${comment.answer.by} settled this comment already. Make another one if there is more to say.`;
        throw refuse('COMMENT_SETTLED', message, ['input', 'commentId'], id);
      }
      const text = input.text?.trim() ?? '';
      if (input.outcome === 'ANSWERED' && text === '') {
        throw refuse(
          'TEXT_EMPTY',
          'The answer is empty. Say what it is, or that the comment is taken in.',
          ['input', 'text'],
          id,
        );
      }
      await write.manager.insert(BoardPaperCommentAnswer, {
        ...write.dated({ effectiveOn: this.clock.today() }),
        commentId: id,
        outcome: input.outcome,
        text: text === '' ? null : text,
      });
    });
  }

  /** A write about a draft that leaves its text as it is. */
  private async write(
    actor: Actor,
    operation: Operation,
    reference: string,
    reason: string,
    work: (write: Write, row: PaperRow) => Promise<void>,
  ): Promise<BoardPaperPayload> {
    requireMay(actor, operation);
    await this.requireInside(actor, reference);
    return this.steps.beside(actor, { operation, reason }, reference, async (write) => {
      const row = await this.record.byReference(reference, write.manager);
      if (!row) throw new Error(`paper ${reference} is gone within its own write`);
      if (!LIFE[paperState(row)].steps.includes('EDIT')) {
        const message = `Paper ${reference} is no longer a draft: comments on it are closed.`;
        throw refuse('WRONG_STATE', message, ['input', 'reference'], row.id);
      }
      write.touch(null, 'BoardPaper', row.id, row.reference);
      await work(write, row);
    });
  }

  /** Throws NOT_FOUND to those who may not read drafts of the paper. */
  private async requireInside(actor: Actor, reference: string): Promise<void> {
    const row = await this.papers.readable(actor, reference);
    if (!seesInside(actor, row.projectIds))
      throw new NotFoundError(`There is no draft of paper ${reference} that you may read.`);
  }
}
