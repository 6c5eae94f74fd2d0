/** Decides how one body stands at a point of the record. */
import { versionOf } from '../platform/record/history.js';
import { standing, type RecordPoint } from '../platform/record/standing.js';
import type { BodyIdentity, BodyStatement } from './body.entity.js';

export interface BodyStanding {
  readonly id: string;
  readonly code: string;
  /** Null: of no project, as the Board and committees are. */
  readonly projectId: string | null;
  /** The statement in force. */
  readonly terms: BodyStatement;
  readonly version: number;
}

/** The body; null where it has no terms at the point. */
export function bodyStanding(
  { id, code, projectId }: BodyIdentity,
  statements: readonly BodyStatement[],
  point: RecordPoint,
): BodyStanding | null {
  const terms = standing(statements, point).at(-1);
  return terms ? { id, code, projectId, terms, version: versionOf(point.revision, statements) } : null;
}
