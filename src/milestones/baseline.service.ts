import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { type Problem } from '../platform/record/problem.js';
import { Refusal } from '../platform/record/refusal.js';
import type { Write } from '../platform/record/write.js';
import { saidOf } from '../platform/record/terms.js';
import { recordId } from '../platform/record/view-id.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import type { ProjectRow } from '../programme/register.js';
import { PlanBaseline, PlanBaselineProposal } from './baseline.entity.js';
import { snapshotOf } from './baseline-comparison.js';
import { BASELINE_TERMS, baselineCorrection } from './baseline-correction.js';
import { decisionFault, proposalFault } from './baseline-faults.js';
import type { ApproveBaselineInput, CorrectBaselineInput, ProposeBaselineInput } from './baseline.input.js';
import { PlanChangeService } from './plan-change.service.js';
import { PlanDraftService, type Context } from './plan-draft.service.js';
import type { PlanView } from './plan-view.types.js';
import type { ProjectPlanPayload } from './plan-payloads.type.js';

/** What a baseline, or the proposal of one, starts from. */
interface Start {
  readonly context: Context;
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
      const { context, view, problems, decisionId } = await this.start(write, project, input);
      if (problems.length) throw new Refusal(problems);
      const row = rowOf(write, context, view, { ...input, decisionId });
      await write.manager.insert(PlanBaselineProposal, { ...row, projectId: project.projectId });
      const proposal = { ...row, proposedById: actor.personId, proposedBy: actor.personName };
      return (await this.drafts.consequences(context, { proposals: [proposal] }, () => ['input'])).consequences;
    });
  }

  /**
   * Approves the schedule as it stands as a baseline. Refuses a name in use, a plan without items, a decision that is not
   * there or agreed to nothing, a proposal of one's own, and one that the plan has moved away from.
   */
  async approveBaseline(actor: Actor, input: ApproveBaselineInput): Promise<ProjectPlanPayload> {
    return this.changes.record(actor, 'approveBaseline', input, async (write, project) => {
      const { context, view, problems, decisionId } = await this.start(write, project, input);
      const proposalId = input.proposalId ? (recordId(input.proposalId) ?? input.proposalId) : null;
      const fault =
        proposalId === null ? null : proposalFault(view.proposal, proposalId, actor.personId, snapshotOf(view));
      if (fault) problems.push(fault);
      if (problems.length) throw new Refusal(problems);
      const row = { ...rowOf(write, context, view, { ...input, decisionId }), proposalId };
      await write.manager.insert(PlanBaseline, { ...row, projectId: project.projectId });
      const signed = { recordedAt: write.at, recordedBy: actor.personName, why: input.reason };
      const later = { baselines: [{ ...row, ...signed }] };
      return (await this.drafts.consequences(context, later, () => ['input'])).consequences;
    });
  }

  /**
   * Puts right what is said of a baseline. As PRINCE2 has it, a product that was baselined is changed by change control
   * alone: the schedule kept, its day and its name stay as they were approved, and where those are wrong a new baseline is
   * approved. What may be wrong of the record is why it was taken, the decision that it rests on, and who approved it: the
   * row that took its place was recorded by the director who answers for the approval from then on. Both stay to be seen.
   */
  async correctBaseline(actor: Actor, input: CorrectBaselineInput): Promise<ProjectPlanPayload> {
    return this.changes.record(actor, 'correctBaseline', input, async (write, project) => {
      const { projectId } = project;
      const context = await this.drafts.contextWithin(write, { projectId, effectiveOn: null });
      const { decisionId: named, ...said } = saidOf(BASELINE_TERMS, input);
      const corrects = recordId(input.corrects) ?? input.corrects;
      const before = baselineCorrection(context.record.baselines, corrects, said);
      const terms = named
        ? { ...said, decisionId: await this.decision(named, before.effectiveOn, { context, projectId }) }
        : said;
      const { effectiveOn, ...row } = baselineCorrection(context.record.baselines, corrects, terms);
      const dated = write.dated({ ...input, corrects, effectiveOn });
      await write.manager.insert(PlanBaseline, { ...row, ...dated, projectId });
      const signed = { recordedAt: write.at, recordedBy: actor.personName, why: input.reason };
      const later = { baselines: [{ ...row, ...dated, ...signed }] };
      return (await this.drafts.consequences(context, later, () => ['input'])).consequences;
    });
  }

  /** The id of the decision that a baseline of a day rests on. @throws Refusal as `decisionFault` finds */
  private async decision(
    named: string,
    asAt: string,
    { context, projectId }: { readonly context: Context; readonly projectId: string },
  ): Promise<string> {
    const found = await this.subjects.named('DECISION', named, { projectId, asAt, revision: context.revision });
    const fault = decisionFault(found, named, asAt);
    if (fault ?? !found) throw new Refusal(fault ? [fault] : []);
    return found.id;
  }

  private async start(write: Write, project: ProjectRow, input: ProposeBaselineInput): Promise<Start> {
    const context = await this.drafts.contextWithin(write, {
      projectId: project.projectId,
      effectiveOn: input.effectiveOn,
    });
    const { after: view } = await this.drafts.consequences(context, {}, () => ['input']);
    const problems: Problem[] = [];
    if (context.record.baselines.some((each) => each.name === input.name)) {
      const message = `There is a ${input.name} already. A baseline is never changed: give the new one a name of its own.`;
      problems.push({ code: 'NAME_TAKEN', message, path: ['input', 'name'], subject: project.code });
    }
    if (!view.items.length) {
      const message = `The plan of ${project.code} is empty. Add its tasks and milestones first.`;
      problems.push({ code: 'PLAN_EMPTY', message, path: ['input', 'projectCode'], subject: project.code });
    }
    const { effectiveOn: asAt, revision } = context;
    const at = { projectId: project.projectId, asAt, revision };
    const decision = await this.subjects.named('DECISION', input.decision, at);
    const fault = decisionFault(decision, input.decision, asAt);
    if (fault) problems.push(fault);
    return { context, view, problems, decisionId: decision?.id ?? '' };
  }
}

function rowOf(write: Write, context: Context, view: PlanView, input: ProposeBaselineInput & { decisionId: string }) {
  const { name, reason, note = null, decisionId } = input;
  const dated = write.dated({ ...input, effectiveOn: context.effectiveOn });
  return { ...dated, name, reason, note, decisionId, snapshot: snapshotOf(view) };
}
