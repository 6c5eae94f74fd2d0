import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { mayRead, type Operation, requireMay } from '../platform/auth/policy.js';
import { Clock } from '../platform/clock/clock.js';
import { type Problem } from '../platform/record/problem.js';
import { Refusal } from '../platform/record/refusal.js';
import { Recorder } from '../platform/record/recorder.js';
import type { Write } from '../platform/record/write.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import type { Consequences } from './consequences.js';
import { type Changed, type Context, isSameContext, PlanDraftService } from './plan-draft.service.js';
import { PlanItemIdentity } from './plan-item.entity.js';
import type { PlanReport } from './plan-record.js';
import { PlanReportRow } from './plan-report.entity.js';
import { PlanService } from './plan.service.js';
import { PlanMapper } from './plan-mapper.service.js';
import { statusById, withReport } from './plan-view.js';
import type { PlanView } from './plan-view.types.js';
import type { Milestone, Task } from './plan-item.type.js';
import type { Preview } from './consequences.type.js';
import type { MilestonePayload, MilestonesPayload, TaskPayload, TasksPayload } from './plan-payloads.type.js';
import { type ReportSaid, reportFaults } from './report-faults.js';
import type { ReportMilestoneInput, ReportMilestonesInput, ReportTaskInput, ReportTasksInput } from './report.input.js';
import {
  content,
  movingPath,
  namedTwice,
  ofMilestone,
  ofMilestones,
  ofTask,
  ofTasks,
  pathIn,
  provenance,
  type Tellings,
  unknownItem,
  within,
} from './report-telling.js';

interface Foreseen {
  readonly context: Context;
  readonly after: PlanView;
  readonly consequences: Consequences;
}

/** What became of reports; `items` are those found. */
interface Outcome {
  readonly consequences: Consequences | null;
  readonly problems: Problem[];
  readonly saved: boolean;
  readonly items: readonly PlanItemIdentity[];
  readonly revision: number;
}

/** Keeps the reports of milestones and tasks, and says what they do to the plan. */
@Injectable()
export class ReportService {
  constructor(
    private readonly recorder: Recorder,
    private readonly drafts: PlanDraftService,
    private readonly plans: PlanService,
    private readonly mapper: PlanMapper,
    private readonly projects: ProjectViewService,
    private readonly clock: Clock,
    @InjectRepository(PlanItemIdentity) private readonly items: Repository<PlanItemIdentity>,
  ) {}

  /** Adds a report of a milestone; where it is refused, answers with the milestone as it stands. */
  async reportMilestone(actor: Actor, input: ReportMilestoneInput): Promise<MilestonePayload> {
    const { items, ...answer } = await this.report(actor, 'reportMilestone', ofMilestone(input));
    const [milestone = null] = await this.milestonesOf(items, answer.revision);
    return { ...answer, milestone };
  }

  /** Adds reports of milestones, all or none; where they are refused, answers with the milestones as they stand. */
  async reportMilestones(actor: Actor, input: ReportMilestonesInput): Promise<MilestonesPayload> {
    const { items, ...answer } = await this.report(actor, 'reportMilestones', ofMilestones(input));
    return { ...answer, milestones: await this.milestonesOf(items, answer.revision) };
  }

  /** Adds a report of a task; where it is refused, answers with the task as it stands. */
  async reportTask(actor: Actor, input: ReportTaskInput): Promise<TaskPayload> {
    const { items, ...answer } = await this.report(actor, 'reportTask', ofTask(input));
    const [task = null] = await this.tasksOf(items, answer.revision);
    return { ...answer, task };
  }

  /** Adds reports of tasks, all or none; where they are refused, answers with the tasks as they stand. */
  async reportTasks(actor: Actor, input: ReportTasksInput): Promise<TasksPayload> {
    const { items, ...answer } = await this.report(actor, 'reportTasks', ofTasks(input));
    return { ...answer, tasks: await this.tasksOf(items, answer.revision) };
  }

