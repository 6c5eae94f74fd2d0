import { Module } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { BoardViewService } from './board-view.service.js';

/** Decisions of boards and committees, with reasons. */
@Module({
  imports: [ProgrammeModule, MilestonesModule],
  providers: [BoardViewService],
  exports: [BoardViewService],
})
export class BoardModule {}
