/** Decides how one body stands at a point of the record. */
import { versionOf } from '../platform/record/history.js';
import { inForce, type RecordPoint } from '../platform/record/in-force.js';
import type { BodyIdentity, BodyStatement } from './body.entity.js';

export interface BodySnapshot {
  readonly id: string;
  readonly code: string;
  /** Null: of no project, as the Board and committees are. */
  readonly projectId: string | null;
  /** The statement in force. */
  readonly terms: BodyStatement;
  readonly version: number;
}

/** The body; null where it has no terms at the point. */
export function bodySnapshot(
  { id, code, projectId }: BodyIdentity,
  statements: readonly BodyStatement[],
  point: RecordPoint,
): BodySnapshot | null {
  const terms = inForce(statements, point).at(-1);
  return terms ? { id, code, projectId, terms, version: versionOf(point.revision, statements) } : null;
}
