import { Module } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { StakeholdersViewService } from './stakeholders-view.service.js';

/** Stakeholders: their interest and influence, what is promised to them, what is published to them. */
@Module({
  imports: [ProgrammeModule, MilestonesModule],
  providers: [StakeholdersViewService],
  exports: [StakeholdersViewService],
})
export class StakeholdersModule {}
