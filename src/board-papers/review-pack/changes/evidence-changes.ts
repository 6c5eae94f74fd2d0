/** Decides what changed in the evidence: exercises begun, complete or given up. */
import type { EvidenceStanding } from '../../../evidence/evidence-view.js';
import { stateChanges, type Change, type Thing } from '../change.js';
import type { PackGround, Snapshot } from '../snapshot.js';

export function evidenceChanges(before: Snapshot | null, after: Snapshot, ground: PackGround): readonly Change[] {
  const things = (at: Snapshot | null): readonly Thing[] => at?.domains.evidence.evidence.map(thingOf) ?? [];
  const two = { before: before ?? after, after, ground };
  return stateChanges({ domain: 'EVIDENCE', kind: 'Evidence' }, things(before), things(after), two);
}

function thingOf({ id, code, terms, state, stateReport }: EvidenceStanding): Thing {
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
