import { Module } from '@nestjs/common';
import { BoardPapersModule } from '../board-papers/board-papers.module.js';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { DemoStepsService } from './demo-steps.service.js';
import { DemoTokensService } from './demo-tokens.service.js';
import { LoadDemoService } from './load-demo.service.js';
import { LoadHistoryService } from './load-history.service.js';
import { LoadPaperService } from './load-paper.service.js';

/** The first programme, loaded when the server is started as a demonstration. */
@Module({
  imports: [ProgrammeModule, MilestonesModule, BoardPapersModule],
  providers: [DemoStepsService, LoadDemoService, LoadHistoryService, LoadPaperService, DemoTokensService],
})
export class DemoModule {}
