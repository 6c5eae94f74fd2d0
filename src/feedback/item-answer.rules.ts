/** Decides what came of a comment: its outcome, the reply that was sent, and what of it is kept back. */
import { refuseOn } from '../platform/kind/rule.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { stepFault } from '../platform/record/lifecycle.js';
import { firstOf, maybeId } from '../platform/record/terms.js';
import type { RowsContext } from '../programme/kind/context.js';
import { follows, ownOf } from '../programme/kind/derived-rules.js';
import { maybeOne, pointersOf } from '../programme/kind/pointers.js';
import type { FeedbackRows } from './feedback-rows.js';
import { itemOf } from './feedback-rule.js';
import { ITEM_LIFE, type ItemState } from './feedback-terms.js';
import { outcomeFaults } from './item-faults.js';
import type { RedactFeedbackItemInput, ReplyToFeedbackInput, ReportFeedbackOutcomeInput } from './item.input.js';
import type { BindingContext, ItemRule } from './item.kind.js';
import { versionClauses } from './version-clauses.js';

const CHANGED = { changedVersionId: maybeOne('OUTPUT_VERSION'), changedClauseId: maybeId() };

/** What came of a comment, and why. */
const reportFeedbackOutcome: ItemRule<ReportFeedbackOutcomeInput, BindingContext> = {
  creates: false,
  reads: ['ROWS', 'OUTPUTS'],
  pointers: (input) => pointersOf(CHANGED, input),
  decide: (context, input) => {
    const corrects = step(context, context.rows.outcomes, input, 'OUTCOME_GIVEN');
    const { outcome, because } = input;
    const asked = { outcome, ...firstOf(CHANGED, input) };
    refuseOn(outcomeFaults(asked, versionClauses(context.rows.outputs, asked.changedVersionId).ids));
    return [{ into: 'outcomes', corrects, values: { ...asked, because } }];
  },
};

/** A reply that was sent. */
const replyToFeedback: ItemRule<ReplyToFeedbackInput> = {
  creates: false,
  reads: 'ROWS',
  pointers: () => [],
  decide: (context, input) => {
    const corrects = step(context, context.rows.replies, input, 'REPLIED');
    return [{ into: 'replies', corrects, values: { text: input.text } }];
  },
};

/** Keeps name or words of a comment back from all but administrators and the project's lead. */
const redactFeedbackItem: ItemRule<RedactFeedbackItemInput> = {
  creates: false,
  reads: 'ROWS',
  pointers: () => [],
  decide: (context, input) => {
    const corrects = step(context, context.rows.redactions, input, null);
    const { redaction, because } = input;
    return [{ into: 'redactions', corrects, values: { redaction, because } }];
  },
};

export const ANSWER_RULES = { reportFeedbackOutcome, replyToFeedback, redactFeedbackItem };

/** The row that an input corrects, where the comment may come to a state; null: whatever its state. */
function step(
  context: RowsContext<FeedbackRows>,
  rows: readonly (DatedReport & { readonly itemId: string })[],
  input: { readonly corrects?: string | null },
  to: ItemState | null,
): string | null {
  const item = itemOf(context);
  const { corrects } = follows(context, ownOf(rows, 'itemId', context.id), input);
  const about = { from: item.state, corrects, subject: item.code, field: 'itemId' };
  const fault = to && stepFault(ITEM_LIFE, { ...about, to });
  if (fault) throw fault;
  return corrects;
}
