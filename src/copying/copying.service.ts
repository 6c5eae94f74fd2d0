import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { requireMay } from '../platform/auth/policy.js';
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import { Clock } from '../platform/clock/clock.js';
import { sha256Of } from '../platform/record/content-hash.js';
import { insertRows } from '../platform/record/insert-rows.js';
import { PresentRevision } from '../platform/record/present-revision.service.js';
import { Recorder } from '../platform/record/recorder.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { stillAllowed } from '../platform/record/still-allowed.js';
import type { Write } from '../platform/record/write.js';
import { saveDraft } from '../milestones/plan-change.service.js';
import { PlanCalendar } from '../milestones/plan-calendar.entity.js';
import { PlanIdentity } from '../milestones/plan-item.entity.js';
import { PlanService } from '../milestones/plan.service.js';
import { OutputIdentity, OutputStatement } from '../outputs/output.entity.js';
import { OutputsViewService } from '../outputs/outputs-view.service.js';
import { PilotIdentity, PilotStatement } from '../pilots/pilot.entity.js';
import { PilotService } from '../pilots/pilot.service.js';
import { pastDate } from '../programme/effective-date.js';
import { ProjectService } from '../programme/project.service.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import type { ProjectRow } from '../programme/register.js';
import { RegisterService } from '../programme/register.service.js';
import { RiskIdentity, RiskStatement } from '../risks/risk.entity.js';
import { RisksViewService } from '../risks/risks-view.service.js';
import { CommunicationIdentity, CommunicationStatement } from '../stakeholders/communication.entity.js';
import { StakeholderIdentity, StakeholderStatement } from '../stakeholders/stakeholder.entity.js';
import { StakeholdersViewService } from '../stakeholders/stakeholders-view.service.js';
import type { CopiedPart } from './copied-rows.js';
import { USUAL_PARTS } from './copy-parts.js';
import type { CopyProjectInput } from './copying.input.js';
import type { ProjectCopy, ProjectCopyPayload, ProjectCopyPreview } from './copying.type.js';
import { type Copied, projectCopy, type Source } from './project-copy.js';
import { SHIFT_RULE } from './shifted-dates.js';

/** A project as it stood on a day, and what it is called. */
interface Found {
  readonly row: ProjectRow;
  readonly asAt: string;
  readonly source: Source;
}

/** Where the things of a part are kept. */
interface Kept {
  readonly kind: string;
  readonly identity: EntityTarget<ObjectLiteral>;
  readonly statement: EntityTarget<ObjectLiteral>;
  readonly key: string;
}

const KEPT = {
  outputs: { kind: 'Output', identity: OutputIdentity, statement: OutputStatement, key: 'outputId' },
  risks: { kind: 'Risk', identity: RiskIdentity, statement: RiskStatement, key: 'riskId' },
  pilots: { kind: 'Pilot', identity: PilotIdentity, statement: PilotStatement, key: 'pilotId' },
  stakeholders: {
    ...{ kind: 'Stakeholder', identity: StakeholderIdentity, statement: StakeholderStatement },
    key: 'stakeholderId',
  },
  communications: {
    ...{ kind: 'Communication', identity: CommunicationIdentity, statement: CommunicationStatement },
    key: 'communicationId',
  },
} as const satisfies Readonly<Record<string, Kept>>;

/**
 * Starts projects as copies of others. What is copied is read as at a day and as known when the request came, which never
 * changes; the write looks again whether it is still what the preview showed, and makes all of it or nothing.
 */
@Injectable()
export class CopyingService {
  constructor(
    private readonly recorder: Recorder,
    private readonly present: PresentRevision,
    private readonly register: RegisterService,
    private readonly projects: ProjectService,
    private readonly views: ProjectViewService,
    private readonly plans: PlanService,
    private readonly outputs: OutputsViewService,
    private readonly risks: RisksViewService,
    private readonly pilots: PilotService,
    private readonly stakeholders: StakeholdersViewService,
    private readonly clock: Clock,
  ) {}

  /** All that a copy would make; saves nothing. */
  async preview(actor: Actor, input: CopyProjectInput): Promise<ProjectCopyPreview> {
    try {
      const found = await this.found(actor, 'previewProjectCopy', input);
      const copy = this.told(found, input);
      await this.recorder.trial((write) => this.projects.requireStartable(write, this.terms(found, input, copy)));
      return { copy, problems: [] };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { copy: null, problems: [...error.problems] };
    }
  }

  /** Makes the copy, whole or not at all, where it still is what the preview showed. */
  async copyProject(actor: Actor, input: CopyProjectInput): Promise<ProjectCopyPayload> {
    const found = await this.found(actor, 'copyProject', input);
    const copy = this.told(found, input);
    if (copy.draft !== input.draft) throw movedOn(input);
    const on = formatIsoDate(found.asAt);
    const reason = input.reason ?? `Project ${input.code} copied from ${found.row.code} as it was on ${on}`;
    const id = randomUUID();
    const revision = await this.recorder.write(actor, { operation: 'copyProject', reason }, async (write) => {
      await stillAllowed(() => this.allowed(write.asOf(actor), 'copyProject', input));
      const today = this.clock.today();
      const effectiveOn = pastDate(null, input.start, today);
      const citation = `Copied from ${found.row.code} as it was on ${on}`;
      const terms = { ...this.terms(found, input, copy), effectiveOn, citation };
      await this.projects.startWithin(write, id, terms);
      const stamp = { effectiveOn, revision: write.revision, citation };
      const made = projectCopy(found.source, { ...wantedOf(input), stamp, newId: randomUUID });
      await save(write, { projectId: id, code: input.code }, made, stamp);
      return write.revision;
    });
    const saved = await this.present.committed(revision);
    return { project: await this.views.current(id, saved), copy, problems: [], saved: true };
  }

