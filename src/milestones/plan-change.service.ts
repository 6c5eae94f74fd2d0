import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { type Operation, requireMay } from '../platform/auth/policy.js';
import type { Problem } from '../platform/record/problem.js';
import { Refusal } from '../platform/record/refusal.js';
import { Recorder } from '../platform/record/recorder.js';
import { type Write } from '../platform/record/write.js';
import { recordId } from '../platform/record/view-id.js';
import type { ProjectRow } from '../programme/register.js';
import { inSteps, turn } from '../platform/work/steps.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { RegisterService } from '../programme/register.service.js';
import type { Consequences } from './consequences.js';
import { laterFaults } from './later-plan-faults.js';
import { carried } from './plan-carry.js';
import { pathOfChange } from './plan-change-path.js';
import { draftChanges } from './plan-change.js';
import type { PlanChange, PlanDraft } from './plan-change.types.js';
import { PlanDraftService, type Context } from './plan-draft.service.js';
import { PlanIdentity, PlanItemIdentity, PlanItemStatement } from './plan-item.entity.js';
import { PlanLinkIdentity, PlanLinkStatement } from './plan-link.entity.js';
import { codesOf, planOutline } from './plan-outline.js';
import { type NamedCalendarTerms, namedFrom } from './named-calendars.js';
import type { PlannedItem } from './plan-record.js';
import type { RevisePlanInput } from './plan.input.js';
import type { Preview } from './consequences.type.js';
import type { ProjectPlanPayload } from './plan-payloads.type.js';

/** Keeps plans: items, links and calendars. */
@Injectable()
export class PlanChangeService {
  constructor(
    private readonly recorder: Recorder,
    private readonly drafts: PlanDraftService,
    private readonly register: RegisterService,
    private readonly projects: ProjectViewService,
  ) {}

  /** Records changes of a plan, all or none, and says what they do. */
  async revisePlan(actor: Actor, input: RevisePlanInput): Promise<ProjectPlanPayload> {
    return this.record(actor, 'revisePlan', input, async (write, project) => {
      const context = await this.drafts.contextWithin(write, {
        projectId: project.projectId,
        effectiveOn: input.effectiveOn,
      });
      const draft = await this.draft(context, input.changes, write);
      if (draft.problems.length) throw new Refusal(draft.problems);
      await saveDraft(write, project.projectId, draft);
      const pathOf = (code: string | null): string[] => pathOfChange(input.changes, code);
      return (await this.drafts.consequences(context, draft, pathOf)).consequences;
    });
  }

  /** What changes of a plan would do; saves nothing. */
  async previewPlan(actor: Actor, input: RevisePlanInput): Promise<Preview> {
    const { projectId } = await this.projects.visible(actor, input.projectCode);
    return previewed(async () => {
      const context = await this.drafts.context({ projectId, effectiveOn: input.effectiveOn }, actor.revision);
      const draft = await this.draft(context, input.changes);
      if (draft.problems.length) throw new Refusal(draft.problems);
      const pathOf = (code: string | null): string[] => pathOfChange(input.changes, code);
      return (await this.drafts.consequences(context, draft, pathOf)).consequences;
    });
  }

  /** Makes one write about a plan, which `work` does and whose consequences it gives. */
  async record(
    actor: Actor,
    operation: Operation,
    input: { projectCode: string; expectedVersion: number; reason?: string | null },
    work: (write: Write, project: ProjectRow) => Promise<Consequences>,
  ): Promise<ProjectPlanPayload> {
    const project = await this.projects.visible(actor, input.projectCode);
    const { projectId, code } = project;
    requireMay(actor, operation, projectId);
    const entry = { operation, reason: input.reason ?? `${code}: ${operation}` };
    const { revision, consequences } = await this.recorder.write(actor, entry, async (write) => {
      await write.manager
        .createQueryBuilder()
        .insert()
        .into(PlanIdentity)
        .values({ id: projectId, version: 0 })
        .orIgnore()
        .execute();
      await write.claim('plan', projectId, input.expectedVersion, `the plan of ${code}`);
      write.touch(projectId, 'Plan', projectId, code);
      return { consequences: await work(write, project), revision: write.revision };
    });
    const problems = [...consequences.raised];
    return { project: await this.projects.current(projectId, revision), consequences, problems, saved: true };
  }

