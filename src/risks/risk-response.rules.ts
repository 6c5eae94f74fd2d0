/** Decides how a risk is met: its response and the actions of it, from which day on, and how far each has come. */
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import type { Life } from '../platform/kind/kind.js';
import { refuseOn } from '../platform/kind/rule.js';
import { amended } from '../platform/record/amendment.js';
import { reportsFollowed } from '../platform/record/history.js';
import { refuse } from '../platform/record/refusal.js';
import { type Change, firstOf, maybe, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { plainId } from '../platform/record/view-id.js';
import { amending, correctedIn, follows, requireStep, restated } from '../programme/kind/derived-rules.js';
import { maybeOne, pointersOf } from '../programme/kind/pointers.js';
import { aboutRisk, requireOpen, type RiskContext, type RiskRow } from './risk-context.js';
import type { RiskAction, RiskResponse } from './risk-response.entity.js';
import type { AmendRiskActionInput, ReportRiskActionInput, RespondToRiskInput } from './risk-response.input.js';
import type { RiskSnapshot } from './risk-snapshot.js';
import { ACTION_LIFE, type ActionState, type ResponseKind, RESPONSES_TO } from './risk-states.js';
import { codeWords } from '../platform/record/code-words.js';

type ActionTerms = Pick<RiskAction, 'text' | 'actioneeId' | 'dueOn'>;

/** How a risk is met. */
interface ResponseTerms {
  /** Null: nothing has been said yet. */
  readonly response: ResponseKind | null;
  readonly note: string | null;
}

type ResponseRow = Omit<RiskResponse, 'response'> & ResponseTerms;
/** One of which somebody has said how the risk is met. */
type Said = Pick<RiskResponse, 'response' | 'note'>;

const RESPONSE: TermsOf<ResponseTerms> = { response: needed(), note: maybe() };
const ACTION: TermsOf<ActionTerms> = { text: needed(), actioneeId: maybeOne('PERSON'), dueOn: maybe() };
const LIFE: Life<ActionState> = { first: 'PLANNED', next: ACTION_LIFE };

/** The response to a risk before there is one. */
const NONE_YET: ResponseRow = {
  ...{ id: 'none', effectiveOn: '0001-01-01', revision: 0, corrects: null, citation: null, assumed: false },
  ...{ riskId: '', response: null, note: null },
};

/** How a risk is met, and the actions that are new. */
export const RESPOND_TO_RISK = aboutRisk<RespondToRiskInput>(
  (context, input) => {
    const { risk, own, newId } = context;
    const corrects = correctedIn(own.responses, input);
    requireOpen(risk);
    const change = saidOf(RESPONSE, input);
    requireFitting(risk, change);
    const actions = (input.actions ?? []).map((action, position): RiskRow => ({
      into: 'actions',
      values: { actionId: newId(), position, ...firstOf(ACTION, action) },
    }));
    if (corrects !== null) return [corrected(context, change, corrects), ...actions];
    const says = risk.response === null || Object.keys(change).length > 0 || actions.length === 0;
    return says ? [...responses(context, change), ...actions] : actions;
  },
  ({ actions }) =>
    (actions ?? []).flatMap((action, index) =>
      pointersOf(ACTION, action).map((each) => ({ ...each, path: ['actions', `${index}`, ...each.path] })),
    ),
);

/** What an action is, who does it and by when, again. */
export const AMEND_RISK_ACTION = aboutRisk<AmendRiskActionInput>(
  (context, input) => {
    const { risk, own, code } = context;
    requireOpen(risk);
    const actionId = knownAction(risk, input.actionId);
    const mine = own.actions.filter((row) => row.actionId === actionId);
    const about = { ...context, code: `an action of ${code}` };
    return amending(about, mine, { terms: ACTION }, saidOf(ACTION, input)).map((row) => ({ into: 'actions', ...row }));
  },
  (input) => pointersOf(ACTION, input),
);

/** How far an action has come. */
export const REPORT_RISK_ACTION = aboutRisk<ReportRiskActionInput>((context, input) => {
  const { risk, own, code } = context;
  const actionId = knownAction(risk, input.actionId);
  const mine = own.actionReports.filter((row) => row.actionId === actionId);
  const { corrects, former } = follows(context, mine, input);
  requireStep(LIFE, former.at(-1), { to: input.state, corrects, subject: `The action of ${code}`, field: 'state' });
  const values = { actionId, state: input.state, note: input.note?.trim() ?? null };
  return [{ into: 'actionReports', corrects, values }];
});

/** The response from a day on, by the rule of amendments, under which the first is stated as well. */
function responses(
  { id, code, effectiveOn, before, risk, own }: RiskContext,
  change: Change<ResponseTerms>,
): RiskRow[] {
  const all: readonly ResponseRow[] = [NONE_YET, ...own.responses];
  const about = { code, effectiveOn, revision: before.revision, terms: RESPONSE, change };
  const { rows = [], problems = [] } = amended(all, about) ?? {};
  refuseOn(problems);
  requireSaid(risk, rows);
  return restated(rows).map(({ values: { response, note }, ...row }) => {
    return { into: 'responses', ...row, values: { riskId: id, ...({ response, note } as Said) } };
  });
}

/** The last response put right, on whichever day; what is left out stays as it was said there. */
function corrected(
  { own, effectiveOn, before }: RiskContext,
  change: Change<ResponseTerms>,
  corrects: string,
): RiskRow {
  reportsFollowed(own.responses, { effectiveOn, corrects, revision: before.revision });
  const { response, note } = own.responses.find((row) => row.id === corrects)!; // one of them, as was seen
  return { into: 'responses', corrects, values: { response, note, ...(change as Partial<Said>) } };
}

function requireFitting({ terms, code }: RiskSnapshot, { response }: Change<ResponseTerms>): void {
  const fitting = RESPONSES_TO[terms.nature];
  if (response == null || fitting.includes(response)) return;
  const message = `To ${codeWords(response)} is for opportunities, and ${code} is a threat. Choose ${fitting.map(codeWords).join(' or ')}.`;
  throw refuse('RESPONSE_NOT_FOR_THREAT', message, ['input', 'response'], code);
}

/** A note alone says nothing while there is no response; `rows` are those to be written. */
function requireSaid(
  { code }: RiskSnapshot,
  rows: readonly { readonly row: ResponseTerms; readonly effectiveOn: string }[],
): void {
  if (rows[0]?.row.response != null) return;
  const later = rows.find(({ row }) => row.response !== null);
  const message = later
    ? `The response to ${code} is recorded from ${formatIsoDate(later.effectiveOn)} on. Enter that date or a later one, or select the response.`
    : `${code} has no response yet. Select the response.`;
  throw refuse('RESPONSE_NEEDED', message, ['input', 'response'], code);
}

/** The id of an action of the risk; refuses where it had none such on the day. */
function knownAction({ actions, code }: RiskSnapshot, id: string): string {
  const found = actions.find((action) => action.id === plainId(id));
  if (found) return found.id;
  const message = `${code} had no such action on that day. Read its actions again.`;
  throw refuse('ACTION_UNKNOWN', message, ['input', 'actionId'], id);
}
