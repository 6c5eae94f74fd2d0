import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { pageOf } from '../platform/graphql/connection.js';
import { Recorder } from '../platform/record/recorder.js';
import { Project } from '../programme/project.type.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { compareBaselines } from './baseline-comparison.js';
import { ApproveBaselineInput, CorrectBaselineInput, ProposeBaselineInput } from './baseline.input.js';
import { BaselineService } from './baseline.service.js';
import { AddCalendarInput, ChangeCalendarInput, WithdrawCalendarInput } from './calendar.input.js';
import { itemLinks } from './item-links.js';
import { PlanCalendarService } from './plan-calendar.service.js';
import { PlanChangeService } from './plan-change.service.js';
import { milestoneOrder, milestonesAsked } from './milestones-asked.js';
import { RagEnum } from './plan.enums.js';
import { ItemLinks } from './item-links.type.js';
import { Milestone, Task } from './plan-item.type.js';
import { MilestonesArgs } from './milestones.input.js';
import { RevisePlanInput } from './plan.input.js';
import { PlanService } from './plan.service.js';
import { PlanMapper } from './plan-mapper.service.js';
import type { Rag } from './rag.js';
import { BaselineDifferenceType } from './baseline.type.js';
import { Preview } from './consequences.type.js';
import { ProjectPlanPayload } from './plan-payloads.type.js';
import { MilestoneConnection, Plan } from './plan.type.js';
import { namedBaseline } from './named-baseline.js';

/** Items of a plan that takes a while to be written down whole. */
const LARGE = 500;

const CODE = { type: () => String, description: 'Its code, such as M3.' } as const;

@Resolver(() => Project)
export class PlanResolver {
  constructor(
    private readonly plans: PlanService,
    private readonly mapper: PlanMapper,
    private readonly changes: PlanChangeService,
    private readonly calendars: PlanCalendarService,
    private readonly baselines: BaselineService,
    private readonly projects: ProjectViewService,
    private readonly recorder: Recorder,
  ) {}

  @ResolveField(() => Plan, { description: 'Its plan, as at the date of this view.' })
  async plan(project: Project): Promise<Plan> {
    const { recordId: projectId, asAt, revision } = project;
    const plan = await this.mapper.plan(project);
    if (plan.size >= LARGE) await this.recorder.letWritesPass();
    return plan.at({ projectId, asAt, revision });
  }

  @ResolveField(() => MilestoneConnection, { description: 'Its milestones.' })
  async milestones(@Parent() project: Project, @Args() args: MilestonesArgs): Promise<MilestoneConnection> {
    const { milestones } = await this.mapper.plan(project);
    return pageOf(
      milestonesAsked(milestones, args),
      args.first,
      args.after,
      milestoneOrder(milestones, args.order ?? 'PLAN'),
    );
  }

  @ResolveField(() => Milestone, { nullable: true, description: 'One of its milestones; null: there is none such.' })
  async milestone(@Parent() project: Project, @Args('code', CODE) code: string): Promise<Milestone | null> {
    return (await this.mapper.plan(project)).milestones.find((each) => each.code === code) ?? null;
  }

  @ResolveField(() => Task, { nullable: true, description: 'One of its tasks; null: there is none such.' })
  async task(@Parent() project: Project, @Args('code', CODE) code: string): Promise<Task | null> {
    return (await this.mapper.plan(project)).tasks.find((each) => each.code === code) ?? null;
  }

  @ResolveField(() => ItemLinks, {
    description: 'What a task or milestone of its plan waits for, and what waits for it.',
  })
  async itemLinks(@Parent() project: Project, @Args('code', CODE) code: string): Promise<ItemLinks> {
    return itemLinks(await this.mapper.plan(project), code);
  }

  @ResolveField(() => RagEnum, { description: 'The worst status of its milestones.' })
  async rag(project: Project): Promise<Rag> {
    return (await this.plans.view(project.recordId, project)).rag;
  }

