import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql.js';
import type { Store } from '../memory/store.js';
import { Stores } from '../memory/stores.service.js';
import type { Committed } from './committed.js';
import { currentReading } from './reading-anew.js';
import { lastWritesQuery, type RowScope } from './row-query.js';

/** How far somebody's rows of a project reach; null: rows of all projects and of none. */
export interface Reach {
  readonly projectId: string | null;
  readonly upTo: number;
}

/** When rows of a project were last put in. */
interface LastWrites {
  /** Nothing is known of this write and those before it. */
  readonly after: number;
  readonly upTo: Committed;
  /** By table, the last write between them; a table without one is left out. */
  readonly byTable: ReadonlyMap<string, number>;
  /** How many tables that is known of. */
  readonly tables: number;
}

/**
 * Knows which tables have rows that are newer than those in memory. A write puts rows into a few tables of some eighty: one
 * statement finds which, for all who keep rows of a project, and nobody reads the others.
 */
@Injectable()
export class NewerTables {
  private readonly watched: Readonly<Record<RowScope, Set<string>>> = { PROJECT: new Set(), WHOLE: new Set() };
  private readonly kept: Store<LastWrites>;
  /** Looking follows looking: what the first found serves the others. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly sql: Sql,
    stores: Stores,
  ) {
    this.kept = stores.open('last writes', { share: 1 });
  }

  /** Takes in a table, which has an index for it: by project and write, or by the write alone. */
  watch(table: string, scope: RowScope): void {
    this.watched[scope].add(table);
  }

  /**
   * Those of the tables that may have a row after what reaches so far, up to a revision; the others have none.
   * @param tables watched ones
   */
  among(
    tables: readonly string[],
    scope: RowScope,
    reaches: readonly Reach[],
    revision: Committed,
  ): Promise<ReadonlySet<string>> {
    if (currentReading()) return Promise.resolve(new Set(tables)); // it passes by what is kept, and waits for nobody else
    const mine = this.last.then(() => this.found(tables, scope, reaches, revision));
    this.last = mine.catch(() => undefined); // nothing is kept of a look that fails
    return mine;
  }

  private async found(
    tables: readonly string[],
    scope: RowScope,
    reaches: readonly Reach[],
    revision: Committed,
  ): Promise<ReadonlySet<string>> {
    const known = await this.writes(scope, [...new Set(reaches.map(({ projectId }) => projectId))], revision);
    const isNewer = (table: string): boolean =>
      reaches.some(({ projectId, upTo }) => {
        const { after, byTable } = known.get(projectId)!;
        return upTo < after || upTo < (byTable.get(table) ?? 0);
      });
    return new Set(tables.filter(isNewer));
  }

  /** The last writes about projects, up to a revision at least; what is known already is not looked for again. */
  private async writes(
    scope: RowScope,
    projectIds: readonly (string | null)[],
    revision: Committed,
  ): Promise<ReadonlyMap<string | null, LastWrites>> {
    const tables = [...this.watched[scope]];
    const known = new Map(
      projectIds.map((projectId): [string | null, LastWrites] => {
        const kept = this.kept.get(projectId ?? '');
        const begun = { after: revision, upTo: revision, byTable: new Map<string, number>(), tables: tables.length };
        return [projectId, kept?.tables === tables.length ? kept : begun];
      }),
    );
    const behind = [...known].filter(([, { upTo }]) => upTo < revision);
    const values =
      scope === 'PROJECT'
        ? [behind.map(([projectId]) => projectId), behind.map(([, { upTo }]) => upTo), revision]
        : [behind[0]?.[1].upTo, revision];
    const name = `last-writes-${scope}-${tables.length}`;
    const rows = behind.length ? await this.sql.recordLists(name, lastWritesQuery(tables, scope), values) : [];
    for (const [place, ...last] of rows) {
      const [projectId, former] = behind[(place as number) - 1]!;
      const written = tables.flatMap((table, at) => (last[at] === null ? [] : [[table, last[at] as number] as const]));
      known.set(projectId, { ...former, upTo: revision, byTable: new Map([...former.byTable, ...written]) });
    }
    for (const [projectId, each] of known) this.kept.keep(projectId ?? '', each);
    return known;
  }
}
