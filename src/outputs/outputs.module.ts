import { Module, type OnModuleInit } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import type { FoundSubject, ProjectPoint } from '../programme/record-subject.js';
import { RecordNodes } from '../programme/record-nodes.service.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { ImportResolver } from './import.resolver.js';
import { ImportService } from './import.service.js';
import { OutputResolver } from './output.resolver.js';
import { OutputService } from './output.service.js';
import { OutputMapper } from './output-mapper.service.js';
import { findSubject, type OutputSubject } from './output-subjects.js';
import { OutputsViewService } from './outputs-view.service.js';
import { ProjectOutputsResolver } from './project-outputs.resolver.js';
import { PublicationBlockers } from './publication-blockers.service.js';
import { PublicationService } from './publication.service.js';
import { PublishedResolver } from './published.resolver.js';
import { PublishedService } from './published.service.js';
import { VersionFinder } from './version-finder.service.js';
import { VersionResolver } from './version.resolver.js';
import { VersionService } from './version.service.js';
import { VersionMapper } from './version-mapper.service.js';
import { SearchSources } from '../search/search-sources.service.js';
import { TaskSources } from '../tasks/task-sources.service.js';
import { OUTPUTS_SEARCH } from './outputs.search.js';
import { OUTPUTS_TASKS } from './outputs.tasks.js';

const SUBJECTS: readonly OutputSubject[] = ['OUTPUT', 'OUTPUT_VERSION', 'CLAUSE'];

/** Outputs: versions of numbered clauses, their alignment, sign-off and publication. */
@Module({
  imports: [ProgrammeModule, MilestonesModule],
  providers: [
    OutputsViewService,
    PublicationBlockers,
    PublicationService,
    OutputMapper,
    VersionMapper,
    OutputService,
    VersionService,
    VersionFinder,
    ImportService,
    PublishedService,
    ProjectOutputsResolver,
    OutputResolver,
    VersionResolver,
    ImportResolver,
    PublishedResolver,
  ],
  exports: [OutputsViewService, PublicationBlockers, OutputService, VersionService, ImportService],
})
export class OutputsModule implements OnModuleInit {
  constructor(
    private readonly subjects: RecordSubjects,
    private readonly nodes: RecordNodes,
    private readonly mapper: OutputMapper,
    private readonly views: OutputsViewService,
    private readonly tasks: TaskSources,
    private readonly search: SearchSources,
  ) {}

  onModuleInit(): void {
    this.search.register(OUTPUTS_SEARCH, async ({ projectId, point, today }) => {
      if (projectId === null) return null;
      const [view, seen] = [await this.views.view(projectId, point), await this.views.view(projectId, today)];
      return { projectId, view, today: seen };
    });
    this.tasks.register(OUTPUTS_TASKS, ({ projectId, point }) =>
      projectId === null ? Promise.resolve(null) : this.views.view(projectId, point),
    );
    this.nodes.register('Output', { table: 'output', find: (project, { id }) => this.mapper.byId(project, id) });
    this.nodes.register('OutputVersion', {
      table: 'output_version',
      find: (project, { id }) => this.mapper.versionOf(project, id),
    });
    for (const kind of SUBJECTS) this.subjects.register(kind, (id, at) => this.find(kind, id, at));
  }

  private async find(kind: OutputSubject, id: string, at: ProjectPoint): Promise<FoundSubject | null> {
    const { projectId, asAt, revision } = at;
    return findSubject(await this.views.view(projectId, { asAt, revision }), projectId, kind, id);
  }
}
