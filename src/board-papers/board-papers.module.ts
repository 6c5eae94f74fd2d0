import { Module, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { RenderingModule } from '../rendering/rendering.module.js';
import { typstPackage } from '../documents/typst-package.js';
import { Log } from '../platform/http/log.js';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { OutputsModule } from '../outputs/outputs.module.js';
import { PilotsModule } from '../pilots/pilots.module.js';
import { StakeholdersModule } from '../stakeholders/stakeholders.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { FeedbackModule } from '../feedback/feedback.module.js';
import { AdoptionModule } from '../adoption/adoption.module.js';
import { RisksModule } from '../risks/risks.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { SteeringGroupModule } from '../steering-group/steering-group.module.js';
import { BoardModule } from '../board/board.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RecordNodes } from '../programme/record-nodes.service.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { ArchiveCopyController } from './archive-copy.controller.js';
import { AttachedFiles } from './attachments/attached-files.service.js';
import { AttachmentFileController } from './attachments/attachment-file.controller.js';
import { AttachmentResolver, PaperAttachmentResolver } from './attachments/attachment.resolver.js';
import { AttachmentService } from './attachments/attachment.service.js';
import { BoardPaperResolver } from './board-paper.resolver.js';
import { ChartFileController } from './layout/chart-file.controller.js';
import { LayoutResolver, PaperTableResolver } from './layout/layout.resolver.js';
import { PaperBlockResolver } from './paper-block.resolver.js';
import { BoardPaperService } from './board-paper.service.js';
import { ChangesResolver } from './changes/changes.resolver.js';
import { ChangesService } from './changes/changes.service.js';
import { CommentResolver } from './comments/comment.resolver.js';
import { CommentsService } from './comments/comments.service.js';
import { DomainViewsService } from './domain-views.service.js';
import { PaperDecisionsService } from './paper-decisions.service.js';
import { PaperFactsService } from './paper-facts.service.js';
import { PaperFileController } from './paper-file.controller.js';
import { PaperIssueService } from './paper-issue.service.js';
import { PaperLifeService } from './paper-life.service.js';
import { PaperRecordService } from './paper-record.service.js';
import { ReadablePapers } from './readable-papers.service.js';
import { PaperStepService } from './paper-step.service.js';
import { PaperSubjectsService } from './paper-subjects.service.js';
import { PaperVerifyService } from './paper-verify.service.js';
import { PaperWritingService } from './paper-writing.service.js';
import { PromisableService } from './promises/promisable.service.js';
import { PromiseResolver } from './promises/promise.resolver.js';
import { PromiseService } from './promises/promise.service.js';
import { PromiseWritingService } from './promises/promise-writing.service.js';
import { HouseStyleResolver } from './house-style/house-style.resolver.js';
import { HouseStyleService } from './house-style/house-style.service.js';
import { HouseStyles } from './house-style/house-styles.service.js';
import { RestyleService } from './house-style/restyle.service.js';
import { MeetingPapersResolver } from './from-meeting/meeting-papers.resolver.js';
import { MeetingPapersService } from './from-meeting/meeting-papers.service.js';
import { MeetingPackController } from './meeting-pack/meeting-pack.controller.js';
import { MeetingPackService } from './meeting-pack/meeting-pack.service.js';
import { NoticesResolver } from './notices/notices.resolver.js';
import { Notices } from './notices/notices.service.js';
import { PaperModels } from './paper-models.service.js';
import { RedrawnFiles } from './redrawn-files.service.js';
import { ReportTermsService } from './report-terms.service.js';
import { ReturnResolver } from './returns/return.resolver.js';
import { ReturnsService } from './returns/returns.service.js';
import { MarkedCopyController } from './revision/marked-copy.controller.js';
import { ReviseResolver } from './revision/revise.resolver.js';
import { ReviseService } from './revision/revise.service.js';
import { ReviewPackFileController } from './review-pack/review-pack-file.controller.js';
import { ReviewPackResolver } from './review-pack/review-pack.resolver.js';
import { ReviewPackService } from './review-pack/review-pack.service.js';
import { UndertakingsService } from './promises/undertakings.service.js';
import { WordDraftResolver } from './word/word.resolver.js';
import { WordDraftService } from './word/word-draft.service.js';
import { TaskSources } from '../tasks/task-sources.service.js';
import { SearchSources } from '../search/search-sources.service.js';
import { BOARD_PAPERS_SEARCH } from './board-papers.search.js';
import { BOARD_PAPERS_TASKS, type PaperInHand } from './board-papers.tasks.js';
import { meetingOf } from './from-meeting/meeting-of-paper.js';
import { MeetingsViewService } from '../meetings/meetings-view.service.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import { SearchedPapersService } from './searched-papers.service.js';

/** Board papers: composed from the record, edited, cleared, issued, verified. */
@Module({
  imports: [
    RenderingModule,
    ProgrammeModule,
    MilestonesModule,
    OutputsModule,
    PilotsModule,
    StakeholdersModule,
    EvidenceModule,
    FeedbackModule,
    AdoptionModule,
    RisksModule,
    MeetingsModule,
    SteeringGroupModule,
    BoardModule,
  ],
  controllers: [
    PaperFileController,
    ArchiveCopyController,
    MarkedCopyController,
    AttachmentFileController,
    ChartFileController,
    ReviewPackFileController,
    MeetingPackController,
  ],
  providers: [
    PaperRecordService,
    ReadablePapers,
    DomainViewsService,
    PaperFactsService,
    BoardPaperService,
    PaperStepService,
    RedrawnFiles,
    ReportTermsService,
    PaperWritingService,
    PaperDecisionsService,
    PaperLifeService,
    PaperIssueService,
    PaperVerifyService,
    PaperSubjectsService,
    SearchedPapersService,
    AttachedFiles,
    PaperModels,
    MeetingPackService,
    HouseStyles,
    HouseStyleService,
    RestyleService,
    HouseStyleResolver,
    ReviseService,
    ReviseResolver,
    MeetingPapersService,
    MeetingPapersResolver,
    Notices,
    NoticesResolver,
    AttachmentService,
    AttachmentResolver,
    PaperAttachmentResolver,
    UndertakingsService,
    PromisableService,
    PromiseService,
    PromiseWritingService,
    ReviewPackService,
    BoardPaperResolver,
    PaperBlockResolver,
    LayoutResolver,
    ChangesService,
    ChangesResolver,
    CommentsService,
    CommentResolver,
    ReturnsService,
    ReturnResolver,
    WordDraftService,
    WordDraftResolver,
    PaperTableResolver,
    PromiseResolver,
    ReviewPackResolver,
  ],
  exports: [
    BoardPaperService,
    AttachmentService,
    PaperWritingService,
    PaperLifeService,
    PaperIssueService,
    RedrawnFiles,
  ],
})
export class BoardPapersModule implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly log: Log,
    private readonly subjects: RecordSubjects,
    private readonly found: PaperSubjectsService,
    private readonly nodes: RecordNodes,
    private readonly papers: BoardPaperService,
    private readonly record: PaperRecordService,
    private readonly undertakings: UndertakingsService,
    private readonly tasks: TaskSources,
    private readonly search: SearchSources,
    private readonly searched: SearchedPapersService,
    private readonly meetings: MeetingsViewService,
  ) {}

  onModuleInit(): void {
    this.search.register(BOARD_PAPERS_SEARCH, (asked) => this.searched.read(asked));
    this.tasks.register(BOARD_PAPERS_TASKS, async ({ projectId, point }) => ({
      papers: projectId === null ? await this.inHand(point) : [],
      undertakings: projectId === null ? [] : await this.undertakings.view(point),
    }));
    this.nodes.registerCommon('BoardPaper', {
      table: 'board_paper',
      find: (id, actor) => this.papers.byId(actor, id),
      since: (ids, actor) => this.papers.knownSince(actor, ids),
    });
    this.subjects.register('PAPER', (id, at) => this.found.paper(id, at));
    this.subjects.register('PAPER_PARAGRAPH', (id, at) => this.found.paragraph(id, at));
  }

  /** The papers in hand, each with the day on which the papers of its meeting go out. */
  private async inHand(point: RecordPoint): Promise<PaperInHand[]> {
    const [papers, { meetings }] = [await this.record.inHand(), await this.meetings.view(point)];
    return papers.map((paper) => ({ ...paper, papersDue: meetingOf(meetings, paper)?.dispatch.due ?? null }));
  }

  /** Says at the start where no PDF is to be had, so that nobody learns it on the day of issue. */
  onApplicationBootstrap(): void {
    try {
      typstPackage();
    } catch (error) {
      this.log.lines.warn({ err: error }, 'no PDF can be written on this machine, so no paper can be issued');
    }
  }
}
