import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  Allow,
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  NotEquals,
  ValidateNested,
} from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { MaybeListOf } from '../platform/graphql/list.validators.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { CorrectingInput } from '../platform/record/correcting.input.js';
import { WriteInput } from '../platform/record/write.input.js';
import { SubjectInput } from '../programme/record-subject.type.js';
import { RISK_SORTS, type RiskSort } from './risk-choice.js';
import { RISK_GAPS, type RiskGapCode } from './risk-gap.js';
import {
  AssessmentKindEnum,
  ProximityEnum,
  RiskCategoryEnum,
  RiskGapEnum,
  RiskNatureEnum,
  RiskSortEnum,
  RiskStateEnum,
} from './risk.enums.js';
import {
  ASSESSMENT_KINDS,
  PROXIMITIES,
  RISK_CATEGORIES,
  RISK_NATURES,
  RISK_STATES,
  type AssessmentKind,
  type Proximity,
  type RiskCategory,
  type RiskNature,
  type RiskState,
} from './risk-states.js';

/** How many records a risk may be linked to, and how many tasks it may move. */
const FEW = 20;
/** Longest effect, in working days: about four years. */
const LONGEST = 1_000;

@InputType({ description: 'By how much a task would move if the risk came about.' })
export class TaskEffectInput {
  @Field(() => ID, { description: 'The task.' })
  @IsRecordId()
  taskId!: string;

  @Field(() => Int, { description: 'Working days, never zero; positive is later, negative is sooner.' })
  @IsInt()
  @NotEquals(0)
  @Min(-LONGEST)
  @Max(LONGEST)
  workingDays!: number;
}

@InputType({ isAbstract: true })
abstract class RiskTermsInput extends WriteInput {
  @Field(() => String, { nullable: true, description: 'What people call it.' })
  @IsOptional()
  @IsText(200)
  title?: string;

  @Field(() => RiskCategoryEnum, { nullable: true, description: 'What it is about.' })
  @IsOptional()
  @IsIn(RISK_CATEGORIES)
  category?: RiskCategory;

  @Field(() => String, { nullable: true, description: 'What gives rise to it; null: not known.' })
  @IsOptional()
  @IsText(1000)
  cause?: string | null;

  @Field(() => String, { nullable: true, description: 'What may happen; null: not known.' })
  @IsOptional()
  @IsText(1000)
  event?: string | null;

  @Field(() => String, { nullable: true, description: 'What would come of it; null: not known.' })
  @IsOptional()
  @IsText(1000)
  effect?: string | null;

  @MaybeListOf(() => SubjectInput, FEW, 'The records it touches, such as a milestone.')
  links?: SubjectInput[];

  @Field(() => [TaskEffectInput], { nullable: true, description: 'The tasks it would move, each once.' })
  @IsOptional()
  @ArrayMaxSize(FEW)
  @ArrayUnique((effect: TaskEffectInput) => effect.taskId, { message: 'taskEffects may name each task once' })
  @ValidateNested({ each: true })
  @Type(() => TaskEffectInput)
  taskEffects?: TaskEffectInput[];

  @Field(() => ID, { nullable: true, description: 'The one person who answers for it; null: nobody yet.' })
  @IsOptional()
  @IsRecordId()
  ownerId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'The people who carry out its response.' })
  @IsOptional()
  @ArrayMaxSize(FEW)
  @IsRecordId({ each: true })
  actioneeIds?: string[];

  @Field(() => ProximityEnum, { nullable: true, description: 'How soon it may come about; null: not known.' })
  @IsOptional()
  @IsIn(PROXIMITIES)
  proximity?: Proximity | null;
}

