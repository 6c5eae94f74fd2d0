import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { Sql } from '../platform/database/sql.js';
import type { Store } from '../platform/memory/store.js';
import { Stores } from '../platform/memory/stores.service.js';
import type { Committed } from '../platform/record/committed.js';
import { currentReading } from '../platform/record/reading-anew.js';
import { inOrder } from '../platform/record/in-force.js';
import { foldedReports } from './folded-reports.js';
import type { PlanReport } from './plan-record.js';
import { HISTORIES, REPORTS } from './plan-record-query.js';

/** Reports of a plan that somebody asks for: those that say what holds on a day, or all of them (null). */
export interface WantedReports<Revision extends number = number> {
  readonly projectId: string;
  readonly revision: Revision;
  readonly asAt: string | null;
}

/** Reports of a plan, in order. */
export interface ReportsOfPlan<Revision extends number = number> {
  /** Up to which revision nothing is missing. */
  readonly upTo: Revision;
  /** The last write among them. */
  readonly last: number;
  /** True: those that say what holds on a day; false: all. */
  readonly isFolded: boolean;
  readonly rows: readonly PlanReport[];
}

/** What is asked of the database: what is newer than something known, or again. */
interface Asked<Revision extends number> extends WantedReports<Revision> {
  readonly former: ReportsOfPlan | undefined;
}

type Keep<Revision extends number> = (key: string, now: ReportsOfPlan<Revision>) => void;

interface WantedHistory {
  readonly itemId: string;
  readonly revision: number;
}

type Placed = PlanReport & { readonly place: number; readonly folded: boolean };

/** A plan with no more reports than these is read with all of them, which serve every day; of others each day has its own. */
const FEW = 2_000;
/** Projects and days that are read by one statement at most, so that no answer is without bound. */
const AT_ONCE = 50;

/** Serves the reports of plans. Of a long history the database finds those that say what holds; it is read whole where all is asked for. */
@Injectable()
export class PlanReportsService {
  /** By project where all are there, else by project and day. */
  private readonly kept: Store<ReportsOfPlan<Committed>>;
  private readonly histories = new DataLoader<WantedHistory, PlanReport[]>((wanted) => this.readHistories(wanted), {
    cache: false,
  });
  protected readonly few: number = FEW;

  constructor(
    private readonly sql: Sql,
    stores: Stores,
  ) {
    this.kept = stores.open('reports of plans', { share: 4 });
  }

  /** What is in memory, where it is what was known at the revision. */
  known({ projectId, revision, asAt }: WantedReports): ReportsOfPlan | undefined {
    const all = this.kept.get(projectId);
    if (all) return all.upTo >= revision ? all : undefined;
    const folded = asAt === null ? undefined : this.kept.get(keyOfDay(projectId, asAt));
    return folded && folded.last <= revision && folded.upTo >= revision ? folded : undefined;
  }

  /**
   * The reports that are wanted, those of many projects and days read by one statement; by a second one where a report of
   * a long history was corrected meanwhile, behind which an older one comes to the fore.
   */
  of(wanted: readonly WantedReports<Committed>[]): Promise<ReportsOfPlan[]> {
    const { forgotten } = this.kept;
    return this.found(wanted, (key, now) => {
      if (forgotten === this.kept.forgotten && (this.kept.get(key)?.upTo ?? -1) < now.upTo) this.kept.keep(key, now);
    });
  }

  /** The same by the session of a write; not kept, since it may yet be undone. */
  within(manager: EntityManager, wanted: readonly WantedReports[]): Promise<ReportsOfPlan[]> {
    return this.found(wanted, () => undefined, manager);
  }

  private async found<Revision extends number>(
    wanted: readonly WantedReports<Revision>[],
    keep: Keep<Revision>,
    within?: EntityManager,
  ): Promise<ReportsOfPlan[]> {
    const found = new Map<string, ReportsOfPlan>();
    // day by day, so that each project has its turn early: a history that is few is then known for the other days
    const left = [...new Map(wanted.map((each) => [keyOf(each), each])).values()].sort(byDay);
    while (left.length) {
      const missing: Asked<Revision>[] = [];
      for (const each of left.splice(0, AT_ONCE)) {
        const known = this.known(each);
        if (known) found.set(keyOf(each), known);
        else missing.push({ ...each, former: this.former(each) });
      }
      const corrected = await this.read(missing, found, keep, within);
      const anew = corrected.map((each) => ({ ...each, former: undefined }));
      await this.read(anew, found, keep, within);
    }
    return wanted.map((each) => found.get(keyOf(each))!);
  }

  /** All reports of an item up to a revision, those that were corrected among them, in order. */
  ofItem(projectId: string, itemId: string, revision: number, within?: EntityManager): Promise<readonly PlanReport[]> {
    const all = this.known({ projectId, revision, asAt: null });
    if (all) return Promise.resolve(all.rows.filter((row) => row.itemId === itemId && row.revision <= revision));
    if (!within && !currentReading()) return this.histories.load({ itemId, revision });
    return this.readHistories([{ itemId, revision }], within).then(([own]) => own!);
  }

