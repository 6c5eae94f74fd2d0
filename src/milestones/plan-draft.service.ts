import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import type { Write } from '../platform/record/write.js';
import { type Problem } from '../platform/record/problem.js';
import { Refusal } from '../platform/record/refusal.js';
import { pastDate } from '../programme/effective-date.js';
import type { ProjectRow } from '../programme/register.js';
import { RegisterService } from '../programme/register.service.js';
import { changedOutline } from './changed-outline.js';
import { consequencesOf, type Consequences } from './consequences.js';
import { appended, type PlanRecord } from './plan-record.js';
import { PlanRecordService } from './plan-record.service.js';
import { PlanService } from './plan.service.js';
import type { PlanView } from './plan-view.types.js';

/** What a change or report starts from: the record so far, and the day it is to hold from. */
export interface Ground {
  readonly projectId: string;
  readonly record: PlanRecord;
  readonly row: ProjectRow;
  /** The day the change holds from. */
  readonly effectiveOn: string;
  /** The day its consequences are taken for: the project's status date, or the day it holds from where that is later. */
  readonly asAt: string;
  /** The last write so far; the change is the next. */
  readonly revision: number;
}

/** Whether nothing of what a change starts from moved from one to the other; records that nothing was added to stay the same. */
export function isSameGround(one: Ground, other: Ground): boolean {
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
  async ground(
    projectId: string,
    revision: number,
    effectiveOn: string | null | undefined,
    field?: string,
  ): Promise<Ground> {
    const record = await this.records.record(projectId, revision);
    return this.groundOn(projectId, revision, record, effectiveOn, field);
  }

  /** The ground of a write, read by its own session. */
  async groundWithin(
    write: Write,
    projectId: string,
    effectiveOn: string | null | undefined,
    field?: string,
  ): Promise<Ground> {
    const revision = write.revision - 1;
    const record = await this.records.recordWithin(write.manager, projectId, revision);
    return this.groundOn(projectId, revision, record, effectiveOn, field, write.manager);
  }

  /**
   * What adding rows to the ground's record does to the plan, and the plan after it. Refuses what would leave a plan
   * that has dates without any; `pathOf` says where in the input the item stands that cannot be dated.
   */
  consequences(
    ground: Ground,
    added: Partial<PlanRecord>,
    pathOf: (code: string | null) => string[],
  ): { after: PlanView; consequences: Consequences } {
    const { record, row, asAt, revision } = ground;
    const before = this.plans.of(record, row, { asAt, revision });
    const later: PlanRecord = {
      items: appended(record.items, added.items),
      links: appended(record.links, added.links),
      calendars: appended(record.calendars, added.calendars),
      baselines: appended(record.baselines, added.baselines),
      proposals: appended(record.proposals, added.proposals),
      reports: appended(record.reports, added.reports),
    };
    const point = { asAt, revision: revision + 1 };
    const outline = changedOutline(before.columns.plan.outline, added, point) ?? undefined;
    const after = this.plans.workOut(later, row, point, outline);
    const lost = whyUndated(after);
    if (lost && !whyUndated(before)) throw new Refusal([{ ...lost, path: pathOf(lost.subject ?? null) }]);
    return { after, consequences: consequencesOf(before, after) };
  }

  private async groundOn(
    projectId: string,
    revision: number,
    record: PlanRecord,
    given: string | null | undefined,
    field?: string,
    manager?: EntityManager,
  ): Promise<Ground> {
    const status = await this.register.pointFor(projectId, { asAt: null, revision }, manager);
    const effectiveOn = pastDate(given, status.asAt, this.clock.today(), field);
    const asAt = effectiveOn > status.asAt ? effectiveOn : status.asAt;
    const row = (await this.register.at({ asAt, revision }, manager)).projects.get(projectId);
    if (!row) throw new Error(`project ${projectId} has no terms as at ${asAt}`);
    return { projectId, record, row, effectiveOn, asAt, revision };
  }
}

/** Why nothing of a plan can be dated: it runs past the dates that can be calculated, or cannot be read as a plan. */
function whyUndated(view: PlanView): Problem | undefined {
  return view.problems.find(({ code }) => code === 'PAST_LATEST_DATE' || code === 'PLAN_NOT_CALCULABLE');
}
