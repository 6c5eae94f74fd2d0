import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { mayReadOwned } from '../../platform/auth/owner.js';
import { may, operationsOfRecord, readableProjects } from '../../platform/auth/policy.js';
import { Sql } from '../../platform/database/sql.js';
import type { Touched } from '../../platform/record/journal-entry.entity.js';
import { RecordNodes } from '../record-nodes.service.js';
import type { RecordChange, RecordChanges } from './change.type.js';
import { type FoundThing, MOST_TOUCHED, shownTouched } from './shown-change.js';

/** Writes that are looked at in one go, and for one page at most, where the reader may read none of them. */
const AT_ONCE = 100;
const MOST_LOOKED_AT = 500;

/** Operations $4: null where all count; projects $3 alike. Writes are saved in the order of their numbers, so none comes later below $1. */
const WRITTEN = `
  SELECT revision, recorded_at AS "recordedAt", operation, project_ids AS "projectIds", subjects
  FROM journal_entry
  WHERE revision > $1 AND revision <= $2
    AND ($3::uuid[] IS NULL OR project_ids = '{}' OR project_ids && $3)
    AND ($4::text[] IS NULL OR operation = ANY($4))
  ORDER BY revision LIMIT $5`;

interface WrittenRow extends Record<string, unknown> {
  readonly revision: number;
  readonly recordedAt: Date;
  readonly operation: string;
  readonly projectIds: readonly string[];
  readonly subjects: readonly Touched[];
}

/**
 * Tells a reader what was written, of what that reader may read now. A write is told of by the things that it touched, each
 * as `node` finds it; where it finds none of them, there was no such write. Changes of people's access and of their mail are
 * told of to those who may read the journal.
 */
@Injectable()
export class Changes {
  constructor(
    private readonly sql: Sql,
    private readonly nodes: RecordNodes,
  ) {}

  /**
   * The writes after a revision, as far as the record had come when the reader's request began.
   * @param most so many at most; 1 or more
   */
  async since(actor: Actor, revision: number, most: number): Promise<RecordChanges> {
    const found = new Map<string, FoundThing | null>();
    const changes: RecordChange[] = [];
    let last = revision;
    for (let looked = 0; looked < MOST_LOOKED_AT; looked += AT_ONCE) {
      const rows = await this.written(actor, last);
      await this.look(actor, firstTouched(rows), found);
      for (const row of rows) {
        const change = await this.shown(actor, row, found);
        if (change && changes.length === most) return { changes, upTo: changes.at(-1)!.revision, hasMore: true };
        if (change) changes.push(change);
        last = row.revision;
      }
      if (rows.length < AT_ONCE) return { changes, upTo: changes.at(-1)?.revision ?? revision, hasMore: false };
    }
    return { changes, upTo: last, hasMore: true };
  }

  private written(actor: Actor, after: number): Promise<WrittenRow[]> {
    const projects = readableProjects(actor);
    const operations = readsJournal(actor) ? null : operationsOfRecord();
    const own = projects === 'ALL' ? null : [...projects];
    return this.sql.recordRows<WrittenRow>('changes-since', WRITTEN, [after, actor.revision, own, operations, AT_ONCE]);
  }

  /** One write as the reader may know it; null where it touched nothing that the reader may read. */
  private async shown(
    actor: Actor,
    { revision, recordedAt, operation, projectIds, subjects }: WrittenRow,
    seen: Map<string, FoundThing | null>,
  ): Promise<RecordChange | null> {
    const readsAll = readsJournal(actor);
    const readsProjects = (projectIds.length ? projectIds : [null]).every((id) => mayReadOwned(actor, id));
    const touched: RecordChange['touched'] = [];
    for (let from = 0; from < subjects.length && touched.length <= MOST_TOUCHED; from += MOST_TOUCHED) {
      const some = subjects.slice(from, from + MOST_TOUCHED);
      await this.look(actor, idsOf(some), seen);
      touched.push(...shownTouched(revision, some, { found: seen, readsProjects, readsAll }));
    }
    if (touched.length === 0 && !readsAll) return null;
    const [shown, touchedMore] = [touched.slice(0, MOST_TOUCHED), touched.length > MOST_TOUCHED];
    return { revision, recordedAt, operation, touched: shown, touchedMore };
  }

  /** Finds things that have not been looked for yet. */
  private async look(actor: Actor, ids: readonly string[], seen: Map<string, FoundThing | null>): Promise<void> {
    const fresh = [...new Set(ids)].filter((id) => !seen.has(id));
    if (fresh.length === 0) return;
    const found = await this.nodes.known(actor, fresh);
    for (const id of fresh) seen.set(id, found.get(id) ?? null);
  }
}

/** The first things of each write, which mostly are all: found together. */
function firstTouched(rows: readonly WrittenRow[]): string[] {
  return rows.flatMap(({ subjects }) => idsOf(subjects.slice(0, MOST_TOUCHED)));
}

const idsOf = (subjects: readonly Touched[]): string[] => subjects.map(({ id }) => id);

const readsJournal = (actor: Actor): boolean => may(actor, 'journalEntries');
