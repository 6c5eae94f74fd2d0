/** Decides in which state each version of an output is: what was last reported, and superseded once a newer one is published. */
import { inForce, type RecordPoint } from '../platform/record/in-force.js';
import { VERSION_LIFE, type VersionState } from './output-kinds.js';
import type { OutputVersionReport } from './output.entity.js';

export interface StateSnapshot {
  readonly state: VersionState;
  /** The day since which it is in it; null: the day it was begun. */
  readonly since: string | null;
  /** The report that says so; null: none was made. For a version superseded by another's publication, that publication. */
  readonly stateReport: OutputVersionReport | null;
  /** When it was published, whatever came of it since; null: never. */
  readonly publication: OutputVersionReport | null;
  readonly nextStates: readonly VersionState[];
}

/** The states of an output's versions, oldest version first: `reports` are those about each, in the same order. */
export function versionStates(
  reports: readonly (readonly OutputVersionReport[])[],
  point: RecordPoint,
): readonly StateSnapshot[] {
  const last = reports.map((own) => inForce(own, point).at(-1) ?? null);
  return last.map((report, index): StateSnapshot => {
    const publication = report?.state === 'PUBLISHED' ? report : null;
    const newer = last.slice(index + 1).find((other) => other?.state === 'PUBLISHED') ?? null;
    const reported = report?.state ?? 'DRAFT';
    const state = newer && reported !== 'SUPERSEDED' ? 'SUPERSEDED' : reported;
    const stateReport = state === reported ? report : newer;
    return {
      state,
      since: stateReport?.effectiveOn ?? null,
      stateReport,
      publication,
      nextStates: openSteps(state, index < reports.length - 1),
    };
  });
}

/** What may be reported next; only a version with a newer one beside it can be set aside. */
function openSteps(state: VersionState, hasNewer: boolean): readonly VersionState[] {
  return VERSION_LIFE[state].filter((next) => next !== 'SUPERSEDED' || hasNewer);
}
