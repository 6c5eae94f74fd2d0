import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { pageOf } from '../platform/graphql/connection.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { AdoptedProtocolService } from './adopted-protocol.service.js';
import { AdoptedProtocol, AdoptedProtocolConnection } from './adopted-protocol.type.js';

/** What everybody may read: texts that every member has signed. */
@Resolver()
export class AdoptedProtocolResolver {
  constructor(private readonly protocols: AdoptedProtocolService) {}

  @Query(() => AdoptedProtocolConnection, {
    nullable: true,
    description: 'The texts that every member of their adopter has signed.',
  })
  async adoptedProtocols(
    @CurrentActor() actor: Actor,
    @Args() { first, after }: PageArgs,
  ): Promise<AdoptedProtocolConnection> {
    return pageOf(await this.protocols.all(actor.revision), first, after, (one) => one.id);
  }

  @Query(() => AdoptedProtocol, {
    nullable: true,
    description: 'One of them; null where there is none, or where a signature is missing.',
  })
  adoptedProtocol(
    @CurrentActor() actor: Actor,
    @Args('projectCode', { type: () => String, description: 'Code of the project.' }) projectCode: string,
    @Args('adoptionCode', { type: () => String, description: 'Code of the adoption.' }) adoptionCode: string,
  ): Promise<AdoptedProtocol | null> {
    return this.protocols.one(projectCode, adoptionCode, actor.revision);
  }
}
