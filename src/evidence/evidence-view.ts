/** Decides how evidence stands at one point of the record: how far each exercise has come, and whether its counts add up. */
import { byCode } from '../platform/record/by-code.js';
import { grouped } from '../platform/record/grouped.js';
import { known, versionOf } from '../platform/record/history.js';
import type { Problem } from '../platform/record/problem.js';
import { latestOfEach, standing, type RecordPoint } from '../platform/record/standing.js';
import { gaps } from './evidence-counts.js';
import type { EvidenceIdentity, EvidenceReport, EvidenceStatement } from './evidence.entity.js';
import { EVIDENCE_LIFE, type EvidenceKind, type EvidenceState } from './evidence-kinds.js';

/** All rows of the domain, of every project. */
export interface EvidenceRows extends Record<string, readonly { id: string; revision: number }[]> {
  readonly identities: readonly EvidenceIdentity[];
  readonly statements: readonly EvidenceStatement[];
  readonly reports: readonly EvidenceReport[];
}

/** One exercise as it stands. */
export interface EvidenceStanding {
  readonly id: string;
  readonly code: string;
  /** The statement in force. */
  readonly terms: EvidenceStatement;
  readonly state: EvidenceState;
  /** The report that says so; null: none was made yet. */
  readonly stateReport: EvidenceReport | null;
  readonly nextStates: readonly EvidenceState[];
  /** Every report known, corrected ones among them, oldest first. */
  readonly history: readonly EvidenceReport[];
  /** What in its counts does not add up. */
  readonly problems: readonly Problem[];
  readonly version: number;
}

export interface EvidenceView {
  /** By code. */
  readonly evidence: readonly EvidenceStanding[];
}

/** The evidence of a project at a point. */
export function evidenceView(rows: EvidenceRows, projectId: string, point: RecordPoint): EvidenceView {
  const identities = new Map(rows.identities.map((row) => [row.id, row]));
  const reports = grouped(rows.reports, (row) => row.evidenceId);
  const statements = grouped(rows.statements, (row) => row.evidenceId);
  const evidence = latestOfEach(rows.statements, point, (row) => row.evidenceId).flatMap(
    (terms): EvidenceStanding[] => {
      const identity = identities.get(terms.evidenceId);
      if (identity?.projectId !== projectId) return [];
      const { id, code } = identity;
      const own = reports.get(id) ?? [];
      const stateReport = standing(own, point).at(-1) ?? null;
      const state = stateReport?.state ?? 'PLANNED';
      return [
        {
          ...{ id, code, terms, state, stateReport },
          nextStates: EVIDENCE_LIFE[state],
          history: known(own, point),
          problems: gaps(terms, code),
          version: versionOf(point.revision, own, statements.get(id) ?? []),
        },
      ];
    },
  );
  return { evidence: evidence.sort(byCode) };
}

/** What is asked for of the evidence; whatever is missing or null does not matter. */
export interface EvidenceChoice {
  readonly kind?: EvidenceKind | null;
  readonly state?: EvidenceState | null;
  /** Id of a record that it has to support. */
  readonly supports?: string | null;
}

/** The evidence asked for, in the order given. */
export function chosenEvidence(
  evidence: readonly EvidenceStanding[],
  { kind, state, supports }: EvidenceChoice,
): readonly EvidenceStanding[] {
  return evidence.filter(
    (one) =>
      (kind == null || one.terms.kind === kind) &&
      (state == null || one.state === state) &&
      (supports == null || one.terms.supports.some((ref) => ref.id === supports)),
  );
}
