/** Facts of board made by hand: enough of everything a paper can meet. */
import type { BoardFacts, DecisionFact } from '../../../src/board-papers/facts/board-facts.js';

export const noBoard: BoardFacts = { decisions: [] };

const id = (n: number): string => `00000000-0000-4000-8000-0000000008${String(n).padStart(2, '0')}`;

/** A decision on the project with the record id given, with a whole record unless more is said. */
export const decision = (n: number, projectId: string, on: string, more: Partial<DecisionFact> = {}): DecisionFact => ({
  recordId: id(n),
  reportId: id(50 + n),
  citation: '10/23 ¶3.6.1',
  code: `BOARD-D${n}`,
  bodyName: 'Board of Standards for England',
  on,
  title: `Decision number ${n}`,
  outcome: 'AGREED',
  state: 'IN_FORCE',
  projectIds: [projectId],
  gaps: [],
  ...more,
});

/** Everything at once, for the project with the record id given. */
export const fullBoard = (projectId: string): BoardFacts => ({
  decisions: [
    decision(2, projectId, '2010-01-12', { outcome: 'DEFERRED' }),
    decision(1, projectId, '2009-07-07', { gaps: ['NO_REASONS', 'NO_ALTERNATIVES', 'NO_CONFLICTS'] }),
  ],
});
