import { Module } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { AdoptionViewService } from './adoption-view.service.js';

/** Adoption: who takes an output up, how they adapt it, and who has signed. */
@Module({
  imports: [ProgrammeModule, MilestonesModule],
  providers: [AdoptionViewService],
  exports: [AdoptionViewService],
})
export class AdoptionModule {}
