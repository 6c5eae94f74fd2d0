/** Declares comments, and decides how each is recorded, bound to what it is on, and given its themes. */
import type { OutputsView } from '../outputs/outputs-view.js';
import { type NewRow, refuseOn } from '../platform/kind/rule.js';
import type { Problem } from '../platform/record/problem.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import { type Change, maybeId, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { plainId } from '../platform/record/view-id.js';
import type { KindRule, RowsContext } from '../programme/kind/context.js';
import { amending, everAt, follows, ownOf } from '../programme/kind/derived-rules.js';
import { themesAt } from './exercise-snapshot.js';
import type { FeedbackItemStatement } from './feedback-item.entity.js';
import type { FeedbackRows } from './feedback-rows.js';
import { exerciseNamed, itemOf, respondentsOf } from './feedback-rule.js';
import { type Binding, bindingFaults, boundVersion, namedThemes } from './item-faults.js';
import type { AmendFeedbackItemInput, CodeFeedbackItemInput, RecordFeedbackItemInput } from './item.input.js';
import { versionClauses } from './version-clauses.js';

export const ITEM = { name: 'Feedback item', table: 'feedback_item', prefix: 'F', key: 'itemId' } as const;

type Row = NewRow<Pick<FeedbackRows, 'itemStatements' | 'codings' | 'outcomes' | 'replies' | 'redactions'>, 'itemId'>;
export type ItemRule<I, R = FeedbackRows> = KindRule<R, I, Row>;

/** The rows, with the outputs as they stood on the day. */
export type BindingContext = FeedbackRows & { readonly outputs: OutputsView };
/** The same, with the outputs as they stand at all. */
type AmendingContext = BindingContext & { readonly laterOutputs: OutputsView };

/** What may be said again of how a comment is recorded. */
type Terms = Pick<FeedbackItemStatement, 'outputVersionId' | 'clauseId' | 'respondentId' | 'text'>;

const TERMS: TermsOf<Terms> = {
  outputVersionId: maybeId(),
  clauseId: maybeId(),
  respondentId: maybeId(),
  text: needed(),
};

const recordFeedbackItem: ItemRule<RecordFeedbackItemInput, BindingContext> = {
  creates: true,
  reads: ['ROWS', 'OUTPUTS'],
  pointers: () => [],
  decide: (context, input) => {
    const { rows, projectId, before } = context;
    const exercise = exerciseNamed(context, input.exerciseId);
    const { ids: themeIds, faults } = namedThemes(input.themes ?? [], themesAt(rows, projectId, before));
    const binding = {
      outputVersionId: boundVersion(exercise, plain(input.outputVersionId)),
      clauseId: plain(input.clauseId),
      respondentId: plain(input.respondentId),
    };
    const bound = bindingTo(context, exercise.id, [binding], { point: before, outputs: rows.outputs });
    refuseOn([...faults, ...bound(binding)]);
    const { text, question = null } = input;
    const values = { exerciseId: exercise.id, ...binding, text, question, importId: null, importLine: null };
    const coding: Row[] = themeIds.length ? [{ into: 'codings', values: { themeIds } }] : [];
    return [{ into: 'itemStatements', values }, ...coding];
  },
};

const amendFeedbackItem: ItemRule<AmendFeedbackItemInput, AmendingContext> = {
  creates: false,
  reads: ['ROWS', 'OUTPUTS', 'LATER_OUTPUTS'],
  pointers: () => [],
  decide: (context, input) => {
    const { rows, id, effectiveOn, before } = context;
    const { terms: former } = itemOf(context);
    const own = ownOf(rows.itemStatements, 'itemId', id);
    const said = saidOf(TERMS, input);
    const moved = said.outputVersionId !== undefined && said.outputVersionId !== former.outputVersionId;
    // a clause of another version is none of this one
    const change: Change<Terms> = { ...(moved && { clauseId: null }), ...said };
    const about = [...own, change];
    const onDay = bindingTo(context, former.exerciseId, about, { point: before, outputs: rows.outputs });
    if (input.corrects) {
      const { corrects } = follows(context, own, input);
      refuseOn(onDay({ ...former, ...change }));
      const { exerciseId, question, importId, importLine } = former;
      const { outputVersionId, clauseId, respondentId, text } = { ...former, ...change };
      const values = { exerciseId, question, importId, importLine, outputVersionId, clauseId, respondentId, text };
      return [{ into: 'itemStatements', corrects, values }];
    }
    const later = bindingTo(context, former.exerciseId, about, { point: everAt(context), outputs: rows.laterOutputs });
    const faults = (terms: Terms, day: string) => (day === effectiveOn ? onDay : later)(terms);
    return amending(context, own, { terms: TERMS, faults }, change).map((row) => ({ into: 'itemStatements', ...row }));
  },
};

const codeFeedbackItem: ItemRule<CodeFeedbackItemInput> = {
  creates: false,
  reads: 'ROWS',
  pointers: () => [],
  decide: (context, input) => {
    const { rows, id, projectId, before } = context;
    const { themeIds } = itemOf(context);
    const { corrects } = follows(context, ownOf(rows.codings, 'itemId', id), input);
    const { ids, faults } = namedThemes(input.themes, themesAt(rows, projectId, before), themeIds);
    refuseOn(faults);
    return [{ into: 'codings', corrects, values: { themeIds: ids } }];
  },
};

export const ITEM_RULES = { recordFeedbackItem, amendFeedbackItem, codeFeedbackItem };

/** Tells why a comment may not be bound in one of some ways, as everything stood at a point. */
function bindingTo(
  context: RowsContext<FeedbackRows>,
  exerciseId: string,
  about: readonly Partial<Binding>[],
  { point, outputs }: { readonly point: RecordPoint; readonly outputs: OutputsView },
): (binding: Binding) => Problem[] {
  const exercise = exerciseNamed({ ...context, before: point }, exerciseId);
  const respondents = respondentsOf(context, new Set(about.map((each) => each.respondentId ?? null)), point);
  return (binding) =>
    bindingFaults(exercise, binding, versionClauses(outputs, binding.outputVersionId).ids, respondents);
}

/** The record's own id out of one of any view; null for none. */
function plain(id: string | null | undefined): string | null {
  return id ? plainId(id) : null;
}
