import { Injectable } from '@nestjs/common';
import { PlanService } from '../../milestones/plan.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { ProjectViewService } from '../../programme/project-view.service.js';
import type { RiskSnapshot } from '../../risks/risk-snapshot.js';
import { RiskService } from '../../risks/risk.service.js';
import { RisksViewService } from '../../risks/risks-view.service.js';
import { DemoStepsService } from '../demo-steps.service.js';
import { PAPER_DATE, PROJECTS } from '../first-programme/projects.js';
import { RISKS_ROWS, type ResponseRow, type RiskRow } from '../first-programme/risks.js';

type Done = Map<string, string>;

/** Puts the first programme's risks on record. */
@Injectable()
export class LoadRisksService {
  constructor(
    private readonly steps: DemoStepsService,
    private readonly projects: ProjectViewService,
    private readonly plans: PlanService,
    private readonly views: RisksViewService,
    private readonly risks: RiskService,
  ) {}

  async load(done: Done): Promise<void> {
    for (const row of RISKS_ROWS) await this.risk(done, row);
  }

  private async risk(done: Done, row: RiskRow): Promise<void> {
    const step = `risk ${row.project} ${row.code}`;
    const { lead: author } = PROJECTS.find((each) => each.code === row.project)!;
    const owner = row.owner === null ? null : done.get(`person ${row.owner}`);
    await this.steps.once(done, step, author, async (actor) => {
      const { code, nature, category, title, cause, event, effect, proximity, citation, assumed } = row;
      const said = { code, nature, category, title, cause, event, effect, proximity, citation, assumed };
      const touched = await this.touched(actor, row);
      const where = { projectCode: row.project, effectiveOn: row.on, ownerId: owner ?? null };
      return this.risks.write(actor, 'raiseRisk', { ...said, ...where, ...touched });
    });
    for (const { on, ...score } of row.scores) {
      await this.steps.once(done, `${step} ${score.kind.toLowerCase()} ${on}`, author, async (actor) =>
        this.risks.write(actor, 'assessRisk', {
          ...(await this.about(actor, row)),
          ...score,
          effectiveOn: on,
          assumed: true,
        }),
      );
    }
    if (row.response) await this.response(done, { row, step, author, owner: owner ?? null }, row.response);
    const { review } = row;
    if (review) {
      await this.steps.once(done, `${step} review`, author, async (actor) =>
        this.risks.write(actor, 'reviewRisk', {
          ...(await this.about(actor, row)),
          ...{ note: review.note, nextOn: review.nextOn, effectiveOn: review.on, assumed: true },
        }),
      );
    }
  }

  private async response(
    done: Done,
    { row, step, author, owner }: { row: RiskRow; step: string; author: string; owner: string | null },
    { on, response, note, actions, citation, assumed }: ResponseRow,
  ): Promise<void> {
    await this.steps.once(done, `${step} response`, author, async (actor) =>
      this.risks.write(actor, 'respondToRisk', {
        ...(await this.about(actor, row)),
        ...{ response, note, citation, assumed, effectiveOn: on },
        actions: actions.map(({ text, dueOn }) => ({ text, dueOn, actioneeId: owner })),
      }),
    );
    for (const [index, { doneOn }] of actions.entries()) {
      if (doneOn === null) continue;
      await this.steps.once(done, `${step} action ${index + 1}`, author, async (actor) => {
        const snapshot = await this.snapshot(actor, row);
        const report = { state: 'DONE' as const, effectiveOn: doneOn, assumed: true };
        const about = { riskId: snapshot.id, expectedVersion: snapshot.version };
        return this.risks.write(actor, 'reportRiskAction', {
          ...about,
          ...report,
          actionId: snapshot.actions[index]!.id,
        });
      });
    }
  }

  /** The risk and the version of its last write. */
  private async about(actor: Actor, row: RiskRow): Promise<{ riskId: string; expectedVersion: number }> {
    const { id, version } = await this.snapshot(actor, row);
    return { riskId: id, expectedVersion: version };
  }

  private async snapshot(actor: Actor, row: RiskRow): Promise<RiskSnapshot> {
    const { projectId } = await this.projects.visible(actor, row.project);
    const { risks } = await this.views.view(projectId, { asAt: PAPER_DATE, revision: actor.revision });
    return risks.find((risk) => risk.code === row.code)!; // raised just before
  }

  /** The milestones it touches and the tasks it would move, by their ids. */
  private async touched(actor: Actor, row: RiskRow) {
    const { projectId } = await this.projects.visible(actor, row.project);
    const { items } = await this.plans.view(projectId, { asAt: row.on, revision: actor.revision });
    const id = (code: string): string => items.find(({ item }) => item.code === code)!.item.itemId; // the plan's own codes
    return {
      links: row.milestones.map((code) => ({ kind: 'MILESTONE' as const, id: id(code) })),
      taskEffects: row.tasks.map(({ code, workingDays }) => ({ taskId: id(code), workingDays })),
    };
  }
}
