import { Field, ObjectType } from '@nestjs/graphql';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Project } from '../programme/project.type.js';
import { Milestone, Task } from './plan-item.type.js';
import { ConsequencesType } from './consequences.type.js';

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
    description: 'The milestone as it is now, also where the report was refused.',
  })
  milestone?: Milestone | null;
}

@PayloadType('a report on a task')
export class TaskPayload extends PlanPayload {
  @Field(() => Task, { nullable: true, description: 'The task as it is now, also where the report was refused.' })
  task?: Task | null;
}

@PayloadType('reports on milestones')
export class MilestonesPayload extends PlanPayload {
  @Field(() => [Milestone], {
    nullable: true,
    description: 'The milestones as they are now, also where the reports were refused.',
  })
  milestones?: Milestone[] | null;
}

@PayloadType('reports on tasks')
export class TasksPayload extends PlanPayload {
  @Field(() => [Task], {
    nullable: true,
    description: 'The tasks as they are now, also where the reports were refused.',
  })
  tasks?: Task[] | null;
}

@PayloadType('a plan')
export class ProjectPlanPayload extends PlanPayload {
  @Field(() => Project, { nullable: true, description: 'The project as it is now.' })
  project?: Project | null;
}
