import { Global, Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/programme.module.js';
import { TaskSources } from './task-sources.service.js';
import { TasksResolver } from './tasks.resolver.js';
import { YourTasks } from './your-tasks.service.js';

/** What each person has to do, as the domains find it. */
@Global()
@Module({
  imports: [ProgrammeModule],
  providers: [TaskSources, YourTasks, TasksResolver],
  exports: [TaskSources, YourTasks],
})
export class TasksModule {}
