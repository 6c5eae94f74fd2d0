/** Decides whether an output has moved on since an adopter took it up, and in which clauses. */
import { type ClauseComparison, compareVersions } from '../outputs/compare-versions.js';
import type { CanonicalVersion } from './canonical.js';

export const MOVED_ON_STATES = ['CURRENT', 'NEWER_PUBLISHED', 'SUPERSEDED'] as const;
export type MovedOnState = (typeof MOVED_ON_STATES)[number];

export interface MovedOn {
  readonly state: MovedOnState;
  /** The newest published version where it is another; null: there is none. */
  readonly newest: CanonicalVersion | null;
  /** The clauses that differ there, in its order. */
  readonly clauses: readonly ClauseComparison[];
}

/** How the adopter's version stands to the others of its output. */
export function movedOn(version: CanonicalVersion, versions: readonly CanonicalVersion[]): MovedOn {
  const newest =
    versions.findLast((each) => each.outputId === version.outputId && each.published && each.place > version.place) ??
    null;
  const compared = newest ? compareVersions(version.clauses, newest.clauses) : [];
  const clauses = compared.filter((one) => one.change !== 'UNCHANGED');
  if (newest && !version.wasPublished) return { state: 'NEWER_PUBLISHED', newest, clauses };
  if (version.superseded) return { state: 'SUPERSEDED', newest, clauses };
  return { state: newest ? 'NEWER_PUBLISHED' : 'CURRENT', newest, clauses };
}
