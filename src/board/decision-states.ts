/** Decides which outcomes a decision has, and how a later one may take an earlier one's place. */

export const OUTCOMES = ['AGREED', 'AGREED_AMENDED', 'NOTED', 'DEFERRED', 'REFUSED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** As a sentence says them: "the Board agreed it", "put off". */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  AGREED: 'agreed',
  AGREED_AMENDED: 'agreed with changes',
  NOTED: 'noted',
  DEFERRED: 'put off',
  REFUSED: 'refused',
};

/** Those that let something be done. */
export const AGREEING: readonly Outcome[] = ['AGREED', 'AGREED_AMENDED'];

export const REPLACEMENTS = ['SUPERSEDES', 'RESCINDS'] as const;
export type Replacement = (typeof REPLACEMENTS)[number];

export const DECISION_STATES = ['IN_FORCE', 'SUPERSEDED', 'RESCINDED'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];
