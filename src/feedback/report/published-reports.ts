/** Decides which reports “You said, we did, because” of a project are published, and what each was on. */
import { inForce } from '../../platform/record/in-force.js';
import type { ExerciseSnapshot } from '../exercise-snapshot.js';
import type { PublishedFeedbackReport } from './published-report.type.js';

export function publishedReports(
  projectCode: string,
  exercises: readonly ExerciseSnapshot[],
): readonly PublishedFeedbackReport[] {
  return exercises.flatMap(({ code, terms, history, publication }) => {
    if (publication?.published !== true) return [];
    const { id, effectiveOn, revision } = publication;
    const then = inForce(history, { asAt: effectiveOn, revision }).at(-1) ?? terms;
    return [{ id, projectCode, exerciseCode: code, subject: then.title, publishedOn: effectiveOn }];
  });
}

/** Newest first. */
export function byPublication(a: PublishedFeedbackReport, b: PublishedFeedbackReport): number {
  if (a.publishedOn !== b.publishedOn) return a.publishedOn < b.publishedOn ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
