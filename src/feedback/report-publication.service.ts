import { Injectable } from '@nestjs/common';
import { PlanService } from '../milestones/plan.service.js';
import type { Actor } from '../platform/auth/actor.js';
import { stepFault } from '../platform/record/lifecycle.js';
import { refuse } from '../platform/record/refusal.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ThingWrite } from '../programme/thing-write.js';
import { publicationBlockers } from './exercise-findings.js';
import { ExerciseService } from './exercise.service.js';
import type { PublishFeedbackReportInput, WithdrawFeedbackReportInput } from './exercise.input.js';
import type { FeedbackExercisePayload } from './exercise.type.js';
import { FeedbackPublication } from './feedback-exercise.entity.js';
import { REPORT_LIFE, type ReportState } from './feedback-terms.js';
import {
  EXERCISE,
  exerciseNamed,
  FeedbackWritingService,
  refuseAny,
  settledOrder,
} from './feedback-writing.service.js';
import { directs } from './sight.js';

/** Publishes the reports on exercises, and takes them back. */
@Injectable()
export class ReportPublicationService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly writing: FeedbackWritingService,
    private readonly plans: PlanService,
    private readonly exercises: ExerciseService,
  ) {}

  /** Publishes the report as it now stands; a window closed to publishing is the director's alone to override. */
  async publishFeedbackReport(actor: Actor, input: PublishFeedbackReportInput): Promise<FeedbackExercisePayload> {
    const subject = { id: input.exerciseId, idField: 'exerciseId' };
    const written = await this.writer.about(actor, 'publishFeedbackReport', EXERCISE, input, subject, async (thing) => {
      const { calendar } = await this.plans.view(thing.projectId, thing.before);
      const standings = await this.writing.before(thing);
      const exercise = exerciseNamed(standings, thing, thing.id);
      const all = publicationBlockers(exercise, standings.items, calendar.restrictedWindows, thing.effectiveOn);
      const override = input.override?.trim() ?? null;
      if (override !== null)
        overridable(
          actor,
          thing,
          all.some(({ code }) => code === 'RESTRICTED_WINDOW'),
        );
      refuseAny(all.filter(({ code }) => override === null || code !== 'RESTRICTED_WINDOW'));
      await this.report(thing, input, { to: 'PUBLISHED', because: override });
    });
    return { exercise: await this.exercises.written(actor, written), problems: [], saved: true };
  }

  /** Takes a report back from the public. */
  async withdrawFeedbackReport(actor: Actor, input: WithdrawFeedbackReportInput): Promise<FeedbackExercisePayload> {
    const subject = { id: input.exerciseId, idField: 'exerciseId' };
    const written = await this.writer.about(actor, 'withdrawFeedbackReport', EXERCISE, input, subject, (thing) =>
      this.report(thing, input, { to: 'WITHDRAWN', because: input.because.trim() }),
    );
    return { exercise: await this.exercises.written(actor, written), problems: [], saved: true };
  }

  private async report(
    thing: ThingWrite,
    input: object,
    { to, because }: { readonly to: ReportState; readonly because: string | null },
  ): Promise<void> {
    const ever = exerciseNamed(await this.writing.ever(thing), thing, thing.id);
    settledOrder(ever.publications, thing, null);
    const step = stepFault(REPORT_LIFE, {
      from: ever.reportState,
      to,
      corrects: null,
      subject: `The report on ${thing.code}`,
      field: 'exerciseId',
    });
    if (step) throw step;
    await thing.write.manager.insert(FeedbackPublication, {
      ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
      exerciseId: thing.id,
      published: to === 'PUBLISHED',
      because,
    });
  }
}

/** Refuses an override by anybody but the director, or of nothing. */
function overridable(actor: Actor, thing: ThingWrite, restricted: boolean): void {
  const path = ['input', 'override'];
  if (!restricted) {
    const message = `${thing.effectiveOn} lies in no restricted window, so there is nothing to override. Leave the reason for an override blank.`;
    throw refuse('OVERRIDE_NOT_NEEDED', message, path, thing.code);
  }
  if (directs(actor, thing.projectId)) return;
  const message =
    'A restricted window is overridden by the director of the project alone. Ask the director to publish.';
  throw refuse('OVERRIDE_BY_DIRECTOR', message, path, thing.code);
}
