/** Decides which facts a paper takes from decisions: those that concern a project and were not taken in confidence. */
import type { BoardView } from '../../board/board-view.js';
import type { DecisionState, Outcome } from '../../board/decision-states.js';
import type { Register } from '../../programme/register.js';
import { firstSaid, type Origin } from './origin.js';

/** A decision of a board or committee. */
export interface DecisionFact extends Origin {
  readonly code: string;
  readonly bodyName: string;
  readonly on: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly state: DecisionState;
  readonly projectIds: readonly string[];
  /** Codes of what its record lacks, such as NO_REASONS. */
  readonly gaps: readonly string[];
  /** The write that said it first; papers sealed earlier do not say. */
  readonly said?: number | null;
}

export interface BoardFacts {
  /** The latest first. */
  readonly decisions: readonly DecisionFact[];
}

/** The facts at the view's point, of projects that the register knows there. */
export function boardFacts(view: BoardView, register: Register): BoardFacts {
  return {
    decisions: view.decisions.flatMap(({ id, code, body, terms, state, gaps, closed }) => {
      const projectIds = terms.projectIds.filter((each) => register.projects.has(each));
      if (closed || projectIds.length === 0) return [];
      const fact: DecisionFact = {
        recordId: id,
        reportId: terms.id,
        citation: terms.citation,
        assumed: terms.assumed,
        ...{ code, state, bodyName: body.terms.name, on: terms.effectiveOn },
        ...{ title: terms.title, outcome: terms.outcome, projectIds },
        gaps: gaps.map((gap) => gap.code),
        said: firstSaid(terms),
      };
      return [fact];
    }),
  };
}
