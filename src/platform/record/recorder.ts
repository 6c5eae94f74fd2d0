import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { AppError } from '../graphql/errors.js';
import type { Committed } from './committed.js';
import { PresentRevision } from './present-revision.service.js';
import { JournalEntry } from './journal-entry.entity.js';
import { connectionLost, takesNoWrites } from '../database/database-faults.js';
import { Sql } from '../database/sql.js';
import { RightsNow } from '../auth/rights-now.service.js';
import { WriteKeys } from './write-keys.service.js';
import { currentWriteScope, outcomeUnknown, requireWanted, type WriteScope } from './write-scope.js';
import { type Author, SERVER_AUTHOR, type Entry, Write } from './write.js';

/** Writes of one instance that may wait for their turn; each holds its request in memory. */
const MOST_WAITING = 100;
/** How long a read that holds the thread lets writes go first. */
const MOST_FOR_WRITES_MS = 200;
/** How long, and how often, the database is asked what became of a write whose connection was lost while it was saved. */
const FATE_MS = 3_000;
const FATE_PAUSE_MS = 200;

/** Asked of every write before it is saved. @throws what refuses it */
export type WriteCheck = (write: Write, operation: string) => Promise<void>;

/** Ends a write that was only tried. */
class Undone extends Error {}

/** Takes about a megabyte of the database's disk, until the transaction ends. */
const TAKE_ROOM = `CREATE TEMP TABLE room_for_writes ON COMMIT DROP AS SELECT repeat('x', 100) FROM generate_series(1, 8000)`;

/** A write that holds the record's clock, and the number of its transaction in the database. */
interface Turn {
  readonly write: Write;
  readonly xid: string;
}

const TAKE_CLOCK = `
  UPDATE record_clock
     SET revision = revision + 1,
         at = GREATEST(date_trunc('milliseconds', clock_timestamp()), at + interval '1 millisecond')
  RETURNING revision, at, pg_current_xact_id()::text AS xid`;

/**
 * The one door for writes. Each is one transaction with one journal entry. Writes take the record's clock row first, so
 * they follow one another and their order, their revision and the time recorded never disagree, on any instance. Once a
 * write holds the clock it asks again whether it is still wanted and its author may still act; whatever says no, before
 * the last moment, leaves nothing saved.
 */
