import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, Min } from 'class-validator';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { CorrectingInput } from '../platform/record/correcting.input.js';
import { WriteInput } from '../platform/record/write.input.js';
import { ENGAGEMENT_CHANNELS, type EngagementChannel } from './engagement-channel.js';
import { LEVELS, POSITIONS, TREATMENTS, type Level, type Position, type Treatment } from './engagement-grid.js';
import {
  EngagementChannelEnum,
  StakeholderLevelEnum,
  StakeholderPositionEnum,
  TreatmentEnum,
} from './stakeholder.enums.js';

@InputType({ description: 'A party with an interest in a project: an organisation, a person or a named group.' })
export class IdentifyStakeholderInput extends WriteInput {
  @Field(() => String, { description: 'The project.' })
  @IsCode()
  projectCode!: string;

  @Field(() => String, { nullable: true, description: 'Its code; default the next free one, such as SH3.' })
  @IsOptional()
  @IsCode()
  code?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation of the register that it is.' })
  @IsOptional()
  @IsRecordId()
  organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The person of the register that it is.' })
  @IsOptional()
  @IsRecordId()
  personId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of a group that no register has, such as standards committees.',
  })
  @IsOptional()
  @IsText(200)
  groupName?: string | null;

  @Field(() => String, { description: 'Why it has an interest.' })
  @IsText(1000)
  stake!: string;

  @Field(() => ID, { nullable: true, description: 'The person who looks after the relationship; null: nobody yet.' })
  @IsOptional()
  @IsRecordId()
  ownerId?: string | null;
}

@InputType({ description: 'A change of what is said of a stakeholder: fields you leave out stay, null clears them.' })
export class AmendStakeholderInput extends WriteInput {
  @Field(() => ID, { description: 'The stakeholder.' })
  @IsRecordId()
  stakeholderId!: string;

  @Field(() => String, { nullable: true, description: 'Another name, for a group only.' })
  @IsOptional()
  @IsText(200)
  groupName?: string;

  @Field(() => String, { nullable: true, description: 'Why it has an interest.' })
  @IsOptional()
  @IsText(1000)
  stake?: string;

  @Field(() => ID, { nullable: true, description: 'Who looks after the relationship; null: nobody.' })
  @IsOptional()
  @IsRecordId()
  ownerId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'False: no longer a stakeholder. It stays to be seen.' })
  @IsOptional()
  @IsBoolean()
  active?: boolean;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'A judgement of a stakeholder on a day. UNKNOWN is an answer.' })
export class AssessStakeholderInput extends CorrectingInput {
  @Field(() => ID, { description: 'The stakeholder.' })
  @IsRecordId()
  stakeholderId!: string;

  @Field(() => StakeholderLevelEnum, { description: 'How much the work matters to it.' })
  @IsIn(LEVELS)
  interest!: Level;

  @Field(() => StakeholderLevelEnum, { description: 'How much it can do for or against the work.' })
  @IsIn(LEVELS)
  influence!: Level;

  @Field(() => StakeholderPositionEnum, { description: 'Its position.' })
  @IsIn(POSITIONS)
  position!: Position;

  @Field(() => String, { description: 'What the judgement rests on.' })
  @IsText(1000)
  rationale!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'An exchange with a stakeholder, on the day given as effectiveOn.' })
export class LogEngagementInput extends CorrectingInput {
  @Field(() => ID, { description: 'The stakeholder.' })
  @IsRecordId()
  stakeholderId!: string;

  @Field(() => EngagementChannelEnum, { description: 'By which way.' })
  @IsIn(ENGAGEMENT_CHANNELS)
  channel!: EngagementChannel;

  @Field(() => String, { description: 'What was said.' })
  @IsText(4000)
  said!: string;

  @Field(() => String, { description: 'By whom.' })
  @IsText(300)
  saidBy!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False: it was on effectiveOn or before; the very day is not known. Default true.',
  })
  @IsOptional()
  @IsBoolean()
  dayKnown?: boolean | null;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

/** Which part of the engagement log. */
@ArgsType()
export class EngagementLogArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only with this one.' })
  @IsOptional()
  @IsRecordId()
  stakeholderId?: string | null;
}

/** Which of the stakeholders. */
@ArgsType()
export class StakeholderArgs extends PageArgs {
  @Field(() => TreatmentEnum, { nullable: true, description: 'Only those who are looked after in this way.' })
  @IsOptional()
  @IsIn(TREATMENTS)
  treatment?: Treatment | null;

  @Field(() => StakeholderPositionEnum, { nullable: true, description: 'Only those with this position.' })
  @IsOptional()
  @IsIn(POSITIONS)
  position?: Position | null;

  @Field(() => Boolean, { nullable: true, description: 'False: only those who are stakeholders no longer.' })
  @IsOptional()
  @IsBoolean()
  active?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those with something missing or overdue.' })
  @IsOptional()
  @IsBoolean()
  withProblems?: boolean | null;
}
