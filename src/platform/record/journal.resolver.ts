import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, Repository } from 'typeorm';
import { pageSize } from '../graphql/page.js';
import { JournalEntry } from './journal-entry.entity.js';

@Resolver(() => JournalEntry)
export class JournalResolver {
  constructor(@InjectRepository(JournalEntry) private readonly entries: Repository<JournalEntry>) {}

  @Query(() => [JournalEntry], { description: 'Who did what, when and why; newest first.' })
  journal(
    @Args('first', { type: () => Int, defaultValue: 50, description: 'At most so many, 1 to 100.' }) first: number,
    @Args('before', { type: () => Int, nullable: true, description: 'Only entries with a smaller number than this.' })
    before?: number | null,
  ): Promise<JournalEntry[]> {
    const where = before ? { revision: LessThan(before) } : {};
    return this.entries.find({ where, order: { revision: 'DESC' }, take: pageSize(first) });
  }
}
