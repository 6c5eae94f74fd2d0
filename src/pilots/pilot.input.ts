import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsOptional, Min } from 'class-validator';
import { PageArgs } from '../platform/graphql/page-args.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { ChangedTerms, NewTerms } from '../platform/kind/declared-terms.js';
import { CorrectingInput } from '../platform/record/correcting.input.js';
import { AuthorityTypeEnum, PilotStateEnum } from './pilot.enums.js';
import { PILOT_TERMS } from './pilot.kind.js';
import { AUTHORITY_TYPES, PILOT_STATES, type AuthorityType, type PilotState } from './pilot-states.js';

@InputType({ description: 'An authority that may pilot. Name and type are needed.' })
export class IdentifyPilotInput extends NewTerms(PILOT_TERMS) {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => String, { nullable: true, description: 'Its code; default the next free one, such as P3.' })
  @IsOptional()
  @IsCode()
  code?: string | null;
}

@InputType({ description: 'A change of who a pilot is or what it tries: fields you leave out stay, null clears them.' })
export class AmendPilotInput extends ChangedTerms(PILOT_TERMS) {
  @Field(() => ID, { description: 'The pilot.' })
  @IsRecordId()
  pilotId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'The state that a pilot reached on a day.' })
export class ReportPilotInput extends CorrectingInput {
  @Field(() => ID, { description: 'The pilot.' })
  @IsRecordId()
  pilotId!: string;

  @Field(() => PilotStateEnum, { description: 'The state it reached.' })
  @IsIn(PILOT_STATES)
  state!: PilotState;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  @IsOptional()
  @IsText(2000)
  note?: string | null;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

/** Which of the pilots. */
@ArgsType()
export class PilotArgs extends PageArgs {
  @Field(() => PilotStateEnum, { nullable: true, description: 'Only those in this state.' })
  @IsOptional()
  @IsIn(PILOT_STATES)
  state?: PilotState | null;

  @Field(() => AuthorityTypeEnum, { nullable: true, description: 'Only those of this type.' })
  @IsOptional()
  @IsIn(AUTHORITY_TYPES)
  authorityType?: AuthorityType | null;
}
