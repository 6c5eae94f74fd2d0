import { Injectable } from '@nestjs/common';
import { PlanService } from '../milestones/plan.service.js';
import type { Problem } from '../platform/record/problem.js';
import type { ProjectPoint } from '../programme/record-subject.js';
import { RegisterService } from '../programme/register.service.js';
import type { OutputStanding } from './outputs-view.js';
import { sponsorsOf } from './outputs-view.service.js';
import { publicationBlockers } from './publication.js';
import { PublicationBlockers } from './publication-blockers.service.js';
import type { VersionStanding } from './versions-standing.js';

/** Gathers what decides whether a version may be published. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly plans: PlanService,
    private readonly register: RegisterService,
    private readonly registered: PublicationBlockers,
  ) {}

  /** What stands between a version and its publication on the day of the point. */
  async blockers(output: OutputStanding, version: VersionStanding, at: ProjectPoint): Promise<readonly Problem[]> {
    const { projectId, asAt } = at;
    const [plan, names, registered] = await Promise.all([
      this.plans.view(projectId, at),
      this.names(at),
      this.registered.of({ id: version.id, outputId: output.id, projectId }, at),
    ]);
    const windows = plan.calendar.restrictedWindows;
    return publicationBlockers({ output, version, on: asAt, windows, names, registered });
  }

  /** The names of the organisations whose badge a project's outputs carry. */
  async names(at: ProjectPoint): Promise<ReadonlyMap<string, string>> {
    const register = await this.register.at({ asAt: at.asAt, revision: at.revision });
    const ids = sponsorsOf(register, at.projectId);
    return new Map(ids.map((id) => [id, register.organisations.get(id)?.name ?? id]));
  }
}
