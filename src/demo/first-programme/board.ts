/** Tells the decisions that paper 10/23 speaks of and those that it takes for granted, each with where it comes from. */
import { issuedPaper } from './sources.js';
import type { Outcome } from '../../board/decision-states.js';
import type { Sourced } from './first-programme.types.js';

export interface DecisionRow extends Sourced {
  readonly bodyCode: string;
  /** Code of the meeting that took it; null: the day it was taken. */
  readonly meeting: string | null;
  readonly effectiveOn: string | null;
  /** Null: the body itself. */
  readonly maker: string | null;
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
    effectiveOn: null,
    maker: null,
    title: 'Joint project with the Centre for Public Scrutiny',
    text: 'To run a project jointly with the Centre for Public Scrutiny, so that local partnerships are scrutinised well.',
    outcome: 'AGREED',
    recommendation: 'What to take on next for high standards in partnerships, after the scoping exercise',
    projectCodes: ['CFPS'],
    citation: issuedPaper('paragraph 3.6.1'),
    assumed: false,
  },
  {
    bodyCode: 'BOARD',
    meeting: null,
    effectiveOn: '2009-04-01',
    maker: 'Director of Standards',
    title: 'Plans of the work in partnerships',
    text: 'To draw a plan of each piece of work in partnerships as it begins, and to measure the work against it.',
    outcome: 'AGREED',
    recommendation: null,
    projectCodes: [],
    citation: null, // neither source says who agreed the plan of the protocol
    assumed: true,
  },
];

export const BOARD_ROWS: readonly Sourced[] = DECISION_ROWS;
