import { Module } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { SteeringGroupViewService } from './steering-group-view.service.js';

/** The steering group: seats, invitations, advice and challenges. */
@Module({
  imports: [ProgrammeModule, MilestonesModule],
  providers: [SteeringGroupViewService],
  exports: [SteeringGroupViewService],
})
export class SteeringGroupModule {}
