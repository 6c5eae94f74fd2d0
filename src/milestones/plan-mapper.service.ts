import { Injectable } from '@nestjs/common';
import type { Project } from '../programme/project.type.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import type { Register } from '../programme/register.js';
import { RegisterService } from '../programme/register.service.js';
import type { Milestone, Task } from './plan-item.type.js';
import { PlanService } from './plan.service.js';
import { type MappedPlan, toPlan } from './plan.mapper.js';
import type { PlanView } from './plan-view.types.js';

interface Mapped {
  readonly register: Register;
  readonly suffix: string;
  readonly plan: MappedPlan;
}

/** Whether two points see the same register: what no write touched stays the same object. */
const isSameRegister = (one: Register, other: Register): boolean =>
  one.people === other.people && one.organisations === other.organisations;

/** Serves plans in the shape of the schema. */
@Injectable()
export class PlanMapper {
  /** The last shape of each view, as long as the view itself is kept. */
  private readonly mapper = new WeakMap<PlanView, Mapped>();

  constructor(
    private readonly plans: PlanService,
    private readonly register: RegisterService,
    private readonly projects: ProjectViewService,
  ) {}

  /** The plan of a project's view. */
  async plan(project: Pick<Project, 'recordId' | 'asAt' | 'revision' | 'suffix'>): Promise<MappedPlan> {
    const { suffix } = project;
    const point = { asAt: project.asAt, revision: project.revision };
    const [view, register] = await Promise.all([this.plans.view(project.recordId, point), this.register.at(point)]);
    const known = this.mapper.get(view);
    if (known?.suffix === suffix && isSameRegister(known.register, register)) return known.plan;
    const trendOf = view.isFolded ? (id: string) => this.plans.trend(project.recordId, id, point) : null;
    const plan = toPlan(view, project.recordId, { register, suffix, trendOf });
    this.mapper.set(view, { register, suffix, plan });
    return plan;
  }

  /** A milestone as it stands now; null where it is not in the plan. */
  async milestone(projectId: string, itemId: string, revision: number): Promise<Milestone | null> {
    const plan = await this.current(projectId, revision);
    return plan?.milestone(itemId) ?? null;
  }

  /** A task as it stands now; null where it is not in the plan. */
  async task(projectId: string, itemId: string, revision: number): Promise<Task | null> {
    const plan = await this.current(projectId, revision);
    return plan?.task(itemId) ?? null;
  }

  private async current(projectId: string, revision: number): Promise<MappedPlan | null> {
    const project = await this.projects.current(projectId, revision);
    return project ? this.plan(project) : null;
  }
}
