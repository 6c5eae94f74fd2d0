import { type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';

/** Milliseconds in which a replica is reached, and in which it answers: else the server that takes writes is asked. */
const REACH_MS = 2_000;
const ANSWER_MS = 5_000;
/** Milliseconds for which one that is away, or behind, is not asked again. */
const AWAY_MS = 5_000;
const BEHIND_MS = 100;

/** A server that is promoted, or was never a replica, is none: what it has may not be what the others have. */
const REACHED = `SELECT revision, pg_is_in_recovery() AS follows FROM record_clock`;

/** How the replicas of a database are reached. */
export interface ReplicaSettings {
  readonly addresses: readonly string[];
  /** Sessions with each. */
  readonly sessions: number;
  readonly onTrouble: (message: string) => void;
}

/** What became of reads that a replica might answer. */
export interface ReplicaReads {
  readonly answered: number;
  readonly passedOver: number;
}

/**
 * Servers that follow the one that takes writes, for reading what is recorded. None answers before it has every write that
 * this instance knows of. Each request begins by asking the server that takes writes how far the record has come, so
 * whoever reads finds what they, or anybody, had saved before, by whichever instance.
 */
export class Replicas implements OnApplicationShutdown {
  private readonly all: readonly Replica[];
  private turn = 0;
  private known = 0;
  private answered = 0;
  private passedOver = 0;

  constructor({ addresses, sessions, onTrouble }: ReplicaSettings) {
    this.all = addresses.map((address) => new Replica(address, sessions, onTrouble));
  }

  /** Told the number of each write that this instance learns of. */
  seen(revision: number): void {
    if (revision > this.known) this.known = revision;
  }

  /** Told where the database has lost writes: there are no others to wait for. */
  wentBack(revision: number): void {
    this.known = revision;
  }

  get reads(): ReplicaReads {
    return { answered: this.answered, passedOver: this.passedOver };
  }

  /** What the next replica that can answers; null: none can. */
  async answer<T extends pg.QueryResultRow>(statement: pg.QueryConfig): Promise<pg.QueryResult<T> | null> {
    const { known } = this;
    for (let step = 0; step < this.all.length; step++) {
      this.turn = (this.turn + 1) % this.all.length;
      const answer = await this.all[this.turn]!.answer<T>(statement, known);
      if (answer === null) continue;
      this.answered += 1;
      return answer;
    }
    if (this.all.length > 0) this.passedOver += 1;
    return null;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.all.map((replica) => replica.close()));
  }
}

class Replica {
  private readonly pool: pg.Pool;
  /** How far the server was seen to be, by a session with it: it never goes back while that lasts. */
  private readonly reached = new WeakMap<pg.ClientBase, number>();
  private restsUntil = 0;
  private isAway = false;

  constructor(
    address: string,
    sessions: number,
    private readonly onTrouble: (message: string) => void,
  ) {
    this.pool = new pg.Pool({
      connectionString: address,
      application_name: 'programme-tracker reads',
      max: sessions,
      connectionTimeoutMillis: REACH_MS,
      statement_timeout: ANSWER_MS,
      query_timeout: ANSWER_MS + REACH_MS, // where it does not even say that it took too long
      idleTimeoutMillis: 30_000,
      options: '-c jit=off',
      keepAlive: true,
      allowExitOnIdle: true,
    });
    this.pool.on('error', () => undefined); // a session that nobody used; the next statement takes another
  }

  /** @returns null where it is away, behind a write, or cannot answer */
  async answer<T extends pg.QueryResultRow>(
    statement: pg.QueryConfig,
    atLeast: number,
  ): Promise<pg.QueryResult<T> | null> {
    if (performance.now() < this.restsUntil) return null;
    let session: pg.PoolClient | undefined;
    try {
      session = await this.pool.connect();
      if (!(await this.hasReached(session, atLeast))) {
        session.release();
        this.restsUntil = performance.now() + BEHIND_MS;
        return null;
      }
      const result = await session.query<T>(statement);
      session.release();
      this.isAway = false;
      return result;
    } catch (error) {
      session?.release(true);
      this.rest(error);
      return null;
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async hasReached(session: pg.ClientBase, revision: number): Promise<boolean> {
    if ((this.reached.get(session) ?? -1) >= revision) return true;
    const { rows } = await session.query<{ revision: number; follows: boolean }>(REACHED);
    const found = rows[0]?.follows === true ? rows[0].revision : -1;
    this.reached.set(session, found);
    return found >= revision;
  }

  private rest(error: unknown): void {
    this.restsUntil = performance.now() + AWAY_MS;
    if (this.isAway) return;
    this.isAway = true;
    const reason = error instanceof Error ? error.message : String(error);
    this.onTrouble(`A replica of the database is passed over: ${reason}`);
  }
}
