import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { mayRead, type Operation, requireMay } from '../platform/auth/policy.js';
import { Clock } from '../platform/clock/clock.js';
import { type Problem } from '../platform/record/problem.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { Recorder } from '../platform/record/recorder.js';
import { recordId } from '../platform/record/view-id.js';
import type { Consequences } from './consequences.js';
import { type Changed, type Ground, isSameGround, PlanDraftService } from './plan-draft.service.js';
import { PlanItemIdentity } from './plan-item.entity.js';
import type { PlanReport } from './plan-record.js';
import { PlanReportRow } from './plan-report.entity.js';
import { PlanService } from './plan.service.js';
import { PlanShapeService } from './plan-shape.service.js';
import { statusById, withReport } from './plan-view.js';
import type { PlanView } from './plan-view.types.js';
import type { MilestonePayload, Preview, TaskPayload } from './plan.type.js';
import { type ReportFields, type ReportSaid, reportFaults } from './report-faults.js';
import type { ReportMilestoneInput, ReportTaskInput } from './report.input.js';

/** What of both kinds of report is told to the one way of recording them. */
interface Telling {
  readonly itemId: string;
  readonly idField: string;
  readonly kind: 'MILESTONE' | 'TASK';
  readonly said: Omit<ReportSaid, 'reportedOn'> & { readonly reportedOn: string | null };
  readonly fields: ReportFields;
  readonly citation: string | null;
  readonly assumed: boolean;
}

interface Foreseen {
  readonly ground: Ground;
  readonly after: PlanView;
  readonly consequences: Consequences;
}

interface Outcome {
  readonly consequences: Consequences | null;
  readonly problems: Problem[];
  readonly saved: boolean;
  readonly projectId: string | null;
  readonly itemId: string;
  readonly revision: number;
}

/** Keeps the reports of milestones and tasks, and says what each does to the plan. */
@Injectable()
export class ReportService {
  constructor(
    private readonly recorder: Recorder,
    private readonly drafts: PlanDraftService,
    private readonly plans: PlanService,
    private readonly shapes: PlanShapeService,
    private readonly clock: Clock,
    @InjectRepository(PlanItemIdentity) private readonly items: Repository<PlanItemIdentity>,
  ) {}

  /** Adds a report of a milestone; where it is refused, answers with the milestone as it stands. */
  async reportMilestone(actor: Actor, input: ReportMilestoneInput): Promise<MilestonePayload> {
    const outcome = await this.report(actor, 'reportMilestone', ofMilestone(input), input);
    const { projectId, itemId, revision, ...answer } = outcome;
    return { ...answer, milestone: projectId ? await this.shapes.milestone(projectId, itemId, revision) : null };
  }

  /** Adds a report of a task; where it is refused, answers with the task as it stands. */
  async reportTask(actor: Actor, input: ReportTaskInput): Promise<TaskPayload> {
    const outcome = await this.report(actor, 'reportTask', ofTask(input), input);
    const { projectId, itemId, revision, ...answer } = outcome;
    return { ...answer, task: projectId ? await this.shapes.task(projectId, itemId, revision) : null };
  }

  /** What a report of a milestone would do; saves nothing. */
  previewMilestoneReport(actor: Actor, input: ReportMilestoneInput): Promise<Preview> {
    return this.preview(actor, ofMilestone(input));
  }

  /** What a report of a task would do; saves nothing. */
  previewTaskReport(actor: Actor, input: ReportTaskInput): Promise<Preview> {
    return this.preview(actor, ofTask(input));
  }

  private async report(
    actor: Actor,
    operation: Operation,
    telling: Telling,
    input: { expectedVersion: number; reason?: string | null },
  ): Promise<Outcome> {
    const item = await this.readable(actor, telling);
    const nothing = { consequences: null, saved: false, itemId: telling.itemId, revision: actor.revision };
    if (!item) return { ...nothing, problems: [unknownItem(telling)], projectId: null };
    requireMay(actor, operation, item.projectId);
    const reason = input.reason ?? telling.said.narrative?.slice(0, 500) ?? `${item.code} reported`;
    const foreseen = await this.foreseen(actor, item, telling);
    try {
      const done = await this.recorder.write(actor, { operation, reason }, async (write) => {
        await write.claim('plan_item', item.id, input.expectedVersion, item.code);
        const ground = await this.drafts.groundWithin(write, changedBy(item, telling));
        const said = this.checked(ground, item, telling);
        const row = { ...write.dated(provenance(telling, said)), itemId: item.id, ...content(said) };
        await write.manager.insert(PlanReportRow, { ...row, projectId: item.projectId });
        write.touch(item.projectId, 'PlanItem', item.id, item.code);
        const report: PlanReport = { ...row, recordedAt: write.at, recordedBy: actor.personName };
        const { after, consequences } =
          foreseen && isSameGround(foreseen.ground, ground)
            ? { ...foreseen, after: withReport(foreseen.after, report) }
            : this.drafts.consequences(ground, { reports: [report] }, () => pathOf(telling));
        return { consequences, revision: write.revision, row: ground.row, after };
      });
      this.plans.keep(done.row, done.after);
      const problems = [...done.consequences.raised];
      const { consequences, revision } = done;
      return { consequences, revision, problems, saved: true, projectId: item.projectId, itemId: item.id };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const revision = await this.recorder.lastRevision();
      return { ...nothing, revision, problems: [...error.problems], projectId: item.projectId };
    }
  }

