/** Shapes how one risk stands at a point of the record. */
import type { Problem } from '../platform/record/problem.js';
import type { AcceptanceSnapshot } from './acceptance.js';
import type { AppetiteReading } from './appetite.js';
import type { Assessed } from './assessed.js';
import type { RiskGap } from './risk-gap.js';
import type { RiskAction, RiskActionReport, RiskResponse } from './risk-response.entity.js';
import type { RiskAppetite } from './risk-rules.entity.js';
import type { ActionState, RiskState } from './risk-states.js';
import type { RiskReview, RiskStatement, RiskStateReport } from './risk.entity.js';

/** One action of a response. */
export interface ActionSnapshot {
  readonly id: string;
  /** The statement in force. */
  readonly terms: RiskAction;
  readonly state: ActionState;
  readonly since: string | null;
  readonly nextStates: readonly ActionState[];
  /** Neither done nor dropped. */
  readonly open: boolean;
  /** Open after the day it was due. */
  readonly overdue: boolean;
  /** Every report known, corrected ones among them, oldest first. */
  readonly history: readonly RiskActionReport[];
}

/** Every row known of a risk, corrected ones among them, oldest first. */
export interface RiskHistory {
  readonly statements: readonly RiskStatement[];
  readonly states: readonly RiskStateReport[];
  readonly assessments: readonly Assessed[];
  readonly responses: readonly RiskResponse[];
  readonly reviews: readonly RiskReview[];
  readonly acceptances: readonly AcceptanceSnapshot[];
}

/** One risk as the record gives it, before anything is said of what it lacks. */
export interface RiskFacts {
  readonly id: string;
  readonly code: string;
  /** The statement in force. */
  readonly terms: RiskStatement;
  /** The first day on record. */
  readonly raisedOn: string;
  readonly state: RiskState;
  /** The report that says so; null: it has been open all along. */
  readonly stateReport: RiskStateReport | null;
  readonly nextStates: readonly RiskState[];
  readonly inherent: Assessed | null;
  readonly current: Assessed | null;
  readonly target: Assessed | null;
  /** Assessments that stand, oldest first: the trend. */
  readonly trend: readonly Assessed[];
  /** In force; null: none yet. */
  readonly response: RiskResponse | null;
  readonly actions: readonly ActionSnapshot[];
  /** The last; null: none yet. */
  readonly review: RiskReview | null;
  /** Null: nobody has set one, or it is an opportunity. */
  readonly appetite: RiskAppetite | null;
  /** The current score beside it; null: there is no score or no appetite. */
  readonly reading: AppetiteReading | null;
  /** The last; null: none yet. */
  readonly acceptance: AcceptanceSnapshot | null;
  readonly history: RiskHistory;
  readonly version: number;
}

export interface RiskSnapshot extends RiskFacts {
  readonly gaps: readonly RiskGap[];
  /** Why it cannot be accepted; none: it can. */
  readonly acceptBlockers: readonly Problem[];
}
