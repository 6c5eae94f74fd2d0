import { Module, type OnModuleInit } from '@nestjs/common';
import { BodySeats } from '../meetings/body-seats.service.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { LATEST_DATE } from '../platform/calendar/date-range.js';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RecordNodes } from '../programme/record-nodes.service.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { RegisterService } from '../programme/register.service.js';
import { ChallengeResolver } from './challenge.resolver.js';
import { ChallengeService } from './challenge.service.js';
import { ChallengeMapper } from './challenge-mapper.service.js';
import { GroupBodyResolver, MeetingSeatsResolver } from './group-meetings.resolver.js';
import { GroupRolesResolver } from './group-roles.resolver.js';
import { SeatService } from './seat.service.js';
import { sits } from './seat-attendance.js';
import { SteeringGroupResolver } from './steering-group.resolver.js';
import { SteeringGroupMapper } from './steering-group-mapper.service.js';
import { steeringGroupView } from './steering-group-view.js';
import { SteeringGroupViewService } from './steering-group-view.service.js';
import { TermsOfReferenceService } from './terms-of-reference.service.js';
import { SearchSources } from '../search/search-sources.service.js';
import { TaskSources } from '../tasks/task-sources.service.js';
import { STEERING_GROUP_SEARCH } from './steering-group.search.js';
import { STEERING_GROUP_TASKS } from './steering-group.tasks.js';

/** The steering group: terms of reference, seats, invitations, advice and challenges. */
@Module({
  imports: [ProgrammeModule, MilestonesModule, MeetingsModule],
  providers: [
    SteeringGroupViewService,
    SteeringGroupMapper,
    ChallengeMapper,
    TermsOfReferenceService,
    SeatService,
    ChallengeService,
    SteeringGroupResolver,
    ChallengeResolver,
    GroupBodyResolver,
    GroupRolesResolver,
    MeetingSeatsResolver,
  ],
  exports: [SteeringGroupViewService, TermsOfReferenceService, SeatService, ChallengeService],
})
export class SteeringGroupModule implements OnModuleInit {
  constructor(
    private readonly subjects: RecordSubjects,
    private readonly nodes: RecordNodes,
    private readonly seats: SteeringGroupMapper,
    private readonly challenges: ChallengeMapper,
    private readonly views: SteeringGroupViewService,
    private readonly register: RegisterService,
    private readonly bodySeats: BodySeats,
    private readonly tasks: TaskSources,
    private readonly search: SearchSources,
  ) {}

  onModuleInit(): void {
    this.search.register(STEERING_GROUP_SEARCH, async ({ projectId, point }) => {
      if (projectId === null) return null;
      const { challenges, seats } = await this.views.bare(projectId, point);
      const { organisations } = await this.register.at(point);
      return { projectId, challenges, seats, nameOf: (id) => organisations.get(id)?.name };
    });
    this.tasks.register(STEERING_GROUP_TASKS, ({ projectId, point }) =>
      projectId === null ? Promise.resolve(null) : this.views.bare(projectId, point),
    );
    this.bodySeats.register(async (thing) => {
      const rows = await this.views.within(thing);
      const now = { asAt: LATEST_DATE, revision: thing.before.revision }; // who sits there by now, whatever day is spoken of
      const group = steeringGroupView(rows, thing.projectId, now);
      return (bodyId, who) => sits(group, bodyId, who);
    });
    this.nodes.register('SteeringGroupSeat', {
      table: 'steering_group_seat',
      find: (project, { id }) => this.seats.seat(project, id),
    });
    this.nodes.register('Challenge', {
      table: 'challenge',
      find: (project, { id }) => this.challenges.challengeById(project, id),
    });
    this.subjects.register('SEAT', async (id, { projectId, asAt, revision }) => {
      const { seats } = await this.views.bare(projectId, { asAt, revision });
      const seat = seats.find((each) => each.id === id);
      if (!seat) return null;
      const { organisations } = await this.register.at({ asAt, revision });
      const title = organisations.get(seat.terms.organisationId)?.name ?? seat.code;
      return { kind: 'SEAT', id, projectId, code: seat.code, title };
    });
    this.subjects.register('CHALLENGE', async (id, { projectId, asAt, revision }) => {
      const { challenges } = await this.views.bare(projectId, { asAt, revision });
      const found = challenges.find((each) => each.id === id);
      return found ? { kind: 'CHALLENGE', id, projectId, code: found.code, title: found.asked.question } : null;
    });
  }
}
