import { Args, Int, Resolver, Subscription } from '@nestjs/graphql';
import { InjectRepository } from '@nestjs/typeorm';
import { ArrayContains, MoreThan, Repository } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { PlanEvents, type RecordEvent } from '../platform/events/plan-events.js';
import { JournalEntry } from '../platform/record/journal-entry.entity.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { PlanEvent } from './plan.type.js';

/** Journal entries that are read in one go for a client that was away. */
const AT_ONCE = 100;

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
    @Args('sinceRevision', {
      type: () => Int,
      nullable: true,
      description:
        'The last revision that the client knows of: what was written since is sent first. Default: only what comes.',
    })
    sinceRevision?: number | null,
  ): Promise<AsyncIterable<PlanEvent>> {
    const { projectId } = await this.projects.visible(actor, projectCode);
    const coming = this.events.listen((event) => event.projectIds.includes(projectId));
    const heard = typeof sinceRevision === 'number' ? this.missed(projectId, sinceRevision, coming) : coming;
    return this.told(heard, projectId, projectCode);
  }

  /** What was written since a revision, then what comes: each write once, in order. */
  private async *missed(
    projectId: string,
    since: number,
    coming: AsyncIterable<RecordEvent>,
  ): AsyncGenerator<RecordEvent> {
    let last = since;
    for (let rows = await this.after(last, projectId); rows.length > 0; rows = await this.after(last, projectId)) {
      for (const row of rows) {
        last = row.revision;
        yield row;
      }
    }
    for await (const event of coming) if (event.revision > last) yield event;
  }

  private after(revision: number, projectId: string): Promise<RecordEvent[]> {
    return this.journal.find({
      where: { revision: MoreThan(revision), projectIds: ArrayContains([projectId]) },
      order: { revision: 'ASC' },
      take: AT_ONCE,
    });
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
