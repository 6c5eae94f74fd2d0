/** Decides when a closed project was closed, which going into the archive and out of it does not move. */
import type { ProjectStateReport } from './closing.entity.js';

/** The last closing: the write that it was recorded by, and its day as it was put right since. */
export interface Closing {
  readonly revision: number;
  readonly on: string;
}

/** @param own every report of the state of one project; null: it was never closed, or was reopened */
export function lastClosing(own: readonly ProjectStateReport[]): Closing | null {
  const inTurn = [...own].sort((a, b) => a.revision - b.revision);
  const reopened = inTurn.findLast(({ state }) => state === 'OPEN')?.revision ?? 0;
  const first = inTurn.find(({ state, revision }) => state === 'CLOSED' && revision > reopened);
  if (!first) return null;
  let last = first;
  for (const row of inTurn) if (row.corrects === last.id) last = row;
  return { revision: first.revision, on: last.effectiveOn };
}
