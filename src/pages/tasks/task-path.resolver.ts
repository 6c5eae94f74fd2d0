import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { PersonalTask as Found } from '../../tasks/personal-task.js';
import { PersonalTask } from '../../tasks/task.type.js';
import { taskPath } from './task-path.js';

/** Where a task is done on the pages. */
@Resolver(() => PersonalTask)
export class TaskPathResolver {
  @ResolveField(() => String, {
    description: 'The page on which it is done, from the address of the server on: a form where there is one.',
  })
  path(@Parent() task: Found): string {
    return taskPath(task);
  }
}
