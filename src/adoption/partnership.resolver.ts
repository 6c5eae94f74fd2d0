import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { pageOf } from '../platform/graphql/connection.js';
import { NotFoundError } from '../platform/graphql/errors.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { AdoptionConnection } from './adoption.type.js';
import {
  AnswerConductChallengeInput,
  ConductChallengesArgs,
  ProposeConductResolutionInput,
  RaiseConductChallengeInput,
  ResolveConductChallengeInput,
  WithdrawConductChallengeInput,
} from './conduct.input.js';
import { ConductService } from './conduct.service.js';
import { ConductMapper } from './conduct-mapper.service.js';
import { ConductChallengeConnection, ConductChallengePayload } from './conduct.type.js';
import { MembershipService } from './membership.service.js';
import { PartnershipService } from './partnership.service.js';

/** What is for people of member organisations alone. */
@Resolver()
export class PartnershipResolver {
  constructor(
    private readonly partnerships: PartnershipService,
    private readonly members: MembershipService,
    private readonly service: ConductService,
    private readonly mapper: ConductMapper,
  ) {}

  @Query(() => AdoptionConnection, {
    nullable: true,
    description: 'The adoptions of whose members one acts for one today.',
  })
  async myPartnerships(@CurrentActor() actor: Actor, @Args() { first, after }: PageArgs): Promise<AdoptionConnection> {
    return pageOf(await this.partnerships.of(actor), first, after, (adoption) => adoption.id);
  }

  @Query(() => ConductChallengeConnection, {
    nullable: true,
    description: 'The challenges inside a partnership, by code; for people of its members alone.',
  })
  async conductChallenges(
    @CurrentActor() actor: Actor,
    @Args() args: ConductChallengesArgs,
  ): Promise<ConductChallengeConnection> {
    const membership = await this.members.find(actor, args.adoptionId);
    if (!membership) throw new NotFoundError('There is no adoption of this id in a partnership of yours.');
    return this.mapper.page(membership, actor.revision, args);
  }

  @Mutation(() => ConductChallengePayload, {
    description: 'A member asks another about its conduct, citing behaviours that both have agreed to.',
  })
  raiseConductChallenge(
    @CurrentActor() actor: Actor,
    @Input() input: RaiseConductChallengeInput,
  ): Promise<ConductChallengePayload> {
    return this.service.raise(actor, input);
  }

  @Mutation(() => ConductChallengePayload, { description: 'The member that a challenge is about answers it.' })
  answerConductChallenge(
    @CurrentActor() actor: Actor,
    @Input() input: AnswerConductChallengeInput,
  ): Promise<ConductChallengePayload> {
    return this.service.write(actor, 'answerConductChallenge', input);
  }

  @Mutation(() => ConductChallengePayload, { description: 'One side proposes how a challenge is to be resolved.' })
  proposeConductResolution(
    @CurrentActor() actor: Actor,
    @Input() input: ProposeConductResolutionInput,
  ): Promise<ConductChallengePayload> {
    return this.service.write(actor, 'proposeConductResolution', input);
  }

  @Mutation(() => ConductChallengePayload, { description: 'The other side agrees to the present proposal.' })
  resolveConductChallenge(
    @CurrentActor() actor: Actor,
    @Input() input: ResolveConductChallengeInput,
  ): Promise<ConductChallengePayload> {
    return this.service.write(actor, 'resolveConductChallenge', input);
  }

  @Mutation(() => ConductChallengePayload, { description: 'The member that raised a challenge takes it back.' })
  withdrawConductChallenge(
    @CurrentActor() actor: Actor,
    @Input() input: WithdrawConductChallengeInput,
  ): Promise<ConductChallengePayload> {
    return this.service.write(actor, 'withdrawConductChallenge', input);
  }
}
