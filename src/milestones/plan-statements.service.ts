import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Sql } from '../platform/database/sql.js';
import type { Store } from '../platform/memory/store.js';
import { Stores } from '../platform/memory/stores.service.js';
import type { Committed } from '../platform/record/committed.js';
import { appended, type PlanStatements } from './plan-record.js';
import { BASELINES, CALENDARS, ITEMS, LINKS, PROPOSALS } from './plan-record-query.js';

/** What is stated of a plan, by the name of the list; each is a statement of its own. */
const LISTS = {
  items: ITEMS,
  links: LINKS,
  calendars: CALENDARS,
  baselines: BASELINES,
  proposals: PROPOSALS,
} as const satisfies Record<keyof PlanStatements, string>;

type List = keyof PlanStatements;
type Rows<K extends List> = PlanStatements[K];

interface Kept {
  readonly upTo: Committed | 0;
  readonly rows: PlanStatements;
}

const NOTHING: Kept = { upTo: 0, rows: { items: [], links: [], calendars: [], baselines: [], proposals: [] } };

/** Serves what was stated of plans: items, links, calendars and baselines. What was read once is kept, and topped up. */
@Injectable()
export class PlanStatementsService {
  private readonly kept: Store<Kept>;

  constructor(
    private readonly sql: Sql,
    stores: Stores,
  ) {
    this.kept = stores.open('statements of plans', { share: 2 });
  }

  /** What is in memory of a plan, where that reaches to a revision. */
  known(projectId: string, revision: number): PlanStatements | undefined {
    const kept = this.kept.get(projectId);
    return kept && kept.upTo >= revision ? kept.rows : undefined;
  }

  /** What was stated of plans up to at least a revision, by project; the same object where nothing is new. */
  async upTo(projectIds: readonly string[], revision: Committed): Promise<ReadonlyMap<string, PlanStatements>> {
    const { forgotten } = this.kept;
    const found = await this.read(projectIds, revision);
    if (forgotten !== this.kept.forgotten) return found;
    for (const [id, rows] of found)
      if ((this.kept.get(id)?.upTo ?? 0) < revision) this.kept.keep(id, { upTo: revision, rows });
    return found;
  }

  /** The same by the session of a write; not kept, since it may yet be undone. */
  within(
    manager: EntityManager,
    projectIds: readonly string[],
    revision: number,
  ): Promise<ReadonlyMap<string, PlanStatements>> {
    return this.read(projectIds, revision, manager);
  }

  private async read(
    projectIds: readonly string[],
    revision: number,
    within?: EntityManager,
  ): Promise<ReadonlyMap<string, PlanStatements>> {
    const known = projectIds.map((id) => [id, this.kept.get(id) ?? NOTHING] as const);
    const found = new Map(known.map(([id, { rows }]) => [id, rows]));
    const behind = known.filter(([, { upTo }]) => upTo < revision);
    if (behind.length === 0) return found;
    for (const [id, own] of await this.newer(behind, revision, within)) found.set(id, withMore(found.get(id)!, own));
    return found;
  }

  private async newer(
    known: readonly (readonly [string, Kept])[],
    revision: number,
    within?: EntityManager,
  ): Promise<ReadonlyMap<string, Partial<PlanStatements>>> {
    const values = [known.map(([id]) => id), known.map(([, { upTo }]) => upTo), revision];
    const found = new Map<string, Partial<Record<List, { readonly projectId: string }[]>>>();
    for (const [list, text] of Object.entries(LISTS) as [List, string][]) {
      // one after another: a write's session carries one statement at a time
      for (const row of await this.sql.rows<{ projectId: string }>(`plan_${list}`, text, values, within)) {
        const own = found.get(row.projectId) ?? {};
        (own[list] ??= []).push(row);
        found.set(row.projectId, own);
      }
    }
    return found as unknown as ReadonlyMap<string, Partial<PlanStatements>>; // each list as its statement gives it
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
