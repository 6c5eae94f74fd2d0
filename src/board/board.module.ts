import { Module, type OnModuleInit } from '@nestjs/common';
import { RenderingModule } from '../rendering/rendering.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { ViewPointService } from '../meetings/view-point.service.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import type { FoundSubject, ProjectPoint } from '../programme/record-subject.js';
import { RecordNodes } from '../programme/record-nodes.service.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { BoardResolver, MeetingDecisionsResolver } from './board.resolver.js';
import { BoardService } from './board.service.js';
import type { DecisionSnapshot } from './board-view.js';
import { BoardViewService } from './board-view.service.js';
import { DecisionReadsService } from './decision-reads.service.js';
import { AGREEING } from './decision-states.js';
import { MinutesFileController } from './minutes-file.controller.js';
import { SearchSources } from '../search/search-sources.service.js';
import { BOARD_SEARCH } from './board.search.js';

/** Decisions of boards and committees, with reasons, and the minutes of their meetings as documents. */
@Module({
  imports: [ProgrammeModule, MeetingsModule, RenderingModule],
  controllers: [MinutesFileController],
  providers: [BoardViewService, DecisionReadsService, BoardService, BoardResolver, MeetingDecisionsResolver],
  exports: [BoardViewService, BoardService],
})
export class BoardModule implements OnModuleInit {
  constructor(
    private readonly subjects: RecordSubjects,
    private readonly views: BoardViewService,
    private readonly nodes: RecordNodes,
    private readonly reads: DecisionReadsService,
    private readonly points: ViewPointService,
    private readonly search: SearchSources,
  ) {}

  onModuleInit(): void {
    this.search.register(BOARD_SEARCH, ({ point }) => this.views.shown(point));
    this.nodes.registerOwned('Decision', {
      table: 'decision',
      find: async ({ id, projectId, past }, actor) => {
        const point = await this.points.ofId(projectId, actor.revision, past);
        return point && this.reads.byId(actor, point, id);
      },
    });
    this.subjects.register(
      'DECISION',
      (id, at) => this.find((each) => each.id === id, at),
      (code, at) => this.find((each) => each.code === code, at),
    );
  }

  /** A project's records may point at decisions of its own bodies, and at those of bodies of no project. */
  private async find(
    which: (decision: DecisionSnapshot) => boolean,
    { projectId, asAt, revision, asRecorded }: ProjectPoint,
  ): Promise<FoundSubject | null> {
    const point = { asAt, revision };
    const { decisions } = await (asRecorded ? this.views.view(point) : this.views.shown(point));
    const found = decisions.find(which);
    if (!found || found.closed || (found.projectId !== null && found.projectId !== projectId)) return null;
    const { about, terms } = found; // one about other projects alone is theirs
    if (!asRecorded && about.length > 0 && !about.includes(projectId)) return null;
    const agreed = found.state === 'IN_FORCE' && AGREEING.includes(terms.outcome);
    return { kind: 'DECISION', id: found.id, projectId: found.projectId, code: found.code, title: terms.title, agreed };
  }
}
