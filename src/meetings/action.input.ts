import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, Min, ValidateNested } from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DateTimeScalar } from '../platform/graphql/date-time.scalar.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { MaybeListOf } from '../platform/graphql/list.validators.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { CorrectingInput } from '../platform/record/correcting.input.js';
import { WriteInput } from '../platform/record/write.input.js';
import { SubjectInput } from '../programme/record-subject.type.js';
import { IsLongCode } from './meeting.input.js';
import { ActionStateEnum } from './meeting.enums.js';
import { ACTION_STATES, type ActionState } from './meeting-states.js';

@InputType({ isAbstract: true })
abstract class ActionTermsInput extends WriteInput {
  @Field(() => String, { nullable: true, description: 'What is to be done.' })
  @IsOptional()
  @IsText(1000)
  text?: string;

  @Field(() => ID, { nullable: true, description: 'Who does it, where the register has an entry.' })
  @IsOptional()
  @IsRecordId()
  ownerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Who does it, such as a team, where the register has no entry.' })
  @IsOptional()
  @IsText(200)
  ownerName?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'By when; null: no date was given.' })
  @IsOptional()
  dueOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The item of the agenda on which it was raised.' })
  @IsOptional()
  @IsRecordId()
  itemId?: string | null;

  @MaybeListOf(() => SubjectInput, 10, 'The records of its project that it is about.')
  subjects?: SubjectInput[] | null;
}

@InputType({ description: 'Something that somebody is to do, raised at a meeting or in a project.' })
export class RaiseActionInput extends ActionTermsInput {
  @Field(() => String, { nullable: true, description: 'The project; null: that of the meeting’s body, if any.' })
  @IsOptional()
  @IsCode()
  projectCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'The meeting that raised it; null: raised outside a meeting.' })
  @IsOptional()
  @IsRecordId()
  meetingId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its reference; default the next free one, such as BOARD-2010-01-26-A1 or CFPS-A1.',
  })
  @IsOptional()
  @IsLongCode()
  code?: string | null;

  @Field(() => String, { description: 'What is to be done.' })
  @IsText(1000)
  declare text: string;
}

@InputType({
  description: 'A change of what is to be done, by whom or by when: fields you leave out stay, null clears them.',
})
export class AmendActionInput extends ActionTermsInput {
  @Field(() => ID, { description: 'The action.' })
  @IsRecordId()
  actionId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'How far an action had come on a day.' })
export class ReportActionInput extends CorrectingInput {
  @Field(() => ID, { description: 'The action.' })
  @IsRecordId()
  actionId!: string;

  @Field(() => ActionStateEnum, { description: 'The state it reached.' })
  @IsIn(ACTION_STATES)
  state!: ActionState;

  @Field(() => String, { nullable: true, description: 'What was done, or why it is no longer wanted.' })
  @IsOptional()
  @IsText(2000)
  note?: string | null;

  @Field(() => ID, { nullable: true, description: 'The meeting that took it off its list.' })
  @IsOptional()
  @IsRecordId()
  closedAtMeetingId?: string | null;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'Which actions; fields you leave out do not narrow the list.' })
export class ActionFilter {
  @Field(() => String, { nullable: true, description: 'The one with this code.' })
  @IsOptional()
  @IsLongCode()
  code?: string | null;

  @Field(() => ActionStateEnum, { nullable: true, description: 'Those in this state.' })
  @IsOptional()
  @IsIn(ACTION_STATES)
  state?: ActionState | null;

  @Field(() => String, { nullable: true, description: 'Those whose owner’s name has these words in it.' })
  @IsOptional()
  @IsText(200)
  owner?: string | null;

  @Field(() => String, { nullable: true, description: 'Those that this meeting raised, by its code.' })
  @IsOptional()
  @IsLongCode()
  meetingCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Those of this project, by its code.' })
  @IsOptional()
  @IsCode()
  projectCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Those still to do, or those that are not.' })
  @IsOptional()
  @IsBoolean()
  open?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those whose date has passed while still to do, or the others.',
  })
  @IsOptional()
  @IsBoolean()
  overdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those that the reader owns.' })
  @IsOptional()
  @IsBoolean()
  mine?: boolean | null;
}

/** The arguments of a list of actions inside a view. */
@ArgsType()
export class ActionArgs extends PageArgs {
  @Field(() => ActionFilter, { nullable: true, description: 'Which of them. Default: all.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ActionFilter)
  filter?: ActionFilter | null;
}

/** The arguments of the list of all actions, which opens a view of its own. */
@ArgsType()
export class AskedActionArgs extends ActionArgs {
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
