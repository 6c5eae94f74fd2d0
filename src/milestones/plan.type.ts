import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Problem } from '../platform/record/problem.js';
import { Project } from '../programme/project.type.js';
import type { ProjectPoint } from '../programme/record-subject.js';
import type { BaselineDifference } from './baseline-comparison.js';
import { BaselineChangeEnum, HolidayRegionEnum, ItemKindEnum, ProgressLogicEnum } from './plan.enums.js';
import { Link, Milestone, Stage, Task } from './plan-item.type.js';
import type { HolidayRegion } from './plan-record.js';
import type { ItemKind, ProgressLogic } from './schedule/schedule.types.js';

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

@ObjectType('BaselineItem', { description: 'One item as a baseline keeps it.' })
export class BaselineItemType {
  @Field(() => String, { description: 'Code of the item.' })
  code!: string;

  @Field(() => String, { description: 'Its title then.' })
  title!: string;

  @Field(() => ItemKindEnum, { description: 'What it is.' })
  kind!: ItemKind;

  @Field(() => DateScalar, { nullable: true, description: 'Start then; null: unknowable.' })
  start!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Finish then; null: unknowable.' })
  finish!: string | null;
}

@ObjectType('BaselineDifference', { description: 'One item that differs from one baseline to another.' })
export class BaselineDifferenceType implements BaselineDifference {
  @Field(() => String, { description: 'Code of the item.' })
  code!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => BaselineChangeEnum, { description: 'How it differs.' })
  change!: BaselineDifference['change'];

  @Field(() => DateScalar, { nullable: true, description: 'Finish in the first.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Finish in the second.' })
  to!: string | null;

  @Field(() => Int, { nullable: true, description: 'Working days between; positive is later.' })
  workingDays!: number | null;
}

@ObjectType({ description: 'The recorded decision that something rests on.' })
export class BaselineDecision {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;
}

@ObjectType({
  implements: () => [DatedEntry],
  description: 'The approval of a baseline, or what put right what was said of it.',
})
export class BaselineApproval extends DatedEntry {
  @Field(() => String, { description: 'Why the baseline was taken.' })
  takenBecause!: string;

  @Field(() => String, { nullable: true, description: 'What was said of the approval beside the decision.' })
  note!: string | null;

  /** Null: none is on record. */
  decisionId!: string | null;

  /** The point of the view, at which its decision is looked for. */
  at?: ProjectPoint;
}

@ObjectType('Baseline', { description: 'A whole, immutable copy of the schedule, approved by a named decision.' })
export class BaselineType {
  @Field(() => ID, { description: 'Id of the baseline: an immutable record.' })
  id!: string;

  @Field(() => String, { description: 'Its name, unique in the project.' })
  name!: string;

  @Field(() => String, { description: 'Why it was taken.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'What was said of its approval beside the decision.' })
  note!: string | null;

  /** Null: none is on record. */
  decisionId!: string | null;

  /** The point of the view, at which its decision is looked for. */
  at?: ProjectPoint;

  @Field(() => DateScalar, { description: 'In force from this day.' })
  approvedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Finish of the project in it.' })
  finish!: string | null;

  @Field(() => [BaselineItemType], { description: 'All items, in the order of the plan.' })
  items!: BaselineItemType[];

  @Field(() => String, { nullable: true, description: 'Name of the baseline it replaced; null: it is the first.' })
  replaces!: string | null;

  @Field(() => [BaselineDifferenceType], {
    description:
      'What it re-based: the milestones whose dates differ from those in the one it replaced, and by how much.',
  })
  rebased!: BaselineDifferenceType[];

  @Field(() => [BaselineApproval], {
    description:
      'Its approval and what was put right of that, oldest first; whoever recorded the last one answers for it.',
  })
  history!: BaselineApproval[];
}

@ObjectType('BaselineProposal', { description: 'A baseline that the lead has put to the director.' })
export class BaselineProposalType {
  @Field(() => ID, { description: 'Its id, for the approval.' })
  id!: string;

  @Field(() => String, { description: 'The name that the baseline would have.' })
  name!: string;

  @Field(() => String, { description: 'Why it is wanted.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'What is said of it beside the decision.' })
  note!: string | null;

  @Field(() => String, { description: 'Who proposed it.' })
  proposedBy!: string;

  @Field(() => DateScalar, { description: 'The day of the schedule that was proposed.' })
  proposedOn!: string;

  @Field(() => [BaselineDifferenceType], {
    description: 'What it would move: the milestones whose dates differ from those in the baseline in force.',
  })
  wouldMove!: BaselineDifferenceType[];

  @Field(() => Boolean, { description: 'True: the plan has moved since, so that it is to be proposed again.' })
  outdated!: boolean;

  decisionId!: string;

  /** The point of the view, at which its decision is looked for. */
  at?: ProjectPoint;
}

@ObjectType({ description: "A project's plan as at the date of the view." })
export class Plan {
  @Field(() => ID, {
    description: 'Its own id, made of that of the project, for caches; it is fetched by the project.',
  })
  id!: string;

  @Field(() => [Stage], { description: 'Stages, in the order of the plan.' })
  stages!: Stage[];

  @Field(() => [Task], { description: 'Tasks, in the order of the plan.' })
  tasks!: Task[];

  @Field(() => [Milestone], { description: 'Milestones, in the order of the plan.' })
  milestones!: Milestone[];

  @Field(() => [Link], { description: 'Links.' })
  links!: Link[];

  @Field(() => ProjectCalendar, { description: "The project's own working calendar in force." })
  calendar!: ProjectCalendar;

  @Field(() => [NamedCalendar], {
    description: 'Calendars by which some tasks and milestones are worked instead, by code; 20 at most.',
  })
  calendars!: readonly NamedCalendar[];

  @Field(() => [BaselineType], { description: 'Baselines, in the order of their approval; the last is in force.' })
  baselines!: BaselineType[];

  @Field(() => BaselineProposalType, {
    nullable: true,
    description: 'The baseline that is put to the director; null: none is, or it was decided.',
  })
  proposedBaseline!: BaselineProposalType | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last known finish; null: nothing can be dated.' })
  finish!: string | null;

  @Field(() => Boolean, { description: 'True: something cannot be dated, so the finish may be later.' })
  finishIsPartial!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Finish in the baseline in force.' })
  baselineFinish!: string | null;

  @Field(() => Int, { nullable: true, description: 'Working days from baseline finish to finish; positive is late.' })
  finishSlipWorkingDays!: number | null;

  @Field(() => [String], { description: 'Codes of what is critical, in network order.' })
  criticalPath!: readonly string[];

  @Field(() => [String], { description: 'Codes of the chain that leads to the last known finish, in network order.' })
  longestPath!: readonly string[];

  @Field(() => [Problem], { description: 'What the tool found in the plan.' })
  problems!: readonly Problem[];

  @Field(() => Int, {
    description: 'Number of the last write about the plan or its calendar; the next change must name it.',
  })
  version!: number;
}

@ObjectType({ description: 'One page of milestones, in the order of the plan.' })
export class MilestoneConnection extends Connection(Milestone, 'Milestone') {}

@ObjectType('PlanMove', { description: 'One item whose start or finish a change moves.' })
export class MoveType {
  @Field(() => String, { description: 'Code of the item.' })
  code!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => ItemKindEnum, { description: 'What it is.' })
  kind!: ItemKind;

  @Field(() => DateScalar, { nullable: true, description: 'Finish before; null: unknowable.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Finish after; null: unknowable.' })
  to!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Start before; null: unknowable.' })
  startFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Start after; null: unknowable.' })
  startTo!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Working days its finish moves; positive is later, 0 where the start alone moves.',
  })
  workingDays!: number | null;
}

@ObjectType('Consequences', { description: 'What a report or change does to the plan.' })
export class ConsequencesType {
  @Field(() => String, { description: 'In one sentence.' })
  summary!: string;

