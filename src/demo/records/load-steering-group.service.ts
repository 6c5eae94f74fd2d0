import { Injectable } from '@nestjs/common';
import { BodyService } from '../../meetings/body.service.js';
import { PlanService } from '../../milestones/plan.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { ProjectViewService } from '../../programme/project-view.service.js';
import { ChallengeService } from '../../steering-group/challenge.service.js';
import { SeatService } from '../../steering-group/seat.service.js';
import { TermsOfReferenceService } from '../../steering-group/terms-of-reference.service.js';
import { DemoStepsService } from '../demo-steps.service.js';
import { PROJECTS } from '../first-programme/projects.js';
import {
  CHALLENGES,
  GROUP_BODY,
  SEATS,
  TERMS_OF_REFERENCE,
  type ChallengeRow,
} from '../first-programme/steering-group.js';

/** Puts the first programme's steering group on record: terms, seats, and the challenge that waits for an answer. */
@Injectable()
export class LoadSteeringGroupService {
  constructor(
    private readonly steps: DemoStepsService,
    private readonly bodies: BodyService,
    private readonly terms: TermsOfReferenceService,
    private readonly seats: SeatService,
    private readonly challenges: ChallengeService,
    private readonly projects: ProjectViewService,
    private readonly plans: PlanService,
  ) {}

  async load(done: Map<string, string>): Promise<void> {
    const { project, responsibilities, ...terms } = TERMS_OF_REFERENCE;
    const body = `body ${GROUP_BODY.code}`;
    await this.steps.once(done, body, leadOf(project), (actor) =>
      this.bodies.establishBody(actor, { ...GROUP_BODY, kind: 'ADVISORY' }),
    );
    const stated = {
      ...terms,
      bodyId: done.get(body) ?? null,
      projectCode: project,
      responsibilities: [...responsibilities],
    };
    await this.steps.once(done, `terms of reference ${project}`, leadOf(project), (actor) =>
      this.terms.write(actor, 'stateTermsOfReference', stated),
    );
    for (const { project: projectCode, organisation, ...row } of SEATS) {
      const organisationId = done.get(`organisation ${organisation}`) ?? '';
      await this.steps.once(done, `seat ${projectCode} ${organisation}`, leadOf(projectCode), (actor) =>
        this.seats.write(actor, 'addSeat', { ...row, projectCode, organisationId }),
      );
    }
    for (const row of CHALLENGES) {
      await this.steps.once(done, `challenge ${row.project} ${row.milestone}`, row.raisedBy, (actor) =>
        this.raise(actor, row),
      );
    }
  }

  private async raise(actor: Actor, row: ChallengeRow) {
    const { project: projectCode, milestone, effectiveOn } = row;
    const { projectId } = await this.projects.visible(actor, projectCode);
    const { items } = await this.plans.view(projectId, { asAt: effectiveOn, revision: actor.revision });
    const id = items.find(({ item }) => item.code === milestone)?.item.itemId ?? '';
    const subject = { kind: 'MILESTONE' as const, id };
    const { question, whyItMatters, wanted, reason, citation, assumed } = row;
    const said = { question, whyItMatters, wanted, reason, citation, assumed };
    const input = { ...said, projectCode, effectiveOn, kind: 'CHALLENGE' as const, subject };
    return this.challenges.write(actor, 'raiseChallenge', input);
  }
}

function leadOf(project: string): string {
  return PROJECTS.find((each) => each.code === project)!.lead; // a row names a project of the programme
}
