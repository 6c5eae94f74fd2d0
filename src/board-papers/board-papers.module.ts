import { Module } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { BoardPaperResolver } from './board-paper.resolver.js';
import { BoardPaperService } from './board-paper.service.js';
import { PaperFactsService } from './paper-facts.service.js';
import { PaperFileController } from './paper-file.controller.js';
import { PaperIssueService } from './paper-issue.service.js';
import { PaperLifeService } from './paper-life.service.js';
import { PaperRecordService } from './paper-record.service.js';
import { PaperRenderer } from './paper-renderer.service.js';
import { PaperStepService } from './paper-step.service.js';
import { PaperVerifyService } from './paper-verify.service.js';
import { PaperWritingService } from './paper-writing.service.js';

/** Board papers: composed from the record, edited, cleared, issued, verified. */
@Module({
  imports: [ProgrammeModule, MilestonesModule],
  controllers: [PaperFileController],
  providers: [
    PaperRecordService,
    PaperFactsService,
    PaperRenderer,
    BoardPaperService,
    PaperStepService,
    PaperWritingService,
    PaperLifeService,
    PaperIssueService,
    PaperVerifyService,
    BoardPaperResolver,
  ],
  exports: [BoardPaperService, PaperWritingService, PaperLifeService, PaperIssueService],
})
export class BoardPapersModule {}
