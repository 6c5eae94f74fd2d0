import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { AdoptionMapper } from './adoption-mapper.service.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import type { OwnPartnership } from './adoption.tasks.js';
import type { Adoption } from './adoption.type.js';
import { ConductViewService } from './conduct-view.service.js';
import { MembershipService } from './membership.service.js';

/** Serves the partnerships of a person's organisation, whether or not the person may read their projects. */
@Injectable()
export class PartnershipService {
  constructor(
    private readonly members: MembershipService,
    private readonly projects: ProjectViewService,
    private readonly mapper: AdoptionMapper,
    private readonly conduct: ConductViewService,
  ) {}

  /** The same partnerships as the record has them, each with the challenges inside it. */
  async ownWithChallenges(actor: Actor, point: RecordPoint): Promise<readonly OwnPartnership[]> {
    const found: OwnPartnership[] = [];
    for (const { adoption, organisationId } of await this.members.all(actor)) {
      found.push({ adoption, organisationId, challenges: await this.conduct.view(adoption.id, point) });
    }
    return found;
  }

  /** The adoptions of which the actor's organisation is a member today, each in its project's current view. */
  async of(actor: Actor): Promise<Adoption[]> {
    const found: Adoption[] = [];
    for (const { projectId, adoption } of await this.members.all(actor)) {
      const project = await this.projects.current(projectId, actor.revision);
      const mapped = project && (await this.mapper.adoption(project, adoption.id));
      if (mapped) found.push(mapped);
    }
    return found;
  }
}