  /** What is known from an earlier revision, before which nothing need be read. */
  private former({ projectId, revision, asAt }: WantedReports): ReportsOfPlan | undefined {
    const all = this.kept.get(projectId);
    const kept = all ?? (asAt === null ? undefined : this.kept.get(keyOfDay(projectId, asAt)));
    return kept && kept.upTo > 0 && kept.upTo < revision ? kept : undefined;
  }

  /** Puts what the database has to what was found; gives back what has to be asked again. */
  private async read<Revision extends number>(
    asked: readonly Asked<Revision>[],
    found: Map<string, ReportsOfPlan>,
    keep: Keep<Revision>,
    within?: EntityManager,
  ): Promise<readonly Asked<Revision>[]> {
    if (asked.length === 0) return [];
    const { newer, folded, all } = await this.rowsOf(asked, within);
    return asked.filter((each, at) => {
      const { former, projectId, asAt } = each;
      const more = newer.get(at) ?? [];
      if (former?.isFolded === true && more.some(({ corrects }) => corrects !== null)) return true;
      const now = former ? toppedUp(former, more, each) : (foldedOf(folded.get(at), each) ?? all.get(projectId)!);
      found.set(keyOf(each), now);
      keep(now.isFolded ? keyOfDay(projectId, asAt!) : projectId, now);
      return false;
    });
  }

  private async rowsOf<Revision extends number>(asked: readonly Asked<Revision>[], within?: EntityManager) {
    const values = [
      ...[asked.map((each) => each.projectId), asked.map((each) => each.asAt)],
      ...[asked.map((each) => each.former?.upTo ?? 0), asked.map((each) => each.revision)],
      ...[Math.max(...asked.map((each) => each.revision)), this.few],
    ];
    const newer = new Map<number, PlanReport[]>();
    const folded = new Map<number, PlanReport[]>();
    const whole = new Map<string, PlanReport[]>();
    for (const { place, folded: isFolded, ...row } of await this.sql.recordRows<Placed>(
      'reports',
      REPORTS,
      values,
      within,
    )) {
      const at = place - 1;
      if (isFolded) put(folded, at, row);
      else if (asked[at]!.former) put(newer, at, row);
      else put(whole, asked[at]!.projectId, row);
    }
    const all = new Map<string, ReportsOfPlan<Revision>>();
    // the latest of them first, up to which all were read
    for (const [at, { former, projectId, revision }] of [...asked.entries()].sort(
      ([, a], [, b]) => b.revision - a.revision,
    ))
      if (!former && !folded.has(at) && !all.has(projectId)) all.set(projectId, allOf(whole.get(projectId), revision));
    return { newer, folded, all };
  }

  private async readHistories(wanted: readonly WantedHistory[], within?: EntityManager): Promise<PlanReport[][]> {
    const values = [wanted.map(({ itemId }) => itemId), wanted.map(({ revision }) => revision)];
    const found = wanted.map((): PlanReport[] => []);
    const rows = await this.sql.recordRows<PlanReport & { place: number }>(
      'report_histories',
      HISTORIES,
      values,
      within,
    );
    for (const { place, ...row } of rows) found[place - 1]!.push(row);
    return found.map((own) => own.sort(inOrder));
  }
}

const keyOfDay = (projectId: string, asAt: string): string => `${projectId} ${asAt}`;
const keyOf = ({ projectId, asAt, revision }: WantedReports): string => `${projectId} ${asAt} ${revision}`;

function byDay({ asAt: one }: WantedReports, { asAt: other }: WantedReports): number {
  return one === other ? 0 : (one ?? '') < (other ?? '') ? -1 : 1;
}

function put<K>(lists: Map<K, PlanReport[]>, key: K, row: PlanReport): void {
  const own = lists.get(key);
  if (own) own.push(row);
  else lists.set(key, [row]);
}

const lastOf = (rows: readonly PlanReport[]): number =>
  rows.reduce((last, { revision }) => Math.max(last, revision), 0);

/** All reports of a plan. */
function allOf<Revision extends number>(rows: readonly PlanReport[] = [], upTo: Revision): ReportsOfPlan<Revision> {
  return { upTo, last: lastOf(rows), isFolded: false, rows: [...rows].sort(inOrder) };
}

/** Those that say what holds on the day that is asked for; nothing where the database folded none. */
function foldedOf<Revision extends number>(
  rows: readonly PlanReport[] | undefined,
  { asAt, revision }: WantedReports<Revision>,
): ReportsOfPlan<Revision> | null {
  if (!rows) return null;
  return { upTo: revision, last: lastOf(rows), isFolded: true, rows: foldedReports(rows, asAt!) };
}

/** What was known with what is newer; the same list where nothing is. */
function toppedUp<Revision extends number>(
  former: ReportsOfPlan,
  newer: readonly PlanReport[],
  wanted: WantedReports<Revision>,
): ReportsOfPlan<Revision> {
  if (newer.length === 0) return { ...former, upTo: wanted.revision };
  const rows = [...former.rows, ...newer];
  return former.isFolded ? foldedOf(rows, wanted)! : allOf(rows, wanted.revision);
}
