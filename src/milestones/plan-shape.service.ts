import { Injectable } from '@nestjs/common';
import type { Project } from '../programme/project.type.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { RegisterService } from '../programme/register.service.js';
import type { Milestone, Task } from './plan-item.type.js';
import { PlanService } from './plan.service.js';
import { planShape } from './plan-shape.js';
import type { Plan } from './plan.type.js';
import type { Store } from '../platform/memory/store.js';
import { Stores } from '../platform/memory/stores.service.js';

/** Serves plans in the shape of the schema, each once for a view. */
@Injectable()
export class PlanShapeService {
  private readonly shapes: Store<Plan>;

  constructor(
    private readonly plans: PlanService,
    private readonly register: RegisterService,
    private readonly projects: ProjectViewService,
    stores: Stores,
  ) {
    this.shapes = stores.open('plans as they are answered', { share: 10 });
  }

  /** The plan of a project's view. */
  async plan(project: Pick<Project, 'recordId' | 'asAt' | 'revision' | 'suffix'>): Promise<Plan> {
    const key = `${project.recordId} ${project.asAt} ${project.revision} ${project.suffix}`;
    const kept = this.shapes.get(key);
    if (kept) return kept;
    const point = { asAt: project.asAt, revision: project.revision };
    const [view, register] = await Promise.all([this.plans.view(project.recordId, point), this.register.at(point)]);
    const shape = planShape(view, { register, suffix: project.suffix });
    this.shapes.keep(key, shape);
    return shape;
  }

  /** A milestone as it stands now; null where it is not in the plan. */
  async milestone(projectId: string, itemId: string, revision: number): Promise<Milestone | null> {
    const plan = await this.current(projectId, revision);
    return plan?.milestones.find((each) => each.id === itemId) ?? null;
  }

  /** A task as it stands now; null where it is not in the plan. */
  async task(projectId: string, itemId: string, revision: number): Promise<Task | null> {
    const plan = await this.current(projectId, revision);
    return plan?.tasks.find((each) => each.id === itemId) ?? null;
  }

  private async current(projectId: string, revision: number): Promise<Plan | null> {
    const project = await this.projects.current(projectId, revision);
    return project ? this.plan(project) : null;
  }
}
