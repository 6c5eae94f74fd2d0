import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import { Meeting } from '../meetings/meeting.type.js';
import { ViewPointService } from '../meetings/view-point.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DateTimeScalar } from '../platform/graphql/date-time.scalar.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { Project } from '../programme/project.type.js';
import { BoardService } from './board.service.js';
import { DecisionReadsService } from './decision-reads.service.js';
import { CorrectDecisionInput, DecisionArgs, RecordDecisionInput } from './decision.input.js';
import { Decision, DecisionConnection, DecisionPayload } from './decision.type.js';

@Resolver(() => Project)
export class BoardResolver {
  constructor(
    private readonly service: BoardService,
    private readonly reads: DecisionReadsService,
    private readonly points: ViewPointService,
  ) {}

  @Query(() => DecisionConnection, {
    nullable: true,
    description: 'Decisions that the reader may see, the latest first.',
  })
  async decisions(@CurrentActor() actor: Actor, @Args() args: DecisionArgs): Promise<DecisionConnection> {
    const point = await this.points.asked(actor.revision, args.asAt, args.knownAt);
    return this.reads.filtered(actor, point, args, args.filter ?? {});
  }

  @Query(() => Decision, { nullable: true, description: 'One decision. NOT_FOUND where the reader may not see it.' })
  async decision(
    @CurrentActor() actor: Actor,
    @Args('code', { description: 'Its code, such as BOARD-D1.' }) code: string,
    @Args('asAt', {
      type: () => DateScalar,
      nullable: true,
      description: 'Default: the status date that all projects share, else today.',
    })
    asAt: string | null,
    @Args('knownAt', {
      type: () => DateTimeScalar,
      nullable: true,
      description: 'Only what was recorded by then. Default: now.',
    })
    knownAt: Date | null,
  ): Promise<Decision> {
    return this.reads.decision(actor, await this.points.asked(actor.revision, asAt, knownAt), code);
  }

  @ResolveField(() => DecisionConnection, {
    name: 'decisions',
    description: 'Decisions that concern it, the latest first.',
  })
  decisionsOfProject(
    @Parent() project: Project,
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
  ): Promise<DecisionConnection> {
    return this.reads.decisions(actor, project, page, ({ terms }) => terms.projectIds.includes(project.recordId));
  }

  @Mutation(() => DecisionPayload, { description: 'Records a decision of a body.' })
  recordDecision(@CurrentActor() actor: Actor, @Input() input: RecordDecisionInput): Promise<DecisionPayload> {
    return this.service.recordDecision(actor, input);
  }

  @Mutation(() => DecisionPayload, {
    description: 'Puts the record of a decision right; the former row stays to be seen.',
  })
  correctDecision(@CurrentActor() actor: Actor, @Input() input: CorrectDecisionInput): Promise<DecisionPayload> {
    return this.service.correctDecision(actor, input);
  }
}

@Resolver(() => Meeting)
export class MeetingDecisionsResolver {
  constructor(private readonly reads: DecisionReadsService) {}

  @ResolveField(() => DecisionConnection, { description: 'The decisions it took.' })
  decisions(
    @Parent() meeting: Meeting,
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
  ): Promise<DecisionConnection> {
    return this.reads.decisions(actor, meeting.point, page, (each) => each.meeting?.id === meeting.recordId);
  }
}
