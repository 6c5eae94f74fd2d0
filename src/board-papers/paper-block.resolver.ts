import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PaperBlockType, PaperFigure } from './paper-block.type.js';

/** The figures of a block, which in a paper on thousands of records are thousands. */
@Resolver(() => PaperBlockType)
export class PaperBlockResolver {
  @ResolveField(() => [PaperFigure], { description: 'The figures it prints or rests on, as they are first cited.' })
  figures(
    @Parent() block: PaperBlockType,
    @Args('first', { type: () => Int, nullable: true, description: 'At most so many. Default: all.' })
    first: number | null,
  ): PaperFigure[] {
    return first === null ? block.figures : block.figures.slice(0, Math.max(0, first));
  }
}
