import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { databaseFault } from '../platform/database/database-faults.js';
import { DatabaseAddress } from '../platform/database/database.module.js';
import { Session } from '../platform/database/session.js';
import { Sql } from '../platform/database/sql.js';
import { Log } from '../platform/http/log.js';
import { PresentRevision } from '../platform/record/present-revision.service.js';
import { turn } from '../platform/work/steps.js';
import { RegisterService } from '../programme/register.service.js';
import { type AudienceRow, bodyOf, entryOf, LAYOUT, type SearchEntry } from './entry.js';
import {
  isOfLater,
  isWhole,
  lookFrom,
  NO_PROJECT,
  type PlaceRow,
  placesBehind,
  type Target,
  WHOLE,
} from './index-plan.js';
import {
  FORGET_AUDIENCES,
  INDEX_LOCK,
  PLACES,
  PUT_AUDIENCES,
  PUT_ENTRIES,
  PUT_PLACE,
  STAMPS,
  TAKE_OUT,
  TOUCHED,
} from './index-statements.js';
import { SearchSources } from './search-sources.service.js';

/** Rows that one statement writes. */
const AT_ONCE = 200;
/** Characters of their texts, beyond which no further row joins them. */
const CHARACTERS_AT_ONCE = 1_000_000;

/** Runs one statement in the session that holds the lock. */
type Run = <T extends pg.QueryResultRow>(name: string, text: string, values?: readonly unknown[]) => Promise<T[]>;

/**
 * Keeps the index of the search: of each place, a project or none, the things as the domains hand them up. A place is written
 * when a write has touched it since; of its rows only those that changed. One instance writes at a time, and what it leaves
 * half done the next one does.
 */
@Injectable()
export class SearchIndex {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly address: DatabaseAddress,
    private readonly sql: Sql,
    private readonly present: PresentRevision,
    private readonly register: RegisterService,
    private readonly sources: SearchSources,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** The write up to which the whole index has come; null: it was never whole. */
  async reached(): Promise<number | null> {
    const rows = await this.sql.rows<PlaceRow & pg.QueryResultRow>('search-places', PLACES);
    const whole = rows.find(({ place }) => place === WHOLE);
    return whole && whole.layout >= LAYOUT ? whole.revision : null;
  }

  /** Brings the index up to the present, unless an instance is at it already. @returns whether it was this one */
  async bringUpToDate(): Promise<boolean> {
    const { client, end } = await this.session();
    try {
      const run: Run = async <T extends pg.QueryResultRow>(
        name: string,
        text: string,
        values: readonly unknown[] = [],
      ) => (await client.query<T>({ name, text, values: [...values] })).rows;
      const [lock] = await run<{ got: boolean }>('search-lock', 'SELECT pg_try_advisory_lock($1) AS got', [INDEX_LOCK]);
      if (lock?.got !== true) return false;
      try {
        await this.bring(run);
      } finally {
        await run('search-unlock', 'SELECT pg_advisory_unlock($1)', [INDEX_LOCK]);
      }
      return true;
    } finally {
      await end();
    }
  }

  /** A session that keeps the lock: of the pool, unless that is one by which nothing stays with a session. */
  private async session(): Promise<{ readonly client: pg.ClientBase; readonly end: () => Promise<void> }> {
    if (!this.address.pooled) {
      const runner = this.dataSource.createQueryRunner();
      const client = (await runner.connect()) as pg.ClientBase; // declared any by TypeORM
      return { client, end: () => runner.release() };
    }
    const client = new Session(this.address.client);
    client.on('error', () => undefined); // a lost session gives the lock back; the statement in hand fails by itself
    await client.connect();
    return { client, end: () => client.end() };
  }

