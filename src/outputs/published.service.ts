import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { NotFoundError } from '../platform/graphql/errors.js';
import { RegisterService } from '../programme/register.service.js';
import { publishedOutputs } from './published-outputs.js';
import { OutputsViewService } from './outputs-view.service.js';
import type { PublishedOutput } from './published.type.js';

/** Serves published outputs to everybody. */
@Injectable()
export class PublishedService {
  constructor(
    private readonly views: OutputsViewService,
    private readonly register: RegisterService,
    private readonly clock: Clock,
  ) {}

  /** Every published output as it stands today, by project and code. */
  async all(actor: Actor): Promise<PublishedOutput[]> {
    const point = { asAt: this.clock.today(), revision: actor.revision };
    const register = await this.register.at(point);
    const ids = await this.views.projectIds(actor.revision);
    const projects = ids.flatMap((id) => register.projects.get(id) ?? []);
    projects.sort((a, b) => (a.code < b.code ? -1 : 1));
    const lists = await Promise.all(
      projects.map(async ({ projectId, code }) =>
        publishedOutputs(await this.views.view(projectId, point), code, register),
      ),
    );
    return lists.flat();
  }

  /** One of them. @throws NotFoundError where nothing of that name is published, whatever else may be there */
  async one(actor: Actor, projectCode: string, outputCode: string): Promise<PublishedOutput> {
    const all = await this.all(actor);
    const found = all.find((output) => output.projectCode === projectCode && output.code === outputCode);
    if (!found) throw new NotFoundError(`Project ${projectCode} has published no output ${outputCode}.`);
    return found;
  }
}
