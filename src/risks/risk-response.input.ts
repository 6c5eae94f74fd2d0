import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { MaybeListOf } from '../platform/graphql/list.validators.js';
import { IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { WriteInput } from '../platform/record/write.input.js';
import { AboutRiskInput } from './risk.input.js';
import { AssessmentKindEnum, ResponseKindEnum, RiskActionStateEnum } from './risk.enums.js';
import {
  ACTION_STATES,
  ASSESSMENT_KINDS,
  RESPONSES,
  type ActionState,
  type AssessmentKind,
  type ResponseKind,
} from './risk-states.js';

/** Highest value that a level of a scale may have. */
export const HIGHEST_LEVEL = 1_000;

@InputType({ description: 'How likely a risk is and how much it would matter, on the scale in force on that day.' })
export class AssessRiskInput extends AboutRiskInput {
  @Field(() => AssessmentKindEnum, { description: 'Which state of things is assessed.' })
  @IsIn(ASSESSMENT_KINDS)
  kind!: AssessmentKind;

  @Field(() => Int, { description: 'Value of a level of likelihood.' })
  @IsInt()
  @Min(1)
  @Max(HIGHEST_LEVEL)
  likelihood!: number;

  @Field(() => Int, { description: 'Value of a level of impact.' })
  @IsInt()
  @Min(1)
  @Max(HIGHEST_LEVEL)
  impact!: number;

  @Field(() => String, { description: 'Why these levels.' })
  @IsText(2000)
  rationale!: string;
}

@InputType({ description: 'A new action of a response. One that is there is amended by amendRiskAction.' })
export class RiskActionInput {
  @Field(() => String, { description: 'What is to be done.' })
  @IsText(500)
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The person who does it; null: nobody yet.' })
  @IsOptional()
  @IsRecordId()
  actioneeId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be done; null: not known.' })
  @IsOptional()
  dueOn?: string | null;
}

@InputType({ description: 'How a risk is met from a day on: fields you leave out stay, null clears them.' })
export class RespondToRiskInput extends AboutRiskInput {
  @Field(() => ResponseKindEnum, { nullable: true, description: 'The response; needed where there is none yet.' })
  @IsOptional()
  @IsIn(RESPONSES)
  response?: ResponseKind | null;

  @Field(() => String, { nullable: true, description: 'What was said of it.' })
  @IsOptional()
  @IsText(2000)
  note?: string | null;

  @MaybeListOf(() => RiskActionInput, 20, 'Actions to be added to those that are there.')
  actions?: RiskActionInput[] | null;
}

@InputType({ description: 'A change of an action of a response: fields you leave out stay, null clears them.' })
export class AmendRiskActionInput extends WriteInput {
  @Field(() => ID, { description: 'The risk.' })
  @IsRecordId()
  riskId!: string;

  @Field(() => ID, { description: 'The action.' })
  @IsRecordId()
  actionId!: string;

  @Field(() => Int, { description: 'The version of the risk that you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'What is to be done.' })
  @IsOptional()
  @IsText(500)
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'The person who does it.' })
  @IsOptional()
  @IsRecordId()
  actioneeId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be done.' })
  @IsOptional()
  dueOn?: string | null;
}

@InputType({ description: 'How far an action has come on a day.' })
export class ReportRiskActionInput extends AboutRiskInput {
  @Field(() => ID, { description: 'The action.' })
  @IsRecordId()
  actionId!: string;

  @Field(() => RiskActionStateEnum, { description: 'How far it has come.' })
  @IsIn(ACTION_STATES)
  state!: ActionState;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  @IsOptional()
  @IsText(2000)
  note?: string | null;
}

@InputType({ description: 'A director accepts a threat that is above the appetite, at the score it has.' })
export class AcceptRiskInput extends AboutRiskInput {
  @Field(() => String, { description: 'Why it can be borne.' })
  @IsText(2000)
  note!: string;

  @Field(() => DateScalar, { description: 'The last day on which the acceptance holds; after the day it is given.' })
  @Allow()
  expiresOn!: string;
}
