/** Decides which gaps of the register there are. */

export const RISK_GAPS = [
  'STATEMENT_INCOMPLETE',
  'NO_OWNER',
  'NO_SCORE',
  'FORMER_SCALE',
  'NO_PROXIMITY',
  'NO_RESPONSE',
  'NO_ACTION',
  'ACTION_INCOMPLETE',
  'ACTION_OVERDUE',
  'NO_REVIEW_DATE',
  'REVIEW_OVERDUE',
  'TARGET_NOT_BETTER',
  'NO_APPETITE',
  'APPETITE_UNREADABLE',
  'ABOVE_APPETITE',
  'ACCEPTANCE_OUTGROWN',
  'ACCEPTANCE_EXPIRED',
] as const;

export type RiskGapCode = (typeof RISK_GAPS)[number];

export interface RiskGap {
  readonly code: RiskGapCode;
  /** What is lacking and what to do. */
  readonly message: string;
  /** The action of the response that it is about; left out: the risk as a whole. */
  readonly actionId?: string;
}
