import { Args, ArgsType, Extensions, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageArgs } from '../../graphql/page-args.js';
import type { Actor } from '../actor.js';
import { CurrentActor } from '../current-actor.decorator.js';
import { AccessEventConnection, AccessEventKind } from './access-event.entity.js';
import { AccessEvents } from './access-events.service.js';

@ArgsType()
class AccessEventArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only of this person.' })
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @Field(() => [AccessEventKind], { nullable: true, description: 'Only of these kinds.' })
  @IsOptional()
  @IsIn(Object.keys(AccessEventKind), { each: true })
  kinds?: AccessEventKind[] | null;
}

/** What happened about people's access, over GraphQL. It is no part of the record, so that no answer to it is kept. */
@Resolver()
export class AccessEventsResolver {
  constructor(private readonly events: AccessEvents) {}

  @Extensions({ alwaysAnew: true })
  @Query(() => AccessEventConnection, {
    nullable: true,
    description: 'Who came in, failed to, or had their access changed; newest first.',
  })
  accessEvents(@Args() { first, after, ...filter }: AccessEventArgs): Promise<AccessEventConnection> {
    return this.events.page(filter, first, after);
  }

  @Extensions({ alwaysAnew: true })
  @Query(() => AccessEventConnection, { nullable: true, description: 'The same about oneself.' })
  myAccessEvents(@CurrentActor() actor: Actor, @Args() { first, after }: PageArgs): Promise<AccessEventConnection> {
    return this.events.page({ personId: actor.personId }, first, after);
  }
}
