import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { type Problem } from '../platform/record/problem.js';
import { Refusal } from '../platform/record/refusal.js';
import type { Write } from '../platform/record/write.js';
import { recordId } from '../platform/record/view-id.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import type { ProjectRow } from '../programme/register.js';
import { PlanBaseline, PlanBaselineProposal } from './baseline.entity.js';
import { snapshotOf } from './baseline-comparison.js';
import { decisionFault, proposalFault } from './baseline-faults.js';
import type { ApproveBaselineInput, ProposeBaselineInput } from './baseline.input.js';
import { PlanChangeService } from './plan-change.service.js';
import { PlanDraftService, type Ground } from './plan-draft.service.js';
import type { PlanView } from './plan-view.types.js';
import type { ProjectPlanPayload } from './plan.type.js';

/** What a baseline, or the proposal of one, starts from. */
interface Start {
  readonly ground: Ground;
  readonly view: PlanView;
  readonly problems: Problem[];
  /** The id of the decision that it rests on; empty where there is none, which is among the problems. */
  readonly decisionId: string;
}

/** Keeps baselines: the lead proposes one, the director approves it, or sets one outright. */
@Injectable()
export class BaselineService {
  constructor(
    private readonly changes: PlanChangeService,
    private readonly drafts: PlanDraftService,
    private readonly subjects: RecordSubjects,
  ) {}

  /** Puts the schedule as it stands to the director; it takes the place of what was proposed before. */
  async proposeBaseline(actor: Actor, input: ProposeBaselineInput): Promise<ProjectPlanPayload> {
    return this.changes.record(actor, 'proposeBaseline', input, async (write, project) => {
      const { ground, view, problems, decisionId } = await this.start(write, project, input);
      if (problems.length) throw new Refusal(problems);
      const row = rowOf(write, ground, view, { ...input, decisionId });
      await write.manager.insert(PlanBaselineProposal, { ...row, projectId: project.projectId });
      const proposal = { ...row, proposedById: actor.personId, proposedBy: actor.personName };
      return this.drafts.consequences(ground, { proposals: [proposal] }, () => ['input']).consequences;
    });
  }

  /**
   * Approves the schedule as it stands as a baseline. Refuses a name in use, a plan without items, a decision that is not
   * there or agreed to nothing, a proposal of one's own, and one that the plan has moved away from.
   */
  async approveBaseline(actor: Actor, input: ApproveBaselineInput): Promise<ProjectPlanPayload> {
    return this.changes.record(actor, 'approveBaseline', input, async (write, project) => {
      const { ground, view, problems, decisionId } = await this.start(write, project, input);
      const proposalId = input.proposalId ? (recordId(input.proposalId) ?? input.proposalId) : null;
      const fault =
        proposalId === null ? null : proposalFault(view.proposal, proposalId, actor.personId, snapshotOf(view));
      if (fault) problems.push(fault);
      if (problems.length) throw new Refusal(problems);
      const row = { ...rowOf(write, ground, view, { ...input, decisionId }), proposalId };
      await write.manager.insert(PlanBaseline, { ...row, projectId: project.projectId });
      return this.drafts.consequences(ground, { baselines: [row] }, () => ['input']).consequences;
    });
  }

  private async start(write: Write, project: ProjectRow, input: ProposeBaselineInput): Promise<Start> {
    const ground = await this.drafts.groundWithin(write, {
      projectId: project.projectId,
      effectiveOn: input.effectiveOn,
    });
    const { after: view } = this.drafts.consequences(ground, {}, () => ['input']);
    const problems: Problem[] = [];
    if (ground.record.baselines.some((each) => each.name === input.name)) {
      const message = `There is a ${input.name} already. A baseline is never changed: give the new one a name of its own.`;
      problems.push({ code: 'NAME_TAKEN', message, path: ['input', 'name'], subject: project.code });
    }
    if (!view.items.length) {
      const message = `The plan of ${project.code} is empty. Add its tasks and milestones first.`;
      problems.push({ code: 'PLAN_EMPTY', message, path: ['input', 'projectCode'], subject: project.code });
    }
    const { effectiveOn: asAt, revision } = ground;
    const at = { projectId: project.projectId, asAt, revision };
    const decision = await this.subjects.named('DECISION', input.decision, at);
    const fault = decisionFault(decision, input.decision, asAt);
    if (fault) problems.push(fault);
    return { ground, view, problems, decisionId: decision?.id ?? '' };
  }
}

function rowOf(write: Write, ground: Ground, view: PlanView, input: ProposeBaselineInput & { decisionId: string }) {
  const { name, reason, note = null, decisionId } = input;
  const dated = write.dated({ ...input, effectiveOn: ground.effectiveOn });
  return { ...dated, name, reason, note, decisionId, snapshot: snapshotOf(view) };
}
