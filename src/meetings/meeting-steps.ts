/** Decides whether a meeting may be amended, may reach a state, and whether its papers may be reported as dispatched. */
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import { orderFaults } from '../platform/record/history.js';
import { stepFault } from '../platform/record/lifecycle.js';
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import type { MeetingReport } from './meeting.entity.js';
import { meetingName, theMeeting } from './meeting-name.js';
import type { MeetingSnapshot } from './meeting-snapshot.js';
import { MEETING_LIFE, type MeetingState } from './meeting-states.js';
import { codeWords } from '../platform/record/code-words.js';

const fault = (code: ProblemCode, message: string, field: string, subject: string): Problem => ({
  code,
  message,
  path: ['input', field],
  subject,
});

/** Why a meeting may not be amended so; `to` undefined: its date stays. */
export function amendFaults(
  meeting: MeetingSnapshot,
  to: { readonly meetsOn: string | null | undefined; readonly dateReason: string | null | undefined },
): Problem[] {
  const { code, state, terms } = meeting;
  if (state === 'CANCELLED')
    return [
      fault('MEETING_CANCELLED', `${theMeeting(meeting)} is cancelled. Plan another meeting.`, 'meetingId', code),
    ];
  const moved = to.meetsOn !== undefined && to.meetsOn !== terms.meetsOn;
  if (!moved) return [];
  if (state === 'HELD')
    return [
      fault('MEETING_HELD', `${theMeeting(meeting)} has been held, so its date stays as it is.`, 'meetsOn', code),
    ];
  if (terms.meetsOn === null || to.dateReason) return [];
  const message = `Say why ${meetingName(meeting)} is moved.`;
  return [fault('REASON_NEEDED', message, 'dateReason', code)];
}

/** Why a meeting may not be reported in a state; `own` are the reports of its state that stand. */
export function reportFaults(
  meeting: MeetingSnapshot,
  own: readonly MeetingReport[],
  report: { readonly state: MeetingState; readonly effectiveOn: string; readonly corrects: string | null },
): readonly Problem[] {
  const { code, terms } = meeting;
  const { state: to, effectiveOn, corrects } = report;
  const order = orderFaults(own, effectiveOn, corrects);
  if (order.length) return order;
  const from = own.filter((row) => row.id !== corrects).at(-1)?.state ?? 'PLANNED';
  const step = stepFault(MEETING_LIFE, { from, to, corrects, subject: code, field: 'state' });
  if (step) return step.problems;
  if (to === 'CANCELLED' || to === 'PLANNED') return [];
  if (terms.meetsOn === null) {
    const message = `A meeting without a date cannot be ${codeWords(to)}. Give it a date first.`;
    return [fault('DATE_NEEDED', message, 'state', code)];
  }
  if (to !== 'HELD' || effectiveOn >= terms.meetsOn) return [];
  const message = `${theMeeting(meeting)} cannot be held before its day. Report it on that day or later.`;
  return [fault('MEETING_NOT_YET', message, 'effectiveOn', code)];
}

/** Why the papers of a meeting may not be reported as dispatched on a day. */
export function dispatchFaults(meeting: MeetingSnapshot, effectiveOn: string, corrects: string | null): Problem[] {
  const { code, agenda, dispatch, terms } = meeting;
  if (agenda.length === 0)
    return [fault('NO_AGENDA', `${theMeeting(meeting)} has no agenda yet. Set it first.`, 'meetingId', code)];
  if (terms.meetsOn !== null && effectiveOn > terms.meetsOn) {
    const message = `The papers of ${meetingName(meeting)} cannot have gone out after that day.`;
    return [fault('AFTER_MEETING', message, 'effectiveOn', code)];
  }
  if (dispatch.dispatched === null || corrects !== null) return [];
  const message = `The papers of ${meetingName(meeting)} were reported as sent on ${formatIsoDate(dispatch.dispatched.effectiveOn)}. Correct that report.`;
  return [fault('DISPATCHED_ALREADY', message, 'corrects', dispatch.dispatched.id)];
}
