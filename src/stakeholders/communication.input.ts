import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsBoolean, IsIn, IsOptional, Matches, Min } from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { CorrectingInput } from '../platform/record/correcting.input.js';
import { WriteInput } from '../platform/record/write.input.js';
import { CommunicationKindEnum, CommunicationStateEnum } from './communication.enums.js';
import {
  COMMUNICATION_KINDS,
  COMMUNICATION_STATES,
  type CommunicationKind,
  type CommunicationState,
} from './communication-life.js';

@InputType({ isAbstract: true })
abstract class CommunicationTermsInput extends WriteInput {
  @Field(() => String, { nullable: true, description: 'Its title, which the director clears with the text.' })
  @IsOptional()
  @IsText(200)
  title?: string;

  @Field(() => CommunicationKindEnum, { nullable: true, description: 'Its kind.' })
  @IsOptional()
  @IsIn(COMMUNICATION_KINDS)
  kind?: CommunicationKind;

  @Field(() => String, { nullable: true, description: 'Whom it is for; null: not settled.' })
  @IsOptional()
  @IsText(500)
  audience?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False: once issued it goes to its audience alone. Default true: anybody may read it then.',
  })
  @IsOptional()
  @IsBoolean()
  forPublic?: boolean;

  @Field(() => ID, { nullable: true, description: 'The person who prepares it; null: nobody.' })
  @IsOptional()
  @IsRecordId()
  ownerId?: string | null;

  @Field(() => String, { nullable: true, description: 'The team that prepares it; null: none.' })
  @IsOptional()
  @IsText(200)
  ownerTeam?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it is to go out; null: that of its milestone, else unknown.',
  })
  @IsOptional()
  plannedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The milestone of the plan that it is; null: none.' })
  @IsOptional()
  @IsRecordId()
  milestoneId?: string | null;
}

@InputType({ description: 'A communication to be prepared. Title and kind are needed.' })
export class PlanCommunicationInput extends CommunicationTermsInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => String, { nullable: true, description: 'Its code; default the next free one, such as COM3.' })
  @IsOptional()
  @IsCode()
  code?: string | null;

  @Field(() => String, { description: 'Its title, which the director clears with the text.' })
  @IsText(200)
  declare title: string;

  @Field(() => CommunicationKindEnum, { description: 'Its kind.' })
  @IsIn(COMMUNICATION_KINDS)
  declare kind: CommunicationKind;
}

@InputType({ description: 'A change of what a communication is: fields you leave out stay, null clears them.' })
export class AmendCommunicationInput extends CommunicationTermsInput {
  @Field(() => ID, { description: 'The communication.' })
  @IsRecordId()
  communicationId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'A new version of the text. What was cleared in another wording needs clearing again.' })
export class DraftCommunicationInput extends WriteInput {
  @Field(() => ID, { description: 'The communication.' })
  @IsRecordId()
  communicationId!: string;

  @Field(() => String, { description: 'The whole text.' })
  @IsText(20_000)
  body!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'A step that a communication takes, on the day given as effectiveOn.' })
export class CommunicationStepInput extends CorrectingInput {
  @Field(() => ID, { description: 'The communication.' })
  @IsRecordId()
  communicationId!: string;

  @Field(() => String, { nullable: true, description: 'What was said with it.' })
  @IsOptional()
  @IsText(2000)
  note?: string | null;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'The issue of the wording that was cleared.' })
export class IssueCommunicationInput extends CommunicationStepInput {
  @Field(() => DateScalar, {
    description: 'The day on which it goes out; restricted windows are judged by it. Not in the future.',
  })
  @Allow()
  declare effectiveOn: string;
}

const SHA256 = /^[0-9a-f]{64}$/;
const NO_SHA256 = {
  message: '$property must be the 64 hexadecimal digits that the communication shows',
};

@InputType({ description: 'The clearance of exactly one wording.' })
export class ClearCommunicationInput extends CommunicationStepInput {
  @Field(() => String, { description: 'contentSha256 of the wording that you read.' })
  @Matches(SHA256, NO_SHA256)
  contentSha256!: string;
}

@InputType({ description: "A director's leave to issue one wording inside a restricted window." })
export class OverrideRestrictedWindowInput extends WriteInput {
  @Field(() => ID, { description: 'The communication.' })
  @IsRecordId()
  communicationId!: string;

  @Field(() => String, { description: 'contentSha256 of the wording that may go out.' })
  @Matches(SHA256, NO_SHA256)
  contentSha256!: string;

  @Field(() => DateScalar, {
    description: 'The day on which it is to go out: every window that it lies in is overridden.',
  })
  @Allow()
  day!: string;

  @Field(() => String, { description: 'Why it cannot wait.' })
  @IsText(2000)
  grounds!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

/** Which of the communications. */
@ArgsType()
export class CommunicationArgs extends PageArgs {
  @Field(() => CommunicationStateEnum, { nullable: true, description: 'Only those that have come so far.' })
  @IsOptional()
  @IsIn(COMMUNICATION_STATES)
  state?: CommunicationState | null;

  @Field(() => CommunicationKindEnum, { nullable: true, description: 'Only those of this kind.' })
  @IsOptional()
  @IsIn(COMMUNICATION_KINDS)
  kind?: CommunicationKind | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those with something amiss in their plan.' })
  @IsOptional()
  @IsBoolean()
  withWarnings?: boolean | null;
}
