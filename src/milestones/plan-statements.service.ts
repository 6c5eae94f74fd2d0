import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Sql } from '../platform/database/sql.js';
import type { Store } from '../platform/memory/store.js';
import { Stores } from '../platform/memory/stores.service.js';
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
  readonly upTo: number;
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

  /**
   * What was stated of plans up to at least a revision, by project; the same object where nothing is new.
   * @param within the session of a write, which may yet be undone, so that what it reads is not kept
   */
  async upTo(
    projectIds: readonly string[],
    revision: number,
    within?: EntityManager,
  ): Promise<ReadonlyMap<string, PlanStatements>> {
    const known = new Map(projectIds.map((id) => [id, this.kept.get(id) ?? NOTHING]));
    const behind = [...known].filter(([, { upTo }]) => upTo < revision);
    if (behind.length) {
      const newer = await this.newer(behind, revision, within);
      for (const [id, former] of behind) {
        const own = newer.get(id);
        const now = { upTo: revision, rows: own ? withMore(former.rows, own) : former.rows };
        known.set(id, now);
        if (!within && (this.kept.get(id)?.upTo ?? 0) < revision) this.kept.keep(id, now);
      }
    }
    return new Map([...known].map(([id, { rows }]) => [id, rows]));
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
