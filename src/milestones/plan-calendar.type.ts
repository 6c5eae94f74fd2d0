import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { HolidayRegionEnum, ProgressLogicEnum } from './plan.enums.js';
import type { HolidayRegion } from './plan-record.js';
import type { ProgressLogic } from './schedule/schedule.types.js';

@ObjectType({ description: 'A named stretch of calendar days, both ends included.' })
export class NamedSpan {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  to!: string;
}

/** What every calendar says. */
@ObjectType({ isAbstract: true })
abstract class WorkedDays {
  @Field(() => ID, { description: 'Of this calendar of the project in this view.' })
  id!: string;

  @Field(() => [Int], { description: 'ISO weekdays not worked, 1 Monday to 7 Sunday.' })
  weekend!: readonly number[];

  @Field(() => HolidayRegionEnum, { description: 'Whose public holidays it keeps.' })
  region!: HolidayRegion;

  @Field(() => [NamedSpan], { description: 'Bank holidays from the start of the project to its end.' })
  holidays!: NamedSpan[];

  @Field(() => [NamedSpan], { description: 'Closures beside weekends and public holidays.' })
  closures!: readonly NamedSpan[];

  @Field(() => [NamedSpan], { description: 'Days worked by exception, whatever the rest of the calendar says.' })
  worked!: readonly NamedSpan[];
}

@ObjectType({ description: 'A calendar beside the own one of a project, as at the date of the view.' })
export class NamedCalendar extends WorkedDays {
  @Field(() => String, { description: 'Unique in the project; tasks and milestones name it by this.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@ObjectType({ description: "A project's working calendar as at the date of the view." })
export class ProjectCalendar extends WorkedDays {
  @Field(() => ProgressLogicEnum, {
    description: 'What becomes of work in hand that began before what it waits for.',
  })
  progressLogic!: ProgressLogic;

  @Field(() => [NamedSpan], { description: 'Windows in which publications may not fall.' })
  restrictedWindows!: readonly NamedSpan[];
}