  /** What changes come to on a ground, or what is wrong with them. */
  async draft(context: Context, changes: readonly PlanChange[], write?: Write): Promise<PlanDraft> {
    const { record, revision, effectiveOn } = context;
    const plan = planOutline(record, { asAt: effectiveOn, revision });
    const stamp = { effectiveOn, revision: revision + 1, newId: randomUUID };
    const said = await inSteps(draftChanges(plan, codesOf(record.items), changes.map(withRecordIds), stamp));
    await turn();
    const draft = said.problems.length ? said : await inSteps(carried(record, said, stamp));
    const problems = draft.problems.map((each) => ({ ...each, path: pathWithin(changes, each) }));
    if (problems.length === 0) {
      await turn();
      const later = laterFaults(record, draft, stamp);
      problems.push(...later.map((each) => ({ ...each, path: pathOfChange(changes, each.subject ?? null) })));
    }
    const { people } = await this.register.at({ asAt: effectiveOn, revision }, write?.manager);
    for (const item of said.items) {
      if (!item.ownerId || people.has(item.ownerId)) continue;
      const message = `The owner of ${item.code} is not in the register. Add the person first, or correct the id.`;
      problems.push({ code: 'NOT_FOUND', message, path: ['input', 'changes'], subject: item.code });
    }
    const point = { asAt: effectiveOn, revision: Infinity };
    problems.push(...said.items.flatMap((item) => calendarFault(item, namedFrom(record.calendars, point), changes)));
    return { ...draft, problems };
  }
}

/** An item that names a calendar which is not there, or will not be. */
function calendarFault(
  { code, calendar, withdrawn }: PlannedItem,
  named: readonly NamedCalendarTerms[],
  changes: readonly PlanChange[],
): Problem[] {
  if (calendar === null || withdrawn || named.some((one) => one.code === calendar)) return [];
  const message = `The project has no calendar ${calendar} from that day on. Add it first, or correct its code.`;
  return [{ code: 'NOT_FOUND', message, path: [...pathOfChange(changes, code), 'calendar'], subject: code }];
}

/** Where a fault stands in the input: what is said of a term of an item, in the change that speaks of the item. */
function pathWithin(changes: readonly PlanChange[], { path, subject }: Problem): string[] {
  const [input, field] = path;
  if (path.length !== 2 || field === undefined || field === 'changes') return path;
  const within = pathOfChange(changes, subject ?? null);
  return within.length > 2 ? [...within, field] : [input ?? '', 'changes'];
}

/** The consequences of what `work` does, or why it cannot be. */
export async function previewed(work: () => Promise<Consequences>): Promise<Preview> {
  try {
    const consequences = await work();
    return { consequences, problems: [...consequences.raised] };
  } catch (error) {
    if (error instanceof Refusal) return { consequences: null, problems: [...error.problems] };
    throw error;
  }
}

/** Rows of one statement of SQL: each of their columns is a parameter, and there are 65,535 at most. */
export const ROWS_AT_ONCE = 1_000;

/** Saves the statements of a draft. */
export async function saveDraft(write: Write, projectId: string, draft: PlanDraft): Promise<void> {
  const { manager, revision: version } = write;
  const ids = (values: readonly string[]): string[] => [...new Set(values)].sort();
  const itemIds = ids(draft.items.map((item) => item.itemId));
  for (const items of inParts(draft.items)) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(PlanItemIdentity)
      .values(items.map(({ itemId, code, kind }) => ({ id: itemId, projectId, code, kind, version })))
      .orIgnore()
      .execute();
  }
  if (itemIds.length) await manager.query('UPDATE plan_item SET version = $2 WHERE id = ANY($1)', [itemIds, version]);
  for (const items of inParts(draft.items)) {
    await manager.insert(
      PlanItemStatement,
      items.map((item) => ({ ...item, projectId })),
    );
  }
  for (const links of inParts(draft.links)) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(PlanLinkIdentity)
      .values(links.map(({ linkId, fromId, toId }) => ({ id: linkId, projectId, fromId, toId })))
      .orIgnore()
      .execute();
    await manager.insert(
      PlanLinkStatement,
      links.map((link) => ({ ...link, projectId })),
    );
  }
  const touched = new Map(draft.items.map(({ itemId, code }) => [itemId, code]));
  for (const [itemId, code] of touched) write.touch(projectId, 'PlanItem', itemId, code);
}

function inParts<T>(rows: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < Math.max(rows.length, 1); at += ROWS_AT_ONCE) parts.push(rows.slice(at, at + ROWS_AT_ONCE));
  return parts;
}

/** The change with the record's ids in place of a view's. */
function withRecordIds(change: PlanChange): PlanChange {
  const terms = <T extends { readonly ownerId?: string | null }>(said: T | undefined): T | undefined =>
    said?.ownerId ? { ...said, ownerId: recordId(said.ownerId) } : said;
  const { addStage, addTask, addMilestone, reviseItem } = change;
  return {
    ...change,
    ...(addStage && { addStage: terms(addStage)! }),
    ...(addTask && { addTask: terms(addTask)! }),
    ...(addMilestone && { addMilestone: terms(addMilestone)! }),
    ...(reviseItem && { reviseItem: terms(reviseItem)! }),
  };
}
