import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { PlanService } from '../milestones/plan.service.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { datedView } from '../platform/record/history.js';
import { basesOf, outcomeCounts } from './counts.js';
import { exerciseFindings, publicationBlockers } from './exercise-findings.js';
import type { ExerciseSnapshot, ThemeSnapshot } from './exercise-snapshot.js';
import type { FeedbackExercise } from './exercise.type.js';
import type { FeedbackContext } from './feedback-context.js';
import { pointed } from './item-mapper.service.js';
import type { FeedbackTheme } from './theme.type.js';

/** Gives exercises and themes the shape of the interface. */
@Injectable()
export class ExerciseMapper {
  constructor(private readonly plans: PlanService) {}

  /** One exercise with its counts, and what keeps its report from the public. */
  async exercise(context: FeedbackContext, exercise: ExerciseSnapshot): Promise<FeedbackExercise> {
    const { view, reading } = context;
    const { terms, history, imports, publications } = exercise;
    const { restrictedWindows } = (await this.plans.view(reading.recordId, reading)).calendar;
    const bases = basesOf(exercise, view.respondents, view.items);
    await setImmediate(); // counting tens of thousands takes a while
    const own = view.items.filter((item) => item.terms.exerciseId === exercise.id);
    const about = this.dated(context);
    return {
      id: exercise.id + reading.suffix,
      code: exercise.code,
      title: terms.title,
      channel: terms.channel,
      stage: terms.stage,
      opensOn: terms.opensOn,
      closesOn: terms.closesOn,
      state: exercise.state,
      method: terms.method,
      outputVersions: terms.outputVersionIds.flatMap((id) => pointed(context, id) ?? []),
      bases,
      counts: outcomeCounts(own),
      imports: imports.map((row) => {
        const { fileName, sha256, rowCount, itemCount, blankCount, respondentCount } = row;
        return { ...about(row, imports), fileName, sha256, rowCount, itemCount, blankCount, respondentCount };
      }),
      findings: exerciseFindings(exercise, bases, restrictedWindows),
      reportState: exercise.reportState,
      nextReportStates: exercise.nextReportStates,
      publicationBlockers: publicationBlockers(exercise, own, restrictedWindows, reading.asAt),
      publications: publications.map((row) => {
        const { published, because } = row;
        return { ...about(row, publications), published, because };
      }),
      history: history.map((row) => {
        const { title, opensOn, closesOn, asked, responded } = row;
        return { ...about(row, history), title, opensOn, closesOn, asked, responded };
      }),
      citation: terms.citation,
      assumed: terms.assumed,
      version: exercise.version,
    };
  }

  /** One theme of the code frame. */
  theme(context: FeedbackContext, theme: ThemeSnapshot): FeedbackTheme {
    const { view, reading } = context;
    const { terms, history } = theme;
    const about = this.dated(context);
    return {
      id: theme.id + reading.suffix,
      code: theme.code,
      title: terms.title,
      definition: terms.definition,
      retired: terms.retired,
      items: view.items.filter((item) => item.themeIds.includes(theme.id)).length,
      history: history.map((row) => {
        const { title, definition, retired } = row;
        return { ...about(row, history), title, definition, retired };
      }),
      citation: terms.citation,
      version: theme.version,
    };
  }

  private dated({ reading }: FeedbackContext) {
    const { revision, suffix } = reading;
    return (row: DatedReport, all: readonly DatedReport[]) => datedView(row, { all, revision, suffix });
  }
}
