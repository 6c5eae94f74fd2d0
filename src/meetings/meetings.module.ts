import { Module } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { MeetingsViewService } from './meetings-view.service.js';

/** Bodies and their meetings: agenda, attendance, minutes and actions. */
@Module({
  imports: [ProgrammeModule, MilestonesModule],
  providers: [MeetingsViewService],
  exports: [MeetingsViewService],
})
export class MeetingsModule {}
