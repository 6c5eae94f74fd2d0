import { Injectable } from '@nestjs/common';
import type { RecordPoint } from '../platform/record/standing.js';
import type { Store } from '../platform/memory/store.js';
import { Stores } from '../platform/memory/stores.service.js';
import type { ProjectRow } from '../programme/register.js';
import { RegisterService } from '../programme/register.service.js';
import type { PlanRecord } from './plan-record.js';
import { PlanRecordService } from './plan-record.service.js';
import { planView } from './plan-view.js';
import type { PlanTerms, PlanView } from './plan-view.types.js';

/** Serves plans as views of the record. A view depends on nothing but record and point, so it is kept by these. */
@Injectable()
export class PlanService {
  private readonly views: Store<PlanView>;

  constructor(
    private readonly records: PlanRecordService,
    private readonly register: RegisterService,
    stores: Stores,
  ) {
    this.views = stores.open('plans', { share: 15 });
  }

  /** The plan of a project at a point of the record; throws where the project had no terms then. */
  async view(projectId: string, point: RecordPoint): Promise<PlanView> {
    const [register, record] = await Promise.all([
      this.register.at(point),
      this.records.record(projectId, point.revision),
    ]);
    const row = register.projects.get(projectId);
    if (!row) throw new Error(`project ${projectId} has no terms as at ${point.asAt}`);
    const key = `${projectId} ${point.asAt} ${row.revision} ${lastRevision(record, point.revision)}`;
    const kept = this.views.get(key);
    if (kept) return kept;
    const view = planView(record, planTerms(row), point);
    this.views.keep(key, view);
    return view;
  }
}

/** What of a project's terms its plan is judged by. */
export function planTerms(row: ProjectRow): PlanTerms {
  const { projectId, code, startOn, targetEndOn, amberDays, redDays, staleDays } = row;
  return { projectId, projectCode: code, start: startOn, targetEnd: targetEndOn, amberDays, redDays, staleDays };
}

/** The last revision up to `revision` that touched the plan; a point after it sees the same record. */
function lastRevision(record: PlanRecord, revision: number): number {
  const lists = [record.items, record.links, record.calendars, record.baselines, record.reports];
  let last = 0;
  for (const rows of lists) {
    for (const row of rows) if (row.revision <= revision && row.revision > last) last = row.revision;
  }
  return last;
}
