import { Injectable } from '@nestjs/common';
import type { ItemStatus } from '../milestones/plan-view.types.js';
import { PlanService } from '../milestones/plan.service.js';
import { type Page, mappedPage } from '../platform/graphql/connection.js';
import type { Project } from '../programme/project.type.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { subjectView } from '../programme/record-subject.type.js';
import { RegisterService } from '../programme/register.service.js';
import type { RiskGapView, RiskTaskEffect } from './risk-parts.type.js';
import {
  toAcceptance,
  toAction,
  toAppetite,
  toAssessment,
  toHistory,
  personOf,
  toResponse,
  type Shaping,
} from './risk.mapper.js';
import type { RiskSnapshot } from './risk-snapshot.js';
import type { Risk } from './risk.type.js';
import type { TaskEffect } from './risk.entity.js';
import { RisksViewService } from './risks-view.service.js';

/** Gives risks the shape of the interface, in the view of their project. */
@Injectable()
export class RiskMapper {
  constructor(
    private readonly views: RisksViewService,
    private readonly register: RegisterService,
    private readonly subjects: RecordSubjects,
    private readonly plans: PlanService,
  ) {}

  /** One page of risks. */
  async page(project: Project, page: Page<RiskSnapshot>): Promise<Page<Risk>> {
    const shaping = await this.shaping(project);
    const nodes = await Promise.all(page.nodes.map((risk) => this.mapped(project, risk, shaping)));
    return mappedPage(page, nodes);
  }

  /** One risk of a project, by code or id; null where there is none. */
  async risk(project: Project, by: { readonly code: string } | { readonly id: string }): Promise<Risk | null> {
    const { risks } = await this.views.view(project.recordId, project);
    const found = risks.find((risk) => ('code' in by ? risk.code === by.code : risk.id === by.id));
    return found ? this.mapped(project, found, await this.shaping(project)) : null;
  }

  /** What everything in a project's view is shaped with. */
  async shaping({ asAt, revision, suffix }: Pick<Project, 'asAt' | 'revision' | 'suffix'>): Promise<Shaping> {
    const register = await this.register.at({ asAt, revision });
    return { register, revision, suffix };
  }

  private async mapped(project: Project, risk: RiskSnapshot, shaping: Shaping): Promise<Risk> {
    const { terms, history, stateReport, current, inherent, target } = risk;
    const { assessments, responses, acceptances } = history;
    const { title, nature, category, cause, event, effect, proximity, citation, assumed } = terms;
    const assessment = (one: typeof current) => one && toAssessment(one, assessments, shaping);
    return {
      id: risk.id + shaping.suffix,
      code: risk.code,
      ...{ title, nature, category, cause, event, effect, proximity, citation, assumed },
      ...(await this.touched(project, terms)),
      owner: personOf(terms.ownerId, shaping),
      actionees: terms.actioneeIds.map((id) => personOf(id, shaping)).filter((person) => person !== null),
      raisedOn: risk.raisedOn,
      state: risk.state,
      stateNote: stateReport?.note ?? null,
      since: stateReport?.effectiveOn ?? null,
      nextStates: risk.nextStates,
      inherent: assessment(inherent),
      current: assessment(current),
      target: assessment(target),
      trend: risk.trend.map(({ row, score, scale }) => ({
        effectiveOn: row.effectiveOn,
        kind: row.kind,
        score: score.score,
        band: score.band.name,
        scaleId: scale.id,
      })),
      response: risk.response && toResponse(risk.response, responses, shaping),
      actions: risk.actions.map((action) => toAction(action, shaping)),
      nextReviewOn: risk.review?.nextOn ?? null,
      appetite: risk.appetite && toAppetite(risk.appetite, shaping),
      appetiteReading: risk.reading,
      acceptance: risk.acceptance && toAcceptance(risk.acceptance, acceptances, shaping),
      acceptBlockers: risk.acceptBlockers,
      gaps: toGaps(risk, shaping.suffix),
      history: toHistory(risk, shaping),
      version: risk.version,
    };
  }

  /** The records a risk touches, and the tasks it would move. */
  private async touched(project: Project, terms: RiskSnapshot['terms']): Promise<Pick<Risk, 'links' | 'taskEffects'>> {
    const { asAt, revision, recordId: projectId, suffix } = project;
    const links = await Promise.all(terms.links.map((ref) => this.subjects.find(ref, { asAt, revision, projectId })));
    const { items } = terms.taskEffects.length ? await this.plans.view(projectId, { asAt, revision }) : { items: [] };
    return {
      links: links.flatMap((found) => (found ? [subjectView(found, suffix)] : [])),
      taskEffects: terms.taskEffects.map((effect) => taskEffect(effect, items, suffix)),
    };
  }
}

/** What the register lacks of a risk, with what is needed to put it right. */
export function toGaps({ id, code, terms, version, gaps }: RiskSnapshot, suffix: string): RiskGapView[] {
  return gaps.map((gap) => ({
    ...{ code: gap.code, message: gap.message, actionId: gap.actionId ?? null },
    ...{ riskCode: code, riskId: id + suffix, riskTitle: terms.title, riskVersion: version },
  }));
}

function taskEffect({ taskId, workingDays }: TaskEffect, items: readonly ItemStatus[], suffix: string): RiskTaskEffect {
  const found = items.find(({ item }) => item.itemId === taskId);
  const totalFloat = found?.totalFloat ?? null;
  return {
    task: found ? { kind: 'TASK', id: taskId + suffix, code: found.item.code, title: found.item.title } : null,
    workingDays,
    totalFloat,
    beyondFloat: totalFloat === null ? null : Math.max(0, workingDays - Math.max(0, totalFloat)),
  };
}
