/** Declares risks, and decides how they are raised, amended, reviewed, closed and opened again. */
import { type Life } from '../platform/kind/kind.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { refuse } from '../platform/record/refusal.js';
import { firstOf, list, maybe, needed, saidOf, type Term, type TermsOf } from '../platform/record/terms.js';
import { plainId } from '../platform/record/view-id.js';
import { amending, correctedIn, follows, requireStep } from '../programme/kind/derived-rules.js';
import { maybeOne, pointersOf, several } from '../programme/kind/pointers.js';
import type { SubjectRef } from '../programme/record-subject.js';
import { ACCEPT_RISK, ASSESS_RISK } from './risk-assessment.rules.js';
import { aboutRisk, requireOpen, type RiskRule } from './risk-context.js';
import { AMEND_RISK_ACTION, REPORT_RISK_ACTION, RESPOND_TO_RISK } from './risk-response.rules.js';
import { RISK_LIFE, type RiskState } from './risk-states.js';
import type { RiskStatement, TaskEffect } from './risk.entity.js';
import type { AmendRiskInput, CloseRiskInput, RaiseRiskInput, ReopenRiskInput, ReviewRiskInput } from './risk.input.js';
import { formatIsoDate } from '../platform/calendar/iso-date.js';

type Terms = Omit<RiskStatement, keyof DatedReport | 'riskId'>;

const TERMS: TermsOf<Terms> = {
  title: needed(),
  nature: needed(),
  category: needed(),
  cause: maybe(),
  event: maybe(),
  effect: maybe(),
  links: links(),
  taskEffects: taskEffects(),
  ownerId: maybeOne('PERSON'),
  actioneeIds: several('PERSON'),
  proximity: maybe(),
};

const LIFE: Life<RiskState> = { first: 'OPEN', next: RISK_LIFE };

export const RISK = { name: 'Risk', table: 'risk', prefix: 'R', key: 'riskId' } as const;

const raiseRisk: RiskRule<RaiseRiskInput> = {
  creates: true,
  reads: 'NOTHING',
  pointers: (input) => pointersOf(TERMS, input),
  decide: (_, input) => [{ into: 'statements', values: firstOf(TERMS, input) }],
};

const amendRisk = aboutRisk<AmendRiskInput>(
  (context, input) =>
    amending(context, context.own.statements, { terms: TERMS }, saidOf(TERMS, input)).map((row) => ({
      into: 'statements',
      ...row,
    })),
  (input) => pointersOf(TERMS, input),
);

const reviewRisk = aboutRisk<ReviewRiskInput>(({ risk, own, effectiveOn }, { note, nextOn, corrects: of }) => {
  const corrects = correctedIn(own.reviews, { corrects: of });
  requireOpen(risk);
  if (nextOn > effectiveOn) return [{ into: 'reviews', corrects, values: { note, nextOn } }];
  const message = `The next review must be after this one. Enter a later date than ${formatIsoDate(nextOn)}.`;
  throw refuse('NEXT_REVIEW_NOT_AHEAD', message, ['input', 'nextOn']);
});

export const RISK_RULES = {
  raiseRisk,
  amendRisk,
  reviewRisk,
  closeRisk: becomes<CloseRiskInput>('CLOSED'),
  reopenRisk: becomes<ReopenRiskInput>('OPEN'),
  assessRisk: ASSESS_RISK,
  acceptRisk: ACCEPT_RISK,
  respondToRisk: RESPOND_TO_RISK,
  amendRiskAction: AMEND_RISK_ACTION,
  reportRiskAction: REPORT_RISK_ACTION,
};

/** The rule by which a risk is closed, or opened again. */
function becomes<I extends CloseRiskInput | ReopenRiskInput>(state: RiskState): RiskRule<I> {
  return aboutRisk((context, input) => {
    const { corrects, former } = follows(context, context.own.states, input);
    requireStep(LIFE, former.at(-1), { to: state, corrects, subject: context.code, field: 'riskId' });
    return [{ into: 'states', corrects, values: { state, note: input.note } }];
  });
}

/** The records that a risk touches; a paragraph of a paper is named by words that are no id. */
function links(): Term<SubjectRef[]> {
  const read = ({ kind, id }: SubjectRef): SubjectRef => ({ kind, id: kind === 'PAPER_PARAGRAPH' ? id : plainId(id) });
  return {
    ...list((refs: readonly SubjectRef[]) => refs.map(read)),
    points: (refs: readonly SubjectRef[]) => refs.map((ref) => ({ ...ref, path: [] })),
  };
}

/** The tasks that it would move. */
function taskEffects(): Term<TaskEffect[]> {
  return {
    ...list((effects: readonly TaskEffect[]) =>
      effects.map(({ taskId, workingDays }) => ({ taskId: plainId(taskId), workingDays })),
    ),
    points: (effects: readonly TaskEffect[]) => effects.map(({ taskId }) => ({ kind: 'TASK', id: taskId, path: [] })),
  };
}
