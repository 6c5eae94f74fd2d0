import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsOptional, Min } from 'class-validator';
import { IsRecordId, IsReference, IsText } from '../../platform/graphql/text.validators.js';
import { COMMENT_OUTCOMES, type CommentOutcome } from './comment.js';
import { CommentOutcomeEnum } from './comment.type.js';

@InputType({ description: 'A comment on a paragraph of a draft.' })
export class CommentOnBoardPaperInput {
  @Field(() => String, { description: 'The paper, by its reference.' })
  @IsReference()
  reference!: string;

  @Field(() => ID, { description: 'The block that it is about.' })
  @IsText(120)
  blockId!: string;

  @Field(() => String, { description: 'What it says.' })
  @IsText(2000)
  text!: string;

  @Field(() => Int, { description: 'The version of the paper that was read.' })
  @Min(1)
  version!: number;
}

@InputType({ description: 'How a comment was settled.' })
export class AnswerBoardPaperCommentInput {
  @Field(() => String, { description: 'The paper, by its reference.' })
  @IsReference()
  reference!: string;

  @Field(() => ID, { description: 'The comment.' })
  @IsRecordId()
  commentId!: string;

  @Field(() => CommentOutcomeEnum, { description: 'How it was settled.' })
  @IsIn(COMMENT_OUTCOMES)
  outcome!: CommentOutcome;

  @Field(() => String, { nullable: true, description: 'In words; needed for ANSWERED.' })
  @IsOptional()
  @IsText(2000)
  text?: string | null;
}
