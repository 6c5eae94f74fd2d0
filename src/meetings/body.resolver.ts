import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { Clock } from '../platform/clock/clock.js';
import { pageOf } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DateTimeScalar } from '../platform/graphql/date-time.scalar.js';
import { AmendBodyInput, BodiesArgs, BodyMeetingArgs, EstablishBodyInput } from './body.input.js';
import { BodyService } from './body.service.js';
import { Body, BodyConnection, ExemptParagraphView } from './body.type.js';
import { exemptParagraphsOn } from './exempt-information.js';
import { MeetingReadsService } from './meeting-reads.service.js';
import { BodyPayload, Meeting, MeetingConnection } from './meeting.type.js';
import { ViewPointService } from './view-point.service.js';

const AS_AT = {
  type: () => DateScalar,
  nullable: true,
  description: 'Default: the status date that all projects share, else today.',
};
const KNOWN_AT = {
  type: () => DateTimeScalar,
  nullable: true,
  description: 'Only what was recorded by then. Default: now.',
};

@Resolver(() => Body)
export class BodyResolver {
  constructor(
    private readonly reads: MeetingReadsService,
    private readonly points: ViewPointService,
    private readonly service: BodyService,
    private readonly clock: Clock,
  ) {}

  @Query(() => BodyConnection, { nullable: true, description: 'The bodies that the reader may see, by code.' })
  async allBodies(
    @CurrentActor() actor: Actor,
    @Args() { first, after, asAt = null, knownAt = null }: BodiesArgs,
  ): Promise<BodyConnection> {
    return pageOf(await this.bodies(actor, asAt, knownAt), first, after, ({ code }) => code);
  }

  @Query(() => [Body], {
    nullable: true,
    description: 'All bodies that the reader may see at once, by code.',
  })
  async bodies(
    @CurrentActor() actor: Actor,
    @Args('asAt', AS_AT) asAt: string | null,
    @Args('knownAt', KNOWN_AT) knownAt: Date | null,
  ): Promise<Body[]> {
    return this.reads.bodies(actor, await this.points.asked(actor.revision, asAt, knownAt));
  }

  @Query(() => Body, {
    nullable: true,
    description: 'One body; everything below it is one view as at the date. NOT_FOUND where the reader may not see it.',
  })
  async body(
    @CurrentActor() actor: Actor,
    @Args('code', { description: 'Its code, such as BOARD.' }) code: string,
    @Args('asAt', AS_AT) asAt: string | null,
    @Args('knownAt', KNOWN_AT) knownAt: Date | null,
  ): Promise<Body> {
    return this.reads.body(actor, await this.points.asked(actor.revision, asAt, knownAt), code);
  }

  @Query(() => Meeting, { nullable: true, description: 'One meeting. NOT_FOUND where the reader may not see it.' })
  async meeting(
    @CurrentActor() actor: Actor,
    @Args('code', { description: 'Its code, such as BOARD-2010-01-26.' }) code: string,
    @Args('asAt', AS_AT) asAt: string | null,
    @Args('knownAt', KNOWN_AT) knownAt: Date | null,
  ): Promise<Meeting> {
    return this.reads.meeting(actor, await this.points.asked(actor.revision, asAt, knownAt), code);
  }

  @Query(() => [ExemptParagraphView], {
    nullable: true,
    description: 'The categories of exempt information in Schedule 12A of the Local Government Act 1972 on a day.',
  })
  exemptParagraphs(
    @Args('asAt', { ...AS_AT, description: 'Default: today.' }) asAt: string | null,
  ): readonly ExemptParagraphView[] {
    return exemptParagraphsOn(asAt ?? this.clock.today());
  }

  @ResolveField(() => MeetingConnection, { description: 'Its meetings, by date, those without one last.' })
  meetings(
    @Parent() body: Body,
    @CurrentActor() actor: Actor,
    @Args() args: BodyMeetingArgs,
  ): Promise<MeetingConnection> {
    return this.reads.meetingsOfBody(actor, body.point, body.recordId, args);
  }

  @Mutation(() => BodyPayload, { description: 'Puts a body on record.' })
  establishBody(@CurrentActor() actor: Actor, @Input() input: EstablishBodyInput): Promise<BodyPayload> {
    return this.service.establishBody(actor, input);
  }

  @Mutation(() => BodyPayload, { description: 'States again what a body is or how it meets.' })
  amendBody(@CurrentActor() actor: Actor, @Input() input: AmendBodyInput): Promise<BodyPayload> {
    return this.service.write(actor, 'amendBody', input);
  }
}
