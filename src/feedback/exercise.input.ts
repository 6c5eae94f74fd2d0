import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { WriteInput } from '../platform/record/write.input.js';
import { FeedbackChannelEnum, FeedbackStageEnum } from './feedback.enums.js';
import { FEEDBACK_CHANNELS, FEEDBACK_STAGES, type FeedbackChannel, type FeedbackStage } from './feedback-terms.js';

const MOST_PEOPLE = 1_000_000;

@InputType({ isAbstract: true })
abstract class ExerciseTermsInput extends WriteInput {
  @Field(() => String, { nullable: true, description: 'What people know it by.' })
  @IsOptional()
  @IsText(200)
  title?: string;

  @Field(() => FeedbackChannelEnum, { nullable: true, description: 'By which way people are heard.' })
  @IsOptional()
  @IsIn(FEEDBACK_CHANNELS)
  channel?: FeedbackChannel;

  @Field(() => FeedbackStageEnum, { nullable: true, description: 'What they are asked to comment on.' })
  @IsOptional()
  @IsIn(FEEDBACK_STAGES)
  stage?: FeedbackStage;

  @Field(() => String, { nullable: true, description: 'How it is done, in words that a report can print.' })
  @IsOptional()
  @IsText(2000)
  method?: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null: not known.' })
  @IsOptional()
  opensOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null: not known.' })
  @IsOptional()
  closesOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many are asked; null: not known.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_PEOPLE)
  asked?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many responded, where somebody counted; null: nobody did.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_PEOPLE)
  responded?: number | null;

  @Field(() => [ID], { nullable: true, description: 'Versions of outputs it is on; none: the idea alone.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @IsRecordId({ each: true })
  outputVersionIds?: string[];
}

@InputType({ description: 'An exercise that gathers feedback. Title, channel, stage and method are needed.' })
export class RecordFeedbackExerciseInput extends ExerciseTermsInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its code, without hyphens; default the next free one, such as X3.',
  })
  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9]{0,15}$/, { message: 'code must be 1 to 16 capitals and digits, a letter first, such as X3' })
  code?: string | null;

  @Field(() => String, { description: 'What people know it by.' })
  @IsText(200)
  declare title: string;

  @Field(() => FeedbackChannelEnum, { description: 'By which way people are heard.' })
  @IsIn(FEEDBACK_CHANNELS)
  declare channel: FeedbackChannel;

  @Field(() => FeedbackStageEnum, { description: 'What they are asked to comment on.' })
  @IsIn(FEEDBACK_STAGES)
  declare stage: FeedbackStage;

  @Field(() => String, { description: 'How it is done, in words that a report can print.' })
  @IsText(2000)
  declare method: string;
}

@InputType({ description: 'A change of what an exercise is: fields you leave out stay, null clears them.' })
export class AmendFeedbackExerciseInput extends ExerciseTermsInput {
  @Field(() => ID, { description: 'The exercise.' })
  @IsRecordId()
  exerciseId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'The report on an exercise goes to the public as it is now.' })
export class PublishFeedbackReportInput extends WriteInput {
  @Field(() => ID, { description: 'The exercise.' })
  @IsRecordId()
  exerciseId!: string;

  @Field(() => String, {
    nullable: true,
    description: "Why it goes out inside a restricted window; the director's alone to give.",
  })
  @IsOptional()
  @IsText(1000)
  override?: string | null;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'The report on an exercise is taken back from the public.' })
export class WithdrawFeedbackReportInput extends WriteInput {
  @Field(() => ID, { description: 'The exercise.' })
  @IsRecordId()
  exerciseId!: string;

  @Field(() => String, { description: 'Why.' })
  @IsText(1000)
  because!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}
