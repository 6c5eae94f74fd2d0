import { Injectable } from '@nestjs/common';
import { currentReading } from './reading-anew.js';
import { Sql } from '../database/sql.js';
import { Stores } from '../memory/stores.service.js';

/** Who recorded a row, when and why. */
export interface Signature {
  readonly recordedAt: Date;
  readonly recordedBy: string;
  /** Null: the server itself. */
  readonly personId: string | null;
  readonly reason: string;
}

/** Signatures by revision. */
export type Journal = ReadonlyMap<number, Signature>;

const NEWER = `SELECT revision, recorded_at AS "recordedAt", actor_name AS "recordedBy", actor_id AS "personId", reason
  FROM journal_entry WHERE revision > $1 AND revision <= $2 ORDER BY revision`;

/** Tells who recorded what, when and why. Entries are never changed, so what was read once is kept. */
@Injectable()
export class JournalReader {
  private readonly kept = new Map<number, Signature>();
  private last = Promise.resolve(0);

  constructor(
    private readonly sql: Sql,
    stores: Stores,
  ) {
    stores.rowsOf('journal_entry', () => this.kept.size);
  }

  /** Every signature up to at least `revision`. */
  async upTo(revision: number): Promise<Journal> {
    if (currentReading()) return new Map(await this.newer(0, revision));
    const before = this.last;
    const read = before.then((known) => (known >= revision ? known : this.topUp(known, revision)));
    this.last = read.catch(() => before);
    await read;
    return this.kept;
  }

  private async topUp(known: number, revision: number): Promise<number> {
    for (const [at, signature] of await this.newer(known, revision)) this.kept.set(at, signature);
    return revision;
  }

  private async newer(known: number, revision: number): Promise<(readonly [number, Signature])[]> {
    const rows = await this.sql.rows<Signature & { revision: number }>('journal-newer', NEWER, [known, revision]);
    return rows.map(({ revision: at, ...signature }) => [at, signature] as const);
  }
}
