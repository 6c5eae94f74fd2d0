/** Decides which versions, clauses and pilots a project's feedback points at, each once. */
import type { SubjectRef } from '../programme/record-subject.js';
import type { FeedbackSnapshots } from './feedback-view.js';

/** The pointers, in the order of their first mention. */
export function pointedAt({ exercises, items, respondents }: FeedbackSnapshots): readonly SubjectRef[] {
  const refs = new Map<string, SubjectRef>();
  const add = (kind: SubjectRef['kind'], id: string | null): void => {
    if (id !== null) refs.set(id, { kind, id });
  };
  for (const { terms } of exercises) for (const id of terms.outputVersionIds) add('OUTPUT_VERSION', id);
  for (const { terms } of respondents) add('PILOT', terms.pilotId);
  for (const { history } of items) {
    for (const row of history.statements) {
      add('OUTPUT_VERSION', row.outputVersionId);
      add('CLAUSE', row.clauseId);
    }
    for (const row of history.outcomes) {
      add('OUTPUT_VERSION', row.changedVersionId);
      add('CLAUSE', row.changedClauseId);
    }
  }
  return [...refs.values()];
}
