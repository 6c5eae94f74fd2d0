import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { Input } from '../../platform/graphql/input.js';
import { DueForErasureArgs, SetRetentionPeriodInput } from './retention.input.js';
import { RetentionService } from './retention.service.js';
import { DueForErasureConnection, RetentionPeriod, RetentionPeriodPayload } from './retention.type.js';

/** How long personal details are kept, and which are kept longer. */
@Resolver()
export class RetentionResolver {
  constructor(private readonly service: RetentionService) {}

  @Query(() => [RetentionPeriod], {
    nullable: true,
    description: 'How long each kind of personal detail is kept before somebody reviews it.',
  })
  retentionPeriods(): Promise<RetentionPeriod[]> {
    return this.service.periods();
  }

  @Query(() => DueForErasureConnection, {
    nullable: true,
    description: 'What is kept longer than its period, the one due first in front. Nothing of it goes by itself.',
  })
  dueForErasure(@Args() { kind, first, after }: DueForErasureArgs): Promise<DueForErasureConnection> {
    return this.service.due(kind ?? null, first, after);
  }

  @Mutation(() => RetentionPeriodPayload, {
    description: 'Sets how long a kind of personal detail is kept before somebody reviews it. Nothing is erased by it.',
  })
  setRetentionPeriod(
    @CurrentActor() actor: Actor,
    @Input() input: SetRetentionPeriodInput,
  ): Promise<RetentionPeriodPayload> {
    return this.service.set(actor, input);
  }
}
