import { Injectable } from '@nestjs/common';
import { PlanService } from '../../milestones/plan.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { ProjectViewService } from '../../programme/project-view.service.js';
import { CommitmentService } from '../../stakeholders/commitment.service.js';
import { CommunicationService } from '../../stakeholders/communication.service.js';
import { StakeholderService } from '../../stakeholders/stakeholder.service.js';
import { StakeholdersViewService } from '../../stakeholders/stakeholders-view.service.js';
import { DemoStepsService } from '../demo-steps.service.js';
import { PAPER_DATE, PROJECTS } from '../first-programme/projects.js';
import {
  ASSESSMENT_ROWS,
  COMMITMENT_ROWS,
  COMMUNICATION_ROWS,
  ENGAGEMENT_ROWS,
  STAKEHOLDERS_ROWS,
} from '../first-programme/stakeholders.js';

type Done = Map<string, string>;

/** Puts the first programme's stakeholders on record, with what was said, promised and planned to be said. */
@Injectable()
export class LoadStakeholdersService {
  constructor(
    private readonly steps: DemoStepsService,
    private readonly projects: ProjectViewService,
    private readonly plans: PlanService,
    private readonly views: StakeholdersViewService,
    private readonly stakeholders: StakeholderService,
    private readonly commitments: CommitmentService,
    private readonly communications: CommunicationService,
  ) {}

  async load(done: Done): Promise<void> {
    await this.identify(done);
    for (const [index, { project, stakeholder, ...row }] of ENGAGEMENT_ROWS.entries()) {
      await this.steps.once(done, `engagement ${index + 1}`, leadOf(project), async (actor) =>
        this.stakeholders.write(actor, 'logEngagement', { ...row, ...(await this.about(actor, project, stakeholder)) }),
      );
    }
    for (const { project, stakeholder, ...row } of ASSESSMENT_ROWS) {
      await this.steps.once(done, `assessment ${project} ${stakeholder}`, leadOf(project), async (actor) =>
        this.stakeholders.write(actor, 'assessStakeholder', {
          ...row,
          ...(await this.about(actor, project, stakeholder)),
        }),
      );
    }
    await this.promise(done);
  }

  private async identify(done: Done): Promise<void> {
    for (const { project, organisation, person, group, owner, ...row } of STAKEHOLDERS_ROWS) {
      const party = {
        organisationId: organisation ? done.get(`organisation ${organisation}`)! : null,
        personId: person ? done.get(`person ${person}`)! : null,
        groupName: group ?? null,
      };
      const ownerId = owner === null ? null : done.get(`person ${owner}`)!;
      const input = { ...row, ...party, ownerId, projectCode: project };
      await this.steps.once(done, `stakeholder ${project} ${row.code}`, leadOf(project), (actor) =>
        this.stakeholders.write(actor, 'identifyStakeholder', input),
      );
    }
  }

  private async promise(done: Done): Promise<void> {
    for (const { project, stakeholder, owner, milestone, ...row } of COMMITMENT_ROWS) {
      await this.steps.once(done, `commitment ${project} ${row.code}`, leadOf(project), async (actor) => {
        const stakeholderId = done.get(`stakeholder ${project} ${stakeholder}`)!;
        const milestoneId = await this.milestone(actor, project, milestone);
        const terms = { stakeholderId, milestoneId, ownerId: done.get(`person ${owner}`)! };
        return this.commitments.write(actor, 'makeCommitment', { ...row, ...terms, projectCode: project });
      });
    }
    for (const { project, milestone, ...row } of COMMUNICATION_ROWS) {
      await this.steps.once(done, `communication ${project} ${row.code}`, leadOf(project), async (actor) => {
        const milestoneId = await this.milestone(actor, project, milestone);
        return this.communications.write(actor, 'planCommunication', { ...row, milestoneId, projectCode: project });
      });
    }
  }

  private async about(actor: Actor, project: string, code: string) {
    const { projectId } = await this.projects.visible(actor, project);
    const { stakeholders } = await this.views.view(projectId, { asAt: PAPER_DATE, revision: actor.revision });
    const found = stakeholders.find((each) => each.code === code)!;
    return { stakeholderId: found.id, expectedVersion: found.version };
  }

  private async milestone(actor: Actor, project: string, code: string): Promise<string> {
    const { projectId } = await this.projects.visible(actor, project);
    const { items } = await this.plans.view(projectId, { asAt: PAPER_DATE, revision: actor.revision });
    return items.find(({ item }) => item.code === code)!.item.itemId;
  }
}

const leadOf = (project: string): string => PROJECTS.find((each) => each.code === project)!.lead;
