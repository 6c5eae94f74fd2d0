import { ArgsType, Field, ID, IntersectionType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional } from 'class-validator';
import { PageArgs } from '../platform/graphql/page-args.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { FeedbackItemStateEnum, FeedbackOutcomeEnum, RespondentTypeEnum } from './feedback.enums.js';
import {
  ITEM_STATES,
  type ItemState,
  type Outcome,
  OUTCOMES,
  RESPONDENT_TYPES,
  type RespondentType,
} from './feedback-terms.js';

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

  @Field(() => [String], { nullable: true, description: 'Codes of themes; they have one of them.' })
  @IsOptional()
  @ArrayMaxSize(50)
  @IsCode({ each: true })
  themes?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: those without a theme alone; false: those with one. Default: both.',
  })
  @IsOptional()
  @IsBoolean()
  withoutTheme?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: those accepted, wholly or in part, that changed nothing yet; false: the others. Default: both.',
  })
  @IsOptional()
  @IsBoolean()
  changeToCome?: boolean | null;

  @Field(() => RespondentTypeEnum, {
    nullable: true,
    description: 'What kind of respondent made them; comments of nobody on record have none.',
  })
  @IsOptional()
  @IsIn(RESPONDENT_TYPES)
  respondentType?: RespondentType | null;

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
