import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { Problem } from '../platform/record/problem.js';
import { Project } from '../programme/project.type.js';
import { Link } from './item-links.type.js';
import { Milestone, Stage, Task } from './plan-item.type.js';
import { NamedCalendar, ProjectCalendar } from './plan-calendar.type.js';
import { BaselineType, BaselineProposalType } from './baseline.type.js';

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

  @Field(() => Project, { nullable: true, description: 'The project as it is now.' })
  project!: Project | null;
}