  /** What reports would do; saves nothing. */
  async preview(actor: Actor, tellings: Tellings): Promise<Preview> {
    const { items, problems } = await this.found(actor, tellings);
    if (problems.length > 0) return { consequences: null, problems };
    try {
      const { consequences } = await this.tried(actor, items, tellings);
      return { consequences, problems: [...consequences.raised] };
    } catch (error) {
      if (error instanceof Refusal) return { consequences: null, problems: [...error.problems] };
      throw error;
    }
  }

  private async report(actor: Actor, operation: Operation, tellings: Tellings): Promise<Outcome> {
    const { items, problems } = await this.found(actor, tellings);
    const nothing = { consequences: null, saved: false, items, revision: actor.revision };
    for (const { projectId } of items) requireMay(actor, operation, projectId);
    if (problems.length > 0) return { ...nothing, problems };
    const foreseen = await this.foreseen(actor, items, tellings);
    try {
      const done = await this.recorder.write(actor, { operation, reason: reasonOf(tellings, items) }, async (write) => {
        await this.claim(write, items, tellings);
        const context = await this.drafts.contextWithin(write, changedBy(items, tellings));
        const rows = (await this.checked(context, items, tellings)).map((said, index) => {
          const dated = write.dated(provenance(tellings.reports[index]!, said));
          return { ...dated, itemId: items[index]!.id, ...content(said) };
        });
        const { projectId } = context;
        await write.manager.insert(
          PlanReportRow,
          rows.map((row) => ({ ...row, projectId })),
        );
        for (const { id, code } of items) write.touch(projectId, 'PlanItem', id, code);
        const reports = rows.map((row): PlanReport => ({ ...row, recordedAt: write.at, recordedBy: actor.personName }));
        const { after, consequences } =
          foreseen && isSameContext(foreseen.context, context)
            ? { ...foreseen, after: reports.reduce(withReport, foreseen.after) }
            : await this.consequences(context, reports, items, tellings);
        return { consequences, revision: write.revision, row: context.row, after };
      });
      this.plans.keep(done.row, done.after);
      const { consequences, revision } = done;
      return { consequences, revision, problems: [...consequences.raised], saved: true, items };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const revision = await this.recorder.lastRevision();
      return { ...nothing, revision, problems: [...error.problems] };
    }
  }

  /** Claims every item, at the version that its report names where it names one. */
  private async claim(write: Write, items: readonly PlanItemIdentity[], { reports }: Tellings): Promise<void> {
    const conflicts: Problem[] = [];
    for (const [index, { id, code }] of items.entries()) {
      const telling = reports[index]!;
      if (telling.expectedVersion === null) {
        await write.manager.query('UPDATE plan_item SET version = $2 WHERE id = $1', [id, write.revision]);
        continue;
      }
      try {
        await write.claim('plan_item', id, telling.expectedVersion, code);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        conflicts.push(...error.problems.map((problem) => within(telling, problem)));
      }
    }
    if (conflicts.length > 0) throw new Refusal(conflicts);
  }

  /** What the reports would do to the plan as it stands before the write has its turn. */
  private async tried(actor: Actor, items: readonly PlanItemIdentity[], tellings: Tellings): Promise<Foreseen> {
    const context = await this.drafts.context(changedBy(items, tellings), actor.revision);
    const recorded = { recordedAt: this.clock.now(), recordedBy: actor.personName };
    const reports = (await this.checked(context, items, tellings)).map((said, index): PlanReport => {
      const { citation, assumed, corrects, effectiveOn } = provenance(tellings.reports[index]!, said);
      const dated = { id: randomUUID(), effectiveOn, revision: context.revision + 1, corrects, citation, assumed };
      return { ...dated, itemId: items[index]!.id, ...content(said), ...recorded };
    });
    return { context, ...(await this.consequences(context, reports, items, tellings)) };
  }

