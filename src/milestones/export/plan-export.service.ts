import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { requireMay } from '../../platform/auth/policy.js';
import { taskOf, WorkPool } from '../../platform/work/work-pool.service.js';
import { ProjectViewService } from '../../programme/project-view.service.js';
import { RegisterService } from '../../programme/register.service.js';
import type { writeTable } from '../../spreadsheets/write-table.js';
import type { PlanFileFormat } from '../import/file-plan.js';
import type { PlanFile } from '../import/plan-import.type.js';
import { PlanService } from '../plan.service.js';
import { planRows } from './plan-rows.js';
import { planSheet } from './sheet-rows.js';
import { writeMspdi } from './write-mspdi.js';

const WRITE = taskOf<typeof writeTable>(new URL('../../spreadsheets/write-table.js', import.meta.url), 'writeTable');
const FILES: Readonly<Record<PlanFileFormat, { readonly ending: string; readonly mediaType: string }>> = {
  MSPDI: { ending: 'xml', mediaType: 'application/xml' },
  CSV: { ending: 'csv', mediaType: 'text/csv; charset=utf-8' },
  XLSX: { ending: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
};

/** Takes plans out as files that can be brought in again. */
@Injectable()
export class PlanExportService {
  constructor(
    private readonly plans: PlanService,
    private readonly projects: ProjectViewService,
    private readonly register: RegisterService,
    private readonly work: WorkPool,
  ) {}

  /** The plan as it stands, as a file. */
  async file(actor: Actor, projectCode: string, format: PlanFileFormat): Promise<PlanFile> {
    const { projectId, code, title } = await this.projects.visible(actor, projectCode);
    requireMay(actor, 'planFile', projectId);
    const point = await this.register.pointFor(projectId, { asAt: null, revision: actor.revision });
    const view = await this.plans.view(projectId, point);
    const { people } = await this.register.at(point);
    const rows = planRows(view, (id) => people.get(id)?.name);
    const { ending, mediaType } = FILES[format];
    const bytes =
      format === 'MSPDI'
        ? Buffer.from(writeMspdi(title, view, rows))
        : Buffer.from(await this.work.run('long', WRITE, planSheet(format === 'CSV' ? 'csv' : 'xlsx', 'Plan', rows)));
    return { name: `${code}-plan.${ending}`, mediaType, content: bytes.toString('base64') };
  }
}
