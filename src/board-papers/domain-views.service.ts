import { Injectable } from '@nestjs/common';
import type { RecordPoint } from '../platform/record/standing.js';
import { OutputsViewService } from '../outputs/outputs-view.service.js';
import { PilotsViewService } from '../pilots/pilots-view.service.js';
import { StakeholdersViewService } from '../stakeholders/stakeholders-view.service.js';
import { EvidenceViewService } from '../evidence/evidence-view.service.js';
import { FeedbackViewService } from '../feedback/feedback-view.service.js';
import { AdoptionViewService } from '../adoption/adoption-view.service.js';
import { RisksViewService } from '../risks/risks-view.service.js';
import { SteeringGroupViewService } from '../steering-group/steering-group-view.service.js';
import type { ProjectDomains } from './facts/domain-facts.js';

/** Gathers what every domain shows of a project at one point of the record. */
@Injectable()
export class DomainViewsService {
  constructor(
    private readonly outputs: OutputsViewService,
    private readonly pilots: PilotsViewService,
    private readonly stakeholders: StakeholdersViewService,
    private readonly evidence: EvidenceViewService,
    private readonly feedback: FeedbackViewService,
    private readonly adoption: AdoptionViewService,
    private readonly risks: RisksViewService,
    private readonly steeringGroup: SteeringGroupViewService,
  ) {}

  /** By project. Domain after domain, so that all projects are read together, however long one of them takes to work out. */
  async of(projectIds: readonly string[], point: RecordPoint): Promise<ReadonlyMap<string, ProjectDomains>> {
    const each = <T>(view: (projectId: string) => Promise<T>): Promise<T[]> => Promise.all(projectIds.map(view));
    const outputs = await each((id) => this.outputs.view(id, point));
    const pilots = await each((id) => this.pilots.view(id, point));
    const stakeholders = await each((id) => this.stakeholders.view(id, point));
    const evidence = await each((id) => this.evidence.view(id, point));
    const feedback = await each((id) => this.feedback.view(id, point));
    const adoption = await each((id) => this.adoption.view(id, point));
    const risks = await each((id) => this.risks.view(id, point));
    const steeringGroup = await each((id) => this.steeringGroup.view(id, point));
    const of = (at: number): ProjectDomains => ({
      ...{ outputs: outputs[at]!, pilots: pilots[at]!, stakeholders: stakeholders[at]!, evidence: evidence[at]! },
      ...{ feedback: feedback[at]!, adoption: adoption[at]!, risks: risks[at]!, steeringGroup: steeringGroup[at]! },
    });
    return new Map(projectIds.map((projectId, at) => [projectId, of(at)]));
  }
}
