import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { Person } from '../programme/person.type.js';
import { ConfidenceEnum, ConstraintKindEnum, ItemKindEnum, JudgementEnum, RagEnum } from './plan.enums.js';
import type { Confidence, Judgement } from './plan-record.js';
import type { Rag } from './rag.js';
import type { ConstraintKind, ItemKind } from './schedule/schedule.types.js';

@ObjectType({ description: 'Three-point estimate of a duration in working days.' })
export class Estimate {
  @Field(() => Int, { description: 'If all goes well.' })
  optimistic!: number;

  @Field(() => Int, { description: 'Most likely.' })
  mostLikely!: number;

  @Field(() => Int, { description: 'If much goes wrong.' })
  pessimistic!: number;
}

@ObjectType({ description: 'A date an item is held to beside its links.' })
export class DateConstraint {
  @Field(() => ConstraintKindEnum, { description: 'How it is held.' })
  kind!: ConstraintKind;

  @Field(() => DateScalar, { description: 'The date.' })
  date!: string;
}

@ObjectType({ description: 'Dates that are set by hand: kept, whatever it waits for.' })
export class PinnedDates {
  @Field(() => DateScalar, { nullable: true, description: 'Of a task, the day it starts.' })
  start!: string | null;

  @Field(() => DateScalar, { description: 'The day it finishes; of a milestone its date.' })
  finish!: string;
}

/** What stages, tasks and milestones have in common. */
@ObjectType({ isAbstract: true })
export abstract class PlanItem {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Unique in the project.' })
  code!: string;

  @Field(() => String, { description: 'Title as papers print it.' })
  title!: string;

  @Field(() => ItemKindEnum, { description: 'What it is.' })
  kind!: ItemKind;

  @Field(() => String, { nullable: true, description: 'Code of the stage that holds it.' })
  stageCode!: string | null;

  @Field(() => Int, { description: 'Its place in the plan: stages, tasks and milestones are one list.' })
  position!: number;

  @Field(() => Person, { nullable: true, description: 'The person who owns it; null: nobody named.' })
  owner!: Person | null;

  @Field(() => String, { nullable: true, description: 'The team that owns it.' })
  ownerTeam!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Working days from baseline to forecast or actual; positive is late.',
  })
  slipWorkingDays!: number | null;

  @Field(() => RagEnum, { description: 'Derived status.' })
  rag!: Rag;

  @Field(() => String, { description: 'Why it has that status, in words.' })
  ragReason!: string;

  @Field(() => Boolean, {
    description:
      'True: not done, and overdue, later than its baseline, or too late for what depends on it or for a deadline. Of a stage: something in it is.',
  })
  late!: boolean;

  @Field(() => JudgementEnum, { nullable: true, description: "The owner's own judgement; null: none given." })
  judgement!: Judgement | null;

  @Field(() => ConfidenceEnum, { nullable: true, description: 'How sure the owner is of the forecast.' })
  confidence!: Confidence | null;

  @Field(() => Boolean, {
    description: 'Not done, and without float: what moves it moves the end or breaks a deadline.',
  })
  critical!: boolean;

  @Field(() => Boolean, { description: 'On the chain of dates that leads to the last known finish.' })
  onLongestPath!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Working days it may slip without moving the end; negative: too late.',
  })
  totalFloat!: number | null;

  @Field(() => Int, { nullable: true, description: 'Working days it may slip without moving anything.' })
  freeFloat!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it must be done by; null: none.' })
  deadline!: string | null;

  @Field(() => DateConstraint, { nullable: true, description: 'A date it is held to; null: none.' })
  constraint!: DateConstraint | null;

  @Field(() => PinnedDates, {
    nullable: true,
    description: 'Its dates, where they are set by hand; null: they are worked out.',
  })
  pinned!: PinnedDates | null;

  @Field(() => String, {
    nullable: true,
    description: "Code of the calendar of the plan by which it is worked; null: the project's own.",
  })
  calendar!: string | null;

  @Field(() => Boolean, { description: 'A publication, which may not fall in a restricted window.' })
  publication!: boolean;

  @Field(() => String, { nullable: true, description: 'What those who plan it want to remember, in several lines.' })
  notes!: string | null;

  @Field(() => String, { nullable: true, description: 'Why its duration or date is unknown; null: it is not.' })
  unknownReason!: string | null;

  @Field(() => [String], { description: 'Codes of what cannot be dated and so keeps this from being dated.' })
  unknownBecause!: string[];

  @Field(() => String, { description: 'What fixes its date, in words.' })
  dateReason!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the last report; null: never reported.' })
  lastReportedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it comes from, such as 10/23 ¶3.7.2.' })
  citation!: string | null;

  @Field(() => Boolean, { description: 'True: a planning assumption, not a fact of the source.' })
  assumed!: boolean;

  @Field(() => Int, { description: 'Number of the last write about it; a report must name it.' })
  version!: number;
}

@ObjectType({ implements: () => [Node, OnRecord], description: 'A milestone: an event of one day.' })
export class Milestone extends PlanItem {
  @Field(() => DateScalar, { nullable: true, description: 'Its date in the current baseline.' })
  baselineDate!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The later of the owner's forecast and the network's date; null: unknowable.",
  })
  forecastDate!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "The owner's latest forecast; null: none." })
  ownerForecastDate!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'What the network alone gives; null: unknowable.' })
  networkDate!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was reached; null: not yet.' })
  actualDate!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The latest date that moves neither the end nor a deadline.',
  })
  lateDate!: string | null;
}

@ObjectType({ isAbstract: true })
abstract class SpanItem extends PlanItem {
  @Field(() => DateScalar, { nullable: true, description: 'Forecast or actual start; null: unknowable.' })
  start!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Forecast or actual finish; null: unknowable.' })
  finish!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Start in the current baseline.' })
  baselineStart!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Finish in the current baseline.' })
  baselineFinish!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was done; null: not yet.' })
  actualFinish!: string | null;
}

@ObjectType({
  implements: () => [Node, OnRecord],
  description: 'A stage: a summary of the tasks, milestones and stages it holds.',
})
export class Stage extends SpanItem {}

@ObjectType({ implements: () => [Node, OnRecord], description: 'A task: work that takes time.' })
export class Task extends SpanItem {
  @Field(() => Int, { nullable: true, description: 'Working days of its calendar; null: unknown, see unknownReason.' })
  durationDays!: number | null;

  @Field(() => Boolean, { description: 'True: the duration is an estimate that may still change much.' })
  durationEstimated!: boolean;

  @Field(() => Estimate, { nullable: true, description: 'Three-point estimate; null: none.' })
  estimate!: Estimate | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day work began; null: not yet.' })
  actualStart!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How much is done, in per cent: as last reported, or as the working days left say; 100 where it is done. Null: nobody has said.',
  })
  percentComplete!: number | null;

  @Field(() => DateScalar, { nullable: true, description: "The owner's latest forecast of the finish; null: none." })
  ownerForecastFinish!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'What the network alone gives for the finish; null: unknowable.',
  })
  networkFinish!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Latest start that moves neither the end nor a deadline.' })
  lateStart!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Latest finish that moves neither the end nor a deadline.' })
  lateFinish!: string | null;

  @Field(() => String, { description: 'What fixes its start, in words.' })
  startReason!: string;
}