  private async preview(actor: Actor, telling: Telling): Promise<Preview> {
    const item = await this.readable(actor, telling);
    if (!item) return { consequences: null, problems: [unknownItem(telling)] };
    try {
      const { consequences } = await this.tried(actor, item, telling);
      return { consequences, problems: [...consequences.raised] };
    } catch (error) {
      if (error instanceof Refusal) return { consequences: null, problems: [...error.problems] };
      throw error;
    }
  }

  /** What the report would do to the plan as it stands before the write has its turn. */
  private async tried(actor: Actor, item: PlanItemIdentity, telling: Telling): Promise<Foreseen> {
    const ground = await this.drafts.ground(changedBy(item, telling), actor.revision);
    const said = this.checked(ground, item, telling);
    const { citation, assumed, corrects, effectiveOn } = provenance(telling, said);
    const dated = { id: randomUUID(), effectiveOn, revision: ground.revision + 1, corrects, citation, assumed };
    const recorded = { recordedAt: this.clock.now(), recordedBy: actor.personName };
    const report: PlanReport = { ...dated, itemId: item.id, ...content(said), ...recorded };
    return { ground, ...this.drafts.consequences(ground, { reports: [report] }, () => pathOf(telling)) };
  }

  /** The same, so that it need not be worked out while all other writes wait; null where the report would be refused. */
  private async foreseen(actor: Actor, item: PlanItemIdentity, telling: Telling): Promise<Foreseen | null> {
    try {
      return await this.tried(actor, item, telling);
    } catch (error) {
      if (error instanceof Refusal) return null; // the write says so itself, of the plan as it finds it
      throw error;
    }
  }

  /** The item where the actor may read it and it is of the right kind. */
  private async readable(actor: Actor, telling: Telling): Promise<PlanItemIdentity | null> {
    const item = await this.items.findOneBy({ id: telling.itemId, kind: telling.kind });
    return item && mayRead(actor, item.projectId) ? item : null;
  }

  /** The report with its day, checked against the plan; refuses what may not stand. */
  private checked(ground: Ground, item: PlanItemIdentity, telling: Telling): ReportSaid {
    const said: ReportSaid = { ...telling.said, reportedOn: ground.effectiveOn };
    const { record, history, revision, asAt } = ground;
    const planned = statusById(this.plans.of(record, ground.row, { asAt, revision }), item.id)?.item;
    if (!planned) {
      const message = `${item.code} was withdrawn from the plan and takes no more reports.`;
      throw refuse('NOT_FOUND', message, ['input', telling.idField], item.code);
    }
    const recorded = { items: record.items, reports: history ?? [] };
    const problems = reportFaults(said, planned, recorded, this.clock.today(), telling.fields);
    if (problems.length) throw new Refusal(problems);
    return said;
  }
}

const changedBy = ({ projectId, id: itemId }: PlanItemIdentity, { said: { reportedOn } }: Telling): Changed => ({
  ...{ projectId, itemId, effectiveOn: reportedOn, field: 'reportedOn' },
});

function unknownItem(telling: Telling): Problem {
  const message = `${telling.idField} names no ${telling.kind.toLowerCase()} that you may read.`;
  return { code: 'NOT_FOUND', message, path: ['input', telling.idField], subject: null };
}

/** The field that a report moved its plan by. */
function pathOf({ said, fields }: Telling): string[] {
  return ['input', said.remainingDays === null ? fields.forecast : 'remainingDays'];
}

function provenance(telling: Telling, said: ReportSaid) {
  const { citation, assumed } = telling;
  return { effectiveOn: said.reportedOn, corrects: said.corrects, citation, assumed };
}

function content(said: ReportSaid): Omit<ReportSaid, 'reportedOn' | 'corrects'> {
  const { forecastOn, actualStartOn, actualFinishOn, remainingDays, confidence, judgement, narrative } = said;
  return { forecastOn, actualStartOn, actualFinishOn, remainingDays, confidence, judgement, narrative };
}

function common(input: ReportMilestoneInput | ReportTaskInput) {
  return {
    reportedOn: input.reportedOn ?? null,
    confidence: input.confidence ?? null,
    judgement: input.judgement ?? null,
    narrative: input.narrative?.trim() ?? null,
    corrects: input.corrects ? recordId(input.corrects) : null,
  };
}

function ofMilestone(input: ReportMilestoneInput): Telling {
  return {
    itemId: recordId(input.milestoneId) ?? '',
    idField: 'milestoneId',
    kind: 'MILESTONE',
    fields: { forecast: 'forecastDate', actualFinish: 'actualDate' },
    citation: input.citation ?? null,
    assumed: input.assumed ?? false,
    said: {
      ...common(input),
      forecastOn: input.forecastDate ?? null,
      actualStartOn: null,
      actualFinishOn: input.actualDate ?? null,
      remainingDays: null,
    },
  };
}

function ofTask(input: ReportTaskInput): Telling {
  return {
    itemId: recordId(input.taskId) ?? '',
    idField: 'taskId',
    kind: 'TASK',
    fields: { forecast: 'forecastFinish', actualFinish: 'actualFinish' },
    citation: input.citation ?? null,
    assumed: input.assumed ?? false,
    said: {
      ...common(input),
      forecastOn: input.forecastFinish ?? null,
      actualStartOn: input.actualStart ?? null,
      actualFinishOn: input.actualFinish ?? null,
      remainingDays: input.remainingDays ?? null,
    },
  };
}
