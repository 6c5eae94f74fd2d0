import { Module, type OnModuleInit } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { FeedbackViewService } from './feedback-view.service.js';

/** Feedback: exercises, items, themes and what came of them. */
@Module({
  imports: [ProgrammeModule, MilestonesModule],
  providers: [FeedbackViewService],
  exports: [FeedbackViewService],
})
export class FeedbackModule implements OnModuleInit {
  constructor(
    private readonly subjects: RecordSubjects,
    private readonly views: FeedbackViewService,
  ) {}

  onModuleInit(): void {
    this.subjects.register('FEEDBACK_EXERCISE', async (id, { projectId, asAt, revision }) => {
      const { exercises } = await this.views.standing(projectId, { asAt, revision });
      const found = exercises.find((each) => each.id === id);
      return found ? { kind: 'FEEDBACK_EXERCISE', id, projectId, code: found.code, title: found.terms.title } : null;
    });
    this.subjects.register('FEEDBACK_ITEM', async (id, { projectId, asAt, revision }) => {
      const { exercises, items } = await this.views.standing(projectId, { asAt, revision });
      const found = items.find((each) => each.id === id);
      if (!found) return null;
      const exercise = exercises.find((each) => each.id === found.terms.exerciseId);
      // the comment's own words may be withheld, so they are nobody's title
      const title = exercise ? `Comment ${found.code} of ${exercise.terms.title}` : `Comment ${found.code}`;
      return { kind: 'FEEDBACK_ITEM', id, projectId, code: found.code, title };
    });
  }
}
