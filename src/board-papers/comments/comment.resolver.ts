import { Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { Input } from '../../platform/graphql/input.js';
import { BoardPaper } from '../board-paper.type.js';
import { BoardPaperPayload } from '../payloads.type.js';
import { AnswerBoardPaperCommentInput, CommentOnBoardPaperInput } from './comment.input.js';
import { PaperComment } from './comment.type.js';
import { CommentsService } from './comments.service.js';

@Resolver(() => BoardPaper)
export class CommentResolver {
  constructor(private readonly service: CommentsService) {}

  @ResolveField(() => [PaperComment], {
    description: 'The comments on its drafts, the first first; none to those who may not read its drafts.',
  })
  comments(@CurrentActor() actor: Actor, @Parent() { row }: BoardPaper): PaperComment[] {
    return [...this.service.of(actor, row)];
  }

  @Mutation(() => BoardPaperPayload, {
    description: 'Comments on a paragraph of a draft. Every comment is settled before the paper is cleared.',
  })
  commentOnBoardPaper(
    @CurrentActor() actor: Actor,
    @Input() input: CommentOnBoardPaperInput,
  ): Promise<BoardPaperPayload> {
    return this.service.commentOnBoardPaper(actor, input);
  }

  @Mutation(() => BoardPaperPayload, { description: 'Answers a comment on a draft, or says that it was taken in.' })
  answerBoardPaperComment(
    @CurrentActor() actor: Actor,
    @Input() input: AnswerBoardPaperCommentInput,
  ): Promise<BoardPaperPayload> {
    return this.service.answerBoardPaperComment(actor, input);
  }
}
