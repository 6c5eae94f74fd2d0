/** Decides what a decision's row says: what is given, and in a correction what the former row said where nothing is given. */
import { recordId } from '../platform/record/view-id.js';
import type { DecisionTerms } from './decision-faults.js';
import type { Outcome, Replacement } from './decision-states.js';

/** What is said of a decision; left out: in a correction as before, else not on record. */
export interface DecisionSaid {
  readonly meetingId?: string | null;
  readonly itemId?: string | null;
  readonly title?: string;
  readonly text?: string;
  readonly outcome?: Outcome;
  readonly reasons?: string | null;
  readonly alternatives?: string[] | null;
  readonly conflicts?: string[] | null;
  readonly dispensation?: string | null;
  readonly maker?: string | null;
  readonly paperReference?: string | null;
  readonly recommendation?: string | null;
  readonly replacesId?: string | null;
  readonly replacement?: Replacement | null;
}

/** The terms; ids of any view become record ids. */
export function decisionTerms(
  former: DecisionTerms | null,
  said: DecisionSaid,
  projectIds: string[] | undefined,
): DecisionTerms {
  const id = (given: string | null | undefined, before: string | null | undefined): string | null =>
    given === undefined ? (before ?? null) : given && (recordId(given) ?? given);
  const kept = <T>(given: T | null | undefined, before: T | null | undefined): T | null =>
    given === undefined ? (before ?? null) : given;
  const text = (given: string | null | undefined, before: string | null | undefined): string | null =>
    kept(given, before)?.trim() ?? null;
  return {
    meetingId: id(said.meetingId, former?.meetingId),
    itemId: id(said.itemId, former?.itemId),
    title: text(said.title, former?.title) ?? '',
    text: text(said.text, former?.text) ?? '',
    outcome: said.outcome ?? former?.outcome ?? 'NOTED',
    reasons: text(said.reasons, former?.reasons),
    alternatives: kept(said.alternatives, former?.alternatives),
    conflicts: kept(said.conflicts, former?.conflicts),
    dispensation: text(said.dispensation, former?.dispensation),
    maker: text(said.maker, former?.maker),
    paperReference: text(said.paperReference, former?.paperReference),
    recommendation: text(said.recommendation, former?.recommendation),
    projectIds: projectIds ?? former?.projectIds ?? [],
    replacesId: id(said.replacesId, former?.replacesId),
    replacement: kept(said.replacement, former?.replacement),
  };
}
