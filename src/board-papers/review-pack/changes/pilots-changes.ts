/** Decides what changed among the pilots: who was added, and who reached another state. */
import type { PilotSnapshot } from '../../../pilots/pilots-view.js';
import { madeUp, stateChanges, type Change, type Thing } from '../change.js';
import type { PackContext, Snapshot } from '../snapshot.js';

export function pilotsChanges(before: Snapshot | null, after: Snapshot, context: PackContext): readonly Change[] {
  const things = (at: Snapshot | null): readonly Thing[] => at?.domains.pilots.pilots.map(thingOf) ?? [];
  const two = { before: before ?? after, after, context };
  return stateChanges({ domain: 'PILOTS', kind: 'Pilot' }, things(before), things(after), two);
}

function thingOf({ id, code, terms, state, stateReport }: PilotSnapshot): Thing {
  return {
    recordId: id,
    code,
    title: madeUp(terms),
    state,
    on: stateReport?.effectiveOn ?? terms.effectiveOn,
    reportId: stateReport?.id ?? terms.id,
    citation: terms.citation,
  };
}
