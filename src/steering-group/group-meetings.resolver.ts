import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Body } from '../meetings/body.type.js';
import { toBody } from '../meetings/meeting.mapper.js';
import { tellsWhoCame } from '../meetings/quorum.js';
import { Meeting } from '../meetings/meeting.type.js';
import { MapperContextService } from '../meetings/mapper-context.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { seatCheck, sits } from './seat-attendance.js';
import { SeatCheckView } from './seat-attendance.type.js';
import { SteeringGroup } from './steering-group.type.js';
import type { SeatSnapshot } from './steering-group-view.js';
import { SteeringGroupViewService } from './steering-group-view.service.js';

@Resolver(() => SteeringGroup)
export class GroupBodyResolver {
  constructor(private readonly contexts: MapperContextService) {}

  @ResolveField(() => Body, { nullable: true, description: 'The advisory body that holds its meetings; null: none.' })
  async body(@Parent() group: SteeringGroup, @CurrentActor() actor: Actor): Promise<Body | null> {
    if (group.bodyId === null) return null;
    const context = await this.contexts.at(group.point, actor);
    const body = context.view.bodies.find((each) => each.id === group.bodyId);
    return body ? toBody(body, context) : null;
  }
}

@Resolver(() => Meeting)
export class MeetingSeatsResolver {
  constructor(
    private readonly contexts: MapperContextService,
    private readonly views: SteeringGroupViewService,
  ) {}

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'Whether you have a seat on its body, and so may send apologies; null: the body has no seats on record.',
  })
  async ownSeat(@Parent() { point, recordId }: Meeting, @CurrentActor() actor: Actor): Promise<boolean | null> {
    const { view, register } = await this.contexts.at(point, actor);
    const found = view.meetings.find((each) => each.id === recordId);
    if (!found?.projectId) return null;
    const { personId } = actor;
    const organisationId = register.people.get(personId ?? '')?.organisationId ?? null;
    return sits(await this.views.bare(found.projectId, point), found.body.id, { personId, organisationId });
  }

  @ResolveField(() => SeatCheckView, {
    nullable: true,
    description:
      'Its attendance held against the seats of a steering group; null: not a meeting of one, or attendance is not on record.',
  })
  async seatCheck(@Parent() meeting: Meeting, @CurrentActor() actor: Actor): Promise<SeatCheckView | null> {
    const { point, recordId } = meeting;
    const context = await this.contexts.at(point, actor);
    const found = context.view.meetings.find((each) => each.id === recordId);
    if (!found?.projectId || !found.attendance || !tellsWhoCame(found.attendance.attendees)) return null;
    const group = await this.views.bare(found.projectId, point);
    if (group.terms?.statement.bodyId !== found.body.id) return null;
    const { meetsOn } = found.terms;
    const day = meetsOn !== null && meetsOn < point.asAt ? meetsOn : point.asAt;
    const then = await this.views.bare(found.projectId, { asAt: day, revision: point.revision });
    const nameOf = (seat: SeatSnapshot): string => context.organisation(seat.terms.organisationId)?.name ?? seat.code;
    const { seats, ...check } = seatCheck(then, found.attendance.attendees, {
      seat: nameOf,
      attendee: (each) => context.nameOf(each) ?? 'Somebody',
    });
    return {
      ...check,
      seats: seats.map(({ seat, attendance }) => ({ code: seat.code, organisation: nameOf(seat), attendance })),
    };
  }
}
