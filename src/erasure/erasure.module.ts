import { Module, type OnModuleInit } from '@nestjs/common';
import { BoardPapersModule } from '../board-papers/board-papers.module.js';
import { may } from '../platform/auth/policy.js';
import { TaskSources } from '../tasks/task-sources.service.js';
import { ErasingService } from './erasing.service.js';
import { ErasureRecord } from './erasure-record.service.js';
import { ErasureFiles } from './files/erasure-files.service.js';
import { ErasureResolver } from './erasure.resolver.js';
import { ErasureSearch } from './erasure-search.service.js';
import { ErasureService } from './erasure.service.js';
import { ProcessingResolver } from './processing/processing.resolver.js';
import { RetentionResolver } from './retention/retention.resolver.js';
import { RetentionService } from './retention/retention.service.js';
import { RETENTION_TASKS } from './retention/retention.tasks.js';

/** Erasure of words and details, on request or after their period, and the record of processing. */
@Module({
  imports: [BoardPapersModule],
  providers: [
    ErasureSearch,
    ErasureRecord,
    ErasureFiles,
    ErasingService,
    ErasureService,
    ErasureResolver,
    RetentionService,
    RetentionResolver,
    ProcessingResolver,
  ],
})
export class ErasureModule implements OnModuleInit {
  constructor(
    private readonly tasks: TaskSources,
    private readonly retention: RetentionService,
  ) {}

  onModuleInit(): void {
    this.tasks.register(RETENTION_TASKS, async ({ actor, projectId }) => {
      if (projectId !== null || !may(actor, 'dueForErasure')) return null;
      return { periods: await this.retention.periods() };
    });
  }
}
