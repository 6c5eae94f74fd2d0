import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Sql } from '../platform/database/sql.js';
import type { Store } from '../platform/memory/store.js';
import { Stores } from '../platform/memory/stores.service.js';
import type { Committed } from '../platform/record/committed.js';
import { NewerTables, type Reach } from '../platform/record/newer-tables.service.js';
import { appended, type PlanStatements } from './plan-record.js';
import { BASELINES, CALENDARS, ITEMS, LINKS, PROPOSALS } from './plan-record-query.js';

/** What is stated of a plan, by the name of the list; each has a table and a statement of its own. */
const LISTS: Readonly<Record<keyof PlanStatements, { readonly table: string; readonly text: string }>> = {
  items: { table: 'plan_item_statement', text: ITEMS },
  links: { table: 'plan_link_statement', text: LINKS },
  calendars: { table: 'plan_calendar', text: CALENDARS },
  baselines: { table: 'plan_baseline', text: BASELINES },
  proposals: { table: 'plan_baseline_proposal', text: PROPOSALS },
};
const TABLES = Object.values(LISTS).map(({ table }) => table);

type List = keyof PlanStatements;
type Rows<K extends List> = PlanStatements[K];

interface Kept {
  readonly upTo: Committed | 0;
  readonly rows: PlanStatements;
}

/** How far what is in memory of a plan reaches. */
type PlanReach = Reach & { readonly projectId: string };

const NOTHING: Kept = { upTo: 0, rows: { items: [], links: [], calendars: [], baselines: [], proposals: [] } };

/** Serves what was stated of plans: items, links, calendars and baselines. What was read once is kept, and topped up. */
@Injectable()
export class PlanStatementsService {
  private readonly kept: Store<Kept>;

  constructor(
    private readonly sql: Sql,
    private readonly newer: NewerTables,
    stores: Stores,
  ) {
    this.kept = stores.open('statements of plans', { share: 2 });
    for (const table of TABLES) newer.watch(table, 'PROJECT');
  }

  /** What is in memory of a plan, where that reaches to a revision. */
  known(projectId: string, revision: number): PlanStatements | undefined {
    const kept = this.kept.get(projectId);
    return kept && kept.upTo >= revision ? kept.rows : undefined;
  }

  /** What was stated of plans up to at least a revision, by project; the same object where nothing is new. */
  async upTo(projectIds: readonly string[], revision: Committed): Promise<ReadonlyMap<string, PlanStatements>> {
    const { forgotten } = this.kept;
    const { found, behind } = this.inMemory(projectIds, revision);
    const tables = behind.length ? await this.newer.among(TABLES, 'PROJECT', behind, revision) : new Set<string>();
    const whole = tables.size ? await this.read(found, behind, revision, { tables }) : found;
    if (forgotten !== this.kept.forgotten) return whole;
    for (const [id, rows] of whole)
      if ((this.kept.get(id)?.upTo ?? 0) < revision) this.kept.keep(id, { upTo: revision, rows });
    return whole;
  }

  /** The same by the session of a write; not kept, since it may yet be undone. */
  async within(
    manager: EntityManager,
    projectIds: readonly string[],
    revision: number,
  ): Promise<ReadonlyMap<string, PlanStatements>> {
    const { found, behind } = this.inMemory(projectIds, revision);
    return this.read(found, behind, revision, { tables: new Set(TABLES), within: manager });
  }

  /** What is in memory of plans, and how far that reaches where it does not reach to the revision. */
  private inMemory(
    projectIds: readonly string[],
    revision: number,
  ): { readonly found: ReadonlyMap<string, PlanStatements>; readonly behind: readonly PlanReach[] } {
    const known = projectIds.map((projectId) => ({ projectId, ...(this.kept.get(projectId) ?? NOTHING) }));
    const found = new Map(known.map(({ projectId, rows }) => [projectId, rows]));
    return { found, behind: known.filter(({ upTo }) => upTo < revision) };
  }

  /** What is known, with what is newer of those that are behind. */
  private async read(
    known: ReadonlyMap<string, PlanStatements>,
    behind: readonly PlanReach[],
    revision: number,
    { tables, within }: { readonly tables: ReadonlySet<string>; readonly within?: EntityManager },
  ): Promise<ReadonlyMap<string, PlanStatements>> {
    if (behind.length === 0) return known;
    const values = [behind.map(({ projectId }) => projectId), behind.map(({ upTo }) => upTo), revision];
    const newer = new Map<string, Partial<Record<List, { readonly projectId: string }[]>>>();
    for (const [list, { table, text }] of Object.entries(LISTS) as [List, (typeof LISTS)[List]][]) {
      if (!tables.has(table)) continue;
      // one after another: a write's session carries one statement at a time
      for (const row of await this.sql.recordRows<{ projectId: string }>(`plan_${list}`, text, values, within)) {
        const own = newer.get(row.projectId) ?? {};
        (own[list] ??= []).push(row);
        newer.set(row.projectId, own);
      }
    }
    const found = new Map(known);
    for (const [id, own] of newer as unknown as ReadonlyMap<string, Partial<PlanStatements>>)
      // each list as its statement gives it
      found.set(id, withMore(found.get(id)!, own));
    return found;
  }
}

function withMore(former: PlanStatements, newer: Partial<PlanStatements>): PlanStatements {
  const more = <K extends List>(list: K): Rows<K> =>
    appended<Rows<K>[number]>(former[list], newer[list]) as unknown as Rows<K>;
  return {
    items: more('items'),
    links: more('links'),
    calendars: more('calendars'),
    baselines: more('baselines'),
    proposals: more('proposals'),
  };
}
