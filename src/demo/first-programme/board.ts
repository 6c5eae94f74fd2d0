/** Tells the decisions that paper 10/23 speaks of, each with where it comes from. */
import type { Outcome } from '../../board/decision-states.js';
import type { Sourced } from './first-programme.types.js';

export interface DecisionRow extends Sourced {
  readonly bodyCode: string;
  /** Code of the meeting that took it. */
  readonly meeting: string;
  readonly title: string;
  readonly text: string;
  readonly outcome: Outcome;
  readonly recommendation: string | null;
  readonly projectCodes: readonly string[];
}

/** Reasons, alternatives and conflicts of interest are in neither source, so they stay unknown. */
export const DECISION_ROWS: readonly DecisionRow[] = [
  {
    bodyCode: 'BOARD',
    meeting: 'BOARD-2009-07-07',
    title: 'Joint project with the Centre for Public Scrutiny',
    text: 'To run a project jointly with the Centre for Public Scrutiny, so that local partnerships are scrutinised well.',
    outcome: 'AGREED',
    recommendation: 'What to take on next for high standards in partnerships, after the scoping exercise',
    projectCodes: ['CFPS'],
    citation: '10/23 ¶3.6.1',
    assumed: false,
  },
];

export const BOARD_ROWS: readonly Sourced[] = DECISION_ROWS;
