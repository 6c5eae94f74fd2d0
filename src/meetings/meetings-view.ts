/** Decides how bodies, their meetings and all actions stand at one point of the record. */
import { byCode } from '../platform/record/by-code.js';
import { grouped } from '../platform/record/grouped.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import type { ActionIdentity, ActionReport, ActionStatement } from './action.entity.js';
import { actionSnapshot, type ActionSnapshot } from './action-view.js';
import type { BodyIdentity, BodyStatement } from './body.entity.js';
import { bodySnapshot, type BodySnapshot } from './body-view.js';
import type { MeetingIdentity } from './meeting.entity.js';
import { meetingSnapshot } from './meeting-view.js';
import { type MeetingSnapshot, type RowsOfMeeting } from './meeting-snapshot.js';

/** All rows of the domain. */
export interface MeetingsRows extends RowsOfMeeting {
  readonly bodies: readonly BodyIdentity[];
  readonly bodyStatements: readonly BodyStatement[];
  readonly meetings: readonly MeetingIdentity[];
  readonly actions: readonly ActionIdentity[];
  readonly actionStatements: readonly ActionStatement[];
  readonly actionReports: readonly ActionReport[];
}

/** Of every project and of none: readers are shown what they may read. */
export interface MeetingsView {
  /** The day the view is taken for. */
  readonly asAt: string;
  /** By code. */
  readonly bodies: readonly BodySnapshot[];
  /** By date, those without one last, then by code. */
  readonly meetings: readonly MeetingSnapshot[];
  /** By due date, those without one last, then by code. */
  readonly actions: readonly ActionSnapshot[];
}

const MEETING_ROWS = [
  'statements',
  'reports',
  'dispatches',
  'agendas',
  'attendances',
  'interests',
  'minutesTexts',
  'agreements',
] as const satisfies readonly (keyof RowsOfMeeting)[];

/** Everything at a point. */
export function meetingsView(rows: MeetingsRows, point: RecordPoint): MeetingsView {
  const ofBody = grouped(rows.bodyStatements, (row) => row.bodyId);
  const bodies = rows.bodies.flatMap((identity) => bodySnapshot(identity, ofBody.get(identity.id) ?? [], point) ?? []);
  const bodyById = new Map(bodies.map((body) => [body.id, body]));

  const rowsOf = rowsByMeeting(rows);
  const meetings = rows.meetings.flatMap((identity) => {
    const body = bodyById.get(identity.bodyId);
    return (body && meetingSnapshot(identity, body, rowsOf(identity.id), point)) ?? [];
  });
  const meetingById = new Map(meetings.map((meeting) => [meeting.id, meeting]));

  const statements = grouped(rows.actionStatements, (row) => row.actionId);
  const reports = grouped(rows.actionReports, (row) => row.actionId);
  const actions = rows.actions.flatMap((identity) => {
    const meeting = identity.meetingId === null ? null : (meetingById.get(identity.meetingId) ?? null);
    const own = { statements: statements.get(identity.id) ?? [], reports: reports.get(identity.id) ?? [] };
    return actionSnapshot(identity, meeting, own, point) ?? [];
  });
  return {
    asAt: point.asAt,
    bodies: bodies.sort(byCode),
    meetings: meetings.sort((a, b) => byDate(a.terms.meetsOn, b.terms.meetsOn) || byCode(a, b)),
    actions: actions.sort((a, b) => byDate(a.terms.dueOn, b.terms.dueOn) || byCode(a, b)),
  };
}

function rowsByMeeting(rows: MeetingsRows): (meetingId: string) => RowsOfMeeting {
  const groups = Object.fromEntries(
    MEETING_ROWS.map((key) => [key, grouped<string, { meetingId: string }>(rows[key], (row) => row.meetingId)]),
  );
  return (meetingId) =>
    Object.fromEntries(MEETING_ROWS.map((key) => [key, groups[key]?.get(meetingId) ?? []])) as unknown as RowsOfMeeting;
}

function byDate(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
