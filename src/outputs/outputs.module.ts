import { Module } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { OutputsViewService } from './outputs-view.service.js';

/** Outputs: versions of numbered clauses, their alignment, sign-off and publication. */
@Module({
  imports: [ProgrammeModule, MilestonesModule],
  providers: [OutputsViewService],
  exports: [OutputsViewService],
})
export class OutputsModule {}
