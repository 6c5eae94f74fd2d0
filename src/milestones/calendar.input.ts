import { Field, InputType, Int } from '@nestjs/graphql';
import { Allow, ArrayMaxSize, ArrayUnique, IsOptional, Max, Min } from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { MaybeListOf } from '../platform/graphql/list.validators.js';
import { IsCode, IsText } from '../platform/graphql/text.validators.js';
import { WriteInput } from '../platform/record/write.input.js';
import { HolidayRegionEnum, ProgressLogicEnum } from './plan.enums.js';
import type { HolidayRegion } from './plan-record.js';
import type { ProgressLogic } from './schedule/schedule.types.js';

@InputType({ description: 'A named stretch of calendar days, both ends included.' })
export class DateSpanInput {
  @Field(() => String, { description: 'Its name, as papers print it.' })
  @IsText(120)
  name!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  @Allow()
  from!: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  @Allow()
  to!: string;
}

/** Characters of the name of a calendar: what Microsoft Project takes. */
export const MOST_NAME = 51;

/** The project whose calendars are changed. */
@InputType({ isAbstract: true })
abstract class CalendarsInput extends WriteInput {
  @Field(() => String, { description: 'The project; no other is touched.' })
  @IsCode()
  projectCode!: string;

  @Field(() => Int, { description: "The plan's version you read; refused where somebody was first." })
  @Min(0)
  expectedVersion!: number;
}

/** The project, and which days are worked. */
@InputType({ isAbstract: true })
abstract class WorkedDaysInput extends CalendarsInput {
  @Field(() => [Int], {
    nullable: true,
    description: 'ISO weekdays not worked, 1 Monday to 7 Sunday; at least one is worked.',
  })
  @IsOptional()
  @ArrayMaxSize(6)
  @ArrayUnique()
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekend?: number[] | null;

  @Field(() => HolidayRegionEnum, { nullable: true, description: 'Whose public holidays it keeps.' })
  @IsOptional()
  region?: HolidayRegion | null;

  @MaybeListOf(
    () => DateSpanInput,
    200,
    'Closures beside weekends and public holidays, all of them; 366 days each at most.',
  )
  closures?: DateSpanInput[] | null;

  @MaybeListOf(
    () => DateSpanInput,
    200,
    'Days worked by exception, such as one Saturday, whatever the rest of the calendar says; all of them.',
  )
  worked?: DateSpanInput[] | null;
}

@InputType({ description: 'A calendar of a project from a day on: fields you leave out stay.' })
export class ChangeCalendarInput extends WorkedDaysInput {
  @Field(() => String, { nullable: true, description: "Code of a named calendar. Default: the project's own." })
  @IsOptional()
  @IsCode()
  calendar?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a named calendar: its name.' })
  @IsOptional()
  @IsText(MOST_NAME)
  name?: string | null;

  @Field(() => ProgressLogicEnum, {
    nullable: true,
    description: 'What becomes of work in hand that began before what it waits for. At first: RETAINED_LOGIC.',
  })
  @IsOptional()
  progressLogic?: ProgressLogic | null;

  @MaybeListOf(() => DateSpanInput, 200, 'Windows in which publications may not fall, all of them.')
  restrictedWindows?: DateSpanInput[] | null;
}

@InputType({
  description: 'A calendar beside the own one of a project, by which some of its tasks and milestones are worked.',
})
export class AddCalendarInput extends WorkedDaysInput {
  @Field(() => String, { description: 'Unique in the project, never used again.' })
  @IsCode()
  code!: string;

  @Field(() => String, { description: 'Its name, as pages print it; no other calendar of the project has it.' })
  @IsText(MOST_NAME)
  name!: string;
}

@InputType({ description: 'A named calendar that nothing is worked by is taken away; its history stays.' })
export class WithdrawCalendarInput extends CalendarsInput {
  @Field(() => String, { description: 'The calendar.' })
  @IsCode()
  code!: string;
}
