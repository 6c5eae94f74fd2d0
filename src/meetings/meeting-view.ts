/** Decides how one meeting stands at a point of the record. */
import { known, versionOf } from '../platform/record/history.js';
import { inForce, type RecordPoint } from '../platform/record/in-force.js';
import { bodyCalendar } from './body-calendar.js';
import type { BodySnapshot } from './body-view.js';
import { dispatchOf } from './dispatch.js';
import type { MeetingIdentity, MeetingStatement } from './meeting.entity.js';
import { isClosed, MEETING_LIFE } from './meeting-states.js';
import { meetingWarnings } from './meeting-warnings.js';
import { minutesOf } from './minutes.js';
import { quorumOf } from './quorum.js';
import { type RowsOfMeeting, type Move, type MeetingSnapshot } from './meeting-snapshot.js';

/** The meeting; null where it has no terms at the point. */
export function meetingSnapshot(
  identity: MeetingIdentity,
  body: BodySnapshot,
  rows: RowsOfMeeting,
  point: RecordPoint,
): MeetingSnapshot | null {
  const statements = inForce(rows.statements, point);
  const terms = statements.at(-1);
  if (!terms) return null;
  const stateReport = inForce(rows.reports, point).at(-1) ?? null;
  const state = stateReport?.state ?? 'PLANNED';
  const calendar = bodyCalendar(body.terms);
  const agendaRow = inForce(rows.agendas, point).at(-1) ?? null;
  const agenda = (agendaRow?.items ?? []).map((item, index) => ({
    ...item,
    number: index + 1,
    closed: isClosed(item.access),
  }));
  const itemIds = agenda.map(({ itemId }) => itemId);
  const attendance = inForce(rows.attendances, point).at(-1) ?? null;
  const interests = inForce(rows.interests, point);
  const meeting = {
    id: identity.id,
    code: identity.code,
    projectId: identity.projectId,
    body,
    terms,
    moves: movesOf(statements),
    state,
    stateReport,
    nextStates: MEETING_LIFE[state],
    history: known(rows.reports, point),
    dispatch: dispatchOf({
      state,
      meetsOn: terms.meetsOn,
      clearDays: body.terms.clearDays,
      dispatched: inForce(rows.dispatches, point).at(-1) ?? null,
      calendar,
      asAt: point.asAt,
    }),
    dispatchHistory: known(rows.dispatches, point),
    agenda,
    agendaRow,
    attendance,
    interests,
    interestHistory: known(rows.interests, point),
    quorum: quorumOf(body.terms.quorum, attendance?.attendees ?? null, itemIds, interests),
    minutes: minutesOf(rows.minutesTexts, rows.agreements, itemIds, point),
    agreementHistory: known(rows.agreements, point),
    version: versionOf(point.revision, ...rowLists(rows)),
  };
  return { ...meeting, warnings: meetingWarnings(meeting, calendar, point.asAt) };
}

const rowLists = (rows: RowsOfMeeting): (readonly { readonly revision: number }[])[] => [
  rows.statements,
  rows.reports,
  rows.dispatches,
  rows.agendas,
  rows.attendances,
  rows.interests,
  rows.minutesTexts,
  rows.agreements,
];

function movesOf(statements: readonly MeetingStatement[]): readonly Move[] {
  return statements.flatMap((statement, index): Move[] => {
    const from = statements[index - 1]?.meetsOn ?? null;
    if (from === null || statement.meetsOn === from) return [];
    return [{ from, to: statement.meetsOn, reason: statement.dateReason, statement }];
  });
}
