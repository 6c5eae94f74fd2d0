import { Module, type OnModuleInit } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import type { Actor } from '../platform/auth/actor.js';
import type { Node } from '../platform/graphql/node.type.js';
import { RecordNodes } from '../programme/record-nodes.service.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { ActionResolver, MeetingActionsResolver } from './action.resolver.js';
import { ActionService } from './action.service.js';
import { BodyResolver } from './body.resolver.js';
import { BodySeats } from './body-seats.service.js';
import { BodyService } from './body.service.js';
import { MeetingReadsService } from './meeting-reads.service.js';
import { MeetingResolver } from './meeting.resolver.js';
import { MeetingService } from './meeting.service.js';
import { MapperContextService } from './mapper-context.service.js';
import { type ViewPoint, ViewPointService } from './view-point.service.js';
import { meetingTitle } from './meeting-name.js';
import { MeetingsViewService } from './meetings-view.service.js';
import { SearchSources } from '../search/search-sources.service.js';
import { TaskSources } from '../tasks/task-sources.service.js';
import { MEETINGS_SEARCH } from './meetings.search.js';
import { MEETINGS_TASKS } from './meetings.tasks.js';

/** Bodies and their meetings: agenda, attendance, minutes and actions. */
@Module({
  imports: [ProgrammeModule, MilestonesModule],
  providers: [
    MeetingsViewService,
    ViewPointService,
    MapperContextService,
    MeetingReadsService,
    BodyService,
    MeetingService,
    BodySeats,
    ActionService,
    BodyResolver,
    MeetingResolver,
    ActionResolver,
    MeetingActionsResolver,
  ],
  exports: [
    MeetingsViewService,
    ViewPointService,
    MapperContextService,
    MeetingReadsService,
    BodyService,
    BodySeats,
    MeetingService,
    ActionService,
  ],
})
export class MeetingsModule implements OnModuleInit {
  constructor(
    private readonly subjects: RecordSubjects,
    private readonly views: MeetingsViewService,
    private readonly nodes: RecordNodes,
    private readonly reads: MeetingReadsService,
    private readonly points: ViewPointService,
    private readonly tasks: TaskSources,
    private readonly search: SearchSources,
  ) {}

  /** A project's records may point at its own meetings and actions, and at those of no project. */
  onModuleInit(): void {
    this.search.register(MEETINGS_SEARCH, ({ point }) => this.views.shown(point));
    this.tasks.register(MEETINGS_TASKS, ({ point }) => this.views.shown(point));
    const { points, reads } = this;
    type Find = (reader: Actor, point: ViewPoint, id: string) => Promise<Node | null>;
    const fetched = (type: string, table: string, find: Find): void => {
      this.nodes.registerOwned(type, {
        table,
        find: async ({ id, projectId, past }, actor) => {
          const point = await points.ofId(projectId, actor.revision, past);
          return point && find(actor, point, id);
        },
      });
    };
    fetched('Body', 'body', (...of) => reads.readableBody(...of));
    fetched('Meeting', 'meeting', (...of) => reads.readableMeeting(...of));
    fetched('Action', 'action', (...of) => reads.readableAction(...of));
    this.subjects.register('MEETING', async (id, { projectId, asAt, revision }) => {
      const { meetings } = await this.views.view({ asAt, revision });
      const found = meetings.find((each) => each.id === id);
      if (!found || (found.projectId !== null && found.projectId !== projectId)) return null;
      return { kind: 'MEETING', id, projectId: found.projectId, code: found.code, title: meetingTitle(found) };
    });
    this.subjects.register('ACTION', async (id, { projectId, asAt, revision, asRecorded }) => {
      const point = { asAt, revision };
      const { actions } = await (asRecorded ? this.views.view(point) : this.views.shown(point));
      const found = actions.find((each) => each.id === id);
      if (!found || found.closed || (found.projectId !== null && found.projectId !== projectId)) return null;
      return { kind: 'ACTION', id, projectId: found.projectId, code: found.code, title: found.terms.text };
    });
  }
}
