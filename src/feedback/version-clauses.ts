/** Decides to which clauses of a version comments can be bound. */
import { findVersion, type OutputsView } from '../outputs/outputs-view.js';

/** The clauses of a version, as comments can be bound to them. */
export interface VersionClauses {
  /** Its own, and those of its parts. */
  readonly ids: ReadonlySet<string>;
  /** Ids of its own by the number that people cite, such as 2.4. */
  readonly byNumber: ReadonlyMap<string, string>;
}

/** Those of one version; none where there is no such version. */
export function versionClauses(outputs: OutputsView, versionId: string | null): VersionClauses {
  const found = versionId === null ? null : findVersion(outputs, versionId);
  const { clauses = [], parts = [] } = found?.version ?? {};
  return {
    ids: new Set([...clauses, ...parts.flatMap((part) => part.clauses)].map((clause) => clause.id)),
    byNumber: new Map(clauses.flatMap(({ id, number }) => (number === null ? [] : [[number, id] as const]))),
  };
}
