/** Decides what every rule about a risk goes by: the risk as it stood on the day, its own rows, and the rules in force. */
import { type NewRow, refuseOn } from '../platform/kind/rule.js';
import type { Pointer } from '../platform/record/terms.js';
import { refuse } from '../platform/record/refusal.js';
import type { KindRule, RowsContext } from '../programme/kind/context.js';
import { closedFault } from './acceptance.js';
import type { RiskSnapshot } from './risk-snapshot.js';
import { ownRows, risksView, type OwnRows, type RiskRows, type RiskRules } from './risks-view.js';

/** A row of the register as a rule gives it. */
export type RiskRow = NewRow<RiskRows, 'riskId'>;

/** What a rule about a risk knows. */
export interface RiskContext extends RowsContext<RiskRows> {
  /** The risk as it stood on the day of the write. */
  readonly risk: RiskSnapshot;
  /** Every row about it, of whichever day. */
  readonly own: OwnRows;
  readonly rules: RiskRules;
}

export type RiskRule<I> = KindRule<RiskRows, I, RiskRow>;

/** A rule about a risk that was there on the day. */
export function aboutRisk<I>(
  decide: (context: RiskContext, input: I) => readonly RiskRow[],
  pointers: (input: I) => readonly Pointer[] = () => [],
): RiskRule<I> {
  return { creates: false, reads: 'ROWS', pointers, decide: (context, input) => decide(known(context), input) };
}

function known(context: RowsContext<RiskRows>): RiskContext {
  const { rows, projectId, before, id, code, effectiveOn } = context;
  const { risks, rules } = risksView(rows, projectId, before);
  const risk = risks.find((each) => each.id === id);
  if (risk) return { ...context, risk, rules, own: ownRows(rows)(id) };
  const message = `${code} was not recorded yet on ${effectiveOn}. Give a later day.`;
  throw refuse('NOT_FOUND', message, ['input', 'effectiveOn']);
}

/** Refuses where the risk was closed on the day. */
export function requireOpen({ state, code }: RiskSnapshot): void {
  if (state === 'CLOSED') refuseOn([closedFault(code)]);
}
