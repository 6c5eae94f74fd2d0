/** Decides whether an acceptance of a threat above appetite holds, and whether one can be given. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import type { AppetiteReading } from './appetite.js';
import type { Assessed } from './assessed.js';
import type { RiskAcceptance } from './risk-assessment.entity.js';
import type { RiskNature, RiskState } from './risk-states.js';

/** OUTGROWN: the score rose, or another version of the scale was used, after it was given. */
export type AcceptanceState = 'IN_FORCE' | 'EXPIRED' | 'OUTGROWN';

export interface AcceptanceSnapshot {
  readonly row: RiskAcceptance;
  readonly state: AcceptanceState;
  /** The assessment that was accepted. */
  readonly accepted: Assessed;
}

/** How an acceptance stands on a day, beside the current assessment. */
export function acceptanceState(
  row: RiskAcceptance,
  accepted: Assessed,
  current: Assessed | null,
  asAt: string,
): AcceptanceState {
  if (row.expiresOn < asAt) return 'EXPIRED';
  if (current === null || current.row.id === accepted.row.id) return 'IN_FORCE';
  const comparable = current.scale.id === accepted.scale.id;
  return comparable && current.score.score <= accepted.score.score ? 'IN_FORCE' : 'OUTGROWN';
}

/** What of a risk decides whether it can be accepted. */
export interface Acceptable {
  readonly code: string;
  readonly terms: { readonly nature: RiskNature };
  readonly state: RiskState;
  readonly current: Assessed | null;
  /** Null: nobody has set an appetite for it, or it has no score. */
  readonly reading: AppetiteReading | null;
}

/** Why a risk cannot be accepted; none: it can. Shown in its view, and what acceptRisk refuses on. */
export function acceptanceFaults(risk: Acceptable): readonly Problem[] {
  const fault = (code: ProblemCode, message: string): readonly Problem[] => [
    { code, message, path: ['input', 'riskId'], subject: risk.code },
  ];
  if (risk.state === 'CLOSED') return [closedFault(risk.code)];
  if (risk.terms.nature === 'OPPORTUNITY') {
    return fault('NOT_A_THREAT', `${risk.code} is an opportunity: there is nothing to accept. Respond to it instead.`);
  }
  if (risk.current === null) {
    return fault('NO_SCORE', `${risk.code} has no current score that could be accepted. Assess it first.`);
  }
  switch (risk.reading) {
    case null:
      return fault('NO_APPETITE', `No appetite is set that ${risk.code} could be above. Set the appetite first.`);
    case 'UNREADABLE':
      return fault(
        'APPETITE_UNREADABLE',
        `The appetite for ${risk.code} was set on another version of the scale. Set it again first.`,
      );
    case 'WITHIN':
      return fault('WITHIN_APPETITE', `${risk.code} lies within the appetite: no acceptance is needed.`);
    case 'ABOVE':
      return [];
  }
}

/** The refusal of whatever is not done about a closed risk. */
export function closedFault(code: string): Problem {
  const message = `${code} is closed on that day. Reopen it first, or give a day on which it was open.`;
  return { code: 'RISK_CLOSED', message, path: ['input', 'riskId'], subject: code };
}
