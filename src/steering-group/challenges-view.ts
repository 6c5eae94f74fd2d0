/** Decides how advice and challenges stand at one point of the record: whose turn it is, by when, and what was answered. */
import { byCode } from '../platform/record/by-code.js';
import { grouped } from '../platform/record/grouped.js';
import { known, versionOf } from '../platform/record/history.js';
import { latestOfEach, inForce, type RecordPoint } from '../platform/record/in-force.js';
import {
  AWAITING,
  openActs,
  stateAfter,
  stateSince,
  statesAfter,
  type Act,
  type ChallengeState,
} from './challenge-life.js';
import type { ChallengeEntry, ChallengeIdentity, ChallengeStatement } from './challenge.entity.js';
import { isPast } from '../milestones/late.js';

/** The rows of all challenges, of every project. */
export interface ChallengeRows {
  readonly challengeIdentities: readonly ChallengeIdentity[];
  readonly challengeStatements: readonly ChallengeStatement[];
  readonly challengeEntries: readonly ChallengeEntry[];
}

/** One piece of advice or one challenge as it stands. */
export interface ChallengeSnapshot {
  readonly id: string;
  readonly code: string;
  readonly projectId: string;
  /** What was asked. */
  readonly asked: ChallengeStatement;
  readonly state: ChallengeState;
  readonly since: string;
  readonly nextActs: readonly Act[];
  readonly nextStates: readonly ChallengeState[];
  /** The assignment in force: who was to answer, or has. */
  readonly assigned: ChallengeEntry | null;
  /** The escalation; null: there is none. From then on the director answers. */
  readonly escalated: ChallengeEntry | null;
  /** The last day for the answer that is awaited; null: none is. */
  readonly dueOn: string | null;
  readonly overdue: boolean;
  /** The last answer that stands. */
  readonly answer: ChallengeEntry | null;
  /** What the challenger made of it; null: nothing was said. */
  readonly satisfied: boolean | null;
  /** The acts that stand, in order. */
  readonly acts: readonly ChallengeEntry[];
  /** Every act known, corrected ones among them, in order. */
  readonly thread: readonly ChallengeEntry[];
  readonly version: number;
}

/** The challenges of a project at a point, by code. */
export function challengesView(
  rows: ChallengeRows,
  projectId: string,
  point: RecordPoint,
): readonly ChallengeSnapshot[] {
  const identities = new Map(rows.challengeIdentities.map((row) => [row.id, row]));
  const entries = grouped(rows.challengeEntries, (row) => row.challengeId);
  const asked = latestOfEach(rows.challengeStatements, point, (row) => row.challengeId);
  return asked
    .flatMap((statement) => {
      const identity = identities.get(statement.challengeId);
      if (identity?.projectId !== projectId) return [];
      return [challengeSnapshot(identity, statement, entries.get(identity.id) ?? [], point)];
    })
    .sort(byCode);
}

/** One challenge at a point, from what was asked and its own entries. */
export function challengeSnapshot(
  { id, code, projectId }: Pick<ChallengeIdentity, 'id' | 'code' | 'projectId'>,
  asked: ChallengeStatement,
  entries: readonly ChallengeEntry[],
  point: RecordPoint,
): ChallengeSnapshot {
  const acts = inForce(entries, point);
  const state = stateAfter(acts.map((row) => row.act));
  const assigned = acts.findLast((row) => row.act === 'ASSIGNED') ?? null;
  const escalated = acts.findLast((row) => row.act === 'ESCALATED') ?? null;
  const dueOn = AWAITING.includes(state) ? ((escalated ?? assigned)?.dueOn ?? null) : null;
  const overdue = isPast(dueOn, point.asAt);
  const nextActs = openActs(state, overdue);
  const judged = acts.findLast((row) => row.act === 'SATISFIED' || row.act === 'NOT_SATISFIED');
  return {
    id,
    code,
    projectId,
    asked,
    state,
    since: stateSince(acts) ?? asked.effectiveOn,
    nextActs,
    nextStates: statesAfter(nextActs),
    assigned,
    escalated,
    dueOn,
    overdue,
    answer: acts.findLast((row) => row.outcome !== null) ?? null,
    satisfied: judged ? judged.act === 'SATISFIED' : null,
    acts,
    thread: known(entries, point),
    version: versionOf(point.revision, [asked], entries),
  };
}
