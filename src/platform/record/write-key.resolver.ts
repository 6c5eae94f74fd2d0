import { Args, Extensions, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { WriteKeys } from './write-keys.service.js';

/** How a program learns what became of a request whose answer it never got. */
@Resolver()
export class WriteKeyResolver {
  constructor(private readonly keys: WriteKeys) {}

  @Query(() => [Int], {
    nullable: true,
    description:
      'What was saved under an Idempotency-Key of yours, as numbers of journal entries, oldest first; none: nothing was. Keys are remembered for seven days and 100,000 writes.',
  })
  @Extensions({ alwaysAnew: true }) // a key is no part of what answers are kept by
  async savedUnderKey(
    @CurrentActor() actor: Actor,
    @Args('key', { description: 'The key, as it was sent in the header.' }) key: string,
  ): Promise<number[]> {
    return actor.personId === null ? [] : this.keys.entries(actor.personId, key);
  }
}
