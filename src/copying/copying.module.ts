import { Module } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { OutputsModule } from '../outputs/outputs.module.js';
import { PilotsModule } from '../pilots/pilots.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RisksModule } from '../risks/risks.module.js';
import { StakeholdersModule } from '../stakeholders/stakeholders.module.js';
import { CopyingResolver } from './copying.resolver.js';
import { CopyingService } from './copying.service.js';

/** Projects that begin as copies of others. */
@Module({
  imports: [ProgrammeModule, MilestonesModule, OutputsModule, PilotsModule, StakeholdersModule, RisksModule],
  providers: [CopyingService, CopyingResolver],
})
export class CopyingModule {}
