import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { DateScalar } from '../../platform/graphql/date.scalar.js';
import { ReviewPackService } from './review-pack.service.js';
import { changeView, lineView, packView, type ShownPack } from './pack-view.js';
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
  ): Promise<ShownPack> {
    return packView(await this.service.pack(actor, projectCode, since ?? null, asAt ?? null));
  }

  @ResolveField(() => [PackChange], { description: 'What changed, part by part.' })
  changes(@Parent() { changes }: ShownPack, @Args() { first, domain }: ChangesArgs): PackChange[] {
    return firstOf(domain ? changes.filter((change) => change.domain === domain) : changes, first).map(changeView);
  }

  @ResolveField(() => [PackLineView], { description: 'What is late.' })
  late(@Parent() { late }: ShownPack, @Args() { first }: LinesArgs): PackLineView[] {
    return firstOf(late, first).map(lineView);
  }

  @ResolveField(() => [PackLineView], {
    description: 'Challenges and advice: raised or answered since, and all that wait.',
  })
  challenges(@Parent() { challenges }: ShownPack, @Args() { first }: LinesArgs): PackLineView[] {
    return firstOf(challenges, first).map(lineView);
  }

  @ResolveField(() => [PackLineView], { description: 'Decisions that somebody has to take.' })
  decisionsWanted(@Parent() { decisionsWanted }: ShownPack, @Args() { first }: LinesArgs): PackLineView[] {
    return firstOf(decisionsWanted, first).map(lineView);
  }

  @ResolveField(() => [PackLineView], { description: 'Where a view is wanted.' })
  viewsWanted(@Parent() { viewsWanted }: ShownPack, @Args() { first }: LinesArgs): PackLineView[] {
    return firstOf(viewsWanted, first).map(lineView);
  }
}

function firstOf<T>(lines: readonly T[], first: number | null | undefined): readonly T[] {
  return typeof first === 'number' ? lines.slice(0, first) : lines;
}
