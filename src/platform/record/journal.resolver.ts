import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, Repository } from 'typeorm';
import { Sql } from '../database/sql.js';
import { pageSize } from '../graphql/page.js';
import { JournalEntry } from './journal-entry.entity.js';

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

  @Query(() => [JournalEntry], { nullable: true, description: 'Who did what, when and why; newest first.' })
  async journal(
    @Args('first', { type: () => Int, defaultValue: 50, description: 'At most so many, 1 to 100.' }) first: number,
    @Args('before', { type: () => Int, nullable: true, description: 'Only entries with a smaller number than this.' })
    before?: number | null,
  ): Promise<JournalEntry[]> {
    const where = before ? { revision: LessThan(before) } : {};
    return this.withTokens(await this.entries.find({ where, order: { revision: 'DESC' }, take: pageSize(first) }));
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
