import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { DateScalar } from '../../platform/graphql/date.scalar.js';
import { ReviewPackService } from './review-pack.service.js';
import { packView } from './pack-view.js';
import { ChangesArgs, LinesArgs, PackChange, PackLineView, ReviewPack } from './review-pack.type.js';

@Resolver(() => ReviewPack)
export class ReviewPackResolver {
  constructor(private readonly service: ReviewPackService) {}

  @Query(() => ReviewPack, {
    nullable: true,
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

  @ResolveField(() => [PackChange], { description: 'What changed, part by part.' })
  changes(@Parent() { changes }: ReviewPack, @Args() { first, domain }: ChangesArgs): PackChange[] {
    return firstOf(domain ? changes.filter((change) => change.domain === domain) : changes, first);
  }

  @ResolveField(() => [PackLineView], { description: 'What is late.' })
  late(@Parent() { late }: ReviewPack, @Args() { first }: LinesArgs): PackLineView[] {
    return firstOf(late, first);
  }

  @ResolveField(() => [PackLineView], {
    description: 'Challenges and advice: raised or answered since, and all that wait.',
  })
  challenges(@Parent() { challenges }: ReviewPack, @Args() { first }: LinesArgs): PackLineView[] {
    return firstOf(challenges, first);
  }

  @ResolveField(() => [PackLineView], { description: 'Decisions that somebody has to take.' })
  decisionsWanted(@Parent() { decisionsWanted }: ReviewPack, @Args() { first }: LinesArgs): PackLineView[] {
    return firstOf(decisionsWanted, first);
  }

  @ResolveField(() => [PackLineView], { description: 'Where a view is wanted.' })
  viewsWanted(@Parent() { viewsWanted }: ReviewPack, @Args() { first }: LinesArgs): PackLineView[] {
    return firstOf(viewsWanted, first);
  }
}

function firstOf<T>(lines: T[], first: number | null | undefined): T[] {
  return typeof first === 'number' ? lines.slice(0, first) : lines;
}
