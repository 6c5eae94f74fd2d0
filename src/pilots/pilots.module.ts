import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/programme.module.js';
import { PilotResolver } from './pilot.resolver.js';
import { PilotService } from './pilot.service.js';

/** Pilot authorities: from identified to completed or withdrawn. */
@Module({
  imports: [ProgrammeModule],
  providers: [PilotService, PilotResolver],
  exports: [PilotService],
})
export class PilotsModule {}
