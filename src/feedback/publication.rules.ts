/** Decides whether the report on an exercise may be published, or taken back from the public. */
import type { DateSpan } from '../platform/calendar/working-calendar.types.js';
import { refuseOn } from '../platform/kind/rule.js';
import { stepFault } from '../platform/record/lifecycle.js';
import { refuse } from '../platform/record/refusal.js';
import type { RowsContext } from '../programme/kind/context.js';
import { follows, ownOf } from '../programme/kind/derived-rules.js';
import { publicationBlockers } from './exercise-findings.js';
import type { PublishFeedbackReportInput, WithdrawFeedbackReportInput } from './exercise.input.js';
import type { ExerciseRow, ExerciseRule } from './exercise.kind.js';
import { reportStateOf } from './exercise-snapshot.js';
import type { FeedbackRows } from './feedback-rows.js';
import { exerciseNamed } from './feedback-rule.js';
import { REPORT_LIFE } from './feedback-terms.js';
import type { FeedbackSnapshots } from './feedback-view.js';
import { directs } from './sight.js';

/** What publishing reads beside the rows. */
export type PublishingContext = FeedbackRows & {
  readonly snapshots: FeedbackSnapshots;
  /** In which a public body publishes nothing. */
  readonly windows: readonly DateSpan[];
};

/** Publishes the report as it now stands; a window closed to publishing is the director's alone to override. */
const publishFeedbackReport: ExerciseRule<PublishFeedbackReportInput, PublishingContext> = {
  creates: false,
  reads: ['ROWS', 'STANDINGS', 'WINDOWS'],
  pointers: () => [],
  decide: (context, input) => {
    const { snapshots, windows } = context.rows;
    const all = publicationBlockers(exerciseNamed(context, context.id), snapshots.items, windows, context.effectiveOn);
    const override = input.override?.trim() ?? null;
    const isWindow = ({ code }: { readonly code: string }): boolean => code === 'RESTRICTED_WINDOW';
    if (override !== null) requireOverridable(context, all.some(isWindow));
    refuseOn(all.filter((one) => override === null || !isWindow(one)));
    return [reported(context, true, override)];
  },
};

/** Takes a report back from the public. */
const withdrawFeedbackReport: ExerciseRule<WithdrawFeedbackReportInput> = {
  creates: false,
  reads: 'ROWS',
  pointers: () => [],
  decide: (context, input) => [reported(context, false, input.because.trim())],
};

export const PUBLICATION_RULES = { publishFeedbackReport, withdrawFeedbackReport };

function reported(context: RowsContext<FeedbackRows>, published: boolean, because: string | null): ExerciseRow {
  const { former } = follows(context, ownOf(context.rows.publications, 'exerciseId', context.id), {});
  const step = stepFault(REPORT_LIFE, {
    ...{ from: reportStateOf(former.at(-1)), to: published ? 'PUBLISHED' : 'WITHDRAWN', corrects: null },
    ...{ subject: `The report on ${context.code}`, field: 'exerciseId' },
  });
  if (step) throw step;
  return { into: 'publications', values: { published, because } };
}

/** Refuses an override by anybody but the director, or of nothing. */
function requireOverridable({ actor, code, projectId, effectiveOn }: RowsContext<unknown>, restricted: boolean): void {
  const path = ['input', 'override'];
  if (!restricted) {
    const message = `${effectiveOn} lies in no restricted window, so there is nothing to override. Leave the reason for an override blank.`;
    throw refuse('OVERRIDE_NOT_NEEDED', message, path, code);
  }
  if (directs(actor, projectId)) return;
  const message =
    'A restricted window is overridden by the director of the project alone. Ask the director to publish.';
  throw refuse('OVERRIDE_BY_DIRECTOR', message, path, code);
}
