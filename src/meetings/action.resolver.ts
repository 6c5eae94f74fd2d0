import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { Project } from '../programme/project.type.js';
import { ActionArgs, AmendActionInput, AskedActionArgs, RaiseActionInput, ReportActionInput } from './action.input.js';
import { ActionService } from './action.service.js';
import { ActionConnection, ActionPayload } from './action.type.js';
import { MeetingReadsService } from './meeting-reads.service.js';
import { Meeting } from './meeting.type.js';
import { ViewPointService } from './view-point.service.js';

@Resolver(() => Project)
export class ActionResolver {
  constructor(
    private readonly reads: MeetingReadsService,
    private readonly points: ViewPointService,
    private readonly service: ActionService,
  ) {}

  @Query(() => ActionConnection, {
    nullable: true,
    description: 'Actions that the reader may see, of every project and of none, by due date, those without one last.',
  })
  async actions(@CurrentActor() actor: Actor, @Args() args: AskedActionArgs): Promise<ActionConnection> {
    const point = await this.points.asked(actor.revision, args.asAt, args.knownAt);
    return this.reads.actions(actor, point, args.filter, args);
  }

  @ResolveField(() => ActionConnection, {
    name: 'actions',
    description: 'Its actions, raised at a meeting or not, by due date.',
  })
  actionsOfProject(
    @Parent() project: Project,
    @CurrentActor() actor: Actor,
    @Args() args: ActionArgs,
  ): Promise<ActionConnection> {
    return this.reads.actions(actor, project, args.filter, args, ({ projectId }) => projectId === project.recordId);
  }

  @Mutation(() => ActionPayload, { description: 'Raises an action at a meeting, in a project, or both.' })
  raiseAction(@CurrentActor() actor: Actor, @Input() input: RaiseActionInput): Promise<ActionPayload> {
    return this.service.raiseAction(actor, input);
  }

  @Mutation(() => ActionPayload, { description: 'States again what is to be done, by whom or by when.' })
  amendAction(@CurrentActor() actor: Actor, @Input() input: AmendActionInput): Promise<ActionPayload> {
    return this.service.write(actor, 'amendAction', input);
  }

  @Mutation(() => ActionPayload, { description: 'Reports how far an action has come.' })
  reportAction(@CurrentActor() actor: Actor, @Input() input: ReportActionInput): Promise<ActionPayload> {
    return this.service.reportAction(actor, input);
  }
}

@Resolver(() => Meeting)
export class MeetingActionsResolver {
  constructor(private readonly reads: MeetingReadsService) {}

  @ResolveField(() => ActionConnection, { description: 'The actions it raised, by due date.' })
  actions(
    @Parent() meeting: Meeting,
    @CurrentActor() actor: Actor,
    @Args() args: ActionArgs,
  ): Promise<ActionConnection> {
    return this.reads.actions(
      actor,
      meeting.point,
      args.filter,
      args,
      (action) => action.meeting?.id === meeting.recordId,
    );
  }
}
