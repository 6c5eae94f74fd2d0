import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql.js';
import type { Signature } from './signature.js';

const ENTRIES = `SELECT revision, recorded_at AS "recordedAt", actor_name AS "recordedBy", actor_id AS "personId", reason
  FROM journal_entry WHERE revision = ANY($1)`;

/**
 * Tells who made certain writes, when and why. The journal is as long as the record, so none of it is kept: rows come with
 * the signature of their write, and few ask beside them.
 */
@Injectable()
export class JournalReader {
  constructor(private readonly sql: Sql) {}

  /** The signatures of writes, by their revision; what no write has is left out. */
  async of(revisions: readonly number[]): Promise<ReadonlyMap<number, Signature>> {
    const asked = [...new Set(revisions)];
    if (asked.length === 0) return new Map();
    const rows = await this.sql.rows<Signature & { revision: number }>('journal-of', ENTRIES, [asked]);
    return new Map(rows.map(({ revision, ...signature }) => [revision, signature]));
  }
}
