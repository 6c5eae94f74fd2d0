/** Decides what feedback has against the publication of a version: every comment on it that has no outcome. */
import type { Problem } from '../platform/record/problem.js';
import type { FeedbackSnapshots } from './feedback-view.js';

/** How many comments are named one by one. */
const NAMED = 50;

/** One problem for each comment on a version without an outcome, then how many more there are. */
export function openOn({ items, byId }: FeedbackSnapshots, versionId: string): readonly Problem[] {
  const open = items.filter((item) => item.terms.outputVersionId === versionId && item.state === 'OPEN');
  const told = open.slice(0, NAMED).map((item): Problem => {
    const exercise = byId.exercises.get(item.terms.exerciseId);
    const where = exercise ? ` of “${exercise.terms.title}”` : '';
    const message = `Comment ${item.code}${where} has no outcome. Report one, with its reason.`;
    return { code: 'FEEDBACK_OPEN', message, path: ['input', 'versionId'], subject: item.code };
  });
  const more = open.length - told.length;
  if (more === 0) return told;
  const message = `${more} more comments on the version have no outcome.`;
  return [...told, { code: 'FEEDBACK_OPEN', message, path: ['input', 'versionId'], subject: null }];
}