  private consequences(
    context: Context,
    reports: readonly PlanReport[],
    items: readonly PlanItemIdentity[],
    tellings: Tellings,
  ) {
    const pathOf = (code: string | null): string[] => {
      const index = items.findIndex((item) => item.code === code);
      return movingPath(tellings.reports[Math.max(index, 0)]!);
    };
    return this.drafts.consequences(context, { reports }, pathOf);
  }

  /** The same, so that it need not be worked out while all other writes wait; null where the reports would be refused. */
  private async foreseen(
    actor: Actor,
    items: readonly PlanItemIdentity[],
    tellings: Tellings,
  ): Promise<Foreseen | null> {
    try {
      return await this.tried(actor, items, tellings);
    } catch (error) {
      if (error instanceof Refusal) return null; // the write says so itself, of the plan as it finds it
      throw error;
    }
  }

  /** The items where the actor may read them and they are of the right kind; a problem for each other report. */
  private async found(
    actor: Actor,
    { projectCode, reports }: Tellings,
  ): Promise<{ items: PlanItemIdentity[]; problems: Problem[] }> {
    const project = projectCode === null ? null : await this.projects.visible(actor, projectCode);
    const ofProject = project === null ? {} : { projectId: project.projectId };
    const there = await this.items.findBy(reports.map(({ item, kind }) => ({ ...item, kind, ...ofProject })));
    const items: PlanItemIdentity[] = [];
    const problems: Problem[] = [];
    for (const telling of reports) {
      const { item, kind } = telling;
      const own = there.find(
        (one) => one.kind === kind && ('id' in item ? one.id === item.id : one.code === item.code),
      );
      if (own && mayRead(actor, own.projectId)) items.push(own);
      else problems.push(unknownItem(telling));
    }
    if (problems.length === 0) problems.push(...namedTwice(items, reports));
    return { items, problems };
  }

  /** The reports with their day, checked against the plan; refuses what may not stand. */
  private async checked(
    context: Context,
    items: readonly PlanItemIdentity[],
    { reports }: Tellings,
  ): Promise<ReportSaid[]> {
    const { record, history, revision, asAt } = context;
    const view = await this.plans.of(record, context.row, { asAt, revision });
    const recorded = { items: record.items, reports: history ?? [] };
    const problems: Problem[] = [];
    const all = reports.map((telling, index) => {
      const said: ReportSaid = { ...telling.said, reportedOn: context.effectiveOn };
      const { id, code } = items[index]!;
      const planned = statusById(view, id)?.item;
      if (planned) {
        const faults = reportFaults(said, planned, recorded, this.clock.today(), telling.fields);
        problems.push(...faults.map((fault) => within(telling, fault)));
      } else {
        const message = `${code} was withdrawn from the plan and takes no more reports.`;
        problems.push({ code: 'NOT_FOUND', message, path: pathIn(telling, telling.itemField), subject: code });
      }
      return said;
    });
    if (problems.length > 0) throw new Refusal(problems);
    return all;
  }

  private async milestonesOf(items: readonly PlanItemIdentity[], revision: number): Promise<Milestone[]> {
    const found: Milestone[] = [];
    for (const { projectId, id } of items) found.push(...present(await this.mapper.milestone(projectId, id, revision)));
    return found;
  }

  private async tasksOf(items: readonly PlanItemIdentity[], revision: number): Promise<Task[]> {
    const found: Task[] = [];
    for (const { projectId, id } of items) found.push(...present(await this.mapper.task(projectId, id, revision)));
    return found;
  }
}

function present<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}

function changedBy(items: readonly PlanItemIdentity[], { reportedOn }: Tellings): Changed {
  const itemIds = items.map(({ id }) => id);
  return { projectId: items[0]!.projectId, itemIds, effectiveOn: reportedOn, field: 'reportedOn' };
}

/** Why, for the journal: what was said, or which items were reported. */
function reasonOf({ reason, reports }: Tellings, items: readonly PlanItemIdentity[]): string {
  const narrative = reports.length === 1 ? reports[0]!.said.narrative : null;
  const codes = items.map(({ code }) => code).join(', ');
  return reason ?? (narrative ?? `${codes} reported`).slice(0, 500);
}
