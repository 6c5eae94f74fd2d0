import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { type Operation, requireMay } from '../platform/auth/policy.js';
import { requireOwner } from '../platform/auth/owner.js';
import { Clock } from '../platform/clock/clock.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { Recorder } from '../platform/record/recorder.js';
import { stillAllowed } from '../platform/record/still-allowed.js';
import { firstOf } from '../platform/record/terms.js';
import type { Write } from '../platform/record/write.js';
import { pastDate } from './effective-date.js';
import { NamedRoles } from './named-roles.service.js';
import { Kinds } from './kind/kinds.service.js';
import { OwnedRuledService } from './kind/ruled.service.js';
import type { Written } from './kind/thing.js';
import type { ProjectPayload } from './payloads.type.js';
import { ProgrammeIdentity } from './programme.entity.js';
import { ProjectIdentity, ProjectNarrative, ProjectReportingDate, ProjectStatement } from './project.entity.js';
import type {
  AmendProjectInput,
  RecordNarrativeInput,
  SetReportingDateInput,
  StartProjectInput,
} from './project.input.js';
import { type NamedChange, partyFaults, PROJECT, PROJECT_RULES } from './project.kind.js';
import { PROJECT_TERMS, projectFaults, type ProjectTerms } from './project-terms.js';
import type { Project } from './project.type.js';
import { ProjectViewService } from './project-view.service.js';
import { RegisterService } from './register.service.js';

const PARTS = {
  ...{ kind: PROJECT, rules: PROJECT_RULES, field: 'project' as const },
  entities: { identities: ProjectIdentity, projects: ProjectStatement, narratives: ProjectNarrative },
};

/** Keeps projects: their terms, their reporting date and what they say of themselves. */
@Injectable()
export class ProjectService extends OwnedRuledService<Project, typeof PROJECT_RULES, 'project', string> {
  constructor(
    kinds: Kinds,
    private readonly recorder: Recorder,
    private readonly register: RegisterService,
    private readonly views: ProjectViewService,
    private readonly clock: Clock,
    private readonly named: NamedRoles,
  ) {
    const require = (who: Actor, projectId: string | null, input: object): Promise<void> => {
      requireOwner(who, 'amendProject', projectId);
      named.require(who, input);
      return Promise.resolve();
    };
    super(
      kinds,
      PARTS,
      { REGISTER: register },
      { amendProject: { require } },
      {
        roles: (write, { values }) => {
          const { projectId, now, former, asked } = values as NamedChange;
          return named.within(write, projectId, now, former, asked);
        },
      },
    );
  }

  /** Starts a project in a programme. Refuses a code in use. */
  async startProject(actor: Actor, input: StartProjectInput): Promise<ProjectPayload> {
    const id = randomUUID();
    this.named.require(actor, input);
    const entry = { operation: 'startProject', reason: input.reason ?? `Project ${input.code} started` };
    const revision = await this.recorder.write(actor, entry, async (write) => {
      await stillAllowed(() => {
        this.named.require(write.asOf(actor), input);
        return true;
      });
      await this.startWithin(write, id, input);
      return write.revision;
    });
    return this.payload(id, revision);
  }

  /** Starts one inside a write that somebody else has opened, who asked for the right. */
  async startWithin(write: Write, id: string, input: StartProjectInput): Promise<void> {
    const { programmeId, terms } = await this.requireStartable(write, input);
    await write.manager.insert(ProjectIdentity, { id, programmeId, code: input.code, version: write.revision });
    await write.manager.insert(ProjectStatement, {
      ...write.dated({ ...input, effectiveOn: pastDate(input.effectiveOn, input.start, this.clock.today()) }),
      projectId: id,
      ...terms,
    });
    write.touch(id, 'Project', id, input.code);
    await this.named.within(write, id, terms, null, input);
  }

  /** The terms of a new project and its programme. @throws Refusal where it may not be started */
  async requireStartable(
    write: Write,
    input: StartProjectInput,
  ): Promise<{ readonly programmeId: string; readonly terms: ProjectTerms }> {
    const programme = await write.manager.findOneBy(ProgrammeIdentity, { code: input.programmeCode });
    if (!programme) {
      const message = `There is no programme ${input.programmeCode}. Start it first, or correct the code.`;
      throw refuse('NOT_FOUND', message, ['input', 'programmeCode'], input.programmeCode);
    }
    if (await write.manager.existsBy(ProjectIdentity, { code: input.code })) {
      const message = `There is a project ${input.code} already. Choose another code.`;
      throw refuse('CODE_TAKEN', message, ['input', 'code'], input.code);
    }
    const terms = firstOf(PROJECT_TERMS, input);
    const { today } = await this.register.within({ write });
    const problems = [...projectFaults(terms), ...partyFaults(today, terms)];
    if (problems.length) throw new Refusal(problems);
    return { programmeId: programme.id, terms };
  }

  /** Changes a project's terms from a day on. */
  async amendProject(actor: Actor, input: AmendProjectInput): Promise<ProjectPayload> {
    return this.write(actor, 'amendProject', await this.found(actor, 'amendProject', input));
  }

  /** Records what a project says of itself on one topic. */
  async recordNarrative(actor: Actor, input: RecordNarrativeInput): Promise<ProjectPayload> {
    return this.write(actor, 'recordNarrative', await this.found(actor, 'recordNarrative', input));
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

  protected asWritten(_: Actor, { projectId, revision }: Written): Promise<Project | null> {
    return this.views.current(projectId, revision);
  }

  /** The input with the project that it names, where the actor may read it. */
  private async found<I extends { readonly projectCode: string; readonly reason?: string | null }>(
    actor: Actor,
    operation: Operation,
    input: I,
  ): Promise<I & { readonly projectId: string }> {
    const { projectId } = await this.views.visible(actor, input.projectCode);
    return { ...input, projectId, reason: input.reason ?? `${input.projectCode}: ${operation}` };
  }

  private async payload(projectId: string, revision: number): Promise<ProjectPayload> {
    return { project: await this.views.current(projectId, revision), problems: [], saved: true };
  }
}
