import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Sql } from '../../platform/database/sql.js';

/** What is kept: a file that was sent, work under way, a form that came after its sign-in had ended. */
export type StoreKind = 'UPLOAD' | 'WORK' | 'DRAFT';

interface Bounds {
  readonly hours: number;
  /** Of one owner, and in all; the oldest goes first. */
  readonly own: number;
  readonly all: number;
  readonly ownBytes: number;
  readonly allBytes: number;
}

const MIB = 1_048_576;
export const STORE_BOUNDS: Readonly<Record<StoreKind, Bounds>> = {
  UPLOAD: { hours: 24, own: 5, all: 500, ownBytes: 256 * MIB, allBytes: 1_024 * MIB },
  WORK: { hours: 24, own: 50, all: 5_000, ownBytes: 32 * MIB, allBytes: 256 * MIB },
  DRAFT: { hours: 24, own: 10, all: 500, ownBytes: 8 * MIB, allBytes: 64 * MIB },
};

interface Found<T> {
  readonly content: T;
  readonly bytes: Buffer | null;
  /** Seconds since it was kept, touched or changed. */
  readonly age: number;
}

/** A lock among the database's advisory ones, so that two who keep something at once do not pass the bounds together. */
const LOCK = 5_207_351;

const INSERT = 'INSERT INTO page_store (id, kind, owner, content, bytes) VALUES ($1, $2, $3, $4, $5)';
const PRUNE = `DELETE FROM page_store WHERE id IN (
  SELECT id FROM (SELECT id, kept_at,
      row_number() OVER own AS own_count, sum(size) OVER own AS own_size,
      row_number() OVER whole AS whole_count, sum(size) OVER whole AS whole_size
    FROM page_store WHERE kind = $1
    WINDOW own AS (PARTITION BY owner ORDER BY kept_at DESC, id), whole AS (ORDER BY kept_at DESC, id)) ranked
  WHERE kept_at < clock_timestamp() - make_interval(hours => $2) OR own_count > $3 OR whole_count > $4
    OR own_size > $5 OR whole_size > $6)`;
const FIND = `SELECT content, bytes, extract(epoch FROM clock_timestamp() - kept_at)::float8 AS age FROM page_store
  WHERE id = $1 AND kind = $2 AND owner = $3 AND kept_at > clock_timestamp() - make_interval(hours => $4)`;
const CHANGE =
  'UPDATE page_store SET content = $4, kept_at = clock_timestamp() WHERE id = $1 AND kind = $2 AND owner = $3';
const TOUCH = 'UPDATE page_store SET kept_at = clock_timestamp() WHERE id = $1 AND kind = $2';
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Keeps what pages need between two requests, in the database and so for every instance; bounded in number, bytes and age. */
@Injectable()
export class PageStore {
  constructor(
    private readonly sql: Sql,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  /**
   * Keeps something new.
   * @param owner who alone gets it back
   * @returns its id
   */
  async keep(kind: StoreKind, owner: string, content: object, bytes: Uint8Array | null = null): Promise<string> {
    const id = randomUUID();
    const { hours, own, all, ownBytes, allBytes } = STORE_BOUNDS[kind];
    await this.dataSource.transaction(async (manager) => {
      await this.sql.rows('page-store-lock', 'SELECT pg_advisory_xact_lock($1)', [LOCK], manager);
      const kept = bytes === null ? null : Buffer.from(bytes);
      await this.sql.rows('page-store-insert', INSERT, [id, kind, owner, JSON.stringify(content), kept], manager);
      await this.sql.rows('page-store-prune', PRUNE, [kind, hours, own, all, ownBytes, allBytes], manager);
    });
    return id;
  }

  /** What was kept under an id; null: nothing of this owner's, or no longer. */
  async find<T extends object>(kind: StoreKind, owner: string, id: string): Promise<Found<T> | null> {
    if (!ID.test(id)) return null;
    const values = [id, kind, owner, STORE_BOUNDS[kind].hours];
    const [found] = await this.sql.rows<Found<string>>('page-store-find', FIND, values);
    return found ? { ...found, content: JSON.parse(found.content) as T } : null;
  }

  /** Says that it is still wanted. */
  async touch(kind: StoreKind, id: string): Promise<void> {
    await this.sql.rows('page-store-touch', TOUCH, [id, kind]);
  }

  /** Puts something in its place. */
  async change(kind: StoreKind, owner: string, id: string, content: object): Promise<void> {
    await this.sql.rows('page-store-change', CHANGE, [id, kind, owner, JSON.stringify(content)]);
  }
}