  /** Both rights: to start a project, and to read the one that is copied. */
  private async allowed(
    actor: Actor,
    operation: 'previewProjectCopy' | 'copyProject',
    { sourceCode }: CopyProjectInput,
  ): Promise<ProjectRow> {
    requireMay(actor, operation);
    return this.views.visible(actor, sourceCode);
  }

  private async found(
    actor: Actor,
    operation: 'previewProjectCopy' | 'copyProject',
    input: CopyProjectInput,
  ): Promise<Found> {
    const { projectId } = await this.allowed(actor, operation, input);
    const point = await this.register.pointFor(projectId, { asAt: input.asAt ?? null, revision: actor.revision });
    const register = await this.register.at(point);
    const row = register.projects.get(projectId);
    if (!row) {
      const message = `Project ${input.sourceCode} had not begun on ${formatIsoDate(point.asAt)}. Enter a later day.`;
      throw refuse('BEFORE_PROJECT', message, ['input', 'asAt'], input.sourceCode);
    }
    const [plan, outputs, risks, pilots, stakeholders] = await Promise.all([
      this.plans.view(projectId, point),
      this.outputs.view(projectId, point),
      this.risks.view(projectId, point),
      this.pilots.at(projectId, point),
      this.stakeholders.view(projectId, point),
    ]);
    return { row, asAt: point.asAt, source: { register, plan, outputs, risks, pilots, stakeholders } };
  }

  /** The copy as people are told of it, with what stands for it: ids that are counted are the same each time. */
  private told({ row, asAt, source }: Found, input: CopyProjectInput): ProjectCopy {
    const stamp = { effectiveOn: '', revision: 0, citation: '' };
    let last = 0;
    const copied = projectCopy(source, { ...wantedOf(input), stamp, newId: () => `${(last += 1)}` });
    const { targetEnd, things, leftOut } = copied;
    const asked = { ...input, draft: null, reason: null };
    return {
      ...{ sourceTitle: row.title, asAt, targetEnd, things, leftOut, rule: SHIFT_RULE },
      draft: sha256Of({ asked, asAt, copied }),
    };
  }

  /** What is said of the new project: objectives, sponsors and tolerances are those of the other one. */
  private terms({ row }: Found, input: CopyProjectInput, { targetEnd }: Pick<ProjectCopy, 'targetEnd'>) {
    const { objectives, sponsorIds, amberDays, redDays, staleDays } = row;
    const { programmeCode, code, title, start, leadId, smtLeadId } = input;
    return {
      ...{ programmeCode, code, title, start, targetEnd, leadId: leadId ?? null, smtLeadId: smtLeadId ?? null },
      ...{ objectives, sponsorIds, amberDays, redDays, staleDays },
    };
  }
}

function wantedOf({ parts, owners, start, targetEnd }: CopyProjectInput) {
  return { parts: parts ?? USUAL_PARTS, owners: owners ?? ('NOBODY' as const), start, targetEnd: targetEnd ?? null };
}

interface Stamp {
  readonly effectiveOn: string;
  readonly citation: string;
}

/** Writes all that was made. */
async function save(
  write: Write,
  { projectId, code }: { readonly projectId: string; readonly code: string },
  copied: Copied,
  stamp: Stamp,
): Promise<void> {
  if (copied.calendars.length > 0 || copied.plan) {
    await write.manager.insert(PlanIdentity, { id: projectId, version: write.revision });
    write.touch(projectId, 'Plan', projectId, code);
  }
  for (const { weekend, assumed, ...terms } of copied.calendars) {
    const row = { ...write.dated({ ...stamp, assumed }), projectId, weekend: [...weekend], ...terms };
    await write.manager.insert(PlanCalendar, row);
  }
  if (copied.plan) await saveDraft(write, projectId, { ...copied.plan, problems: [] });
  await saveThings(write, projectId, copied.outputs, KEPT.outputs, stamp);
  await saveThings(write, projectId, copied.risks, KEPT.risks, stamp);
  await saveThings(write, projectId, copied.pilots, KEPT.pilots, stamp);
  await saveThings(write, projectId, copied.stakeholders, KEPT.stakeholders, stamp);
  await saveThings(write, projectId, copied.communications, KEPT.communications, stamp);
}

async function saveThings(
  write: Write,
  projectId: string,
  part: CopiedPart<object> | null,
  { kind, identity, statement, key }: Kept,
  stamp: Stamp,
): Promise<void> {
  const rows = part?.rows ?? [];
  const { revision } = write;
  await insertRows(write.manager, identity, rows, ({ id, code }) => {
    return { id, projectId, code, revision, version: revision };
  });
  await insertRows(write.manager, statement, rows, ({ id, assumed, terms }) => {
    return { ...terms, ...write.dated({ ...stamp, assumed }), projectId, [key]: id };
  });
  for (const { id, code } of rows) write.touch(projectId, kind, id, code);
}

function movedOn({ draft }: CopyProjectInput): Refusal {
  const message = draft
    ? 'Somebody changed the project since you looked, so that the copy would be another now. Preview it again.'
    : 'Preview the copy first, and send the draft that the preview gives.';
  return refuse('DRAFT_MOVED_ON', message, ['input', 'draft']);
}
