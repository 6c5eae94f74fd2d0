/** Declares respondents, and decides who each is and what may be published of it. */
import { type NewRow, refuseOn } from '../platform/kind/rule.js';
import type { Problem } from '../platform/record/problem.js';
import { firstOf, maybe, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import type { KindRule } from '../programme/kind/context.js';
import { amending, ownOf } from '../programme/kind/derived-rules.js';
import { maybeOne, pointersOf } from '../programme/kind/pointers.js';
import type { FeedbackRespondentStatement } from './feedback-respondent.entity.js';
import type { FeedbackRows } from './feedback-rows.js';
import { exerciseNamed } from './feedback-rule.js';
import type { AmendFeedbackRespondentInput, RecordFeedbackRespondentInput } from './respondent.input.js';

export const RESPONDENT = {
  ...{ name: 'Feedback respondent', table: 'feedback_respondent' },
  ...{ prefix: 'RS', key: 'respondentId' },
} as const;

type Row = NewRow<Pick<FeedbackRows, 'respondentStatements'>, 'respondentId'>;
type Rule<I> = KindRule<FeedbackRows, I, Row>;
type Terms = Pick<
  FeedbackRespondentStatement,
  'type' | 'name' | 'organisationId' | 'organisationName' | 'permission' | 'pilotId'
>;

const TERMS: TermsOf<Terms> = {
  type: needed(),
  name: maybe(),
  organisationId: maybeOne('ORGANISATION'),
  organisationName: maybe(),
  permission: needed(),
  pilotId: maybeOne('PILOT'),
};

const recordFeedbackRespondent: Rule<RecordFeedbackRespondentInput> = {
  creates: true,
  reads: 'ROWS',
  pointers: (input) => pointersOf(TERMS, input),
  decide: (context, input) => {
    const exerciseId = exerciseNamed(context, input.exerciseId).id;
    const terms = firstOf(TERMS, input);
    refuseOn(respondentFaults(terms));
    return [{ into: 'respondentStatements', values: { exerciseId, ...terms } }];
  },
};

const amendFeedbackRespondent: Rule<AmendFeedbackRespondentInput> = {
  creates: false,
  reads: 'ROWS',
  pointers: (input) => pointersOf(TERMS, input),
  decide: (context, input) => {
    const own = ownOf(context.rows.respondentStatements, 'respondentId', context.id);
    const terms = { terms: TERMS, faults: respondentFaults };
    const made = amending(context, own, terms, saidOf(TERMS, input));
    return made.map((row) => ({ into: 'respondentStatements', ...row }));
  },
};

export const RESPONDENT_RULES = { recordFeedbackRespondent, amendFeedbackRespondent };

function respondentFaults({ organisationId, organisationName }: Terms): Problem[] {
  if (!organisationId || !organisationName) return [];
  const message = 'Give the organisation of the register or its name in words, not both.';
  return [{ code: 'ORGANISATION_TWICE', message, path: ['input', 'organisationName'], subject: organisationName }];
}
