import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { requireMay, ruleOf } from '../platform/auth/policy.js';
import { Clock } from '../platform/clock/clock.js';
import { AppError } from '../platform/graphql/errors.js';
import { Refusal } from '../platform/record/refusal.js';
import { Recorder } from '../platform/record/recorder.js';
import { type Write } from '../platform/record/write.js';
import { pastDate } from '../programme/effective-date.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { RegisterService } from '../programme/register.service.js';
import { appetiteFaults } from './appetite-faults.js';
import { standsOn } from './assessed.js';
import { ORGANISATION, RiskAppetite, RiskScale } from './risk-rules.entity.js';
import type { RuleInput, SetRiskAppetiteInput, SetRiskScaleInput } from './risk-rules.input.js';
import type { RiskAppetitePayload, RiskScalePayload } from './risk-rules.type.js';
import { toAppetite, toScale } from './risk.mapper.js';
import { RiskMapper } from './risk-mapper.service.js';
import { rulesView } from './risks-view.js';
import { RisksViewService } from './risks-view.service.js';
import { scaleGiven } from './scale-given.js';

type RuleOperation = 'setRiskScale' | 'setRiskAppetite';

/** A write of the rules of a project (or, null, of the organisation), and what stood before it. */
interface RuleWrite {
  readonly write: Write;
  readonly projectId: string | null;
  readonly effectiveOn: string;
}

/** Keeps the rules of the register: its scales, and how much risk is acceptable. */
@Injectable()
export class RiskRulesService {
  constructor(
    private readonly recorder: Recorder,
    private readonly projects: ProjectViewService,
    private readonly register: RegisterService,
    private readonly views: RisksViewService,
    private readonly mapper: RiskMapper,
    private readonly clock: Clock,
  ) {}

  /** Sets a new version of a scale from a day on. */
  async setRiskScale(actor: Actor, input: SetRiskScaleInput): Promise<RiskScalePayload> {
    const { scale, faults } = scaleGiven(input);
    const { row, revision } = await this.write(actor, 'setRiskScale', input, async ({ write, ...about }) => {
      if (faults.length) throw new Refusal(faults);
      const made = {
        ...write.dated({ ...input, effectiveOn: about.effectiveOn }),
        projectId: about.projectId,
        ...scale,
      };
      await write.manager.insert(RiskScale, made);
      write.touch(about.projectId, 'RiskScale', made.id, scale.name);
      return made;
    });
    const { scales } = await this.views.rulesUpTo(revision);
    return { scale: toScale(row, { scales }), version: revision, problems: [], saved: true };
  }

  /** Sets how much risk of a category is acceptable, from a day on. */
  async setRiskAppetite(actor: Actor, input: SetRiskAppetiteInput): Promise<RiskAppetitePayload> {
    const { row, revision } = await this.write(actor, 'setRiskAppetite', input, async ({ write, ...about }) => {
      const { projectId, effectiveOn } = about;
      const point = { asAt: effectiveOn, revision: write.revision - 1 };
      const { scale } = rulesView(await this.views.rulesWithin(write), projectId ?? ORGANISATION, point);
      const [upToBand, upToScore] = [input.upToBand?.trim() ?? null, input.upToScore ?? null];
      const faults = appetiteFaults({ upToBand, upToScore }, scale);
      if (faults.length) throw new Refusal(faults);
      const made = {
        ...write.dated({ ...input, effectiveOn }),
        ...{ projectId, upToBand, upToScore, category: input.category ?? null },
        ...standsOn(scale),
        setBy: input.setBy.trim(),
        note: input.note?.trim() ?? null,
      };
      await write.manager.insert(RiskAppetite, made);
      write.touch(projectId, 'RiskAppetite', made.id, made.category ?? 'every category');
      return made;
    });
    const shaping = await this.mapper.shaping({ asAt: row.effectiveOn, revision, suffix: '' });
    const { appetites } = await this.views.rulesUpTo(revision);
    const saved = appetites.find((each) => each.id === row.id)!;
    return { appetite: toAppetite(saved, shaping), version: revision, problems: [], saved: true };
  }

  private async write<T>(
    actor: Actor,
    operation: RuleOperation,
    input: RuleInput,
    work: (about: RuleWrite) => Promise<T>,
  ): Promise<{ readonly row: T; readonly revision: number }> {
    const projectId = await this.scope(actor, operation, input.projectCode ?? null);
    const of = input.projectCode ?? 'the organisation';
    const entry = { operation, reason: input.reason ?? `${of}: ${operation}` };
    return this.recorder.write(actor, entry, async (write) => {
      const id = projectId ?? ORGANISATION;
      const first = 'INSERT INTO risk_rules (id, version) VALUES ($1, 0) ON CONFLICT DO NOTHING';
      await write.manager.query(first, [id]);
      await write.claim('risk_rules', id, input.expectedVersion, `the risk rules of ${of}`);
      const effectiveOn = await this.day(write, projectId, input.effectiveOn);
      return { row: await work({ write, projectId, effectiveOn }), revision: write.revision };
    });
  }

  /** The project that the rule is for, or null: the organisation, for which the role has to be held everywhere. */
  private async scope(actor: Actor, operation: RuleOperation, projectCode: string | null): Promise<string | null> {
    if (projectCode !== null) {
      const { projectId } = await this.projects.visible(actor, projectCode);
      requireMay(actor, operation, projectId);
      return projectId;
    }
    requireMay(actor, operation);
    const parties: readonly string[] = ruleOf(operation).parties;
    if (actor.grants.some((grant) => grant.projectId === null && parties.includes(grant.role))) return null;
    throw new AppError(
      'FORBIDDEN',
      `${operation} for the whole organisation takes a role that is held everywhere. Name a project instead.`,
    );
  }

  private async day(write: Write, projectId: string | null, given: string | null | undefined): Promise<string> {
    const today = this.clock.today();
    if (projectId === null) return pastDate(given, today, today);
    const revision = write.revision - 1;
    const { asAt } = await this.register.pointFor(projectId, { asAt: null, revision }, write.manager);
    return pastDate(given, asAt, today);
  }
}
