import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, Max, Min } from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { ConfidenceEnum, JudgementEnum } from './plan.enums.js';
import type { Confidence, Judgement } from './plan-record.js';

@InputType({ isAbstract: true })
abstract class ReportInput {
  @Field(() => DateScalar, { nullable: true, description: "The day it speaks of. Default: the project's status date." })
  @IsOptional()
  reportedOn?: string | null;

  @Field(() => ConfidenceEnum, { nullable: true, description: 'How sure the owner is of the forecast.' })
  @IsOptional()
  confidence?: Confidence | null;

  @Field(() => JudgementEnum, {
    nullable: true,
    description: "The owner's own judgement; the derived status stands beside it.",
  })
  @IsOptional()
  judgement?: Judgement | null;

  @Field(() => String, { nullable: true, description: 'What happened and why, in words a Board may read.' })
  @IsOptional()
  @IsText(4000)
  narrative?: string | null;

  @Field(() => ID, { nullable: true, description: 'The report that this one corrects; it must speak of the same day.' })
  @IsOptional()
  @IsRecordId()
  corrects?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it comes from, such as 10/23 ¶3.9.1.' })
  @IsOptional()
  @IsText(200)
  citation?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: an assumption, not a fact of the source.' })
  @IsOptional()
  assumed?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why, for the journal. Default: the narrative.' })
  @IsOptional()
  @IsText(500)
  reason?: string | null;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'A dated report of a milestone. It adds to the record; nothing is overwritten.' })
export class ReportMilestoneInput extends ReportInput {
  @Field(() => ID, { description: 'The milestone, of whichever view.' })
  @IsRecordId()
  milestoneId!: string;

  @Field(() => DateScalar, { nullable: true, description: "The owner's forecast of its date." })
  @IsOptional()
  forecastDate?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was reached; not after the day of the report.' })
  @IsOptional()
  actualDate?: string | null;
}

@InputType({ description: 'A dated report of a task. It adds to the record; nothing is overwritten.' })
export class ReportTaskInput extends ReportInput {
  @Field(() => ID, { description: 'The task, of whichever view.' })
  @IsRecordId()
  taskId!: string;

  @Field(() => DateScalar, { nullable: true, description: "The owner's forecast of its finish." })
  @IsOptional()
  forecastFinish?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day work began.' })
  @IsOptional()
  actualStart?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was done.' })
  @IsOptional()
  actualFinish?: string | null;

  @Field(() => Int, { nullable: true, description: 'Working days of work left, the day of the report included.' })
  @IsOptional()
  @Min(0)
  @Max(10_000)
  remainingDays?: number | null;
}
