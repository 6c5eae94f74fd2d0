import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { pageOf } from '../platform/graphql/connection.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { picked } from '../platform/graphql/picked.js';
import { Project } from '../programme/project.type.js';
import {
  AmendCommunicationInput,
  ClearCommunicationInput,
  CommunicationArgs,
  CommunicationStepInput,
  DraftCommunicationInput,
  IssueCommunicationInput,
  OverrideRestrictedWindowInput,
  PlanCommunicationInput,
} from './communication.input.js';
import { CommunicationService } from './communication.service.js';
import { CommunicationMapper } from './communication-mapper.service.js';
import {
  Communication,
  CommunicationConnection,
  CommunicationPayload,
  IssuedCommunicationConnection,
} from './communication.type.js';

const hasWarnings = ({ warnings }: Communication): boolean => warnings.length > 0;

@Resolver(() => Project)
export class CommunicationResolver {
  constructor(
    private readonly service: CommunicationService,
    private readonly mapper: CommunicationMapper,
  ) {}

  @Query(() => IssuedCommunicationConnection, {
    nullable: true,
    description: 'What has been issued to the public, newest first.',
  })
  async issuedCommunications(
    @CurrentActor() actor: Actor,
    @Args() { first, after }: PageArgs,
  ): Promise<IssuedCommunicationConnection> {
    return pageOf(await this.mapper.issued(actor.revision), first, after, {
      key: (each) => each.id,
      by: (each) => each.issuedOn,
      latestFirst: true,
    });
  }

  @ResolveField(() => CommunicationConnection, { description: 'Its communications, by code.' })
  async communications(
    @Parent() project: Project,
    @Args() { first, after, withWarnings, ...asked }: CommunicationArgs,
  ): Promise<CommunicationConnection> {
    const found = picked(await this.mapper.communications(project), asked);
    return pageOf(withWarnings ? found.filter(hasWarnings) : found, first, after, (each) => each.code);
  }

  @ResolveField(() => Communication, { nullable: true, description: 'One of them by its code; null: there is none.' })
  async communication(
    @Parent() project: Project,
    @Args('code', { type: () => String, description: 'Code of the communication.' }) code: string,
  ): Promise<Communication | null> {
    return (await this.mapper.communications(project)).find((each) => each.code === code) ?? null;
  }

  @Mutation(() => CommunicationPayload, { description: 'Plans a communication, which begins in drafting.' })
  planCommunication(
    @CurrentActor() actor: Actor,
    @Input() input: PlanCommunicationInput,
  ): Promise<CommunicationPayload> {
    return this.service.write(actor, 'planCommunication', input);
  }

  @Mutation(() => CommunicationPayload, { description: 'States again what a communication is.' })
  amendCommunication(
    @CurrentActor() actor: Actor,
    @Input() input: AmendCommunicationInput,
  ): Promise<CommunicationPayload> {
    return this.service.write(actor, 'amendCommunication', input);
  }

  @Mutation(() => CommunicationPayload, { description: 'Puts a new version of its text on record.' })
  draftCommunication(
    @CurrentActor() actor: Actor,
    @Input() input: DraftCommunicationInput,
  ): Promise<CommunicationPayload> {
    return this.service.write(actor, 'draftCommunication', input);
  }

  @Mutation(() => CommunicationPayload, { description: 'Sends the present wording to the director.' })
  submitCommunication(
    @CurrentActor() actor: Actor,
    @Input() input: CommunicationStepInput,
  ): Promise<CommunicationPayload> {
    return this.service.write(actor, 'submitCommunication', input);
  }

  @Mutation(() => CommunicationPayload, { description: 'Clears exactly the wording named.' })
  clearCommunication(
    @CurrentActor() actor: Actor,
    @Input() input: ClearCommunicationInput,
  ): Promise<CommunicationPayload> {
    return this.service.write(actor, 'clearCommunication', input);
  }

  @Mutation(() => CommunicationPayload, { description: 'Sends it back to drafting.' })
  returnCommunication(
    @CurrentActor() actor: Actor,
    @Input() input: CommunicationStepInput,
  ): Promise<CommunicationPayload> {
    return this.service.write(actor, 'returnCommunication', input);
  }

  @Mutation(() => CommunicationPayload, {
    description: 'Lets one wording out inside a restricted window, for a reason that is named.',
  })
  overrideRestrictedWindow(
    @CurrentActor() actor: Actor,
    @Input() input: OverrideRestrictedWindowInput,
  ): Promise<CommunicationPayload> {
    return this.service.write(actor, 'overrideRestrictedWindow', input);
  }

  @Mutation(() => CommunicationPayload, {
    description: 'Issues the wording that was cleared, unless its blockers forbid it.',
  })
  issueCommunication(
    @CurrentActor() actor: Actor,
    @Input() input: IssueCommunicationInput,
  ): Promise<CommunicationPayload> {
    return this.service.write(actor, 'issueCommunication', input);
  }

  @Mutation(() => CommunicationPayload, { description: 'Gives a communication up.' })
  withdrawCommunication(
    @CurrentActor() actor: Actor,
    @Input() input: CommunicationStepInput,
  ): Promise<CommunicationPayload> {
    return this.service.write(actor, 'withdrawCommunication', input);
  }
}
