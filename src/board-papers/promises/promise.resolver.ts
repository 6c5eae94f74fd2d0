import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Input } from '../../platform/graphql/input.js';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { PromisesArgs, RecordPromiseInput, ReportPromiseInput } from './promise.input.js';
import { PromiseService } from './promise.service.js';
import { PromiseConnection, PromisePayload, PromiseView } from './promise.type.js';
import { PromiseWritingService } from './promise-writing.service.js';

@Resolver(() => PromiseView)
export class PromiseResolver {
  constructor(
    private readonly service: PromiseService,
    private readonly writing: PromiseWritingService,
  ) {}

  @Query(() => PromiseConnection, {
    nullable: true,
    description: 'What issued papers promised of those projects of a programme that the reader may see.',
  })
  promises(@CurrentActor() actor: Actor, @Args() asked: PromisesArgs): Promise<PromiseConnection> {
    return this.service.promises(actor, { ...asked, after: asked.after ?? null });
  }

  @Mutation(() => PromisePayload, { description: 'Notes an undertaking that a paragraph of a paper gives.' })
  recordPromise(@CurrentActor() actor: Actor, @Input() input: RecordPromiseInput): Promise<PromisePayload> {
    return this.writing.recordPromise(actor, input);
  }

  @Mutation(() => PromisePayload, { description: 'Reports an undertaking noted by hand kept, moved or withdrawn.' })
  reportPromise(@CurrentActor() actor: Actor, @Input() input: ReportPromiseInput): Promise<PromisePayload> {
    return this.writing.write(actor, 'reportPromise', input);
  }
}