@Injectable()
export class Recorder {
  /** Writes of this instance queue here, so that they wait for the record's clock holding one database session, not all. */
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  /** Whether the database took none of what was written last. */
  private refused = false;
  private trying: Promise<boolean> | null = null;
  private readonly checks: WriteCheck[] = [];

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sql: Sql,
    private readonly rights: RightsNow,
    private readonly keys: WriteKeys,
    private readonly present: PresentRevision,
  ) {}

  /** Called at the start by what has a say in every write. */
  checkEach(check: WriteCheck): void {
    this.checks.push(check);
  }

  /**
   * Runs `work` in one transaction; whatever it throws undoes everything.
   * @throws AppError UNAVAILABLE where too many writes wait already or the database takes none, REQUEST_TIMEOUT where nobody
   * waits for the answer any more, OUTCOME_UNKNOWN where the database was lost while it saved
   * @throws SavedBefore where the same request was saved under its key
   */
  async write<T>(author: Author, entry: Entry, work: (write: Write) => Promise<T>): Promise<T> {
    if (this.waiting >= MOST_WAITING) {
      const message = 'Too many changes are waiting to be saved. Nothing was saved; please try again in a minute.';
      throw new AppError('UNAVAILABLE', message);
    }
    const scope = currentWriteScope();
    this.waiting += 1;
    const mine = this.last.then(() => this.transaction(author, entry, scope, work));
    this.last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      this.waiting -= 1;
    }
  }

  /**
   * What `work` would come to as the next write, which it can never be: it reads, and saves nothing. No other write waits
   * for it, so that another may be first.
   */
  async trial<T>(work: (write: Write) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction('REPEATABLE READ');
      await runner.query('SET TRANSACTION READ ONLY');
      const [clock] = await runner.manager.query<{ revision: number; at: Date }[]>(
        'SELECT revision, at FROM record_clock',
      );
      if (!clock) throw new Error('record_clock has lost its row');
      const before = this.present.seen(clock.revision);
      return await work(new Write(runner.manager, clock.revision + 1, clock.at, before));
    } finally {
      await runner.rollbackTransaction().catch(() => undefined); // a lost session has undone it by itself
      await runner.release();
    }
  }

  /** Writes of this instance that are at work or wait for their turn. */
  get queued(): number {
    return this.waiting;
  }

  /**
   * Whether writes can be saved, as far as the last one tells. Where the database took none, one is tried whenever this is
   * asked, up to its last moment and then undone.
   */
  async takesWrites(): Promise<boolean> {
    if (!this.refused) return true;
    this.trying ??= this.tried().finally(() => (this.trying = null));
    return this.trying;
  }

  private async tried(): Promise<boolean> {
    const entry = { operation: 'health', reason: 'Tries whether writes are taken, and is undone.' };
    try {
      await this.write(SERVER_AUTHOR, entry, async (write) => {
        await write.manager.insert(JournalEntry, write.entry(SERVER_AUTHOR, entry));
        await write.manager.query(TAKE_ROOM);
        throw new Undone();
      });
    } catch (error) {
      this.refused = !(error instanceof Undone);
    }
    return !this.refused;
  }

  /**
   * Lets the writes of this instance go first, those that come meanwhile too, for so long at most. For reads that hold the
   * thread for some time: a write comes back to the thread many times while all others wait for it.
   */
  async letWritesPass(mostMs = MOST_FOR_WRITES_MS): Promise<void> {
    const until = performance.now() + mostMs;
    for (let left = mostMs; this.waiting > 0 && left > 0; left = until - performance.now())
      await Promise.race([this.last, delay(left, undefined, { ref: false })]);
  }

  /** The number of the last write. */
  async lastRevision(): Promise<Committed> {
    const [clock] = await this.dataSource.query<{ revision: number }[]>('SELECT revision FROM record_clock');
    return this.present.seen(clock?.revision ?? 0);
  }

  private async transaction<T>(
    author: Author,
    entry: Entry,
    scope: WriteScope,
    work: (write: Write) => Promise<T>,
  ): Promise<T> {
    requireWanted(scope);
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const { turn, result } = await undoneUnlessDone(runner, async () => {
        const turn = await this.turn(runner.manager);
        requireWanted(scope);
        await this.rights.require(author, turn.write.manager);
        if (scope.key && author.personId !== null) await this.keys.use(turn.write, author.personId, scope.key);
        const result = await work(turn.write);
        for (const check of this.checks) await check(turn.write, entry.operation);
        await runner.manager.insert(JournalEntry, turn.write.entry(author, entry));
        requireWanted(scope);
        return { turn, result };
      });
      await this.commit(runner, turn, scope);
      this.refused = false;
      return result;
    } catch (error) {
      if (takesNoWrites(error)) this.refused = true;
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Waits for the record's clock, and moves it on. */
  private async turn(manager: EntityManager): Promise<Turn> {
    const [rows] = await manager.query<[{ revision: number; at: Date; xid: string }[], number]>(TAKE_CLOCK);
    const tick = rows[0];
    if (!tick) throw new Error('record_clock has lost its row');
    const before = this.present.seen(tick.revision - 1); // whoever had the turn before is saved
    return { write: new Write(manager, tick.revision, tick.at, before), xid: tick.xid };
  }

  /** Saves what was done. Where the connection is lost meanwhile, the database is asked by another what became of it. */
  private async commit(runner: QueryRunner, { write, xid }: Turn, scope: WriteScope): Promise<void> {
    const before = scope.state;
    scope.state = 'COMMITTING';
    try {
      await runner.commitTransaction();
    } catch (error) {
      const fate = connectionLost(error) ? await this.fateOf(xid) : 'aborted';
      if (fate === 'unknown') throw outcomeUnknown();
      if (fate === 'aborted') {
        scope.state = before;
        throw error;
      }
    }
    scope.state = 'SAVED';
    scope.revision = this.present.seen(write.revision);
  }

  private fateOf(xid: string): Promise<'committed' | 'aborted' | 'unknown'> {
    const giveUp = delay(2 * FATE_MS, 'unknown' as const, { ref: false }); // a pool may let who asks wait
    return Promise.race([this.fateAsked(xid), giveUp]);
  }

  private async fateAsked(xid: string): Promise<'committed' | 'aborted' | 'unknown'> {
    for (let waited = 0; waited < FATE_MS; waited += FATE_PAUSE_MS) {
      await delay(FATE_PAUSE_MS);
      try {
        const text = 'SELECT pg_xact_status($1::xid8) AS fate';
        const [row] = await this.sql.rows<{ fate: string | null }>('write-fate', text, [xid]);
        if (row?.fate === 'committed' || row?.fate === 'aborted') return row.fate;
      } catch {
        // still away; what cannot be asked stays unknown
      }
    }
    return 'unknown';
  }
}

/** What `work` gives; where it throws, all it did is undone first. */
async function undoneUnlessDone<T>(runner: QueryRunner, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined); // a lost session has undone it by itself
    throw error;
  }
}
