/** Decides how evidence stands at one point of the record: how far each exercise has come, and whether its counts add up. */
import { type KindState, statesOf } from '../platform/kind/kind.js';
import type { Problem } from '../platform/record/problem.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import { gaps } from './evidence-counts.js';
import type { EvidenceIdentity, EvidenceReport, EvidenceStatement } from './evidence.entity.js';
import { EVIDENCE } from './evidence.kind.js';
import type { EvidenceState as State } from './evidence-kinds.js';

export interface EvidenceRows {
  readonly identities: readonly EvidenceIdentity[];
  readonly statements: readonly EvidenceStatement[];
  readonly reports: readonly EvidenceReport[];
}

/** One exercise as it stands. */
export interface EvidenceSnapshot extends KindState<EvidenceStatement, EvidenceReport, State> {
  /** What in its counts does not add up. */
  readonly problems: readonly Problem[];
}

export interface EvidenceView {
  /** By code. */
  readonly evidence: readonly EvidenceSnapshot[];
}

/** The evidence of a project at a point. */
export function evidenceAt(rows: EvidenceRows, projectId: string, point: RecordPoint): EvidenceSnapshot[] {
  const states = statesOf(EVIDENCE, rows, projectId, point);
  return states.map((one) => ({ ...one, problems: gaps(one.terms, one.code) }));
}
