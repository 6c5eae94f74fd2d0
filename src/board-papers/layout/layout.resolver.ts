import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { runsToMarkup } from '../../documents/runs-from-markdown.js';
import { BoardPaper } from '../board-paper.type.js';
import { appendixLetter } from '../../documents/number.js';
import { coverOf } from '../paper-model.js';
import { PaperAppendix, PaperCoverRow, PaperTable, PaperTableRow } from './layout.type.js';

/** What a paper shows beside its blocks. */
@Resolver(() => BoardPaper)
export class LayoutResolver {
  @ResolveField(() => [PaperCoverRow], { description: 'The lines of its cover below the title.' })
  cover(@Parent() { row }: BoardPaper): PaperCoverRow[] {
    return coverOf(row.content).map(({ label, runs }) => ({ label, markup: runsToMarkup(runs) }));
  }

  @ResolveField(() => [PaperAppendix], { description: 'Its appendices, in their order.' })
  appendices(@Parent() { row }: BoardPaper): PaperAppendix[] {
    return row.content.appendices.map(({ title }, index) => ({ letter: appendixLetter(index), title }));
  }
}

/** The rows of a table, which in a paper on hundreds of milestones are hundreds. */
@Resolver(() => PaperTable)
export class PaperTableResolver {
  @ResolveField(() => [PaperTableRow], { description: 'Its rows.' })
  rows(
    @Parent() { rows }: PaperTable,
    @Args('first', { type: () => Int, nullable: true, description: 'At most so many. Default: all.' })
    first?: number | null,
  ): PaperTableRow[] {
    return first === null || first === undefined ? rows : rows.slice(0, Math.max(0, first));
  }
}
