import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { turn } from '../platform/work/steps.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import type { Project } from '../programme/project.type.js';
import { RegisterService } from '../programme/register.service.js';
import type { Register } from '../programme/register.js';
import type { PersonalTask, TaskReader } from './personal-task.js';
import { TaskSources } from './task-sources.service.js';
import { byDueDay, matches, type TaskFilter, tasksIn } from './your-tasks.js';

/** Projects that are read together: their rows come by one statement a table. */
const AT_ONCE = 25;

/** Reads what a person has to do. */
@Injectable()
export class YourTasks {
  constructor(
    private readonly projects: ProjectViewService,
    private readonly register: RegisterService,
    private readonly sources: TaskSources,
  ) {}

  /**
   * The tasks of the person who asks, each as at the status date of its project: the one due first in front, those without a
   * day last. Where the filter names a project, no other is read.
   */
  async of(actor: Actor, filter: TaskFilter): Promise<readonly PersonalTask[]> {
    const { personId } = actor;
    if (personId === null) return [];
    const { projectCode } = filter;
    const all = await this.projects.projects(actor, {});
    const asked = projectCode ? all.filter(({ code }) => code === projectCode) : all;
    const tasks: PersonalTask[] = [];
    for (let from = 0; from < asked.length; from += AT_ONCE) {
      await turn();
      const some = asked.slice(from, from + AT_ONCE).map((project) => this.ofProject(actor, personId, project));
      tasks.push(...(await Promise.all(some)).flat());
    }
    if (!projectCode) tasks.push(...(await this.ofNoProject(actor, personId)));
    return tasks.filter((task) => matches(task, filter)).sort(byDueDay);
  }

  private async ofProject(actor: Actor, personId: string, project: Project): Promise<readonly PersonalTask[]> {
    const point = { asAt: project.asAt, revision: actor.revision };
    const register = await this.register.at(point);
    const row = register.projects.get(project.recordId);
    if (!row) return [];
    const { code, title, programmeCode, state } = project;
    const about = { id: row.projectId, code, title, programmeCode, leadId: row.leadId, ended: state !== 'OPEN' };
    const views = await this.sources.views({ actor, point, projectId: row.projectId });
    return tasksIn({ reader: readerAt(actor, personId, point.asAt, register, about), views });
  }

  private async ofNoProject(actor: Actor, personId: string): Promise<readonly PersonalTask[]> {
    const point = await this.register.pointForAll({ asAt: null, revision: actor.revision });
    const register = await this.register.at(point);
    const views = await this.sources.views({ actor, point, projectId: null });
    return tasksIn({ reader: readerAt(actor, personId, point.asAt, register, null), views });
  }
}

function readerAt(
  actor: Actor,
  personId: string,
  asAt: string,
  { organisations, people }: Register,
  project: TaskReader['project'],
): TaskReader {
  const organisationId = people.get(personId)?.organisationId ?? null;
  const organisationName = (id: string): string | null => {
    const row = organisations.get(id);
    return row ? (row.shortName ?? row.name) : null;
  };
  return { actor, personId, asAt, project, organisationId, organisationName };
}
