import { Args, Extensions, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { Input } from '../../platform/graphql/input.js';
import { BoardPaper } from '../board-paper.type.js';
import { BoardPaperPayload } from '../payloads.type.js';
import { ChangesService } from './changes.service.js';
import { PaperChanges, PaperReading } from './changes.type.js';
import { MarkBoardPaperReadInput } from './reading.input.js';

@Resolver(() => BoardPaper)
export class ChangesResolver {
  constructor(private readonly service: ChangesService) {}

  @Extensions({ price: 2_000 }) // it reads a whole former text and compares it word by word
  @ResolveField(() => PaperChanges, {
    nullable: true,
    description: 'What changed since a version; null: it had no text then, or the reader may not read its drafts.',
  })
  async changesSince(
    @CurrentActor() actor: Actor,
    @Parent() { row }: BoardPaper,
    @Args('version', { type: () => Int, description: 'The version, such as the one that somebody has read.' })
    version: number,
  ): Promise<PaperChanges | null> {
    const found = await this.service.changesSince(actor, row, version);
    if (!found) return null;
    const blocks = found.blocks.map(({ block, lines, ...rest }) => ({
      ...rest,
      blockId: block,
      lines: lines.map((runs) => ({ runs: [...runs] })),
    }));
    return { ...found, blocks };
  }

  @ResolveField(() => [PaperReading], {
    description: 'Who has read which version, the first first; none to those who may not read its drafts.',
  })
  readings(@CurrentActor() actor: Actor, @Parent() { row }: BoardPaper): PaperReading[] {
    return this.service
      .readings(actor, row)
      .map(({ personId, ...one }) => ({ ...one, own: personId !== null && personId === actor.personId }));
  }

  @Mutation(() => BoardPaperPayload, { description: 'Records that you have read a version of a draft.' })
  markBoardPaperRead(
    @CurrentActor() actor: Actor,
    @Input() input: MarkBoardPaperReadInput,
  ): Promise<BoardPaperPayload> {
    return this.service.markBoardPaperRead(actor, input);
  }
}
