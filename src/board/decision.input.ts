import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsIn, IsOptional, Min, ValidateNested } from 'class-validator';
import { IsLongCode } from '../meetings/meeting.input.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DateTimeScalar } from '../platform/graphql/date-time.scalar.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { WriteInput } from '../platform/record/write.input.js';
import { OutcomeEnum, ReplacementEnum } from './decision.enums.js';
import { OUTCOMES, REPLACEMENTS, type Outcome, type Replacement } from './decision-states.js';

@InputType({ isAbstract: true })
abstract class DecisionTermsInput extends WriteInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was taken; not in the future. Default: the day of the meeting, else today.',
  })
  @IsOptional()
  declare effectiveOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The meeting that took it; null: not on record.' })
  @IsOptional()
  @IsRecordId()
  meetingId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The item of that meeting’s agenda.' })
  @IsOptional()
  @IsRecordId()
  itemId?: string | null;

  @Field(() => String, { nullable: true, description: 'A short title.' })
  @IsOptional()
  @IsText(200)
  title?: string;

  @Field(() => String, { nullable: true, description: 'What was decided.' })
  @IsOptional()
  @IsText(4000)
  text?: string;

  @Field(() => OutcomeEnum, { nullable: true, description: 'What the body made of what it was asked.' })
  @IsOptional()
  @IsIn(OUTCOMES)
  outcome?: Outcome;

  @Field(() => String, { nullable: true, description: 'The reasons; null: not on record.' })
  @IsOptional()
  @IsText(4000)
  reasons?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Alternatives considered and rejected; an empty list: none was considered. Null: not on record.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @IsText(1000, { each: true })
  alternatives?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Conflicts of interest declared; an empty list: none was declared. Null: not on record.',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @IsText(1000, { each: true })
  conflicts?: string[] | null;

  @Field(() => String, { nullable: true, description: 'A dispensation granted in respect of a conflict.' })
  @IsOptional()
  @IsText(1000)
  dispensation?: string | null;

  @Field(() => String, { nullable: true, description: 'Who decided, where not the body itself.' })
  @IsOptional()
  @IsText(200)
  maker?: string | null;

  @Field(() => String, { nullable: true, description: 'The paper it was taken on, such as 10/23.' })
  @IsOptional()
  @IsText(40)
  paperReference?: string | null;

  @Field(() => String, { nullable: true, description: 'The recommendation of that paper which it answers.' })
  @IsOptional()
  @IsText(1000)
  recommendation?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the projects concerned.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsCode({ each: true })
  projectCodes?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The earlier decision of the body whose place it takes.' })
  @IsOptional()
  @IsRecordId()
  replacesId?: string | null;

  @Field(() => ReplacementEnum, { nullable: true, description: 'Whether it supersedes or rescinds that decision.' })
  @IsOptional()
  @IsIn(REPLACEMENTS)
  replacement?: Replacement | null;
}

@InputType({
  description: 'A decision of a body. It is never changed afterwards: it can be corrected, or replaced by a later one.',
})
export class RecordDecisionInput extends DecisionTermsInput {
  @Field(() => String, { description: 'The body, by its code.' })
  @IsCode()
  bodyCode!: string;

  @Field(() => String, { nullable: true, description: 'Its code; default the next free one, such as BOARD-D2.' })
  @IsOptional()
  @IsLongCode()
  code?: string | null;

  @Field(() => String, { description: 'A short title.' })
  @IsText(200)
  declare title: string;

  @Field(() => String, { description: 'What was decided.' })
  @IsText(4000)
  declare text: string;

  @Field(() => OutcomeEnum, { description: 'What the body made of what it was asked.' })
  @IsIn(OUTCOMES)
  declare outcome: Outcome;
}

@InputType({
  description:
    'Puts the record of a decision right: fields you leave out stay, null clears them. Both rows stay to be seen.',
})
export class CorrectDecisionInput extends DecisionTermsInput {
  @Field(() => ID, { description: 'The decision.' })
  @IsRecordId()
  decisionId!: string;

  @Field(() => String, { description: 'What was wrong, for the journal; up to 500 characters.' })
  @IsText(500)
  declare reason: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'Which decisions; fields you leave out do not narrow the list.' })
export class DecisionFilter {
  @Field(() => String, { nullable: true, description: 'Of this body.' })
  @IsOptional()
  @IsCode()
  bodyCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Concerning this project.' })
  @IsOptional()
  @IsCode()
  projectCode?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Taken on this day or later.' })
  @IsOptional()
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Taken on this day or earlier.' })
  @IsOptional()
  to?: string | null;
}

/** The arguments of the list of all decisions, which opens a view of its own. */
@ArgsType()
export class DecisionArgs extends PageArgs {
  @Field(() => DecisionFilter, { nullable: true, description: 'Which of them. Default: all.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DecisionFilter)
  filter?: DecisionFilter | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Default: the status date that all projects share, else today.',
  })
  @IsOptional()
  asAt?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only what was recorded by then. Default: now.' })
  @IsOptional()
  knownAt?: Date | null;
}
