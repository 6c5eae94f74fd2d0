/** Decides which reports “You said, we did, because” of a project are published, and what each was on. */
import { standing } from '../../platform/record/standing.js';
import type { ExerciseStanding } from '../exercise-standing.js';
import type { PublishedFeedbackReport } from './published-report.type.js';

export function publishedReports(
  projectCode: string,
  exercises: readonly ExerciseStanding[],
): readonly PublishedFeedbackReport[] {
  return exercises.flatMap(({ code, terms, history, publication }) => {
    if (publication?.published !== true) return [];
    const { id, effectiveOn, revision } = publication;
    const then = standing(history, { asAt: effectiveOn, revision }).at(-1) ?? terms;
    return [{ id, projectCode, exerciseCode: code, subject: then.title, publishedOn: effectiveOn }];
  });
}

/** Newest first. */
export function byPublication(a: PublishedFeedbackReport, b: PublishedFeedbackReport): number {
  if (a.publishedOn !== b.publishedOn) return a.publishedOn < b.publishedOn ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
