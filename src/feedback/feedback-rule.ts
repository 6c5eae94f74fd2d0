/** Decides what rules about feedback go by: how an exercise, a comment and its respondents stood before a write. */
import { refuse } from '../platform/record/refusal.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import { recordId } from '../platform/record/view-id.js';
import { atOnce } from '../platform/work/steps.js';
import type { RowsContext } from '../programme/kind/context.js';
import { type ExerciseSnapshot, exercisesAt, type RespondentSnapshot, respondentsAt } from './exercise-snapshot.js';
import type { FeedbackRows } from './feedback-rows.js';
import { type ItemSnapshot, itemsAt } from './item-snapshot.js';

type Known = RowsContext<FeedbackRows>;

/** The exercise of an id; refuses NOT_FOUND where it was not there on the day of the write. */
export function exerciseNamed(
  { rows, projectId, projectCode, effectiveOn, before }: ExerciseContext,
  id: string,
): ExerciseSnapshot {
  const found = exercisesAt(rows, projectId, before).find((each) => each.id === (recordId(id) ?? id));
  if (found) return found;
  const message = `exerciseId names no feedback exercise of ${projectCode} on ${effectiveOn}.`;
  throw refuse('NOT_FOUND', message, ['input', 'exerciseId'], id);
}

type ExerciseContext = Pick<Known, 'rows' | 'projectId' | 'projectCode' | 'effectiveOn' | 'before'>;

/** The comment that a write is about; refuses NOT_FOUND where it was not there on the day of the write. */
export function itemOf({ rows, id, code, projectId, effectiveOn, before }: Known): ItemSnapshot {
  const own = <T extends { readonly itemId: string }>(all: readonly T[]): T[] => all.filter((row) => row.itemId === id);
  const about = {
    ...{ items: rows.items.filter((row) => row.id === id), itemStatements: own(rows.itemStatements) },
    ...{ codings: own(rows.codings), outcomes: own(rows.outcomes) },
    ...{ replies: own(rows.replies), redactions: own(rows.redactions) },
  };
  const [found] = atOnce(itemsAt({ ...rows, ...about }, projectId, before));
  if (found) return found;
  throw refuse('NOT_FOUND', `${code} was not there on ${effectiveOn}.`, ['input', 'effectiveOn']);
}

/** Some respondents at a point, by id. */
export function respondentsOf(
  { rows, projectId }: Pick<Known, 'rows' | 'projectId'>,
  ids: ReadonlySet<string | null>,
  point: RecordPoint,
): ReadonlyMap<string, RespondentSnapshot> {
  const respondents = rows.respondents.filter((row) => ids.has(row.id));
  const respondentStatements = rows.respondentStatements.filter((row) => ids.has(row.respondentId));
  const found = atOnce(respondentsAt({ ...rows, respondents, respondentStatements }, projectId, point));
  return new Map(found.map((each) => [each.id, each]));
}
