import { Injectable } from '@nestjs/common';
import type { RecordPoint } from '../platform/record/in-force.js';
import type { Store } from '../platform/memory/store.js';
import { Stores } from '../platform/memory/stores.service.js';
import { inSteps, type Steps } from '../platform/work/steps.js';
import type { ProjectRow } from '../programme/register.js';
import { RegisterService } from '../programme/register.service.js';
import type { PlanOutline } from './plan-outline.js';
import type { PlanRecord, PlanReport } from './plan-record.js';
import { PlanRecordService } from './plan-record.service.js';
import { viewing } from './plan-view.js';
import type { PlanTerms } from './plan-terms.js';
import type { PlanView } from './plan-view.types.js';

/** Serves plans as views of the record. A view depends on nothing but record and point, so it is kept by these. */
@Injectable()
export class PlanService {
  private readonly views: Store<PlanView>;

  constructor(
    private readonly records: PlanRecordService,
    private readonly register: RegisterService,
    stores: Stores,
  ) {
    this.views = stores.open('plans', { share: 21, weigh: planWeight });
  }

  /**
   * The plan of a project at a point of the record; throws where the project had no terms then. Of a long history reports
   * are left out that say nothing which still holds.
   */
  view(projectId: string, point: RecordPoint): Promise<PlanView> {
    return this.from(projectId, point, this.records.at(projectId, point));
  }

  /** The same with every report: for whoever asks how things came to be so. */
  whole(projectId: string, point: RecordPoint): Promise<PlanView> {
    return this.from(projectId, point, this.records.whole(projectId, point.revision));
  }

  /** The reports of an item that stand at a point, oldest first: its trend. */
  trend(projectId: string, itemId: string, point: RecordPoint): Promise<readonly PlanReport[]> {
    return this.records.trend(projectId, itemId, point);
  }

  private async from(
    projectId: string,
    point: RecordPoint,
    reading: PlanRecord | Promise<PlanRecord>,
  ): Promise<PlanView> {
    const [register, record] = await Promise.all([this.register.at(point), reading]);
    const row = register.projects.get(projectId);
    if (!row) throw new Error(`project ${projectId} has no terms as at ${point.asAt}`);
    return this.of(record, row, point);
  }

  /** The plan that a record gives; all that is recorded up to the point's revision has to be in it. */
  of(record: PlanRecord, row: ProjectRow, point: RecordPoint): Promise<PlanView> {
    return this.views.once(keyAt(record, row, point), () => inSteps(this.working(record, row, point)));
  }

  /** Works a plan out in steps, whatever is kept; the one place where that happens. */
  working(record: PlanRecord, row: ProjectRow, point: RecordPoint, outline?: PlanOutline): Steps<PlanView> {
    return viewing(record, planTerms(row), point, outline);
  }

  /** Keeps a view that a write has worked out, once it is saved; the write is the last that touched the plan. */
  keep(row: ProjectRow, view: PlanView): void {
    this.views.keep(keyOf(row, view.asAt, view.revision, view.isFolded), view);
  }
}

const keyAt = (record: PlanRecord, row: ProjectRow, { asAt, revision }: RecordPoint): string =>
  keyOf(row, asAt, lastRevision(record, revision), record.isFolded === true);

const keyOf = (row: ProjectRow, asAt: string, lastTouched: number, isFolded: boolean): string =>
  `${row.projectId} ${asAt} ${row.revision} ${lastTouched}${isFolded ? ' folded' : ''}`;

/** Bytes of a view beside the rows of the record, as measured: of each item and each link, with the network that views of one outline share. */
const OF_ITEM = 700;
const OF_LINK = 200;

function planWeight(view: PlanView): number {
  return 10_000 + OF_ITEM * view.items.length + OF_LINK * view.links.length;
}

/** What of a project's terms its plan is judged by. */
function planTerms(row: ProjectRow): PlanTerms {
  const { projectId, code, startOn, targetEndOn, amberDays, redDays, staleDays } = row;
  return { projectId, projectCode: code, start: startOn, targetEnd: targetEndOn, amberDays, redDays, staleDays };
}

/** The last revision of each record, which is asked for again and again. */
const lasts = new WeakMap<PlanRecord, number>();

/** The last revision up to `revision` that touched the plan; a point after it sees the same record. */
function lastRevision(record: PlanRecord, revision: number): number {
  let last = lasts.get(record);
  if (last === undefined) lasts.set(record, (last = lastUpTo(record, Infinity)));
  return last <= revision ? last : lastUpTo(record, revision);
}

function lastUpTo(record: PlanRecord, revision: number): number {
  const lists = [record.items, record.links, record.calendars, record.baselines, record.proposals, record.reports];
  let last = 0;
  for (const rows of lists) {
    for (const row of rows) if (row.revision <= revision && row.revision > last) last = row.revision;
  }
  return last;
}
