import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { type Operation, requireMay } from '../platform/auth/policy.js';
import { Clock } from '../platform/clock/clock.js';
import { amend } from '../platform/record/amend.js';
import { type Problem } from '../platform/record/problem.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { Recorder } from '../platform/record/recorder.js';
import { type Write } from '../platform/record/write.js';
import { type Change, firstOf, saidOf } from '../platform/record/terms.js';
import { pastDate } from './effective-date.js';
import type { ProjectPayload } from './payloads.type.js';
import { ProgrammeIdentity } from './programme.entity.js';
import { ProjectIdentity, ProjectNarrative, ProjectReportingDate, ProjectStatement } from './project.entity.js';
import type {
  AmendProjectInput,
  RecordNarrativeInput,
  SetReportingDateInput,
  StartProjectInput,
} from './project.input.js';
import { PROJECT_TERMS, projectFaults, type ProjectTerms } from './project-terms.js';
import { ProjectViewService } from './project-view.service.js';
import type { ProjectRow } from './register.js';
import { RegisterService } from './register.service.js';

/** Keeps projects: their terms, their reporting date and what they say of themselves. */
@Injectable()
export class ProjectService {
  constructor(
    private readonly recorder: Recorder,
    private readonly register: RegisterService,
    private readonly views: ProjectViewService,
    private readonly clock: Clock,
  ) {}

  /** Starts a project in a programme. Refuses a code in use. */
  async startProject(actor: Actor, input: StartProjectInput): Promise<ProjectPayload> {
    const id = randomUUID();
    const entry = { operation: 'startProject', reason: input.reason ?? `Project ${input.code} started` };
    const revision = await this.recorder.write(actor, entry, async (write) => {
      const programme = await write.manager.findOneBy(ProgrammeIdentity, { code: input.programmeCode });
      if (!programme) {
        const message = `There is no programme ${input.programmeCode}. Start it first, or correct the code.`;
        throw refuse('NOT_FOUND', message, ['input', 'programmeCode'], input.programmeCode);
      }
      if (await write.manager.existsBy(ProjectIdentity, { code: input.code })) {
        const message = `There is a project ${input.code} already. Choose another code.`;
        throw refuse('CODE_TAKEN', message, ['input', 'code'], input.code);
      }
      await write.manager.insert(ProjectIdentity, {
        id,
        programmeId: programme.id,
        code: input.code,
        version: write.revision,
      });
      const terms = firstOf(PROJECT_TERMS, input);
      const problems = [...projectFaults(terms), ...(await this.unknownParties(write, terms))];
      if (problems.length) throw new Refusal(problems);
      await write.manager.insert(ProjectStatement, {
        ...write.dated({ ...input, effectiveOn: pastDate(input.effectiveOn, input.start, this.clock.today()) }),
        projectId: id,
        ...terms,
      });
      write.touch(id, 'Project', id, input.code);
      return write.revision;
    });
    return this.payload(id, revision);
  }

  /** Changes a project's terms from a day on. */
  async amendProject(actor: Actor, input: AmendProjectInput): Promise<ProjectPayload> {
    return this.change(actor, 'amendProject', input, async (write, row, asAt) => {
      const change = saidOf(PROJECT_TERMS, input);
      const unknown = await this.unknownParties(write, change);
      if (unknown.length) throw new Refusal(unknown);
      const effectiveOn = pastDate(input.effectiveOn, asAt, this.clock.today());
      const revision = write.revision - 1;
      const { projects } = await this.register.record(revision, write.manager);
      const own = projects.filter(({ projectId }) => projectId === row.projectId);
      const thing = { write, code: row.code, effectiveOn, before: { asAt: effectiveOn, revision } };
      await amend(thing, ProjectStatement, own, { terms: PROJECT_TERMS, change, input, faults: projectFaults });
    });
  }

  /** Records what a project says of itself on one topic. */
  async recordNarrative(actor: Actor, input: RecordNarrativeInput): Promise<ProjectPayload> {
    return this.change(actor, 'recordNarrative', input, async (write, row, asAt) => {
      await write.manager.insert(ProjectNarrative, {
        ...write.dated({ ...input, effectiveOn: pastDate(input.effectiveOn, asAt, this.clock.today()) }),
        projectId: row.projectId,
        topic: input.topic,
        paragraphs: input.paragraphs,
      });
    });
  }

  /** Sets the day a project is looked at unless a date is asked for. */
  async setReportingDate(actor: Actor, input: SetReportingDateInput): Promise<ProjectPayload> {
    const row = await this.views.visible(actor, input.projectCode);
    requireMay(actor, 'setReportingDate', row.projectId);
    const day = input.reportingDate ?? null;
    const entry = { operation: 'setReportingDate', reason: input.reason ?? `Status taken for ${day ?? 'today'}` };
    const revision = await this.recorder.write(actor, entry, async (write) => {
      await write.manager.insert(ProjectReportingDate, {
        ...write.dated({ effectiveOn: this.clock.today() }),
        projectId: row.projectId,
        reportingOn: day,
      });
      write.touch(row.projectId, 'Project', row.projectId, row.code);
      return write.revision;
    });
    return this.payload(row.projectId, revision);
  }

  private async change(
    actor: Actor,
    operation: Operation,
    input: { projectCode: string; expectedVersion: number; reason?: string | null },
    work: (write: Write, row: ProjectRow, asAt: string) => Promise<void>,
  ): Promise<ProjectPayload> {
    const { projectId } = await this.views.visible(actor, input.projectCode);
    requireMay(actor, operation, projectId);
    const entry = { operation, reason: input.reason ?? `${input.projectCode}: ${operation}` };
    const revision = await this.recorder.write(actor, entry, async (write) => {
      await write.claim('project', projectId, input.expectedVersion, `project ${input.projectCode}`);
      const former = write.revision - 1;
      const point = await this.register.pointFor(projectId, { asAt: null, revision: former }, write.manager);
      const row = (await this.register.at(point, write.manager)).projects.get(projectId);
      if (!row) throw new Error(`project ${input.projectCode} has no terms as at ${point.asAt}`);
      await work(write, row, point.asAt);
      write.touch(projectId, 'Project', projectId, row.code);
      return write.revision;
    });
    return this.payload(projectId, revision);
  }

  private async unknownParties(write: Write, said: Change<ProjectTerms>): Promise<Problem[]> {
    const point = { asAt: this.clock.today(), revision: write.revision - 1 };
    const { organisations, people } = await this.register.at(point, write.manager);
    const problem = (field: string, subject: string, kind: string): Problem => ({
      code: 'NOT_FOUND',
      message: `This ${kind} is not in the register. Add it first, or select another.`,
      path: ['input', field],
      subject,
    });
    const sponsors = (said.sponsorIds ?? []).filter((id) => !organisations.has(id));
    return [
      ...sponsors.map((id) => problem('sponsorIds', id, 'organisation')),
      ...(said.leadId && !people.has(said.leadId) ? [problem('leadId', said.leadId, 'person')] : []),
      ...(said.smtLeadId && !people.has(said.smtLeadId) ? [problem('smtLeadId', said.smtLeadId, 'person')] : []),
    ];
  }

  private async payload(projectId: string, revision: number): Promise<ProjectPayload> {
    return { project: await this.views.current(projectId, revision), problems: [], saved: true };
  }
}
