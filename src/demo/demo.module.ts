import { Module } from '@nestjs/common';
import { BoardPapersModule } from '../board-papers/board-papers.module.js';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { OutputsModule } from '../outputs/outputs.module.js';
import { PilotsModule } from '../pilots/pilots.module.js';
import { StakeholdersModule } from '../stakeholders/stakeholders.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { FeedbackModule } from '../feedback/feedback.module.js';
import { AdoptionModule } from '../adoption/adoption.module.js';
import { RisksModule } from '../risks/risks.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { SteeringGroupModule } from '../steering-group/steering-group.module.js';
import { BoardModule } from '../board/board.module.js';
import { PagesModule } from '../pages/pages.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RenderingModule } from '../rendering/rendering.module.js';
import { DemoPeopleService } from './demo-people.service.js';
import { DemoStepsService } from './demo-steps.service.js';
import { DemoTokensService } from './demo-tokens.service.js';
import { LoadDemoService } from './load-demo.service.js';
import { LoadHistoryService } from './load-history.service.js';
import { LoadPaperService } from './load-paper.service.js';
import { RECORD_LOADERS } from './records/load-records.service.js';

/** The first programme, loaded when the server is started as a demonstration. */
@Module({
  imports: [
    ProgrammeModule,
    MilestonesModule,
    OutputsModule,
    PilotsModule,
    StakeholdersModule,
    EvidenceModule,
    FeedbackModule,
    AdoptionModule,
    RisksModule,
    MeetingsModule,
    SteeringGroupModule,
    BoardModule,
    BoardPapersModule,
    RenderingModule,
    PagesModule,
  ],
  providers: [
    DemoStepsService,
    DemoPeopleService,
    LoadDemoService,
    LoadHistoryService,
    ...RECORD_LOADERS,
    LoadPaperService,
    DemoTokensService,
  ],
})
export class DemoModule {}
