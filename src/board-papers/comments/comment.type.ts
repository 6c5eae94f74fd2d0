import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/graphql/date-time.scalar.js';
import { DateScalar } from '../../platform/graphql/date.scalar.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import type { CommentOutcome } from './comment.js';

export const CommentOutcomeEnum = enumOf<CommentOutcome>('PaperCommentOutcome', 'How a comment was settled.', {
  ANSWERED: 'In words; the text stays as it is.',
  TAKEN_IN: 'The text was changed for it.',
});

@ObjectType({ description: 'How a comment on a draft was settled.' })
export class PaperCommentAnswer {
  @Field(() => CommentOutcomeEnum, { description: 'How.' })
  outcome!: CommentOutcome;

  @Field(() => String, { nullable: true, description: 'In words; null: it was taken in, and no more said.' })
  text!: string | null;

  @Field(() => String, { description: 'Who settled it.' })
  by!: string;

  @Field(() => DateScalar, { description: 'The day.' })
  on!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  at!: Date;
}

@ObjectType({ description: 'A comment on a paragraph of a draft.' })
export class PaperComment {
  @Field(() => ID, { description: 'Id of the comment; the answer names it.' })
  id!: string;

  @Field(() => ID, { description: 'The block it is about, which may have been taken out since.' })
  blockId!: string;

  @Field(() => String, { description: 'The words of the block when it was made.' })
  about!: string;

  @Field(() => String, { description: 'What it says.' })
  text!: string;

  @Field(() => Int, { description: 'The version of the paper that it was made on.' })
  version!: number;

  @Field(() => String, { description: 'Who made it.' })
  by!: string;

  @Field(() => DateScalar, { description: 'The day.' })
  on!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  at!: Date;

  @Field(() => PaperCommentAnswer, { nullable: true, description: 'How it was settled; null: it is open.' })
  answer!: PaperCommentAnswer | null;
}
