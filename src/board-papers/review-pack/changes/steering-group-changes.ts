/** Decides what changed in the steering group: seats and their answers. Challenges have a part of the pack to themselves. */
import type { SeatSnapshot } from '../../../steering-group/steering-group-view.js';
import { stateChanges, type Change, type Thing } from '../change.js';
import type { PackContext, Snapshot } from '../snapshot.js';

export function steeringGroupChanges(
  before: Snapshot | null,
  after: Snapshot,
  context: PackContext,
): readonly Change[] {
  const things = (at: Snapshot | null): readonly Thing[] =>
    at?.domains.steeringGroup.seats.map((seat) => thingOf(seat, context)) ?? [];
  const two = { before: before ?? after, after, context };
  return stateChanges({ domain: 'STEERING_GROUP', kind: 'Seat' }, things(before), things(after), two);
}

function thingOf({ id, code, terms, state, report, since }: SeatSnapshot, context: PackContext): Thing {
  return {
    recordId: id,
    code,
    title: `Seat of ${context.organisations.get(terms.organisationId) ?? 'an organisation'}`,
    state,
    on: since ?? terms.effectiveOn,
    reportId: report?.id ?? terms.id,
    citation: terms.citation,
  };
}
