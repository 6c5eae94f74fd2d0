import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { Milestone } from './plan-item.type.js';
import { Preview } from './consequences.type.js';
import { MilestonePayload, MilestonesPayload, TaskPayload, TasksPayload } from './plan-payloads.type.js';
import { ReportMilestoneInput, ReportMilestonesInput, ReportTaskInput, ReportTasksInput } from './report.input.js';
import { ofMilestone, ofMilestones, ofTask, ofTasks } from './report-telling.js';
import { ReportService } from './report.service.js';

@Resolver(() => Milestone)
export class ReportResolver {
  constructor(private readonly reports: ReportService) {}

  @Mutation(() => MilestonePayload, {
    description: 'Adds a dated report of a milestone and says what it does to the plan.',
  })
  reportMilestone(@CurrentActor() actor: Actor, @Input() input: ReportMilestoneInput): Promise<MilestonePayload> {
    return this.reports.reportMilestone(actor, input);
  }

  @Mutation(() => TaskPayload, { description: 'Adds a dated report of a task and says what it does to the plan.' })
  reportTask(@CurrentActor() actor: Actor, @Input() input: ReportTaskInput): Promise<TaskPayload> {
    return this.reports.reportTask(actor, input);
  }

  @Query(() => Preview, { nullable: true, description: 'What a report of a milestone would do; saves nothing.' })
  previewMilestoneReport(@CurrentActor() actor: Actor, @Input() input: ReportMilestoneInput): Promise<Preview> {
    return this.reports.preview(actor, ofMilestone(input));
  }

  @Query(() => Preview, { nullable: true, description: 'What a report of a task would do; saves nothing.' })
  previewTaskReport(@CurrentActor() actor: Actor, @Input() input: ReportTaskInput): Promise<Preview> {
    return this.reports.preview(actor, ofTask(input));
  }

  @Mutation(() => MilestonesPayload, {
    description:
      'Adds dated reports of several milestones of a project, all or none, and says what they do to the plan.',
  })
  reportMilestones(@CurrentActor() actor: Actor, @Input() input: ReportMilestonesInput): Promise<MilestonesPayload> {
    return this.reports.reportMilestones(actor, input);
  }

  @Mutation(() => TasksPayload, {
    description: 'Adds dated reports of several tasks of a project, all or none, and says what they do to the plan.',
  })
  reportTasks(@CurrentActor() actor: Actor, @Input() input: ReportTasksInput): Promise<TasksPayload> {
    return this.reports.reportTasks(actor, input);
  }

  @Query(() => Preview, { nullable: true, description: 'What reports of several milestones would do; saves nothing.' })
  previewMilestoneReports(@CurrentActor() actor: Actor, @Input() input: ReportMilestonesInput): Promise<Preview> {
    return this.reports.preview(actor, ofMilestones(input));
  }

  @Query(() => Preview, { nullable: true, description: 'What reports of several tasks would do; saves nothing.' })
  previewTaskReports(@CurrentActor() actor: Actor, @Input() input: ReportTasksInput): Promise<Preview> {
    return this.reports.preview(actor, ofTasks(input));
  }
}