  private async bring(run: Run): Promise<void> {
    const [clock] = await run<{ revision: number }>('search-clock', 'SELECT revision FROM record_clock');
    const revision = this.present.seen(clock?.revision ?? 0);
    const target: Target = { revision, layout: LAYOUT };
    const rows = await run<PlaceRow & pg.QueryResultRow>('search-places', PLACES);
    if (isOfLater(rows, target) || isWhole(rows, target)) return;
    const touched = await run<{ place: string; revision: number }>('search-touched', TOUCHED, [
      lookFrom(rows, target),
      revision,
    ]);
    const { projects } = await this.register.record(revision);
    const projectIds = [...new Set(projects.map(({ projectId }) => projectId))];
    const last = new Map(touched.map((one) => [one.place, one.revision]));
    for (const place of placesBehind(projectIds, rows, last, target)) {
      await this.place(run, place, revision);
      await run('search-put-place', PUT_PLACE, [place, revision, LAYOUT]);
    }
    await run('search-forget', FORGET_AUDIENCES);
    await run('search-put-place', PUT_PLACE, [WHOLE, revision, LAYOUT]);
  }

  /** Writes what has changed in one place. One that cannot be read is out of the index until its next write. */
  private async place(run: Run, place: string, revision: number): Promise<void> {
    const stamps = await run<{ id: string; stamp: string }>('search-stamps', STAMPS, [place]);
    const gone = new Map(stamps.map(({ id, stamp }) => [id, stamp]));
    const projectId = place === NO_PROJECT ? null : place;
    const reading = { projectId, revision, former: gone, failed: false };
    for await (const batch of this.changed(reading)) {
      await run('search-put-audiences', PUT_AUDIENCES, [JSON.stringify([...batch.audiences.values()])]);
      await run('search-put-entries', PUT_ENTRIES, [place, JSON.stringify(batch.entries)]);
    }
    if (reading.failed) {
      for (const { id } of await run<{ id: string }>('search-stamps', STAMPS, [place])) gone.set(id, '');
    }
    if (gone.size > 0) await run('search-take-out', TAKE_OUT, [place, [...gone.keys()]]);
  }

  /** The entries of a place that are not in the index as they are, in batches. What is still there is taken off `former`. */
  private async *changed(reading: Reading): AsyncGenerator<Batch> {
    const { projectId, revision, former } = reading;
    let batch = new Batch();
    try {
      for await (const { face, found } of this.sources.in(await this.asked(projectId, revision))) {
        let seen = 0;
        for (const one of found) {
          if ((seen += 1) % AT_ONCE === 0) await turn();
          const { entry, audience } = entryOf(face.name, one, projectId);
          const same = former.get(entry.id) === entry.stamp;
          former.delete(entry.id);
          if (same) continue;
          batch.add(
            one.later ? { ...entry, body: bodyOf([...one.text, ...(await one.later.read())]) } : entry,
            audience,
          );
          if (!batch.isFull) continue;
          yield batch;
          batch = new Batch();
        }
      }
    } catch (error) {
      if (databaseFault(error)) throw error;
      this.log.lines.warn({ err: error, project: projectId }, 'these things cannot be searched');
      reading.failed = true;
    }
    if (batch.entries.length > 0) yield batch;
  }

  private async asked(projectId: string | null, revision: number) {
    const asked = { asAt: null, revision };
    const { register } = this;
    const point = await (projectId === null ? register.pointForAll(asked) : register.pointFor(projectId, asked));
    return { projectId, point, today: { asAt: this.clock.today(), revision } };
  }
}

/** A place that is being read. */
interface Reading {
  readonly projectId: string | null;
  readonly revision: number;
  /** Stamps by id of what the index has of it. */
  readonly former: Map<string, string>;
  failed: boolean;
}

/** Rows that are written together. */
class Batch {
  readonly entries: SearchEntry[] = [];
  readonly audiences = new Map<string, AudienceRow>();
  private characters = 0;

  add(entry: SearchEntry, audience: AudienceRow): void {
    this.entries.push(entry);
    this.audiences.set(audience.id, audience);
    this.characters += entry.body.length;
  }

  get isFull(): boolean {
    return this.entries.length >= AT_ONCE || this.characters >= CHARACTERS_AT_ONCE;
  }
}
