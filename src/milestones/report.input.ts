import { Field, ID, InputType, Int, IntersectionType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { ConfidenceEnum, JudgementEnum } from './plan.enums.js';
import type { Confidence, Judgement } from './plan-record.js';

/** Reports in one input. */
const MOST_REPORTS = 200;

/** What may be said of a milestone as of a task. */
@InputType({ isAbstract: true })
class SaidInput {
  @Field(() => ConfidenceEnum, { nullable: true, description: 'How sure the owner is of the forecast.' })
  @IsOptional()
  confidence?: Confidence | null;

  @Field(() => JudgementEnum, {
    nullable: true,
    description: "The owner's own judgement; the derived status is shown beside it.",
  })
  @IsOptional()
  judgement?: Judgement | null;

  @Field(() => String, { nullable: true, description: 'What happened and why, in words a Board may read.' })
  @IsOptional()
  @IsText(4000)
  narrative?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it comes from, such as 10/23 ¶3.9.1.' })
  @IsOptional()
  @IsText(200)
  citation?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: an assumption, not a fact of the source.' })
  @IsOptional()
  assumed?: boolean | null;
}

@InputType({ isAbstract: true })
class MilestoneSaidInput extends SaidInput {
  @Field(() => DateScalar, { nullable: true, description: "The owner's forecast of its date." })
  @IsOptional()
  forecastDate?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was reached; not after the day of the report.' })
  @IsOptional()
  actualDate?: string | null;
}

@InputType({ isAbstract: true })
class TaskSaidInput extends SaidInput {
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

  @Field(() => Int, {
    nullable: true,
    description:
      'How much is done, in per cent: what is left is that much less of its duration. Instead of remainingDays.',
  })
  @IsOptional()
  @Min(0)
  @Max(100)
  percentComplete?: number | null;
}

/** A report by itself. */
@InputType({ isAbstract: true })
class ReportInput {
  @Field(() => DateScalar, { nullable: true, description: "The day it speaks of. Default: the project's status date." })
  @IsOptional()
  reportedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The report that this one corrects; it must speak of the same day.' })
  @IsOptional()
  @IsRecordId()
  corrects?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the journal. Default: the narrative.' })
  @IsOptional()
  @IsText(500)
  reason?: string | null;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

/** One of several reports. */
@InputType({ isAbstract: true })
class ReportLineInput {
  @Field(() => Int, {
    nullable: true,
    description: 'The version you read; refused where somebody was first. Left out: whatever was reported meanwhile.',
  })
  @IsOptional()
  @Min(0)
  expectedVersion?: number | null;
}

/** Several reports of one project. */
@InputType({ isAbstract: true })
abstract class ReportsInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day they speak of. Default: the project's status date.",
  })
  @IsOptional()
  reportedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the journal. Default: which items were reported.' })
  @IsOptional()
  @IsText(500)
  reason?: string | null;
}

@InputType({ description: 'A dated report of a milestone. It adds to the record; nothing is overwritten.' })
export class ReportMilestoneInput extends IntersectionType(MilestoneSaidInput, ReportInput) {
  @Field(() => ID, { description: 'The milestone, of whichever view.' })
  @IsRecordId()
  milestoneId!: string;
}

@InputType({ description: 'A dated report of a task. It adds to the record; nothing is overwritten.' })
export class ReportTaskInput extends IntersectionType(TaskSaidInput, ReportInput) {
  @Field(() => ID, { description: 'The task, of whichever view.' })
  @IsRecordId()
  taskId!: string;
}

@InputType({ description: 'A report of one milestone among several.' })
export class MilestoneReportInput extends IntersectionType(MilestoneSaidInput, ReportLineInput) {
  @Field(() => String, { description: 'The milestone: its code, such as M3, or its id.' })
  @IsText(200)
  milestone!: string;
}

@InputType({ description: 'Dated reports of several milestones of a project: all are saved, or none is.' })
export class ReportMilestonesInput extends ReportsInput {
  @Field(() => [MilestoneReportInput], { description: 'The reports, 1 to 200, each of another milestone.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_REPORTS)
  @ValidateNested({ each: true })
  @Type(() => MilestoneReportInput)
  reports!: MilestoneReportInput[];
}

@InputType({ description: 'A report of one task among several.' })
export class TaskReportInput extends IntersectionType(TaskSaidInput, ReportLineInput) {
  @Field(() => String, { description: 'The task: its code, such as T3, or its id.' })
  @IsText(200)
  task!: string;
}

@InputType({ description: 'Dated reports of several tasks of a project: all are saved, or none is.' })
export class ReportTasksInput extends ReportsInput {
  @Field(() => [TaskReportInput], { description: 'The reports, 1 to 200, each of another task.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_REPORTS)
  @ValidateNested({ each: true })
  @Type(() => TaskReportInput)
  reports!: TaskReportInput[];
}
