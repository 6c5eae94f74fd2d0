import { Injectable } from '@nestjs/common';
import { PlanService } from '../milestones/plan.service.js';
import type { Problem } from '../platform/record/problem.js';
import type { ProjectPoint } from '../programme/record-subject.js';
import { RegisterService } from '../programme/register.service.js';
import type { ThingWrite } from '../programme/kind/thing.js';
import { type OutputSnapshot, sponsorNames } from './outputs-view.js';
import { OutputsViewService } from './outputs-view.service.js';
import { publicationBlockers } from './publication.js';
import { PublicationBlockers } from './publication-blockers.service.js';
import type { PublicationRead } from './version-state.rules.js';
import type { VersionSnapshot } from './versions-snapshot.js';

/** Gathers what decides whether a version may be published. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly plans: PlanService,
    private readonly register: RegisterService,
    private readonly registered: PublicationBlockers,
    private readonly views: OutputsViewService,
  ) {}

  /** What stands between a version and its publication on the day of the point. */
  async blockers(output: OutputSnapshot, version: VersionSnapshot, at: ProjectPoint): Promise<readonly Problem[]> {
    const { projectId, asAt, revision } = at;
    const [read, register] = await Promise.all([this.read(version, at), this.register.at({ asAt, revision })]);
    return publicationBlockers({ output, version, on: asAt, ...read, names: sponsorNames({ register, projectId }) });
  }

  /** The same of a version that somebody is about to publish, for the rule that decides. */
  async within(thing: Pick<ThingWrite, 'write' | 'projectId' | 'id' | 'before'>): Promise<PublicationRead> {
    const { id, projectId, before } = thing;
    const { versionStatements } = await this.views.within(thing);
    const outputId = versionStatements.find((row) => row.versionId === id)?.outputId;
    if (outputId === undefined) throw new Error(`version ${id} has lost its statement`);
    return this.read({ id, outputId }, { ...before, projectId });
  }

  private async read(
    { id, outputId }: Pick<VersionSnapshot, 'id' | 'outputId'>,
    at: ProjectPoint,
  ): Promise<PublicationRead> {
    const { projectId } = at;
    const [plan, registered] = await Promise.all([
      this.plans.view(projectId, at),
      this.registered.of({ id, outputId, projectId }, at),
    ]);
    return { windows: plan.calendar.restrictedWindows, registered };
  }
}
