import { Module } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { PilotsViewService } from './pilots-view.service.js';

/** Pilot authorities: from identified to completed or withdrawn. */
@Module({
  imports: [ProgrammeModule, MilestonesModule],
  providers: [PilotsViewService],
  exports: [PilotsViewService],
})
export class PilotsModule {}
