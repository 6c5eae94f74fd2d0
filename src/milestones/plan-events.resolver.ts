import { Args, Resolver, Subscription } from '@nestjs/graphql';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { PlanEvents, type RecordEvent } from '../platform/events/plan-events.js';
import { JournalEntry } from '../platform/record/journal-entry.entity.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { PlanEvent } from './plan.type.js';

@Resolver(() => PlanEvent)
export class PlanEventsResolver {
  constructor(
    private readonly events: PlanEvents,
    private readonly projects: ProjectViewService,
    @InjectRepository(JournalEntry) private readonly journal: Repository<JournalEntry>,
  ) {}

  @Subscription(() => PlanEvent, {
    description: 'Tells of every report and plan change of a project, whichever server recorded it.',
    resolve: (event: PlanEvent) => event,
  })
  async planChanged(
    @CurrentActor() actor: Actor,
    @Args('projectCode', { description: 'The project.' }) projectCode: string,
  ): Promise<AsyncIterable<PlanEvent>> {
    const { projectId } = await this.projects.visible(actor, projectCode);
    const heard = this.events.listen((event) => event.projectIds.includes(projectId));
    return this.told(heard, projectId, projectCode);
  }

  private async *told(
    heard: AsyncIterable<RecordEvent>,
    projectId: string,
    projectCode: string,
  ): AsyncGenerator<PlanEvent> {
    for await (const { revision, operation, actorName } of heard) {
      const entry = await this.journal.findOneByOrFail({ revision });
      yield {
        revision,
        operation,
        actorName,
        projectCode,
        itemCodes: entry.subjects.filter((each) => each.kind === 'PlanItem').map((each) => each.code),
        reason: entry.reason,
        project: await this.projects.current(projectId, revision),
      };
    }
  }
}
