import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import type { Operation } from '../../platform/auth/policy.js';
import { Recorder } from '../../platform/record/recorder.js';
import { Refusal } from '../../platform/record/refusal.js';
import type { Write } from '../../platform/record/write.js';
import { Kinds } from '../kind/kinds.service.js';
import { type InputOf, OwnedRuledService } from '../kind/ruled.service.js';
import type { Written } from '../kind/thing.js';
import type { ProjectPayload } from '../payloads.type.js';
import { ProjectIdentity, ProjectReportingDate } from '../project.entity.js';
import { PROJECT } from '../project.kind.js';
import type { Project } from '../project.type.js';
import { endedProjects } from '../register.js';
import { closedFault } from './closed-writes.js';
import { ProjectClosure, ProjectFollowOn, ProjectStateReport } from './closing.entity.js';
import { CLOSING_RULES } from './closing.kind.js';
import { lastClosing } from './last-closing.js';

const PARTS = {
  ...{ kind: PROJECT, rules: CLOSING_RULES, field: 'project' as const },
  entities: {
    identities: ProjectIdentity,
    states: ProjectStateReport,
    closures: ProjectClosure,
    followOns: ProjectFollowOn,
    reportingDates: ProjectReportingDate,
  },
};

type Step = keyof typeof CLOSING_RULES;

/** Closes, reopens and archives projects, and sees to it that nothing new is added to those that are closed. */
@Injectable()
export class ClosingService
  extends OwnedRuledService<Project, typeof CLOSING_RULES, 'project', string>
  implements OnModuleInit
{
  constructor(
    kinds: Kinds,
    private readonly recorder: Recorder,
  ) {
    super(kinds, PARTS, { REGISTER: kinds.register });
  }

  onModuleInit(): void {
    this.recorder.checkEach((write, operation) => this.requireOpen(write, operation));
  }

  /** Moves a project on, where the actor may read it. */
  async step<Name extends Step>(
    actor: Actor,
    operation: Name & Operation,
    input: Omit<InputOf<(typeof CLOSING_RULES)[Name]>, 'projectId'> & {
      readonly projectCode: string;
      readonly reason?: string | null;
    },
  ): Promise<ProjectPayload> {
    const { projectId } = await this.kinds.projects.visible(actor, input.projectCode);
    const reason = input.reason ?? `${input.projectCode}: ${operation}`;
    return this.write(actor, operation, { ...input, projectId, reason } as never);
  }

  protected asWritten(_: Actor, { projectId, revision }: Written): Promise<Project | null> {
    return this.kinds.projects.current(projectId, revision);
  }

  /** @throws Refusal PROJECT_CLOSED for a write that would add to a closed project */
  private async requireOpen(write: Write, operation: string): Promise<void> {
    if (write.touchedProjects.length === 0) return;
    const record = await this.kinds.register.record(write.before, write.manager);
    const ended = endedProjects(record, write.before);
    const problems = write.touchedProjects.flatMap((projectId) => {
      const report = ended.get(projectId);
      if (!report) return [];
      const code = record.projects.find((row) => row.projectId === projectId)?.code ?? '';
      const own = record.states.filter((row) => row.projectId === projectId);
      const since = lastClosing(own)?.on ?? report.effectiveOn;
      return closedFault(operation, write.datedRows, { projectId, code, since }) ?? [];
    });
    if (problems.length) throw new Refusal(problems);
  }
}
