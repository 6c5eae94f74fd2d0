/** Decides what a decision's row is made of, and how an input speaks of it. */
import { maybe, maybeId, needed, type TermsOf } from '../platform/record/terms.js';
import type { DecisionTerms } from './decision-faults.js';

/** The terms of a decision but for its projects, which an input names by their codes. */
export const DECISION_TERMS: TermsOf<Omit<DecisionTerms, 'projectIds'>> = {
  meetingId: maybeId(),
  itemId: maybeId(),
  title: needed(),
  text: needed(),
  outcome: needed(),
  reasons: maybe(),
  alternatives: maybe(),
  conflicts: maybe(),
  dispensation: maybe(),
  maker: maybe(),
  paperReference: maybe(),
  recommendation: maybe(),
  replacesId: maybeId(),
  replacement: maybe(),
};
