import { Mutation, Resolver } from '@nestjs/graphql';
import { Input } from '../graphql/input.js';
import type { Actor } from './actor.js';
import { CurrentActor } from './current-actor.decorator.js';
import { IssueFeedAddressInput } from './feed-address.input.js';
import { FeedAddressService } from './feed-address.service.js';
import { FeedAddressPayload } from './feed-address.type.js';

/** How a person comes by the addresses of their feeds. */
@Resolver()
export class FeedAddressResolver {
  constructor(private readonly service: FeedAddressService) {}

  @Mutation(() => FeedAddressPayload, {
    description:
      "Makes secret addresses of one's own calendar and feed of changes, shown this once. They hold until revokeAccessToken ends them, or new ones of the same name.",
  })
  issueFeedAddress(@CurrentActor() actor: Actor, @Input() input: IssueFeedAddressInput): Promise<FeedAddressPayload> {
    return this.service.issue(actor, input);
  }
}
