import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { turn } from '../platform/work/steps.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { RegisterService } from '../programme/register.service.js';
import type { Register } from '../programme/register.js';
import type { PersonalTask, TaskReader } from './personal-task.js';
import { TaskSources } from './task-sources.service.js';
import { type TaskPlace, yourTasks } from './your-tasks.js';

/** Projects that one person's tasks are looked for in. */
const PROJECTS = 100;

/** Reads what a person has to do. */
@Injectable()
export class YourTasks {
  constructor(
    private readonly projects: ProjectViewService,
    private readonly register: RegisterService,
    private readonly sources: TaskSources,
  ) {}

  /** The tasks of whoever asks, each as at the status date of its project: the one due first in front. */
  async of(actor: Actor): Promise<readonly PersonalTask[]> {
    const { personId, revision } = actor;
    if (personId === null) return [];
    const places: TaskPlace[] = [];
    for (const project of await this.projects.projects(actor, {}, PROJECTS)) {
      await turn();
      const point = { asAt: project.asAt, revision };
      const register = await this.register.at(point);
      const row = register.projects.get(project.recordId);
      if (!row) continue;
      const { code, title, programmeCode } = project;
      const about = { id: row.projectId, code, title, programmeCode, leadId: row.leadId };
      const views = await this.sources.views({ actor, point, projectId: row.projectId });
      places.push({ reader: readerAt(actor, personId, point.asAt, register, about), views });
    }
    const point = await this.register.pointForAll({ asAt: null, revision });
    const register = await this.register.at(point);
    const views = await this.sources.views({ actor, point, projectId: null });
    places.push({ reader: readerAt(actor, personId, point.asAt, register, null), views });
    return yourTasks(places);
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
  const names = new Map([...organisations.values()].map((row) => [row.organisationId, row.shortName ?? row.name]));
  return { actor, personId, asAt, project, organisationId, organisations: names };
}
