import { Module } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { FeedbackViewService } from './feedback-view.service.js';

/** Feedback: exercises, items, themes and what came of them. */
@Module({
  imports: [ProgrammeModule, MilestonesModule],
  providers: [FeedbackViewService],
  exports: [FeedbackViewService],
})
export class FeedbackModule {}
