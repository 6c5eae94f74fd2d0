import type { DataSource, EntityManager, EntityTarget } from 'typeorm';
import type { Stores } from '../memory/stores.service.js';
import { currentReading, inTurn, type Reading, workedOut } from './reading-anew.js';
import type { Write } from './write.js';

/** A row that carries the write that recorded it and is never changed afterwards. */
export interface Recorded {
  readonly id: string;
  readonly revision: number;
}

type Rows = Readonly<Record<string, readonly Recorded[]>>;
type Tables<R extends Rows> = { readonly [K in keyof R]: EntityTarget<R[K][number]> };

interface Kept<R> {
  readonly upTo: number;
  readonly rows: R;
}

/**
 * Reads the tables of a domain. Rows are never changed and arrive in order of revision, so what was read once is kept
 * and only newer rows are fetched, one statement a table. What it gives may hold newer rows than were asked for:
 * `standing` leaves them out.
 */
export class RowKeeper<R extends Rows> {
  private kept: Promise<Kept<R>>;
  /** How many rows are kept. */
  private count = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly tables: Tables<R>,
    stores: Stores,
  ) {
    this.kept = Promise.resolve({ upTo: 0, rows: this.none() });
    const [first] = Object.values(tables) as [EntityTarget<Recorded>];
    stores.rowsOf(dataSource.getMetadata(first).tableName, () => this.count);
  }

  /** All rows recorded up to at least `revision`. */
  async upTo(revision: number): Promise<R> {
    const reading = currentReading();
    if (reading) return (await this.readBy(reading, revision)).rows;
    const former = this.kept;
    const known = await former;
    if (known.upTo >= revision) return known.rows;
    if (this.kept === former) {
      // whoever comes first fetches for all; a fetch that fails leaves what was kept
      const fetching = this.toppedUp(known, revision, this.dataSource.manager);
      this.kept = fetching.catch(() => known);
      const { rows } = await fetching;
      this.count = Object.values(rows).reduce((sum, one) => sum + one.length, 0);
      return rows;
    }
    return this.upTo(revision);
  }

  /** All rows that a write can know, its own so far among them; not kept, since the write may yet be undone. */
  async within(write: Write): Promise<R> {
    const known = await this.kept;
    const base = known.upTo < write.revision ? known : { upTo: 0, rows: this.none() };
    return (await this.toppedUp(base, write.revision, write.manager)).rows;
  }

  /** All rows as the database has them in a reading, which are read once in it. */
  private readBy(reading: Reading, revision: number): Promise<Kept<R>> {
    const known = workedOut<Promise<Kept<R>>>(reading, this);
    const key = String(revision);
    const there = known.get(key);
    if (there) return there;
    const read = inTurn(reading, () => this.toppedUp({ upTo: 0, rows: this.none() }, revision, reading.manager));
    known.set(key, read);
    return read;
  }

  private none(): R {
    return Object.fromEntries(Object.keys(this.tables).map((key) => [key, []])) as unknown as R;
  }

  private async toppedUp(known: Kept<R>, revision: number, manager: EntityManager): Promise<Kept<R>> {
    const rows: Record<string, readonly Recorded[]> = {};
    for (const [key, table] of Object.entries(this.tables) as [string, EntityTarget<Recorded>][]) {
      // one after another: a write's session carries one statement at a time
      const newer = await newerRows(manager, table, known.upTo, revision);
      rows[key] = newer.length === 0 ? known.rows[key]! : [...known.rows[key]!, ...newer];
    }
    return { upTo: revision, rows: rows as unknown as R };
  }
}

/** Rows that are read at a time: making entities of more would hold the thread for long. */
const AT_A_TIME = 2_000;

/** The rows of a table after one revision and up to another, in order. */
async function newerRows(
  manager: EntityManager,
  table: EntityTarget<Recorded>,
  after: number,
  upTo: number,
): Promise<readonly Recorded[]> {
  const rows: Recorded[] = [];
  for (;;) {
    const last = rows.at(-1);
    const query = manager
      .createQueryBuilder(table, 'row')
      .where('row.revision BETWEEN :from AND :upTo', { from: last?.revision ?? after + 1, upTo })
      .orderBy({ 'row.revision': 'ASC', 'row.id': 'ASC' });
    if (last) query.andWhere('(row.revision, row.id) > (:from, :id)', { id: last.id });
    const some = await query.limit(AT_A_TIME).getMany();
    rows.push(...some);
    if (some.length < AT_A_TIME) return rows;
  }
}
