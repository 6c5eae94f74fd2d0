import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Refusal } from '../platform/record/refusal.js';
import { pastDate } from '../programme/effective-date.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import type { RiskScale } from './risk-rules.entity.js';
import type { SetRiskScaleInput } from './risk-rules.input.js';
import { RisksViewService } from './risks-view.service.js';
import { scaleEffect, scaleRows } from './scale-effect.js';
import { scaleGiven } from './scale-given.js';
import type { RiskScaleEffect, RiskScalePreview } from './scale-preview.type.js';

/** Shows what a scale would do before anybody sets it. */
@Injectable()
export class ScalePreviewService {
  constructor(
    private readonly projects: ProjectViewService,
    private readonly views: RisksViewService,
    private readonly clock: Clock,
  ) {}

  /** What a scale would do to the registers that would go by it, of those the actor may read; saves nothing. */
  async preview(actor: Actor, input: SetRiskScaleInput): Promise<RiskScalePreview> {
    const code = input.projectCode ?? null;
    const found =
      code === null ? await this.projects.projects(actor, {}) : [await this.projects.project(actor, code, {})];
    try {
      const today = this.clock.today();
      const [one] = found;
      const fallback = code !== null && one ? one.asAt : today;
      const effectiveOn = pastDate(input.effectiveOn, fallback, today);
      return { effect: await this.effect(actor, input, effectiveOn, found), problems: [] };
    } catch (error) {
      if (error instanceof Refusal) return { effect: null, problems: [...error.problems] };
      throw error;
    }
  }

  private async effect(
    actor: Actor,
    input: SetRiskScaleInput,
    effectiveOn: string,
    found: readonly { readonly recordId: string; readonly code: string; readonly asAt: string }[],
  ): Promise<RiskScaleEffect> {
    const { scale, faults } = scaleGiven(input);
    if (faults.length) throw new Refusal(faults);
    const [one] = found;
    const row: RiskScale = {
      ...scale,
      ...{ id: 'TRIED', effectiveOn, revision: actor.revision + 1, corrects: null, citation: null, assumed: false },
      projectId: input.projectCode && one ? one.recordId : null,
    };
    const tried = await Promise.all(
      found.map(async ({ recordId, code, asAt }) => ({
        code,
        view: await this.views.withScale(recordId, { asAt, revision: actor.revision }, row),
      })),
    );
    const { risks, ...effect } = scaleEffect(row, tried);
    return { ...effect, risks, rows: scaleRows(row, risks) };
  }
}
