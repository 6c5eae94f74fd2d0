import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { pageOf } from '../platform/graphql/connection.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { PublishedService } from './published.service.js';
import { PublishedOutput, PublishedOutputConnection } from './published.type.js';

@Resolver()
export class PublishedResolver {
  constructor(private readonly service: PublishedService) {}

  @Query(() => PublishedOutputConnection, {
    nullable: true,
    description: 'What projects have published, by project and code.',
  })
  async publishedOutputs(
    @CurrentActor() actor: Actor,
    @Args() { first, after }: PageArgs,
  ): Promise<PublishedOutputConnection> {
    return pageOf(await this.service.all(actor), first, after, (each) => `${each.projectCode}/${each.code}`);
  }

  @Query(() => PublishedOutput, { nullable: true, description: 'One published output. NOT_FOUND where none is.' })
  publishedOutput(
    @CurrentActor() actor: Actor,
    @Args('projectCode', { description: 'The project.' }) projectCode: string,
    @Args('outputCode', { description: 'The output’s code.' }) outputCode: string,
  ): Promise<PublishedOutput> {
    return this.service.one(actor, projectCode, outputCode);
  }
}