  @Field(() => [MoveType], { description: 'What moved, in the order of the plan.' })
  moved!: readonly MoveType[];

  @Field(() => [String], { description: 'Codes of what became critical.' })
  becameCritical!: readonly string[];

  @Field(() => [String], { description: 'Codes of what is critical no longer.' })
  noLongerCritical!: readonly string[];

  @Field(() => [Problem], { description: 'What the plan now breaks.' })
  raised!: readonly Problem[];

  @Field(() => [Problem], { description: 'What the plan no longer breaks.' })
  resolved!: readonly Problem[];

  @Field(() => DateScalar, { nullable: true, description: 'Finish of the project before.' })
  finishBefore!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Finish of the project after.' })
  finishAfter!: string | null;

  @Field(() => Int, { nullable: true, description: 'Working days the finish moves; positive is later.' })
  finishMovedWorkingDays!: number | null;
}

@ObjectType({ description: 'What a change would do; nothing is saved.' })
export class Preview {
  @Field(() => ConsequencesType, { nullable: true, description: 'Null where the change would be refused.' })
  consequences?: ConsequencesType | null;

  @Field(() => [Problem], { description: 'Why it would be refused, or what the plan would break.' })
  problems!: Problem[];
}

@ObjectType({ isAbstract: true })
abstract class PlanPayload extends Payload {
  @Field(() => ConsequencesType, {
    nullable: true,
    description: 'What it did to the plan; null where nothing was saved.',
  })
  consequences?: ConsequencesType | null;
}

@PayloadType('a report on a milestone')
export class MilestonePayload extends PlanPayload {
  @Field(() => Milestone, {
    nullable: true,
    description: 'The milestone as it now stands, also where the report was refused.',
  })
  milestone?: Milestone | null;
}

@PayloadType('a report on a task')
export class TaskPayload extends PlanPayload {
  @Field(() => Task, { nullable: true, description: 'The task as it now stands, also where the report was refused.' })
  task?: Task | null;
}

@PayloadType('reports on milestones')
export class MilestonesPayload extends PlanPayload {
  @Field(() => [Milestone], {
    nullable: true,
    description: 'The milestones as they now stand, also where the reports were refused.',
  })
  milestones?: Milestone[] | null;
}

@PayloadType('reports on tasks')
export class TasksPayload extends PlanPayload {
  @Field(() => [Task], {
    nullable: true,
    description: 'The tasks as they now stand, also where the reports were refused.',
  })
  tasks?: Task[] | null;
}

@PayloadType('a plan')
export class ProjectPlanPayload extends PlanPayload {
  @Field(() => Project, { nullable: true, description: 'The project as it now stands.' })
  project?: Project | null;
}

@ObjectType({ description: 'Something changed a plan.' })
export class PlanEvent {
  @Field(() => Int, { description: 'Number of the write.' })
  revision!: number;

  @Field(() => String, { description: 'The operation, such as reportMilestone.' })
  operation!: string;

  @Field(() => String, { description: 'Code of the project.' })
  projectCode!: string;

  @Field(() => [String], { description: 'Codes of the items it was about; empty: the plan as a whole.' })
  itemCodes!: string[];

  @Field(() => String, { description: 'Who did it.' })
  actorName!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => Project, { nullable: true, description: 'The project as it now stands.' })
  project!: Project | null;
}
