import { Module, type OnModuleInit } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { meetingTitle } from './meeting-view.js';
import { MeetingsViewService } from './meetings-view.service.js';

/** Bodies and their meetings: agenda, attendance, minutes and actions. */
@Module({
  imports: [ProgrammeModule, MilestonesModule],
  providers: [MeetingsViewService],
  exports: [MeetingsViewService],
})
export class MeetingsModule implements OnModuleInit {
  constructor(
    private readonly subjects: RecordSubjects,
    private readonly views: MeetingsViewService,
  ) {}

  /** A project's records may point at its own meetings and actions, and at those of no project. */
  onModuleInit(): void {
    this.subjects.register('MEETING', async (id, { projectId, asAt, revision }) => {
      const { meetings } = await this.views.view({ asAt, revision });
      const found = meetings.find((each) => each.id === id);
      if (!found || (found.projectId !== null && found.projectId !== projectId)) return null;
      return { kind: 'MEETING', id, projectId: found.projectId, code: found.code, title: meetingTitle(found) };
    });
    this.subjects.register('ACTION', async (id, { projectId, asAt, revision }) => {
      const { actions } = await this.views.view({ asAt, revision });
      const found = actions.find((each) => each.id === id);
      if (!found || found.closed || (found.projectId !== null && found.projectId !== projectId)) return null;
      return { kind: 'ACTION', id, projectId: found.projectId, code: found.code, title: found.terms.text };
    });
  }
}
