/** Declares exercises that gather feedback, and decides what each is. */
import { type NewRow, refuseOn } from '../platform/kind/rule.js';
import { byCode } from '../platform/record/by-code.js';
import { refuse } from '../platform/record/refusal.js';
import { latestOfEach } from '../platform/record/in-force.js';
import { firstOf, list, maybe, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { plainId } from '../platform/record/view-id.js';
import type { KindRule, RowsContext } from '../programme/kind/context.js';
import { amending, everAt, ownOf } from '../programme/kind/derived-rules.js';
import { pointersOf, several } from '../programme/kind/pointers.js';
import { exerciseFaults } from './exercise-findings.js';
import type { AmendFeedbackExerciseInput, RecordFeedbackExerciseInput } from './exercise.input.js';
import type { FeedbackExerciseStatement } from './feedback-exercise.entity.js';
import type { FeedbackRows } from './feedback-rows.js';

export const EXERCISE = {
  ...{ name: 'Feedback exercise', table: 'feedback_exercise' },
  ...{ prefix: 'X', key: 'exerciseId' },
} as const;

/** Rows of a write about an exercise. */
export type ExerciseRow = NewRow<FeedbackRows, 'exerciseId'>;
export type ExerciseRule<I, R = FeedbackRows> = KindRule<R, I, ExerciseRow>;

type Terms = Pick<
  FeedbackExerciseStatement,
  'title' | 'channel' | 'stage' | 'opensOn' | 'closesOn' | 'method' | 'asked' | 'responded' | 'outputVersionIds'
>;

const TERMS: TermsOf<Terms> = {
  title: needed(),
  channel: needed(),
  stage: needed(),
  opensOn: maybe(),
  closesOn: maybe(),
  method: needed(),
  asked: maybe(),
  responded: maybe(),
  outputVersionIds: {
    ...several('OUTPUT_VERSION'),
    ...list((ids: readonly string[]) => [...new Set(ids.map(plainId))]),
  },
};

const recordFeedbackExercise: ExerciseRule<RecordFeedbackExerciseInput, never> = {
  creates: true,
  reads: 'NOTHING',
  pointers: (input) => pointersOf(TERMS, input),
  decide: (_, input) => {
    const terms = firstOf(TERMS, input);
    refuseOn(exerciseFaults(terms));
    return [{ into: 'exerciseStatements', values: terms }];
  },
};

const amendFeedbackExercise: ExerciseRule<AmendFeedbackExerciseInput> = {
  creates: false,
  reads: 'ROWS',
  pointers: (input) => pointersOf(TERMS, input),
  decide: (context, input) => {
    const change = saidOf(TERMS, input);
    if (change.outputVersionIds) keepVersions(context, change.outputVersionIds);
    const own = ownOf(context.rows.exerciseStatements, 'exerciseId', context.id);
    const made = amending(context, own, { terms: TERMS, faults: exerciseFaults }, change);
    return made.map((row) => ({ into: 'exerciseStatements', ...row }));
  },
};

export const EXERCISE_RULES = { recordFeedbackExercise, amendFeedbackExercise };

/** Refuses to take away a version that comments are on, of whichever day. */
function keepVersions(context: RowsContext<FeedbackRows>, versionIds: readonly string[]): void {
  const { rows, id, code } = context;
  const own = latestOfEach(ownOf(rows.itemStatements, 'exerciseId', id), everAt(context), (row) => row.itemId);
  const left = new Map(own.map((row) => [row.itemId, row.outputVersionId]));
  const isLost = (versionId: string | null | undefined) => versionId != null && !versionIds.includes(versionId);
  const [lost] = rows.items.filter((item) => isLost(left.get(item.id))).sort(byCode);
  if (!lost) return;
  const message = `Comment ${lost.code} is on a version that ${code} would no longer be on. Keep the version, or bind the comment to another first.`;
  throw refuse('VERSION_HAS_ITEMS', message, ['input', 'outputVersionIds'], left.get(lost.id));
}
