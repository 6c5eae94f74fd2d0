import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ProjectState } from '../../programme/closing/project-states.js';
import { endedProjects } from '../../programme/register.js';
import { RegisterService } from '../../programme/register.service.js';

/** A project that is closed or archived. */
export interface EndedProject {
  readonly state: ProjectState;
  readonly since: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The closed and archived projects by code, on the pages of a project. */
    endedProjects?: ReadonlyMap<string, EndedProject>;
  }
}

/** Tells the pages of a project whether it is closed, so that they say so and offer nothing that would be refused. */
@Injectable()
export class EndedProjects {
  constructor(private readonly register: RegisterService) {}

  /** Called before the page of a project is made. */
  async tell(request: FastifyRequest): Promise<void> {
    const { actor, url } = request;
    if (!actor?.personId || !url.startsWith('/projects/')) return;
    const record = await this.register.record(actor.revision);
    const ended = endedProjects(record, actor.revision);
    if (ended.size === 0) return;
    const codes = new Map(record.projects.map(({ projectId, code }) => [projectId, code]));
    request.endedProjects = new Map(
      [...ended].map(([id, { state, effectiveOn }]) => [codes.get(id) ?? '', { state, since: effectiveOn }]),
    );
  }
}
