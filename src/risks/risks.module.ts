import { Module } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RisksViewService } from './risks-view.service.js';

/** The risk register: risks, scales, assessments, responses and appetite. */
@Module({
  imports: [ProgrammeModule, MilestonesModule],
  providers: [RisksViewService],
  exports: [RisksViewService],
})
export class RisksModule {}
