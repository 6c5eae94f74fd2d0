import { Args, ArgsType, Field, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, IsOptional } from 'class-validator';
import { Pilot } from '../pilots/pilot.type.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { FeedbackItemConnection } from './item.type.js';
import { PilotFeedbackService } from './pilot-feedback.service.js';

/** A short page, since pilots themselves come in lists. */
@ArgsType()
class PilotFeedbackArgs {
  @Field(() => Int, { defaultValue: 10, description: 'At most so many, 1 to 100.' })
  @Allow()
  first!: number;

  @Field(() => String, { nullable: true, description: 'The endCursor of the page before.' })
  @IsOptional()
  after?: string | null;
}

@Resolver(() => Pilot)
export class PilotFeedbackResolver {
  constructor(private readonly service: PilotFeedbackService) {}

  @ResolveField(() => FeedbackItemConnection, {
    description: 'What it said: the comments in exercises by pilot of those who speak for it, as in this view.',
  })
  feedback(
    @Parent() pilot: Pilot,
    @CurrentActor() actor: Actor,
    @Args() page: PilotFeedbackArgs,
  ): Promise<FeedbackItemConnection> {
    return this.service.feedback(pilot.id, actor, page);
  }
}