@InputType({ description: 'A risk. Title, nature and category are needed; what is not known is left out.' })
export class RaiseRiskInput extends RiskTermsInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => String, { nullable: true, description: 'Its code; default the next free one, such as R3.' })
  @IsOptional()
  @IsCode()
  code?: string | null;

  @Field(() => String, { description: 'What people call it.' })
  @IsText(200)
  declare title: string;

  @Field(() => RiskNatureEnum, { description: 'Threat or opportunity; this never changes.' })
  @IsIn(RISK_NATURES)
  nature!: RiskNature;

  @Field(() => RiskCategoryEnum, { description: 'What it is about.' })
  @IsIn(RISK_CATEGORIES)
  declare category: RiskCategory;
}

@InputType({ description: 'A change of what a risk is or whose it is: fields you leave out stay, null clears them.' })
export class AmendRiskInput extends RiskTermsInput {
  @Field(() => ID, { description: 'The risk.' })
  @IsRecordId()
  riskId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

/** A report about a risk. */
@InputType({ isAbstract: true })
export abstract class AboutRiskInput extends CorrectingInput {
  @Field(() => ID, { description: 'The risk.' })
  @IsRecordId()
  riskId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'A risk is closed on a day.' })
export class CloseRiskInput extends AboutRiskInput {
  @Field(() => String, { description: 'Why it need not be looked after any more.' })
  @IsText(2000)
  note!: string;
}

@InputType({ description: 'A closed risk is opened again on a day.' })
export class ReopenRiskInput extends AboutRiskInput {
  @Field(() => String, { description: 'Why it has to be looked after again.' })
  @IsText(2000)
  note!: string;
}

@InputType({ description: 'A risk was looked at on a day.' })
export class ReviewRiskInput extends AboutRiskInput {
  @Field(() => String, { description: 'What was found.' })
  @IsText(2000)
  note!: string;

  @Field(() => DateScalar, {
    description: 'The day by which it is to be looked at again; after the day of this review.',
  })
  @Allow()
  nextOn!: string;
}

/** Which risks are asked for. */
@ArgsType()
export class RisksArgs extends PageArgs {
  @Field(() => RiskStateEnum, { nullable: true, description: 'Only those; default open and closed ones.' })
  @IsOptional()
  @IsIn(RISK_STATES)
  state?: RiskState | null;

  @Field(() => RiskNatureEnum, { nullable: true, description: 'Only those.' })
  @IsOptional()
  @IsIn(RISK_NATURES)
  nature?: RiskNature | null;

  @Field(() => RiskCategoryEnum, { nullable: true, description: 'Only those.' })
  @IsOptional()
  @IsIn(RISK_CATEGORIES)
  category?: RiskCategory | null;

  @Field(() => String, { nullable: true, description: 'Only those whose current score lies in the band of this name.' })
  @IsOptional()
  @IsText(60)
  band?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this person.' })
  @IsOptional()
  @IsRecordId()
  ownerId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those that nobody owns; false: only the others.' })
  @IsOptional()
  @IsBoolean()
  unowned?: boolean | null;

  @Field(() => ProximityEnum, { nullable: true, description: 'Only those.' })
  @IsOptional()
  @IsIn(PROXIMITIES)
  proximity?: Proximity | null;

  @Field(() => AssessmentKindEnum, {
    defaultValue: 'CURRENT',
    description: 'Which assessment likelihood and impact are of.',
  })
  @IsIn(ASSESSMENT_KINDS)
  scored!: AssessmentKind;

  @Field(() => Int, {
    nullable: true,
    description: 'Only those of this level of likelihood on the scale in force, as a heat map places them.',
  })
  @IsOptional()
  @IsInt()
  likelihood?: number | null;

  @Field(() => Int, { nullable: true, description: 'Only those of this level of impact on the scale in force.' })
  @IsOptional()
  @IsInt()
  impact?: number | null;

  @Field(() => RiskGapEnum, { nullable: true, description: 'Only those that lack this.' })
  @IsOptional()
  @IsIn(RISK_GAPS)
  gap?: RiskGapCode | null;

  @Field(() => RiskSortEnum, { defaultValue: 'CODE', description: 'By what they are sorted.' })
  @IsIn(RISK_SORTS)
  sort!: RiskSort;
}
