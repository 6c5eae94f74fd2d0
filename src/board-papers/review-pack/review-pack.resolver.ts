import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { DateScalar } from '../../platform/graphql/date.scalar.js';
import { ReviewPackService } from './review-pack.service.js';
import { packView } from './pack-view.js';
import { ReviewPack } from './review-pack.type.js';

@Resolver(() => ReviewPack)
export class ReviewPackResolver {
  constructor(private readonly service: ReviewPackService) {}

  @Query(() => ReviewPack, {
    description: 'What a reviewer reads before a meeting. NOT_FOUND where the reader may not see the project.',
  })
  async reviewPack(
    @CurrentActor() actor: Actor,
    @Args('projectCode', { description: 'The project, by its code.' }) projectCode: string,
    @Args('since', {
      type: () => DateScalar,
      nullable: true,
      description:
        'Default: the last meeting held of the project’s advisory body, else the last issued paper, else the start.',
    })
    since: string | null | undefined,
    @Args('asAt', { type: () => DateScalar, nullable: true, description: 'Default: its reporting date, else today.' })
    asAt: string | null | undefined,
  ): Promise<ReviewPack> {
    return packView(await this.service.pack(actor, projectCode, since ?? null, asAt ?? null));
  }
}
