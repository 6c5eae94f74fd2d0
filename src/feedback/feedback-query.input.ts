import { ArgsType, Field, ID, IntersectionType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional } from 'class-validator';
import { PageArgs } from '../platform/graphql/page-args.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { FeedbackItemStateEnum, FeedbackOutcomeEnum } from './feedback.enums.js';
import { ITEM_STATES, type ItemState, type Outcome, OUTCOMES } from './feedback-terms.js';

/** Which comments are asked for; everything that is given has to hold. */
@ArgsType()
export class FeedbackItemFilterArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Words they have, as people search the web: "scrutiny committee" -budget or audit.',
  })
  @IsOptional()
  @IsText(300)
  search?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes of themes, of which they have one.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @IsCode({ each: true })
  themes?: string[] | null;

  @Field(() => FeedbackOutcomeEnum, { nullable: true, description: 'Their outcome.' })
  @IsOptional()
  @IsIn(OUTCOMES)
  outcome?: Outcome | null;

  @Field(() => FeedbackItemStateEnum, { nullable: true, description: 'How far they have come.' })
  @IsOptional()
  @IsIn(ITEM_STATES)
  state?: ItemState | null;

  @Field(() => String, { nullable: true, description: 'Code of their exercise.' })
  @IsOptional()
  @IsCode()
  exercise?: string | null;

  @Field(() => ID, { nullable: true, description: 'The version they are on.' })
  @IsOptional()
  @IsRecordId()
  version?: string | null;

  @Field(() => ID, { nullable: true, description: 'The clause they are on.' })
  @IsOptional()
  @IsRecordId()
  clause?: string | null;
}

/** The same, a page at a time. */
@ArgsType()
export class FeedbackItemArgs extends IntersectionType(PageArgs, FeedbackItemFilterArgs, ArgsType) {}

/** Which respondents are asked for. */
@ArgsType()
export class FeedbackRespondentArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Code of an exercise; default all.' })
  @IsOptional()
  @IsCode()
  exercise?: string | null;
}
