import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/auth/actor.js';
import { Viewer } from '../platform/auth/access.type.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { pageOf } from '../platform/graphql/connection.js';
import { TaskArgs } from './tasks.input.js';
import { PersonalTaskConnection } from './task.type.js';
import { taskOrder } from './your-tasks.js';
import { YourTasks } from './your-tasks.service.js';

/** What somebody has to do. */
@Resolver(() => Viewer)
export class TasksResolver {
  constructor(private readonly yours: YourTasks) {}

  @ResolveField(() => PersonalTaskConnection, {
    description:
      'What the person has to do, in every project they may read: the one due first in front, those without a day last.',
  })
  async tasks(@CurrentActor() actor: Actor, @Args() args: TaskArgs): Promise<PersonalTaskConnection> {
    return pageOf(await this.yours.of(actor, args), args.first, args.after, { key: ({ id }) => id, by: taskOrder });
  }
}
