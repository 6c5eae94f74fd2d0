import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql.js';
import { refuse } from './refusal.js';
import type { Write } from './write.js';
import type { IdempotencyKey } from './write-scope.js';

/** How many writes, and how many days, a key is remembered. */
const REMEMBERED_WRITES = 100_000;
const REMEMBERED_DAYS = 7;

/** Thrown inside a write: the same was saved before under the same key, so that nothing is saved now. */
export class SavedBefore extends Error {
  constructor(readonly revision: number) {
    super(`saved before, as entry ${revision} of the journal`);
    this.name = 'SavedBefore';
  }
}

interface Known {
  readonly part: string;
  readonly contentSha256: string;
  readonly revision: number;
}

const KNOWN = `
  SELECT part, content_sha256 AS "contentSha256", revision FROM write_key WHERE person_id = $1 AND key = $2 ORDER BY part`;
const KEEP = `
  INSERT INTO write_key (person_id, key, part, content_sha256, revision, saved_at) VALUES ($1, $2, $3, $4, $5, $6)`;
const FORGET = `
  DELETE FROM write_key WHERE revision <= $1 OR saved_at < $2`;

/** Remembers under which keys requests were saved, in the transaction of the write itself, so that none is saved twice. */
@Injectable()
export class WriteKeys {
  constructor(private readonly sql: Sql) {}

  /**
   * Notes a key; call it once the record's clock is held, so that of two at once the second sees the first.
   * @throws SavedBefore where the same request was saved
   * @throws Refusal KEY_USED_OTHERWISE where another request has the key
   */
  async use(write: Write, personId: string, { key, part, contentSha256 }: IdempotencyKey): Promise<void> {
    const known = await this.sql.rows<Known & Record<string, unknown>>(
      'write-key',
      KNOWN,
      [personId, key],
      write.manager,
    );
    if (known.some((one) => one.contentSha256 !== contentSha256)) {
      const message = 'This Idempotency-Key was sent with another request before. Nothing was saved. Choose a new key.';
      throw refuse('KEY_USED_OTHERWISE', message, [], key);
    }
    const before = known.find((one) => one.part === part);
    if (before) throw new SavedBefore(before.revision);
    const oldest = new Date(write.at.getTime() - REMEMBERED_DAYS * 86_400_000);
    await this.sql.rows('write-key-forget', FORGET, [write.revision - REMEMBERED_WRITES, oldest], write.manager);
    const row = [personId, key, part, contentSha256, write.revision, write.at];
    await this.sql.rows('write-key-keep', KEEP, row, write.manager);
  }

  /** The number of the journal entries under which a request with this key was saved, oldest first. */
  async entries(personId: string, key: string): Promise<number[]> {
    const known = await this.sql.rows<Known & Record<string, unknown>>('write-key', KNOWN, [personId, key]);
    return known.map(({ revision }) => revision).sort((a, b) => a - b);
  }
}
