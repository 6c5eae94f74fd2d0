import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { Project } from '../programme/project.type.js';
import {
  AddSeatInput,
  AmendSeatInput,
  AmendTermsOfReferenceInput,
  ReportInvitationInput,
  StateTermsOfReferenceInput,
} from './steering-group.input.js';
import { SeatService } from './seat.service.js';
import { TermsOfReferenceService } from './terms-of-reference.service.js';
import { SteeringGroupMapper } from './steering-group-mapper.service.js';
import { SeatPayload, SteeringGroup, TermsOfReferencePayload } from './steering-group.type.js';

@Resolver(() => Project)
export class SteeringGroupResolver {
  constructor(
    private readonly terms: TermsOfReferenceService,
    private readonly seats: SeatService,
    private readonly mapper: SteeringGroupMapper,
  ) {}

  @ResolveField(() => SteeringGroup, {
    nullable: true,
    description: 'Its steering group; null: neither terms of reference nor seats are on record.',
  })
  steeringGroup(project: Project): Promise<SteeringGroup | null> {
    return this.mapper.steeringGroup(project);
  }

  @Mutation(() => TermsOfReferencePayload, { description: 'States the first terms of reference of a steering group.' })
  stateTermsOfReference(
    @CurrentActor() actor: Actor,
    @Input() input: StateTermsOfReferenceInput,
  ): Promise<TermsOfReferencePayload> {
    return this.terms.write(actor, 'stateTermsOfReference', input);
  }

  @Mutation(() => TermsOfReferencePayload, { description: 'States terms of reference again, from a day on.' })
  amendTermsOfReference(
    @CurrentActor() actor: Actor,
    @Input() input: AmendTermsOfReferenceInput,
  ): Promise<TermsOfReferencePayload> {
    return this.terms.write(actor, 'amendTermsOfReference', input);
  }

  @Mutation(() => SeatPayload, { description: 'Adds a seat to a steering group.' })
  addSeat(@CurrentActor() actor: Actor, @Input() input: AddSeatInput): Promise<SeatPayload> {
    return this.seats.write(actor, 'addSeat', input);
  }

  @Mutation(() => SeatPayload, { description: 'States again whose a seat is, its place, or who sits on it.' })
  amendSeat(@CurrentActor() actor: Actor, @Input() input: AmendSeatInput): Promise<SeatPayload> {
    return this.seats.write(actor, 'amendSeat', input);
  }

  @Mutation(() => SeatPayload, { description: 'Reports an invitation to a seat, or the answer to it.' })
  reportInvitation(@CurrentActor() actor: Actor, @Input() input: ReportInvitationInput): Promise<SeatPayload> {
    return this.seats.write(actor, 'reportInvitation', input);
  }
}
