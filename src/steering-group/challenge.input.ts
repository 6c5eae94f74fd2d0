import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, Min, ValidateNested } from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { CorrectingInput } from '../platform/record/correcting.input.js';
import { WriteInput } from '../platform/record/write.input.js';
import { SubjectInput } from '../programme/record-subject.type.js';
import {
  CHALLENGE_KINDS,
  CHALLENGE_STATES,
  OUTCOMES,
  type ChallengeKind,
  type ChallengeState,
  type Outcome,
} from './challenge-life.js';
import {
  CHALLENGE_SHARES,
  CHALLENGE_SORTS,
  ChallengeKindEnum,
  ChallengeOutcomeEnum,
  ChallengeShareEnum,
  ChallengeSortEnum,
  ChallengeStateEnum,
  type ChallengeShare,
  type ChallengeSort,
} from './steering-group.enums.js';

@InputType({ description: 'Advice on a record of a project, or a challenge to it.' })
export class RaiseChallengeInput extends WriteInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => String, { nullable: true, description: 'Its code; default the next free one, such as CH3.' })
  @IsOptional()
  @IsCode()
  code?: string | null;

  @Field(() => ChallengeKindEnum, { description: 'Advice or a challenge.' })
  @IsIn(CHALLENGE_KINDS)
  kind!: ChallengeKind;

  @Field(() => SubjectInput, { description: 'The record it is about.' })
  @ValidateNested()
  @Type(() => SubjectInput)
  subject!: SubjectInput;

  @Field(() => String, { description: 'The question, or the advice in a sentence.' })
  @IsText(1000)
  question!: string;

  @Field(() => String, { description: 'Why it matters.' })
  @IsText(2000)
  whyItMatters!: string;

  @Field(() => String, { description: 'What is wanted.' })
  @IsText(1000)
  wanted!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who is to answer; default the project lead, or the SMT lead where the project lead raised it.',
  })
  @IsOptional()
  @IsRecordId()
  answererId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day for the answer; default ten working days on the project’s calendar.',
  })
  @IsOptional()
  answerBy?: string | null;
}

@InputType({ isAbstract: true })
abstract class ChallengeActInput extends WriteInput {
  @Field(() => ID, { description: 'The advice or challenge.' })
  @IsRecordId()
  challengeId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({
  description:
    'Who is to answer a challenge, and by when: fields you leave out stay, in a correction as the corrected row has them.',
})
export class AssignChallengeInput extends CorrectingInput {
  @Field(() => ID, { description: 'The advice or challenge.' })
  @IsRecordId()
  challengeId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;

  @Field(() => ID, { nullable: true, description: 'Who is to answer; default who was named before.' })
  @IsOptional()
  @IsRecordId()
  answererId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day for the answer; default the day before set.' })
  @IsOptional()
  answerBy?: string | null;

  @Field(() => String, { description: 'Why; it is shown in the thread. Up to 500 characters.' })
  @IsText(500)
  declare reason: string;
}

@InputType({ description: 'An answer to a challenge, or its correction.' })
export class AnswerChallengeInput extends CorrectingInput {
  @Field(() => ID, { description: 'The advice or challenge.' })
  @IsRecordId()
  challengeId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;

  @Field(() => ChallengeOutcomeEnum, { description: 'What the answer makes of what was wanted.' })
  @IsIn(OUTCOMES)
  outcome!: Outcome;

  @Field(() => String, { description: 'Why.' })
  @IsText(2000)
  reasons!: string;

  @Field(() => String, { nullable: true, description: 'What will be done; null: nothing.' })
  @IsOptional()
  @IsText(2000)
  willDo?: string | null;

  @Field(() => ID, { nullable: true, description: 'The action that does it.' })
  @IsOptional()
  @IsRecordId()
  actionId?: string | null;
}

@InputType({ description: 'What the challenger makes of an answer.' })
export class JudgeAnswerInput extends ChallengeActInput {
  @Field(() => Boolean, {
    description: 'True: settled, and it closes. False: it stays, and the challenger may escalate it.',
  })
  @IsBoolean()
  satisfied!: boolean;

  @Field(() => String, { nullable: true, description: 'What the challenger says of it.' })
  @IsOptional()
  @IsText(2000)
  remark?: string | null;
}

@InputType({ description: 'Takes a challenge to the director of the project.' })
export class EscalateChallengeInput extends ChallengeActInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day for the director’s answer; default ten working days on the project’s calendar.',
  })
  @IsOptional()
  answerBy?: string | null;

  @Field(() => String, { description: 'Why; it is shown in the thread. Up to 500 characters.' })
  @IsText(500)
  declare reason: string;
}

@InputType({ description: 'Withdraws a challenge; it stays to be seen.' })
export class WithdrawChallengeInput extends ChallengeActInput {
  @Field(() => String, { description: 'Why; it is shown in the thread. Up to 500 characters.' })
  @IsText(500)
  declare reason: string;
}

/** Which challenges of a project are asked for; what is left out does not matter. */
@ArgsType()
export class ChallengeArgs extends PageArgs {
  @Field(() => [ChallengeStateEnum], { nullable: true, description: 'Those in one of these states.' })
  @IsOptional()
  @ArrayMaxSize(CHALLENGE_STATES.length)
  @IsIn(CHALLENGE_STATES, { each: true })
  states?: ChallengeState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those whose answer is overdue; false: the others.' })
  @IsOptional()
  @IsBoolean()
  overdue?: boolean | null;

  @Field(() => ChallengeShareEnum, { nullable: true, description: 'Those that are the reader’s own.' })
  @IsOptional()
  @IsIn(CHALLENGE_SHARES)
  mine?: ChallengeShare | null;

  @Field(() => ChallengeKindEnum, { nullable: true, description: 'Advice only, or challenges only.' })
  @IsOptional()
  @IsIn(CHALLENGE_KINDS)
  kind?: ChallengeKind | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Those that this person is to answer, or was; escalated ones only where the SMT lead is asked for.',
  })
  @IsOptional()
  @IsRecordId()
  answererId?: string | null;

  @Field(() => ChallengeSortEnum, { defaultValue: 'CODE', description: 'By what they are sorted.' })
  @IsIn(CHALLENGE_SORTS)
  sort: ChallengeSort = 'CODE';

  @Field(() => SubjectInput, { nullable: true, description: 'Those about this record.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SubjectInput)
  subject?: SubjectInput | null;
}

/** Which of the reader's own challenges are asked for. */
@ArgsType()
export class MyChallengesArgs extends PageArgs {
  @Field(() => ChallengeShareEnum, { description: 'Those to answer, or those raised.' })
  @IsIn(CHALLENGE_SHARES)
  share!: ChallengeShare;
}
