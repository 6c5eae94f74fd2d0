import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, Repository } from 'typeorm';
import { Sql } from '../database/sql.js';
import { numberBehind, numberedPage } from '../graphql/numbered-page.js';
import { pageSize } from '../graphql/page.js';
import { PageArgs } from '../graphql/page-args.js';
import { JournalEntry, JournalEntryConnection } from './journal-entry.entity.js';

/** Tokens with who issued them; a sign-in by a link is whoever's who issued the link. */
const TOKENS = `
  SELECT token.id, token.name, coalesce(linked.actor_name, issued.actor_name) AS "issuedBy"
  FROM access_token token
  JOIN journal_entry issued ON issued.revision = token.issued_revision
  LEFT JOIN sign_in_link link ON link.used_revision = token.issued_revision
  LEFT JOIN journal_entry linked ON linked.revision = link.issued_revision
  WHERE token.id = ANY($1::uuid[])`;

@Resolver(() => JournalEntry)
export class JournalResolver {
  constructor(
    @InjectRepository(JournalEntry) private readonly entries: Repository<JournalEntry>,
    private readonly sql: Sql,
  ) {}

  @Query(() => JournalEntryConnection, { nullable: true, description: 'Who did what, when and why; newest first.' })
  async journalEntries(@Args() { first, after }: PageArgs): Promise<JournalEntryConnection> {
    const behind = numberBehind(after);
    const size = pageSize(first);
    const rows = await this.behind(behind === null ? null : Number(behind), size + 1);
    const totalCount = await this.entries.count();
    return numberedPage(rows, { size, after: behind, totalCount }, ({ revision }) => String(revision));
  }

  @Query(() => [JournalEntry], {
    nullable: true,
    deprecationReason: 'Use journalEntries.',
    description: 'Who did what, when and why; newest first.',
  })
  async journal(
    @Args('first', { type: () => Int, defaultValue: 50, description: 'At most so many, 1 to 100.' }) first: number,
    @Args('before', { type: () => Int, nullable: true, description: 'Only entries with a smaller number than this.' })
    before?: number | null,
  ): Promise<JournalEntry[]> {
    return this.behind(before || null, pageSize(first));
  }

  @ResolveField(() => ID, { description: 'Of this entry, for the cache of a client.' })
  id(@Parent() { revision }: JournalEntry): string {
    return `journal:${revision}`;
  }

  private async behind(revision: number | null, take: number): Promise<JournalEntry[]> {
    const where = revision === null ? {} : { revision: LessThan(revision) };
    return this.withTokens(await this.entries.find({ where, order: { revision: 'DESC' }, take }));
  }

  private async withTokens(entries: JournalEntry[]): Promise<JournalEntry[]> {
    const ids = [...new Set(entries.map(({ tokenId }) => tokenId).filter((id) => id !== null))].sort();
    if (ids.length === 0) return entries;
    const rows = await this.sql.rows<{ id: string; name: string; issuedBy: string }>('journal-tokens', TOKENS, [ids]);
    const tokens = new Map(rows.map((row) => [row.id, row]));
    for (const entry of entries) {
      const token = tokens.get(entry.tokenId ?? '');
      Object.assign(entry, { tokenName: token?.name ?? null, tokenIssuedBy: token?.issuedBy ?? null });
    }
    return entries;
  }
}