  @ResolveField(() => String, { description: 'Why it has that status, in words.' })
  async ragReason(project: Project): Promise<string> {
    return (await this.plans.view(project.recordId, project)).ragReason;
  }

  @Query(() => Preview, { nullable: true, description: 'What changes of a plan would do; saves nothing.' })
  previewPlan(@CurrentActor() actor: Actor, @Input() input: RevisePlanInput): Promise<Preview> {
    return this.changes.previewPlan(actor, input);
  }

  @Query(() => Preview, { nullable: true, description: 'What a working calendar would do; saves nothing.' })
  previewCalendar(@CurrentActor() actor: Actor, @Input() input: ChangeCalendarInput): Promise<Preview> {
    return this.calendars.previewCalendar(actor, input);
  }

  @Query(() => [BaselineDifferenceType], {
    nullable: true,
    description: 'How two baselines of a project differ, item by item.',
  })
  async compareBaselines(
    @CurrentActor() actor: Actor,
    @Args('projectCode', { description: 'The project.' }) projectCode: string,
    @Args('from', { description: 'Name of the first baseline.' }) from: string,
    @Args('to', { description: 'Name of the second baseline.' }) to: string,
  ): Promise<BaselineDifferenceType[]> {
    const project = await this.projects.project(actor, projectCode, {});
    const { baselines } = await this.plans.view(project.recordId, project);
    return compareBaselines(namedBaseline(baselines, from, 'from'), namedBaseline(baselines, to, 'to'));
  }

  @Mutation(() => ProjectPlanPayload, { description: 'Changes a plan, all or nothing, and says what that does.' })
  revisePlan(@CurrentActor() actor: Actor, @Input() input: RevisePlanInput): Promise<ProjectPlanPayload> {
    return this.changes.revisePlan(actor, input);
  }

  @Mutation(() => ProjectPlanPayload, {
    description: 'Changes a working calendar of one project: its own, or a named one.',
  })
  changeCalendar(@CurrentActor() actor: Actor, @Input() input: ChangeCalendarInput): Promise<ProjectPlanPayload> {
    return this.calendars.changeCalendar(actor, input);
  }

  @Mutation(() => ProjectPlanPayload, {
    description: 'Adds a calendar beside the own one of a project. Tasks and milestones can then be worked by it.',
  })
  addCalendar(@CurrentActor() actor: Actor, @Input() input: AddCalendarInput): Promise<ProjectPlanPayload> {
    return this.calendars.addCalendar(actor, input);
  }

  @Mutation(() => ProjectPlanPayload, { description: 'Takes a named calendar away that nothing is worked by.' })
  withdrawCalendar(@CurrentActor() actor: Actor, @Input() input: WithdrawCalendarInput): Promise<ProjectPlanPayload> {
    return this.calendars.withdrawCalendar(actor, input);
  }

  @Mutation(() => ProjectPlanPayload, {
    description: 'Puts the present schedule to the director as a baseline; the plan says what it would move.',
  })
  proposeBaseline(@CurrentActor() actor: Actor, @Input() input: ProposeBaselineInput): Promise<ProjectPlanPayload> {
    return this.baselines.proposeBaseline(actor, input);
  }

  @Mutation(() => ProjectPlanPayload, { description: 'Approves the present schedule as an immutable baseline.' })
  approveBaseline(@CurrentActor() actor: Actor, @Input() input: ApproveBaselineInput): Promise<ProjectPlanPayload> {
    return this.baselines.approveBaseline(actor, input);
  }

  @Mutation(() => ProjectPlanPayload, {
    description:
      'Puts right what is said of a baseline: why it was taken, the decision that it rests on, who answers for it.',
  })
  correctBaseline(@CurrentActor() actor: Actor, @Input() input: CorrectBaselineInput): Promise<ProjectPlanPayload> {
    return this.baselines.correctBaseline(actor, input);
  }
}
