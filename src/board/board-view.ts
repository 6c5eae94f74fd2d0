/** Decides how decisions stand at one point of the record: which are in force, which a later one replaced, and what their record lacks. */
import { byCode } from '../platform/record/by-code.js';
import type { BodySnapshot } from '../meetings/body-view.js';
import { LAST_DAY } from '../meetings/closed-now.js';
import type { MeetingSnapshot } from '../meetings/meeting-snapshot.js';
import type { MeetingsView } from '../meetings/meetings-view.js';
import { grouped } from '../platform/record/grouped.js';
import { known, versionOf } from '../platform/record/history.js';
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import { latestOfEach, inForce, type RecordPoint } from '../platform/record/in-force.js';
import type { DecisionIdentity, DecisionStatement } from './decision.entity.js';
import type { DecisionState } from './decision-states.js';

/** All rows of the domain. */
export interface BoardRows extends Record<string, readonly { id: string; revision: number }[]> {
  readonly decisions: readonly DecisionIdentity[];
  readonly statements: readonly DecisionStatement[];
}

export interface DecisionSnapshot {
  readonly id: string;
  readonly code: string;
  /** Of its body; null: of no project. */
  readonly projectId: string | null;
  readonly body: BodySnapshot;
  /** Null: not on record. */
  readonly meeting: MeetingSnapshot | null;
  /** The row that stands: the decision as first recorded, or as corrected. Its `effectiveOn` is the day it was taken. */
  readonly terms: DecisionStatement;
  readonly state: DecisionState;
  /** The decision that took its place, on its day; null: none has. */
  readonly replacedById: string | null;
  /** What its record lacks. */
  readonly gaps: readonly Problem[];
  /** Taken on an item that is kept from the public. */
  readonly closed: boolean;
  /** The projects it is about, which decide who reads it; none: whoever reads its body. */
  readonly about: readonly string[];
  /** Every row known, corrected ones among them, oldest first. */
  readonly history: readonly DecisionStatement[];
  readonly version: number;
}

/** Of every body: readers are shown what they may read. */
export interface BoardView {
  /** The day the view is taken for. */
  readonly asAt: string;
  /** By day, the latest first, then by code. */
  readonly decisions: readonly DecisionSnapshot[];
}

/** Every decision at a point; `meetings` is the view at the same point. */
export function boardView(rows: BoardRows, meetings: MeetingsView, point: RecordPoint): BoardView {
  const bodies = new Map(meetings.bodies.map((body) => [body.id, body]));
  const meetingById = new Map(meetings.meetings.map((meeting) => [meeting.id, meeting]));
  const statements = grouped(rows.statements, (row) => row.decisionId);
  const stands = rows.decisions.flatMap((identity) => {
    const own = statements.get(identity.id) ?? [];
    const terms = inForce(own, point).at(-1);
    const body = bodies.get(identity.bodyId);
    return terms && body ? [{ identity, body, terms, own }] : [];
  });
  const replacedBy = new Map(
    stands.flatMap(({ terms }) => (terms.replacesId ? [[terms.replacesId, terms] as const] : [])),
  );
  const decisions = stands.map(({ identity, body, terms, own }): DecisionSnapshot => {
    const meeting = terms.meetingId === null ? null : (meetingById.get(terms.meetingId) ?? null);
    const later = replacedBy.get(identity.id);
    return {
      id: identity.id,
      code: identity.code,
      projectId: identity.projectId,
      body,
      meeting,
      terms,
      state: !later ? 'IN_FORCE' : later.replacement === 'RESCINDS' ? 'RESCINDED' : 'SUPERSEDED',
      replacedById: later?.decisionId ?? null,
      gaps: gapsOf(identity.code, terms, meeting),
      closed: meeting?.agenda.some((item) => item.closed && item.itemId === terms.itemId) ?? false,
      about: terms.projectIds,
      history: known(own, point),
      version: versionOf(point.revision, own),
    };
  });
  return { asAt: point.asAt, decisions: decisions.sort(latestFirst) };
}

function latestFirst(a: DecisionSnapshot, b: DecisionSnapshot): number {
  if (a.terms.effectiveOn !== b.terms.effectiveOn) return a.terms.effectiveOn < b.terms.effectiveOn ? 1 : -1;
  return byCode(a, b);
}

/** What the record of a decision lacks of what regulation 3 of SI 2000/3272 asks for, and whether its meeting could take it. */
function gapsOf(code: string, terms: DecisionStatement, meeting: MeetingSnapshot | null): readonly Problem[] {
  const gap = (name: ProblemCode, message: string): Problem => ({ code: name, message, path: [], subject: code });
  const inquorate =
    meeting?.quorum.quorate === false || meeting?.quorum.inquorateItemIds.some((id) => id === terms.itemId) === true;
  return [
    ...(terms.reasons === null ? [gap('NO_REASONS', `No reasons are recorded for ${code}.`)] : []),
    ...(terms.alternatives === null ? [gap('NO_ALTERNATIVES', `No alternatives are recorded for ${code}.`)] : []),
    ...(terms.conflicts === null ? [gap('NO_CONFLICTS', `Conflicts of interest are not recorded for ${code}.`)] : []),
    ...(terms.meetingId === null ? [gap('NO_MEETING', `The meeting that took ${code} is not recorded.`)] : []),
    ...(inquorate ? [gap('INQUORATE', `Too few members were there when ${code} was taken.`)] : []),
  ];
}

/** The view as it may be shown now: closed is what is closed by now, and about a project what is said to be so now. */
export function underPresentRights(
  view: BoardView,
  rows: BoardRows,
  itemIds: ReadonlySet<string>,
  revision: number,
): BoardView {
  const statements = latestOfEach(rows.statements, { asAt: LAST_DAY, revision }, (row) => row.decisionId);
  const now = new Map(statements.map((row) => [row.decisionId, row]));
  const isOn = (itemId: string | null | undefined): boolean => typeof itemId === 'string' && itemIds.has(itemId);
  const decisions = view.decisions.map((one) => {
    const present = now.get(one.id);
    const closed = one.closed || isOn(one.terms.itemId) || isOn(present?.itemId);
    return { ...one, closed, about: present?.projectIds ?? one.about };
  });
  return { ...view, decisions };
}
