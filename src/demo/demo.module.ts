import { Module } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { DemoStepsService } from './demo-steps.service.js';
import { DemoTokensService } from './demo-tokens.service.js';
import { LoadDemoService } from './load-demo.service.js';
import { LoadHistoryService } from './load-history.service.js';

/** The first programme, loaded when the server is started as a demonstration. */
@Module({
  imports: [ProgrammeModule, MilestonesModule],
  providers: [DemoStepsService, LoadDemoService, LoadHistoryService, DemoTokensService],
})
export class DemoModule {}
