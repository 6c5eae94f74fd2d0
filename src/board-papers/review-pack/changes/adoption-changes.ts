/** Decides what changed in adoption: who considers, adopts, adapts or declines. Challenges between partners stay with them. */
import type { AdoptionSnapshot } from '../../../adoption/adoption-view.js';
import { madeUp, stateChanges, type Change, type Thing } from '../change.js';
import type { PackContext, Snapshot } from '../snapshot.js';

export function adoptionChanges(before: Snapshot | null, after: Snapshot, context: PackContext): readonly Change[] {
  const things = (at: Snapshot | null): readonly Thing[] => at?.domains.adoption.adoptions.map(thingOf) ?? [];
  const two = { before: before ?? after, after, context };
  return stateChanges({ domain: 'ADOPTION', kind: 'Adoption' }, things(before), things(after), two);
}

function thingOf({ id, code, terms, state, stateReport: stageReport }: AdoptionSnapshot): Thing {
  return {
    recordId: id,
    code,
    title: madeUp(terms),
    state,
    on: stageReport?.effectiveOn ?? terms.effectiveOn,
    reportId: stageReport?.id ?? terms.id,
    citation: terms.citation,
  };
}
