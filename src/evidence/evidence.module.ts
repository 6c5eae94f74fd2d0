import { Module } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { EvidenceViewService } from './evidence-view.service.js';

/** Evidence: reviews, interviews and documents that the work rests upon. */
@Module({
  imports: [ProgrammeModule, MilestonesModule],
  providers: [EvidenceViewService],
  exports: [EvidenceViewService],
})
export class EvidenceModule {}
