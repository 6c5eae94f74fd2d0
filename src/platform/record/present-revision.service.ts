import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql.js';
import type { Committed } from './committed.js';

/**
 * How far the record had come when the latest request to this instance began. Every request begins by reading it, so it is
 * never behind what the reader of a request can know: by it, present rights rule what is shown of the past. A write that has
 * its turn knows it too, and tells it once it is saved.
 */
@Injectable()
export class PresentRevision {
  private last = 0;

  constructor(private readonly sql: Sql) {}

  /** The number of the last write that this instance knows of. */
  get value(): number {
    return this.last;
  }

  /** Told by whoever has read the record's clock, which moves as a write is saved; gives the number back as one that is. */
  seen(revision: number): Committed {
    if (revision > this.last) this.last = revision;
    this.sql.seen(revision);
    return revision as Committed;
  }

  /** Told where the database has fewer writes than were known: another server took over before it had the last ones. */
  wentBack(revision: number): void {
    this.last = revision;
    this.sql.wentBack(revision);
  }

  /**
   * The number as that of a write that is saved; at once where that is known here.
   * @throws Error where it is not: what a write does that may yet be undone is nothing to keep
   */
  committed(revision: number): Committed | Promise<Committed> {
    return revision <= this.last ? (revision as Committed) : this.committedByNow(revision);
  }

  private async committedByNow(revision: number): Promise<Committed> {
    const [clock] = await this.sql.rows<{ revision: number }>('committed', 'SELECT revision FROM record_clock');
    this.seen(clock?.revision ?? 0);
    if (revision <= this.last) return revision as Committed;
    throw new Error(`write ${revision} is not saved, and nothing is kept by its number`);
  }
}
