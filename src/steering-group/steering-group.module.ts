import { Module, type OnModuleInit } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { RegisterService } from '../programme/register.service.js';
import { SteeringGroupViewService } from './steering-group-view.service.js';

/** The steering group: terms of reference, seats, invitations, advice and challenges. */
@Module({
  imports: [ProgrammeModule, MilestonesModule],
  providers: [SteeringGroupViewService],
  exports: [SteeringGroupViewService],
})
export class SteeringGroupModule implements OnModuleInit {
  constructor(
    private readonly subjects: RecordSubjects,
    private readonly views: SteeringGroupViewService,
    private readonly register: RegisterService,
  ) {}

  onModuleInit(): void {
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
