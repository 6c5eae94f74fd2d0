import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsOptional, Matches, Min } from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { CorrectingInput } from '../platform/record/correcting.input.js';
import { WriteInput } from '../platform/record/write.input.js';
import { MeetingStateEnum } from './meeting.enums.js';
import { MEETING_STATES, type MeetingState } from './meeting-states.js';
import { TIME_OF_DAY } from './meeting-terms.js';

/** A code such as BOARD-2010-01-26: longer than that of a body, which it holds. */
export function IsLongCode(): PropertyDecorator {
  return applyDecorators(
    Matches(/^[A-Z][A-Z0-9-]{0,39}$/, {
      message:
        '$property must be a code of 1 to 40 capitals, digits and hyphens that starts with a letter, such as BOARD-2010-01-26',
    }),
  );
}

/** The meeting that a write is about, and the version of it that was read. */
@InputType({ isAbstract: true })
export abstract class AboutMeetingInput extends CorrectingInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsRecordId()
  meetingId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ isAbstract: true })
abstract class MeetingTermsInput extends WriteInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day; null: nobody can say yet.' })
  @IsOptional()
  meetsOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why there is no date, or why it is moved; needed when a date is moved.',
  })
  @IsOptional()
  @IsText(500)
  dateReason?: string | null;

  @Field(() => String, { nullable: true, description: 'The hour it begins, hh:mm; null: not known.' })
  @IsOptional()
  @Matches(TIME_OF_DAY, { message: '$property must be a time of day such as 10:30' })
  startsAt?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The hour it ends on the same day, hh:mm, after the hour it begins; null: not known.',
  })
  @IsOptional()
  @Matches(TIME_OF_DAY, { message: '$property must be a time of day such as 12:30' })
  endsAt?: string | null;

  @Field(() => String, { nullable: true, description: 'Where; null: not known.' })
  @IsOptional()
  @IsText(300)
  place?: string | null;
}

@InputType({ description: 'A meeting of a body.' })
export class PlanMeetingInput extends MeetingTermsInput {
  @Field(() => String, { description: 'The body, by its code.' })
  @IsCode()
  bodyCode!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Its code; default the body and the day, such as BOARD-2010-01-26, or the next free one, such as BOARD-M2.',
  })
  @IsOptional()
  @IsLongCode()
  code?: string | null;
}

@InputType({ description: 'A change of when or where a meeting is: fields you leave out stay, null clears them.' })
export class AmendMeetingInput extends MeetingTermsInput {
  @Field(() => ID, { description: 'The meeting.' })
  @IsRecordId()
  meetingId!: string;

  @Field(() => Int, { description: 'The version you read; refused where somebody was first.' })
  @Min(0)
  expectedVersion!: number;
}

@InputType({ description: 'The state that a meeting reached on a day.' })
export class ReportMeetingInput extends AboutMeetingInput {
  @Field(() => MeetingStateEnum, { description: 'The state it reached.' })
  @IsIn(MEETING_STATES)
  state!: MeetingState;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  @IsOptional()
  @IsText(2000)
  note?: string | null;
}

@InputType({ description: 'The papers of a meeting went out, on the day given as effectiveOn.' })
export class DispatchPapersInput extends AboutMeetingInput {
  @Field(() => String, { nullable: true, description: 'For example what was sent and to whom.' })
  @IsOptional()
  @IsText(2000)
  note?: string | null;
}
