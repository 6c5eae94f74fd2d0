import { Module, type OnModuleInit } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { OutputsModule } from '../outputs/outputs.module.js';
import { PilotsModule } from '../pilots/pilots.module.js';
import { PublicationBlockers } from '../outputs/publication-blockers.service.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RecordNodes } from '../programme/record-nodes.service.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { RenderingModule } from '../rendering/rendering.module.js';
import { ExerciseResolver } from './exercise.resolver.js';
import { ExerciseService } from './exercise.service.js';
import { ExerciseMapper } from './exercise-mapper.service.js';
import { FeedbackContextService } from './feedback-context.service.js';
import { FeedbackListService } from './feedback-list.service.js';
import { FeedbackResolver } from './feedback.resolver.js';
import { FeedbackSearchService } from './feedback-search.service.js';
import { FeedbackViewService } from './feedback-view.service.js';
import { ImportReadingService } from './import-reading.service.js';
import { ImportService } from './import.service.js';
import { ItemResolver } from './item.resolver.js';
import { ItemService } from './item.service.js';
import { ItemMapper } from './item-mapper.service.js';
import { openOn } from './open-on-version.js';
import { PilotFeedbackResolver } from './pilot-feedback.resolver.js';
import { PilotFeedbackService } from './pilot-feedback.service.js';
import { PublishedReportsResolver } from './report/published-reports.resolver.js';
import { ReportFileController } from './report/report-file.controller.js';
import { ReportResolver, ReportThemeResolver } from './report/report.resolver.js';
import { ReportService } from './report/report.service.js';
import { RespondentService } from './respondent.service.js';
import { ThemeService } from './theme.service.js';
import { SearchSources } from '../search/search-sources.service.js';
import { TaskSources } from '../tasks/task-sources.service.js';
import { FEEDBACK_SEARCH } from './feedback.search.js';
import { FEEDBACK_TASKS } from './feedback.tasks.js';

/** Feedback: exercises, items, themes and what came of them. */
@Module({
  imports: [ProgrammeModule, MilestonesModule, OutputsModule, PilotsModule, RenderingModule],
  controllers: [ReportFileController],
  providers: [
    FeedbackViewService,
    FeedbackContextService,
    FeedbackSearchService,
    FeedbackListService,
    ItemMapper,
    ExerciseMapper,
    ExerciseService,
    ThemeService,
    RespondentService,
    ItemService,
    ImportReadingService,
    ImportService,
    PilotFeedbackService,
    ReportService,
    FeedbackResolver,
    ExerciseResolver,
    ItemResolver,
    PilotFeedbackResolver,
    ReportResolver,
    ReportThemeResolver,
    PublishedReportsResolver,
  ],
  exports: [FeedbackViewService, ExerciseService, ThemeService, RespondentService, ItemService],
})
export class FeedbackModule implements OnModuleInit {
  constructor(
    private readonly subjects: RecordSubjects,
    private readonly nodes: RecordNodes,
    private readonly lists: FeedbackListService,
    private readonly views: FeedbackViewService,
    private readonly blockers: PublicationBlockers,
    private readonly tasks: TaskSources,
    private readonly reports: ReportService,
    private readonly search: SearchSources,
  ) {}

  onModuleInit(): void {
    this.search.register(FEEDBACK_SEARCH, async ({ projectId, point, today }) => {
      if (projectId === null) return null;
      const view = await this.views.snapshot(projectId, point);
      const latest = await this.views.latest(projectId, point.revision);
      return { projectId, view, latest, reports: await this.reports.publishedOf(projectId, today) };
    });
    this.tasks.register(FEEDBACK_TASKS, ({ projectId, point }) =>
      projectId === null ? Promise.resolve(null) : this.views.snapshot(projectId, point),
    );
    this.nodes.register('FeedbackExercise', {
      table: 'feedback_exercise',
      find: (project, { code }, actor) => this.lists.exercise(project, actor, code),
    });
    this.nodes.register('FeedbackTheme', {
      table: 'feedback_theme',
      find: (project, { code }, actor) => this.lists.theme(project, actor, code),
    });
    this.nodes.register('FeedbackRespondent', {
      table: 'feedback_respondent',
      find: (project, { code }, actor) => this.lists.respondent(project, actor, code),
    });
    this.nodes.register('FeedbackItem', {
      table: 'feedback_item',
      find: (project, { code }, actor) => this.lists.item(project, actor, code),
    });
    this.blockers.register(async ({ id, projectId }, { asAt, revision }) =>
      openOn(await this.views.snapshot(projectId, { asAt, revision }), id),
    );
    this.subjects.register('FEEDBACK_EXERCISE', async (id, { projectId, asAt, revision }) => {
      const { exercises } = await this.views.snapshot(projectId, { asAt, revision });
      const found = exercises.find((each) => each.id === id);
      return found ? { kind: 'FEEDBACK_EXERCISE', id, projectId, code: found.code, title: found.terms.title } : null;
    });
    this.subjects.register('FEEDBACK_ITEM', async (id, { projectId, asAt, revision }) => {
      const { exercises, items } = await this.views.snapshot(projectId, { asAt, revision });
      const found = items.find((each) => each.id === id);
      if (!found) return null;
      const exercise = exercises.find((each) => each.id === found.terms.exerciseId);
      // the comment's own words may be withheld, so they are nobody's title
      const title = exercise ? `Comment ${found.code} of ${exercise.terms.title}` : `Comment ${found.code}`;
      return { kind: 'FEEDBACK_ITEM', id, projectId, code: found.code, title };
    });
  }
}
