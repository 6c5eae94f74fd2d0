/** Decides what changed in feedback: exercises, and comments that were given an outcome. What was said, and by whom, stays out. */
import type { ItemSnapshot } from '../../../feedback/item-snapshot.js';
import type { ExerciseSnapshot } from '../../../feedback/exercise-snapshot.js';
import { stateChanges, type Change, type Thing } from '../change.js';
import type { PackContext, Snapshot } from '../snapshot.js';

export function feedbackChanges(before: Snapshot | null, after: Snapshot, context: PackContext): readonly Change[] {
  const two = { before: before ?? after, after, context };
  const exercises = (at: Snapshot | null): readonly Thing[] => at?.domains.feedback.exercises.map(exerciseOf) ?? [];
  const decided = (at: Snapshot | null): readonly Thing[] =>
    at?.domains.feedback.items.flatMap((item) => itemOf(item, at) ?? []) ?? [];
  return [
    ...stateChanges({ domain: 'FEEDBACK', kind: 'FeedbackExercise' }, exercises(before), exercises(after), two),
    ...stateChanges({ domain: 'FEEDBACK', kind: 'FeedbackItem' }, decided(before), decided(after), two),
  ];
}

function exerciseOf({ id, code, terms, state }: ExerciseSnapshot): Thing {
  const day = { OPEN: terms.opensOn, CLOSED: terms.closesOn, TO_OPEN: null, NOT_DATED: null }[state];
  return {
    recordId: id,
    code,
    title: terms.title,
    state,
    on: day ?? terms.effectiveOn,
    reportId: terms.id,
    citation: terms.citation,
  };
}

function itemOf({ id, code, terms, outcome }: ItemSnapshot, { domains }: Snapshot): Thing | null {
  if (outcome === null) return null;
  const exercise = domains.feedback.byId.exercises.get(terms.exerciseId);
  return {
    recordId: id,
    code,
    title: exercise ? `Comment in ${exercise.terms.title}` : 'Comment',
    state: outcome.outcome,
    on: outcome.effectiveOn,
    reportId: outcome.id,
    citation: outcome.citation,
  };
}
