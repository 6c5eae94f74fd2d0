import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { InvolvementArgs, SearchArgs } from './search.input.js';
import { SearchService } from './search.service.js';
import { InvolvementConnection, SearchResultConnection } from './search.type.js';

/** Search. */
@Resolver()
export class SearchResolver {
  constructor(private readonly things: SearchService) {}

  @Query(() => SearchResultConnection, {
    nullable: true,
    description:
      'What the reader may read and looks for, as it is now, the most fitting first; 1,000 at most. What has the text for its code comes before all others.',
  })
  search(@CurrentActor() actor: Actor, @Args() asked: SearchArgs): Promise<SearchResultConnection> {
    return this.things.search(actor, asked);
  }

  @Query(() => InvolvementConnection, {
    nullable: true,
    description:
      'What a person or an organisation is part of, of what the reader may read: what they own, lead, answer or attend. 1,000 at most.',
  })
  involvements(@CurrentActor() actor: Actor, @Args() asked: InvolvementArgs): Promise<InvolvementConnection> {
    return this.things.involvements(actor, asked);
  }
}
