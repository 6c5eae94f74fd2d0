import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { Sql } from '../database/sql.js';
import type { Store } from '../memory/store.js';
import { weightOf } from '../memory/weight.js';
import type { Committed } from './committed.js';
import type { NewerTables, Reach } from './newer-tables.service.js';
import type { PresentRevision } from './present-revision.service.js';
import { currentReading, workedOut } from './reading-anew.js';
import type { Write } from './write.js';
import { foundRows, newerRowsQuery, type Recorded, type RowScope, type RowTable } from './row-query.js';

/** Rows by table. */
export type Rows<R> = { readonly [K in keyof R]: readonly Recorded[] };

/** What is kept of a project: rows are added to its lists and never taken out. */
export interface KeptRows {
  /** 0: nothing is. */
  readonly upTo: Committed | 0;
  readonly rows: Record<string, Recorded[]>;
  readonly bytes: number;
}

interface Wanted {
  readonly projectId: string | null;
  readonly revision: Committed;
}

type ByProject = ReadonlyMap<string | null, Record<string, Recorded[]>>;

/** Beside its rows, of what is kept of a project. */
const OVERHEAD = 500;
/** Projects that are read by one statement at most, so that no answer is without bound. */
const PROJECTS_AT_ONCE = 25;

/**
 * The rows of a domain, project by project. They are never changed and arrive in order of revision, so that what was read
 * once is kept, and only newer rows are fetched and added. What is asked for in one turn is fetched together, one statement
 * for each table that has something new. Where memory gets tight, the project that was not asked for longest is let go and read again when it is wanted.
 */
export class RowStore<R extends Rows<R>> {
  private readonly loader = new DataLoader<Wanted, R>((wanted) => this.load(wanted), {
    cache: false,
    maxBatchSize: PROJECTS_AT_ONCE,
    // long work goes in steps, each a turn of its own: what several ask in their steps of one round is still read together
    batchScheduleFn: (fetch) => void setImmediate(fetch),
  });
  /** Fetching follows fetching, so that nothing is added twice. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly name: string,
    private readonly scope: RowScope,
    private readonly tables: Readonly<Record<keyof R & string, RowTable>>,
    private readonly kept: Store<KeptRows>,
    private readonly sql: Sql,
    private readonly present: PresentRevision,
    private readonly newer: NewerTables,
  ) {}

  /** All rows of a project up to at least `revision`; there may be newer ones among them, which `standing` leaves out. */
  async of(projectId: string | null, revision: number): Promise<R> {
    const reading = currentReading();
    if (reading) {
      const known = workedOut<Promise<R>>(reading, this);
      const key = `${projectId} ${revision}`;
      const there = known.get(key) ?? this.anew(projectId, revision);
      known.set(key, there);
      return there;
    }
    const known = this.kept.get(this.keyOf(projectId));
    if (known && known.upTo >= revision) return known.rows as unknown as R;
    return this.loader.load({ projectId, revision: await this.present.committed(revision) });
  }

  /** The same by the session of a write that has its turn, so that it waits for no second one. */
  async before(manager: EntityManager, projectId: string | null, revision: number): Promise<R> {
    const kept = this.kept.get(this.keyOf(projectId));
    return kept && kept.upTo >= revision ? (kept.rows as unknown as R) : this.within({ manager, revision }, projectId);
  }

  /** All rows that a write can know of a project, its own so far among them; not kept, since it may yet be undone. */
  async within(write: Pick<Write, 'manager' | 'revision'>, projectId: string | null): Promise<R> {
    const kept = this.kept.get(this.keyOf(projectId));
    const known = kept && kept.upTo < write.revision ? kept : this.none();
    const lengths = Object.entries(known.rows).map(([table, rows]) => [table, rows.length] as const);
    const newer = await this.fetch([{ projectId, upTo: known.upTo }], write.revision, { within: write.manager });
    const own = newer.get(projectId);
    return Object.fromEntries(
      // what others have added meanwhile is among the newer ones
      lengths.map(([table, length]) => [table, [...known.rows[table]!.slice(0, length), ...(own?.[table] ?? [])]]),
    ) as unknown as R;
  }

  private async anew(projectId: string | null, revision: number): Promise<R> {
    const found = await this.fetch([{ projectId, upTo: 0 }], revision);
    return (found.get(projectId) ?? this.none().rows) as unknown as R;
  }

  private load(wanted: readonly Wanted[]): Promise<R[]> {
    const mine = this.last.then(() => this.toppedUp(wanted));
    this.last = mine.catch(() => undefined); // a fetch that fails leaves what was kept
    return mine;
  }

  private async toppedUp(wanted: readonly Wanted[]): Promise<R[]> {
    const revision = latest(wanted);
    const known = new Map(
      wanted.map(({ projectId }) => [projectId, this.kept.get(this.keyOf(projectId)) ?? this.none()]),
    );
    const behind = [...known].filter(([, { upTo }]) => !(upTo >= revision));
    if (behind.length) {
      const after = behind.map(([projectId, { upTo }]) => ({ projectId, upTo }));
      const { forgotten } = this.kept;
      const names = Object.values<RowTable>(this.tables).map(({ table }) => table);
      const wanted = await this.newer.among(names, this.scope, after, revision);
      const newer = await this.fetch(after, revision, { wanted });
      for (const [projectId, former] of behind) {
        const now = added(former, newer.get(projectId), revision);
        known.set(projectId, now);
        if (forgotten === this.kept.forgotten) this.kept.keep(this.keyOf(projectId), now);
      }
    }
    return wanted.map(({ projectId }) => known.get(projectId)!.rows as unknown as R);
  }

  private async fetch(
    after: readonly Reach[],
    revision: number,
    { wanted, within }: { readonly wanted?: ReadonlySet<string>; readonly within?: EntityManager } = {},
  ): Promise<ByProject> {
    const ofProjects = [after.map((each) => each.projectId), after.map((each) => each.upTo), revision];
    const values = this.scope === 'PROJECT' ? ofProjects : [after[0]!.upTo, revision];
    const found = new Map<string | null, Record<string, Recorded[]>>();
    for (const [key, table] of Object.entries<RowTable>(this.tables)) {
      if (wanted?.has(table.table) === false) continue;
      // one after another: a write's session carries one statement at a time
      const name = `rows-${table.table}-${this.scope}`;
      const answered = await this.sql.recordLists(name, newerRowsQuery(table, this.scope), values, within);
      for (const { projectId, row } of foundRows(table, answered)) {
        const own = found.get(projectId) ?? this.none().rows;
        own[key]!.push(row);
        found.set(projectId, own);
      }
    }
    return found;
  }

  private keyOf(projectId: string | null): string {
    return `${this.name} ${projectId ?? ''}`;
  }

  private none(): KeptRows {
    return { upTo: 0, rows: Object.fromEntries(Object.keys(this.tables).map((key) => [key, []])), bytes: OVERHEAD };
  }
}

const latest = (wanted: readonly Wanted[]): Committed =>
  wanted.reduce((last, { revision }) => (revision > last ? revision : last), wanted[0]!.revision);

/** What is kept with what is new, which costs what is new. Who keeps something by the rows sees by the object that some are new. */
function added(former: KeptRows, newer: Record<string, Recorded[]> | undefined, upTo: Committed): KeptRows {
  if (!newer) return { ...former, upTo };
  for (const [table, rows] of Object.entries(newer)) for (const row of rows) former.rows[table]!.push(row);
  const bytes = former.bytes + Object.values(newer).reduce((sum, rows) => sum + weightOf(rows), 0);
  return { upTo, rows: { ...former.rows }, bytes };
}
