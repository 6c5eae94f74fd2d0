import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { mayRead } from '../platform/auth/policy.js';
import { type Refusal, refuse } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import { RegisterService } from '../programme/register.service.js';
import { findVersion } from './outputs-view.js';
import { OutputsViewService } from './outputs-view.service.js';
import type { VersionSnapshot } from './versions-snapshot.js';

/** Finds versions for those who may read them, outside any write. */
@Injectable()
export class VersionFinder {
  constructor(
    private readonly views: OutputsViewService,
    private readonly register: RegisterService,
  ) {}

  /** The project of a version. @throws Refusal NOT_FOUND where there is none that the actor may read */
  async projectId(actor: Actor, versionId: string): Promise<string> {
    const projectId = await this.views.projectOfVersion(recordId(versionId) ?? versionId, actor.revision);
    if (projectId === null || !mayRead(actor, projectId)) throw unknown(versionId);
    return projectId;
  }

  /** A version as it stood on a day; null: on the status date of its project. */
  async snapshot(actor: Actor, versionId: string, on: string | null): Promise<VersionSnapshot> {
    const projectId = await this.projectId(actor, versionId);
    const point = await this.register.pointFor(projectId, { asAt: on, revision: actor.revision });
    const found = findVersion(await this.views.view(projectId, point), recordId(versionId) ?? versionId);
    if (!found) throw unknown(versionId);
    return found.version;
  }
}

function unknown(versionId: string): Refusal {
  return refuse('NOT_FOUND', 'There is no such version that you may read.', ['input', 'versionId'], versionId);
}
