import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JournalEntry } from '../platform/record/journal-entry.entity.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RecordNodes } from '../programme/record-nodes.service.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { BaselineApprovalResolver, BaselineProposalResolver, BaselineResolver } from './baseline.resolver.js';
import { BaselineService } from './baseline.service.js';
import { PlanCalendarService } from './plan-calendar.service.js';
import { PlanChangeService } from './plan-change.service.js';
import { PlanDraftService } from './plan-draft.service.js';
import { PlanEventsResolver } from './plan-events.resolver.js';
import { PlanItemIdentity } from './plan-item.entity.js';
import { MilestoneReportsResolver, StageReportsResolver, TaskReportsResolver } from './item-reports.resolver.js';
import { PlanExportService } from './export/plan-export.service.js';
import { PlanFileResolver } from './import/plan-file.resolver.js';
import { PlanImportService } from './import/plan-import.service.js';
import { PlanRecordService } from './plan-record.service.js';
import { PlanReportsService } from './plan-reports.service.js';
import { PlanResolver } from './plan.resolver.js';
import { PlanService } from './plan.service.js';
import { PlanMapper } from './plan-mapper.service.js';
import { PlanStatementsService } from './plan-statements.service.js';
import { statusById } from './plan-view.js';
import { ReportResolver } from './report.resolver.js';
import { ReportService } from './report.service.js';
import { SearchSources } from '../search/search-sources.service.js';
import { TaskSources } from '../tasks/task-sources.service.js';
import { MILESTONES_SEARCH } from './milestones.search.js';
import { MILESTONES_TASKS } from './milestones.tasks.js';

/** Plans: stages, tasks, milestones, links, calendars, baselines and the reports made of them. */
@Module({
  imports: [ProgrammeModule, TypeOrmModule.forFeature([PlanItemIdentity, JournalEntry])],
  providers: [
    PlanStatementsService,
    PlanReportsService,
    PlanRecordService,
    PlanService,
    PlanMapper,
    PlanDraftService,
    PlanChangeService,
    PlanCalendarService,
    PlanImportService,
    PlanExportService,
    PlanFileResolver,
    BaselineService,
    ReportService,
    PlanResolver,
    BaselineResolver,
    BaselineApprovalResolver,
    BaselineProposalResolver,
    ReportResolver,
    StageReportsResolver,
    TaskReportsResolver,
    MilestoneReportsResolver,
    PlanEventsResolver,
  ],
  exports: [PlanService, PlanChangeService, PlanCalendarService, BaselineService, ReportService],
})
export class MilestonesModule implements OnModuleInit {
  constructor(
    private readonly subjects: RecordSubjects,
    private readonly nodes: RecordNodes,
    private readonly mapper: PlanMapper,
    private readonly plans: PlanService,
    private readonly tasks: TaskSources,
    private readonly search: SearchSources,
  ) {}

  onModuleInit(): void {
    this.search.register(MILESTONES_SEARCH, async ({ projectId, point }) =>
      projectId === null ? null : { projectId, view: await this.plans.view(projectId, point) },
    );
    this.tasks.register(MILESTONES_TASKS, ({ projectId, point }) =>
      projectId === null ? Promise.resolve(null) : this.plans.view(projectId, point),
    );
    for (const [type, list] of [
      ['Stage', 'stages'],
      ['Task', 'tasks'],
      ['Milestone', 'milestones'],
    ] as const) {
      this.nodes.register(type, {
        table: 'plan_item',
        only: `kind = '${type.toUpperCase()}'`,
        find: async (project, { code }) =>
          (await this.mapper.plan(project))[list].find((each) => each.code === code) ?? null,
      });
    }
    for (const kind of ['STAGE', 'TASK', 'MILESTONE'] as const) {
      this.subjects.register(kind, async (id, { projectId, asAt, revision }) => {
        const item = statusById(await this.plans.view(projectId, { asAt, revision }), id)?.item;
        return item?.kind === kind ? { kind, id, projectId, code: item.code, title: item.title } : null;
      });
    }
  }
}
