import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, Min } from 'class-validator';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { CorrectingInput } from '../platform/record/correcting.input.js';
import { WriteInput } from '../platform/record/write.input.js';
import { FeedbackOutcomeEnum, FeedbackRedactionEnum } from './feedback.enums.js';
import { OUTCOMES, type Outcome, type Redaction, REDACTIONS } from './feedback-terms.js';

/** The longest comment that is taken. */
export const LONGEST_COMMENT = 20_000;

@InputType({ description: 'A comment, as it was made.' })
export class RecordFeedbackItemInput extends WriteInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => ID, { description: 'The exercise in which it was made.' })
  @IsRecordId()
  exerciseId!: string;

  @Field(() => String, { nullable: true, description: 'Its code; default the next free one, such as F12.' })
  @IsOptional()
  @IsCode()
  code?: string | null;

  @Field(() => String, { description: 'The comment, word for word.' })
  @IsText(LONGEST_COMMENT)
  text!: string;

  @Field(() => String, { nullable: true, description: 'The question that it answers.' })
  @IsOptional()
  @IsText(1000)
  question?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who made it; null: it cannot be attributed.' })
  @IsOptional()
  @IsRecordId()
  respondentId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The version it is on. Default: the one version that the exercise is on; needed where it is on several.',
  })
  @IsOptional()
  @IsRecordId()
  outputVersionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The clause it is on; null: the whole.' })
  @IsOptional()
  @IsRecordId()
  clauseId?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes of its themes, the main one first.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @IsCode({ each: true })
  themes?: string[];
}

@InputType({ isAbstract: true })
abstract class AboutItemInput extends CorrectingInput {
  @Field(() => ID, { description: 'The comment.' })
  @IsRecordId()
  itemId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({
  description:
    'A change of how a comment is recorded, such as a slip in copying it: fields you leave out stay, null clears them.',
})
export class AmendFeedbackItemInput extends AboutItemInput {
  @Field(() => String, { nullable: true, description: 'The comment, word for word.' })
  @IsOptional()
  @IsText(LONGEST_COMMENT)
  text?: string;

  @Field(() => ID, { nullable: true, description: 'Who made it; null: it cannot be attributed.' })
  @IsOptional()
  @IsRecordId()
  respondentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The version it is on.' })
  @IsOptional()
  @IsRecordId()
  outputVersionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The clause it is on; null: the whole.' })
  @IsOptional()
  @IsRecordId()
  clauseId?: string | null;
}

@InputType({ description: 'The themes of a comment; they take the place of those it had.' })
export class CodeFeedbackItemInput extends AboutItemInput {
  @Field(() => [String], { description: 'Codes of themes, the main one first; none: it has none.' })
  @ArrayMaxSize(10)
  @IsCode({ each: true })
  themes!: string[];
}

@InputType({ description: 'What came of a comment.' })
export class ReportFeedbackOutcomeInput extends AboutItemInput {
  @Field(() => FeedbackOutcomeEnum, { description: 'The outcome.' })
  @IsIn(OUTCOMES)
  outcome!: Outcome;

  @Field(() => String, { description: 'Why; a report prints it.' })
  @IsText(2000)
  because!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Where it was accepted: the version that it changed; null: the change is still to be made.',
  })
  @IsOptional()
  @IsRecordId()
  changedVersionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The clause that it changed there; null: not one alone.' })
  @IsOptional()
  @IsRecordId()
  changedClauseId?: string | null;
}

@InputType({ description: 'A reply that was sent, telling of the outcome. effectiveOn is the day it was sent.' })
export class ReplyToFeedbackInput extends AboutItemInput {
  @Field(() => String, { description: 'The reply, word for word.' })
  @IsText(LONGEST_COMMENT)
  text!: string;
}

@InputType({ description: 'Keeps name or words of a comment from everybody but administrators and the project lead.' })
export class RedactFeedbackItemInput extends AboutItemInput {
  @Field(() => FeedbackRedactionEnum, { description: 'What is kept back.' })
  @IsIn(REDACTIONS)
  redaction!: Redaction;

  @Field(() => String, { description: 'Why; it is printed in its place, so it must not tell what it hides.' })
  @IsText(300)
  because!: string;
}
