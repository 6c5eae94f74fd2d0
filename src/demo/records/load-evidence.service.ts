import { Injectable } from '@nestjs/common';
import { EvidenceService } from '../../evidence/evidence.service.js';
import { PlanService } from '../../milestones/plan.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { SubjectRef } from '../../programme/record-subject.js';
import { ProjectViewService } from '../../programme/project-view.service.js';
import { DemoStepsService } from '../demo-steps.service.js';
import { EVIDENCE_REPORT_ROWS, EVIDENCE_ROWS } from '../first-programme/evidence.js';
import { PAPER_DATE, PROJECTS } from '../first-programme/projects.js';

type Done = Map<string, string>;

/** Puts the first programme's evidence on record. */
@Injectable()
export class LoadEvidenceService {
  constructor(
    private readonly steps: DemoStepsService,
    private readonly projects: ProjectViewService,
    private readonly plans: PlanService,
    private readonly evidence: EvidenceService,
  ) {}

  async load(done: Done): Promise<void> {
    for (const { project, participants, documents, supports, ...row } of EVIDENCE_ROWS) {
      const lists = {
        participants: participants?.map(([key, note]) => ({ organisationId: organisationId(done, key), note })),
        documents: documents?.map(({ author, ...each }) => ({ ...each, authorId: organisationId(done, author) })),
      };
      await this.steps.once(done, `evidence ${project} ${row.code}`, leadOf(project), async (actor) => {
        const input = { ...row, ...lists, supports: await this.subjects(actor, project, supports) };
        return this.evidence.write(actor, 'recordEvidence', { ...input, projectCode: project });
      });
    }
    for (const { project, evidence, ...row } of EVIDENCE_REPORT_ROWS) {
      const step = `evidence report ${project} ${evidence} ${row.state}`;
      await this.steps.once(done, step, leadOf(project), async (actor) => {
        const { projectId } = await this.projects.visible(actor, project);
        const view = await this.evidence.view(projectId, { asAt: PAPER_DATE, revision: actor.revision });
        const { id, version } = view.evidence.find((each) => each.code === evidence)!;
        return this.evidence.write(actor, 'reportEvidence', { ...row, evidenceId: id, expectedVersion: version });
      });
    }
  }

  /** The items of the plan with these codes; without any, the project itself. */
  private async subjects(actor: Actor, project: string, codes: readonly string[]): Promise<SubjectRef[]> {
    const { projectId } = await this.projects.visible(actor, project);
    if (codes.length === 0) return [{ kind: 'PROJECT', id: projectId }];
    const { items } = await this.plans.view(projectId, { asAt: PAPER_DATE, revision: actor.revision });
    return codes.map((code) => {
      const { kind, itemId } = items.find(({ item }) => item.code === code)!.item;
      return { kind, id: itemId };
    });
  }
}

const leadOf = (project: string): string => PROJECTS.find((each) => each.code === project)!.lead;

function organisationId(done: Done, key: string): string {
  const id = done.get(`organisation ${key}`);
  if (id === undefined) throw new Error(`The demonstration has no organisation ${key}.`);
  return id;
}
