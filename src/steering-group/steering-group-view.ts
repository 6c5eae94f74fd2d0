/** Decides how a project's steering group stands at one point of the record: its terms, its seats and their answers. */
import { byCode } from '../platform/record/by-code.js';
import { grouped } from '../platform/record/grouped.js';
import { known, versionOf } from '../platform/record/history.js';
import { latestOfEach, inForce, type RecordPoint } from '../platform/record/in-force.js';
import type { FoundSubject } from '../programme/record-subject.js';
import { challengesView, type ChallengeRows, type ChallengeSnapshot } from './challenges-view.js';
import { INVITATION_LIFE, INVITATION_STATES, type InvitationState } from './invitation-life.js';
import type {
  InvitationReport,
  SeatIdentity,
  SeatStatement,
  SteeringGroupIdentity,
  SteeringGroupStatement,
} from './steering-group.entity.js';

/** All rows of the domain, of every project. */
export interface SteeringGroupRows extends Record<string, readonly { id: string; revision: number }[]>, ChallengeRows {
  readonly groups: readonly SteeringGroupIdentity[];
  readonly statements: readonly SteeringGroupStatement[];
  readonly seatIdentities: readonly SeatIdentity[];
  readonly seatStatements: readonly SeatStatement[];
  readonly invitations: readonly InvitationReport[];
}

/** The group's terms of reference in force. */
export interface TermsSnapshot {
  readonly groupId: string;
  readonly statement: SteeringGroupStatement;
  readonly history: readonly SteeringGroupStatement[];
  readonly version: number;
}

/** One seat as it stands. */
export interface SeatSnapshot {
  readonly id: string;
  readonly code: string;
  /** The statement in force. */
  readonly terms: SeatStatement;
  readonly state: InvitationState;
  /** The last report that says so; null: none was made yet. */
  readonly report: InvitationReport | null;
  /** Since when; null: nothing was reported yet. */
  readonly since: string | null;
  /** The day by which an answer is wanted of those invited; null: none was given, or none is wanted now. */
  readonly answerBy: string | null;
  readonly nextStates: readonly InvitationState[];
  /** Every report known, corrected ones among them, oldest first. */
  readonly history: readonly InvitationReport[];
  readonly version: number;
}

export interface AnswerCount {
  readonly state: InvitationState;
  readonly seats: number;
}

export interface SteeringGroupView {
  readonly point: RecordPoint;
  /** Null: none are on record. */
  readonly terms: TermsSnapshot | null;
  /** In their order. */
  readonly seats: readonly SeatSnapshot[];
  /** One for each state, in the order of the states. */
  readonly counts: readonly AnswerCount[];
  /** By code. */
  readonly challenges: readonly ChallengeSnapshot[];
  /** What the challenges are about, by `subjectKey`. */
  readonly subjects: ReadonlyMap<string, FoundSubject>;
}

/** Under which key the subject of a challenge stands. */
export function subjectKey({ subjectKind, subjectId }: ChallengeSnapshot['asked']): string {
  return `${subjectKind} ${subjectId}`;
}

/** The steering group of a project at a point; what its challenges are about is filled in by who can look it up. */
export function steeringGroupView(rows: SteeringGroupRows, projectId: string, point: RecordPoint): SteeringGroupView {
  const seats = seatsOf(rows, projectId, point);
  return {
    point,
    terms: termsOf(rows, projectId, point),
    seats,
    counts: INVITATION_STATES.map((state) => ({ state, seats: seats.filter((seat) => seat.state === state).length })),
    challenges: challengesView(rows, projectId, point),
    subjects: new Map(),
  };
}

function termsOf(rows: SteeringGroupRows, projectId: string, point: RecordPoint): TermsSnapshot | null {
  const group = rows.groups.find((row) => row.projectId === projectId);
  if (!group) return null;
  const own = rows.statements.filter((row) => row.groupId === group.id);
  const statement = inForce(own, point).at(-1);
  if (!statement) return null;
  return { groupId: group.id, statement, history: known(own, point), version: versionOf(point.revision, own) };
}

function seatsOf(rows: SteeringGroupRows, projectId: string, point: RecordPoint): readonly SeatSnapshot[] {
  const identities = new Map(rows.seatIdentities.map((row) => [row.id, row]));
  const statements = grouped(rows.seatStatements, (row) => row.seatId);
  const invitations = grouped(rows.invitations, (row) => row.seatId);
  return latestOfEach(rows.seatStatements, point, (row) => row.seatId)
    .flatMap((terms): SeatSnapshot[] => {
      const identity = identities.get(terms.seatId);
      if (identity?.projectId !== projectId) return [];
      const own = invitations.get(identity.id) ?? [];
      const stands = inForce(own, point);
      const report = stands.at(-1) ?? null;
      const state = report?.state ?? 'TO_BE_INVITED';
      const run = stands.slice(stands.findLastIndex((row) => row.state !== state) + 1);
      return [
        {
          id: identity.id,
          code: identity.code,
          terms,
          state,
          report,
          since: run[0]?.effectiveOn ?? null,
          answerBy: state === 'INVITED' ? (run.findLast((row) => row.answerBy !== null)?.answerBy ?? null) : null,
          nextStates: INVITATION_LIFE[state],
          history: known(own, point),
          version: versionOf(point.revision, own, statements.get(identity.id) ?? []),
        },
      ];
    })
    .sort((a, b) => a.terms.position - b.terms.position || byCode(a, b));
}
