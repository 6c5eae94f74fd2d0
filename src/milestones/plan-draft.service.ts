import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import type { Write } from '../platform/record/write.js';
import { type Problem } from '../platform/record/problem.js';
import { Refusal } from '../platform/record/refusal.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import { pastDate } from '../programme/effective-date.js';
import type { ProjectRow } from '../programme/register.js';
import { RegisterService } from '../programme/register.service.js';
import { changedOutline } from './changed-outline.js';
import { consequencesOf, type Consequences } from './consequences.js';
import { appended, type PlanRecord, type PlanReport } from './plan-record.js';
import { inSteps, turn } from '../platform/work/steps.js';
import { PlanRecordService } from './plan-record.service.js';
import { PlanService } from './plan.service.js';
import type { PlanView } from './plan-view.types.js';

/** What a change or report starts from: the record so far, and the day it is to hold from. */
export interface Context {
  readonly projectId: string;
  /** As at `asAt`. */
  readonly record: PlanRecord;
  /** All reports of the items that are reported on, which may correct one of them; null: no item is. */
  readonly history: readonly PlanReport[] | null;
  readonly row: ProjectRow;
  /** The day the change holds from. */
  readonly effectiveOn: string;
  /** The day its consequences are taken for: the project's status date, or the day it holds from where that is later. */
  readonly asAt: string;
  /** The last write so far; the change is the next. */
  readonly revision: number;
}

/** What is to be changed, and from which day on. */
export interface Changed {
  readonly projectId: string;
  readonly effectiveOn: string | null | undefined;
  /** The input's name of the day. */
  readonly field?: string;
  /** The items that are reported on. */
  readonly itemIds?: readonly string[];
}

/** Whether nothing of what a change starts from moved from one to the other; records that nothing was added to stay the same. */
export function isSameContext(one: Context, other: Context): boolean {
  return (
    one.record === other.record &&
    one.row.revision === other.row.revision &&
    one.asAt === other.asAt &&
    one.effectiveOn === other.effectiveOn
  );
}

/** Prepares changes of plans: the same ground and the same consequences for a preview as for a write. */
@Injectable()
export class PlanDraftService {
  constructor(
    private readonly records: PlanRecordService,
    private readonly plans: PlanService,
    private readonly register: RegisterService,
    private readonly clock: Clock,
  ) {}

  /** The ground of a preview. */
  async context(changed: Changed, revision: number): Promise<Context> {
    const days = await this.daysOf(changed, revision);
    const record = await this.records.at(changed.projectId, days);
    return this.contextOf(changed, days, record);
  }

  /** The ground of a write, read by its own session. */
  async contextWithin({ manager, revision }: Write, changed: Changed): Promise<Context> {
    const days = await this.daysOf(changed, revision - 1, manager);
    const record = await this.records.within(manager, changed.projectId, days);
    return this.contextOf(changed, days, record, manager);
  }

  /**
   * What adding rows to the ground's record does to the plan, and the plan after it, worked out in steps. Refuses what would
   * leave a plan that has dates without any; `pathOf` says where in the input the item stands that cannot be dated.
   */
  async consequences(
    context: Context,
    added: Partial<PlanRecord>,
    pathOf: (code: string | null) => string[],
  ): Promise<{ after: PlanView; consequences: Consequences }> {
    const { record, row, asAt, revision } = context;
    const before = await this.plans.of(record, row, { asAt, revision });
    const later: PlanRecord = {
      items: appended(record.items, added.items),
      links: appended(record.links, added.links),
      calendars: appended(record.calendars, added.calendars),
      baselines: appended(record.baselines, added.baselines),
      proposals: appended(record.proposals, added.proposals),
      reports: appended(reportsOf(context), added.reports),
      ...(record.isFolded && { isFolded: true }),
    };
    const point = { asAt, revision: revision + 1 };
    const outline = changedOutline(before.columns.plan.outline, added, point) ?? undefined;
    await turn();
    const after = await inSteps(this.plans.working(later, row, point, outline));
    await turn();
    const lost = whyUndated(after);
    if (lost && !whyUndated(before)) throw new Refusal([{ ...lost, path: pathOf(lost.subject ?? null) }]);
    return { after, consequences: consequencesOf(before, after) };
  }

  /** The day that a change holds from, and the point at which it is looked at. */
  private async daysOf({ projectId, effectiveOn: given, field }: Changed, revision: number, manager?: EntityManager) {
    const status = await this.register.pointFor(projectId, { asAt: null, revision }, manager);
    const effectiveOn = pastDate(given, status.asAt, this.clock.today(), field);
    return { effectiveOn, asAt: effectiveOn > status.asAt ? effectiveOn : status.asAt, revision };
  }

  private async contextOf(
    { projectId, itemIds }: Changed,
    { effectiveOn, asAt, revision }: RecordPoint & { readonly effectiveOn: string },
    record: PlanRecord,
    manager?: EntityManager,
  ): Promise<Context> {
    const row = (await this.register.at({ asAt, revision }, manager)).projects.get(projectId);
    if (!row) throw new Error(`project ${projectId} has no terms as at ${asAt}`);
    const history = itemIds === undefined ? null : await this.historyOf(projectId, itemIds, revision, manager);
    return { projectId, record, history, row, effectiveOn, asAt, revision };
  }

  private async historyOf(projectId: string, itemIds: readonly string[], revision: number, manager?: EntityManager) {
    const rows: PlanReport[] = [];
    for (const id of itemIds) rows.push(...(await this.records.reportsOf(projectId, id, revision, manager)));
    return rows;
  }
}

/** The reports that a change starts from: of the items that are reported on all, since one of them may be corrected. */
function reportsOf({ record, history }: Context): readonly PlanReport[] {
  if (!record.isFolded || !history?.length) return record.reports;
  const reported = new Set(history.map(({ itemId }) => itemId));
  return [...record.reports.filter(({ itemId }) => !reported.has(itemId)), ...history];
}

/** Why nothing of a plan can be dated: it runs past the dates that can be calculated, or cannot be read as a plan. */
function whyUndated(view: PlanView): Problem | undefined {
  return view.problems.find(({ code }) => code === 'PAST_LATEST_DATE' || code === 'PLAN_NOT_CALCULABLE');
}
