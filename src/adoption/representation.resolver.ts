import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { pageOf } from '../platform/graphql/connection.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { Adoption } from './adoption.type.js';
import { MembershipService } from './membership.service.js';
import { GrantRepresentationInput, WithdrawRepresentationInput } from './representation.input.js';
import { RepresentationService } from './representation.service.js';
import { RepresentationConnection, RepresentationPayload, RepresentationView } from './representation.type.js';

const BY_SINCE = {
  key: ({ id }: RepresentationView) => id,
  by: ({ since }: RepresentationView) => since.toISOString(),
};

/** Who acts for which member organisation: granted and ended by administrators and secretaries, shown to the members. */
@Resolver(() => Adoption)
export class RepresentationResolver {
  constructor(
    private readonly service: RepresentationService,
    private readonly members: MembershipService,
  ) {}

  @Query(() => RepresentationConnection, {
    nullable: true,
    description: 'Those who act for a member organisation now, oldest first.',
  })
  async allRepresentations(
    @CurrentActor() actor: Actor,
    @Args() { first, after }: PageArgs,
  ): Promise<RepresentationConnection> {
    return pageOf(await this.representations(actor), first, after, BY_SINCE);
  }

  @Query(() => [RepresentationView], {
    nullable: true,
    description: 'Everybody who acts for a member organisation now, oldest first.',
  })
  representations(@CurrentActor() actor: Actor): Promise<RepresentationView[]> {
    return this.service.views(actor.revision);
  }

  @Mutation(() => RepresentationPayload, {
    description: 'Lets a person act for their organisation in its partnerships: sign for it, and see its challenges.',
  })
  grantRepresentation(
    @CurrentActor() actor: Actor,
    @Input() input: GrantRepresentationInput,
  ): Promise<RepresentationPayload> {
    return this.service.grant(actor, input);
  }

  @Mutation(() => RepresentationPayload, {
    description: 'Ends that a person acts for their organisation. What they signed stays.',
  })
  withdrawRepresentation(
    @CurrentActor() actor: Actor,
    @Input() input: WithdrawRepresentationInput,
  ): Promise<RepresentationPayload> {
    return this.service.withdraw(actor, input);
  }

  @ResolveField(() => [RepresentationView], {
    nullable: true,
    description: 'Who acts for its members, and who let them; null for a reader who acts for none of them.',
  })
  async representatives(
    @Parent() { id }: Adoption,
    @CurrentActor() actor: Actor,
  ): Promise<RepresentationView[] | null> {
    const membership = await this.members.find(actor, id);
    if (membership === null) return null;
    const ids = membership.adoption.members.map(({ organisationId }) => organisationId);
    return this.service.views(actor.revision, new Set(ids.filter((each) => each !== null)));
  }
}
