/** Decides what changed in the evidence: exercises begun, complete or given up. */
import type { EvidenceSnapshot } from '../../../evidence/evidence-view.js';
import { stateChanges, type Change, type Thing } from '../change.js';
import type { PackContext, Snapshot } from '../snapshot.js';

export function evidenceChanges(before: Snapshot | null, after: Snapshot, context: PackContext): readonly Change[] {
  const things = (at: Snapshot | null): readonly Thing[] => at?.domains.evidence.evidence.map(thingOf) ?? [];
  const two = { before: before ?? after, after, context };
  return stateChanges({ domain: 'EVIDENCE', kind: 'Evidence' }, things(before), things(after), two);
}

function thingOf({ id, code, terms, state, stateReport }: EvidenceSnapshot): Thing {
  return {
    recordId: id,
    code,
    title: terms.title,
    state,
    on: stateReport?.effectiveOn ?? terms.effectiveOn,
    reportId: stateReport?.id ?? terms.id,
    citation: terms.citation,
  };
}
