import { Module, type OnModuleInit } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RecordNodes } from '../programme/record-nodes.service.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { RiskAssessmentResolver } from './risk-assessment.resolver.js';
import { RiskResolver } from './risk.resolver.js';
import { RiskRulesResolver } from './risk-rules.resolver.js';
import { RiskRulesService } from './risk-rules.service.js';
import { RiskRulesMapper } from './risk-rules-mapper.service.js';
import { RiskService } from './risk.service.js';
import { RiskMapper } from './risk-mapper.service.js';
import { ScalePreviewService } from './scale-preview.service.js';
import { riskSubject } from './risk-subject.js';
import { RisksViewService } from './risks-view.service.js';
import { SearchSources } from '../search/search-sources.service.js';
import { TaskSources } from '../tasks/task-sources.service.js';
import { RISKS_SEARCH } from './risks.search.js';
import { RISKS_TASKS } from './risks.tasks.js';

/** The risk register: risks, scales, assessments, responses and appetite. */
@Module({
  imports: [ProgrammeModule, MilestonesModule],
  providers: [
    RisksViewService,
    RiskMapper,
    RiskRulesMapper,
    RiskService,
    RiskRulesService,
    ScalePreviewService,
    RiskResolver,
    RiskAssessmentResolver,
    RiskRulesResolver,
  ],
  exports: [RisksViewService, RiskService, RiskRulesService],
})
export class RisksModule implements OnModuleInit {
  constructor(
    private readonly subjects: RecordSubjects,
    private readonly nodes: RecordNodes,
    private readonly mapper: RiskMapper,
    private readonly views: RisksViewService,
    private readonly tasks: TaskSources,
    private readonly search: SearchSources,
  ) {}

  onModuleInit(): void {
    this.search.register(RISKS_SEARCH, async ({ projectId, point }) =>
      projectId === null ? null : { projectId, risks: (await this.views.view(projectId, point)).risks },
    );
    this.tasks.register(RISKS_TASKS, ({ projectId, point }) =>
      projectId === null ? Promise.resolve(null) : this.views.view(projectId, point),
    );
    this.nodes.register('Risk', { table: 'risk', find: (project, { id }) => this.mapper.risk(project, { id }) });
    this.subjects.register('RISK', async (id, { projectId, asAt, revision }) =>
      riskSubject(await this.views.view(projectId, { asAt, revision }), id, projectId),
    );
  }
}
