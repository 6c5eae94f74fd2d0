import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, IsBoolean, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { MOST_NOTES } from './item-terms.js';
import { ConstraintKindEnum } from './plan.enums.js';
import type { ConstraintKind } from './schedule/schedule.types.js';

@InputType({ isOneOf: true, description: 'How long a task takes: working days, or why nobody can say.' })
export class DurationInput {
  @Field(() => Int, { nullable: true, description: 'Working days, 1 to 10,000.' })
  @IsOptional()
  @Min(1)
  @Max(10_000)
  days?: number;

  @Field(() => String, { nullable: true, description: 'Why the duration is unknown.' })
  @IsOptional()
  @IsText(500)
  unknown?: string;
}

@InputType({ description: 'Three-point estimate of a duration in working days.' })
export class EstimateInput {
  @Field(() => Int, { description: 'If all goes well.' })
  @Min(1)
  @Max(10_000)
  optimistic!: number;

  @Field(() => Int, { description: 'Most likely; not less than optimistic.' })
  @Min(1)
  @Max(10_000)
  mostLikely!: number;

  @Field(() => Int, { description: 'If much goes wrong; not less than most likely.' })
  @Min(1)
  @Max(10_000)
  pessimistic!: number;
}

@InputType({ description: 'A date an item is held to beside its links.' })
export class ConstraintInput {
  @Field(() => ConstraintKindEnum, { description: 'How it is held.' })
  @Allow()
  kind!: ConstraintKind;

  @Field(() => DateScalar, { description: 'The date.' })
  @Allow()
  date!: string;
}

@InputType({
  description: 'Dates set by hand: kept, whatever it waits for. A constraint and a duration count again without them.',
})
export class PinnedDatesInput {
  @Field(() => DateScalar, { nullable: true, description: 'Of a task, the day it starts.' })
  @IsOptional()
  start?: string | null;

  @Field(() => DateScalar, { description: 'The day it finishes; of a milestone its date.' })
  @Allow()
  finish!: string;
}

@InputType({ isAbstract: true })
abstract class ItemTermsInput {
  @Field(() => String, { nullable: true, description: 'Code of the stage that holds it; null: none.' })
  @IsOptional()
  @IsCode()
  stage?: string | null;

  @Field(() => ID, { nullable: true, description: 'The person who owns it.' })
  @IsOptional()
  @IsRecordId()
  ownerId?: string | null;

  @Field(() => String, { nullable: true, description: 'The team that owns it.' })
  @IsOptional()
  @IsText(120)
  ownerTeam?: string | null;

  @Field(() => ConstraintInput, { nullable: true, description: 'A date it is held to; null: none.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ConstraintInput)
  constraint?: ConstraintInput | null;

  @Field(() => PinnedDatesInput, { nullable: true, description: 'Its dates, set by hand; null: they are worked out.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PinnedDatesInput)
  pinned?: PinnedDatesInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it must be done by; null: none.' })
  @IsOptional()
  deadline?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Of a task or milestone: code of the calendar by which it is worked; null: the project's own.",
  })
  @IsOptional()
  @IsCode()
  calendar?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: a publication, which may not fall in a restricted window.',
  })
  @IsOptional()
  @IsBoolean()
  publication?: boolean | null;

  @Field(() => String, { nullable: true, description: 'What those who plan it want to remember; null: nothing.' })
  @IsOptional()
  @IsText(MOST_NOTES)
  notes?: string | null;

  @Field(() => Int, { nullable: true, description: 'Place in the plan; default: last.' })
  @IsOptional()
  @Min(0)
  @Max(1_000_000)
  position?: number | null;

  @Field(() => String, { nullable: true, description: 'Where it comes from, such as 10/23 ¶3.7.2.' })
  @IsOptional()
  @IsText(200)
  citation?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: a planning assumption, not a fact of the source.' })
  @IsOptional()
  @IsBoolean()
  assumed?: boolean | null;
}

@InputType({ description: 'A new stage: a summary of what it holds.' })
export class AddStageInput extends ItemTermsInput {
  @Field(() => String, { description: 'Unique in the project, never used again.' })
  @IsCode()
  code!: string;

  @Field(() => String, { description: 'Title as papers print it.' })
  @IsText(200)
  title!: string;
}

@InputType({ description: 'A new task.' })
export class AddTaskInput extends AddStageInput {
  @Field(() => DurationInput, { description: 'How long it takes, or that this is unknown.' })
  @ValidateNested()
  @Type(() => DurationInput)
  duration!: DurationInput;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: the duration is an estimate that may still change much.',
  })
  @IsOptional()
  @IsBoolean()
  durationEstimated?: boolean | null;

  @Field(() => EstimateInput, { nullable: true, description: 'Three-point estimate.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => EstimateInput)
  estimate?: EstimateInput | null;
}

@InputType({ description: 'A new milestone: an event of one day.' })
export class AddMilestoneInput extends AddStageInput {
  @Field(() => String, {
    nullable: true,
    description: 'Why nobody can say when; leave out where links or a constraint do.',
  })
  @IsOptional()
  @IsText(500)
  dateUnknown?: string | null;
}

@InputType({ description: 'A new statement of an item: fields you leave out stay, null clears them.' })
export class ReviseItemInput extends ItemTermsInput {
  @Field(() => String, { description: 'The item.' })
  @IsCode()
  code!: string;

  @Field(() => String, { nullable: true, description: 'Title as papers print it.' })
  @IsOptional()
  @IsText(200)
  title?: string;

  @Field(() => DurationInput, { nullable: true, description: 'Of a task: how long it takes.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DurationInput)
  duration?: DurationInput;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of a task. True: the duration is an estimate that may still change much.',
  })
  @IsOptional()
  @IsBoolean()
  durationEstimated?: boolean | null;

  @Field(() => EstimateInput, { nullable: true, description: 'Of a task: three-point estimate; null: none.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => EstimateInput)
  estimate?: EstimateInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a milestone: why nobody can say when; null: its date can be known.',
  })
  @IsOptional()
  @IsText(500)
  dateUnknown?: string | null;
}

@InputType({ description: 'An item that falls out of the plan; its history and reports stay in the record.' })
export class WithdrawItemInput {
  @Field(() => String, { description: 'The item.' })
  @IsCode()
  code!: string;
}
