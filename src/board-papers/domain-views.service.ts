import { Injectable } from '@nestjs/common';
import type { RecordPoint } from '../platform/record/in-force.js';
import { OutputsViewService } from '../outputs/outputs-view.service.js';
import { PilotService } from '../pilots/pilot.service.js';
import { StakeholdersViewService } from '../stakeholders/stakeholders-view.service.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import { FeedbackViewService } from '../feedback/feedback-view.service.js';
import { AdoptionViewService } from '../adoption/adoption-view.service.js';
import { RisksViewService } from '../risks/risks-view.service.js';
import { SteeringGroupViewService } from '../steering-group/steering-group-view.service.js';
import { turn } from '../platform/work/steps.js';
import type { ProjectDomains } from './facts/domain-facts.js';

/** Gathers what every domain shows of a project at one point of the record. */
@Injectable()
export class DomainViewsService {
  constructor(
    private readonly outputs: OutputsViewService,
    private readonly pilots: PilotService,
    private readonly stakeholders: StakeholdersViewService,
    private readonly evidence: EvidenceService,
    private readonly feedback: FeedbackViewService,
    private readonly adoption: AdoptionViewService,
    private readonly risks: RisksViewService,
    private readonly steeringGroup: SteeringGroupViewService,
  ) {}

  async of(projectId: string, point: RecordPoint): Promise<ProjectDomains> {
    return {
      outputs: await this.outputs.view(projectId, point),
      pilots: await this.afterATurn(this.pilots, projectId, point),
      stakeholders: await this.afterATurn(this.stakeholders, projectId, point),
      evidence: await this.afterATurn(this.evidence, projectId, point),
      feedback: await this.afterATurn(this.feedback, projectId, point),
      adoption: await this.afterATurn(this.adoption, projectId, point),
      risks: await this.afterATurn(this.risks, projectId, point),
      steeringGroup: await this.afterATurn(this.steeringGroup, projectId, point),
    };
  }

  /** With thousands of records each view takes some tens of milliseconds. */
  private async afterATurn<View>(
    domain: { view(projectId: string, point: RecordPoint): Promise<View> },
    projectId: string,
    point: RecordPoint,
  ): Promise<View> {
    await turn();
    return domain.view(projectId, point);
  }
}
