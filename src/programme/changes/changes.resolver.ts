import { Args, Int, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { PlanEvents } from '../../platform/events/plan-events.js';
import { badInput } from '../../platform/graphql/errors.js';
import { pageSize } from '../../platform/graphql/page.js';
import { RecordChange, RecordChanges } from './change.type.js';
import { Changes } from './changes.service.js';
import { Followed } from './followed.service.js';

/** What was written, told to whoever was away, and to whoever listens. */
@Resolver()
export class ChangesResolver {
  constructor(
    private readonly changes: Changes,
    private readonly followed: Followed,
    private readonly events: PlanEvents,
  ) {}

  @Query(() => RecordChanges, {
    nullable: true,
    description:
      'Every write after a revision that touched what the reader may read, in the order in which they were saved.',
  })
  changesSince(
    @CurrentActor() actor: Actor,
    @Args('revision', { type: () => Int, description: 'The last revision that the client knows of; 0: all.' })
    revision: number,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'At most so many, 1 to 100.' }) first: number,
  ): Promise<RecordChanges> {
    return this.changes.since(actor, known(revision), pageSize(first));
  }

  @Subscription(() => RecordChange, {
    description:
      'Tells of every write that touches what the reader may read, whichever server saved it: each once, in order.',
    resolve: (change: RecordChange) => change,
  })
  recordChanged(
    @CurrentActor() actor: Actor,
    @Args('sinceRevision', {
      type: () => Int,
      nullable: true,
      description:
        'The last revision that the client knows of: what was written since is sent first. Default: only what comes.',
    })
    sinceRevision?: number | null,
  ): AsyncIterable<RecordChange> {
    const coming = this.events.listen(() => true); // heard from now on, before anything is read
    return this.followed.after(
      actor,
      typeof sinceRevision === 'number' ? known(sinceRevision) : actor.revision,
      coming,
    );
  }
}

function known(revision: number): number {
  if (revision >= 0) return revision;
  throw badInput(`revision is ${revision}; give the last one that you know of, or 0.`, ['revision']);
}
