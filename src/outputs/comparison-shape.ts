/** Decides how a comparison of two versions is shown, and what it comes to in numbers. */
import type { ChangeKind, ClauseComparison } from './compare-versions.js';
import type { VersionComparison } from './output.type.js';

/** The comparison, and how many clauses each kind of change befell. */
export function mappedComparison(clauses: readonly ClauseComparison[]): VersionComparison {
  const count = (...kinds: readonly ChangeKind[]): number =>
    clauses.filter(({ change }) => kinds.includes(change)).length;
  return {
    clauses: clauses.map(({ change, originId, from, to, runs }) => ({
      ...{ change, originId, runs },
      kind: (to ?? from)?.kind ?? 'CLAUSE',
      fromNumber: from?.number ?? null,
      toNumber: to?.number ?? null,
    })),
    unchanged: count('UNCHANGED'),
    moved: count('MOVED', 'MOVED_AND_REWORDED'),
    reworded: count('REWORDED', 'MOVED_AND_REWORDED'),
    added: count('ADDED'),
    removed: count('REMOVED'),
  };
}
