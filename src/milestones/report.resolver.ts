import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { Milestone } from './plan-item.type.js';
import { MilestonePayload, Preview, TaskPayload } from './plan.type.js';
import { ReportMilestoneInput, ReportTaskInput } from './report.input.js';
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
    return this.reports.previewMilestoneReport(actor, input);
  }

  @Query(() => Preview, { nullable: true, description: 'What a report of a task would do; saves nothing.' })
  previewTaskReport(@CurrentActor() actor: Actor, @Input() input: ReportTaskInput): Promise<Preview> {
    return this.reports.previewTaskReport(actor, input);
  }
}
