/** Declares meetings, and decides how they are planned and amended, how far they have come, and whether their papers went out. */
import { refuseOn } from '../platform/kind/rule.js';
import { refuse } from '../platform/record/refusal.js';
import { inForce } from '../platform/record/in-force.js';
import { firstOf, saidOf } from '../platform/record/terms.js';
import { amending, everAt, ownOf } from '../programme/kind/derived-rules.js';
import { setAgenda } from './agenda.rules.js';
import type { MeetingReport } from './meeting.entity.js';
import type { AmendMeetingInput, DispatchPapersInput, PlanMeetingInput, ReportMeetingInput } from './meeting.input.js';
import { aboutMeeting, type MeetingContext, type MeetingRule, requireNotCancelled } from './meeting-context.js';
import { agreeMinutes, declareInterest, draftMinutes, recordAttendance } from './meeting-record.rules.js';
import { amendFaults, dispatchFaults, reportFaults } from './meeting-steps.js';
import { hoursFaults, MEETING_TERMS } from './meeting-terms.js';
import { meetingsView } from './meetings-view.js';
import { declareOwnInterest, sendApologies, withdrawApologies } from './own-part.rules.js';

export const MEETING = { name: 'Meeting', table: 'meeting', key: 'meetingId' } as const;

/** A meeting of a body, with a date or without one. */
const planMeeting: MeetingRule<PlanMeetingInput> = {
  creates: true,
  reads: 'ROWS',
  pointers: () => [],
  decide: ({ rows, before, effectiveOn }, input) => {
    const terms = firstOf(MEETING_TERMS, input);
    refuseOn(hoursFaults(terms));
    const { bodyCode } = input;
    const there = meetingsView(rows, before).bodies.some(({ code }) => code === bodyCode);
    if (there) return [{ into: 'statements', values: terms }];
    const message = `${bodyCode} was not recorded yet on ${effectiveOn}. Give a later day.`;
    throw refuse('NOT_FOUND', message, ['input', 'effectiveOn'], bodyCode);
  },
};

/** When or where a meeting is, again. A date that is moved needs its reason. */
const amendMeeting = aboutMeeting<AmendMeetingInput>('statements', (context, input) => {
  const { meeting, rows, id } = context;
  // a meeting held later than the day given has been held all the same
  const state = reportsOf(context).at(-1)?.state ?? 'PLANNED';
  refuseOn(amendFaults({ ...meeting, state }, { meetsOn: input.meetsOn, dateReason: input.dateReason }));
  const own = ownOf(rows.statements, 'meetingId', id);
  const made = amending(context, own, { terms: MEETING_TERMS, faults: hoursFaults }, saidOf(MEETING_TERMS, input));
  return made.map((row) => ({ into: 'statements', ...row }));
});

/** The state that a meeting reached. */
const reportMeeting = aboutMeeting<ReportMeetingInput>('reports', (context, { state, note }) => {
  const { meeting, effectiveOn, corrects } = context;
  refuseOn(reportFaults(meeting, reportsOf(context), { state, effectiveOn, corrects }));
  return [{ into: 'reports', corrects, values: { state, note: note ?? null } }];
});

/** That the papers of a meeting went out, on the day that the write speaks of. */
const dispatchPapers = aboutMeeting<DispatchPapersInput>(
  'dispatches',
  ({ meeting, effectiveOn, corrects }, { note }) => {
    requireNotCancelled(meeting);
    refuseOn(dispatchFaults(meeting, effectiveOn, corrects));
    return [{ into: 'dispatches', corrects, values: { note: note ?? null } }];
  },
);

export const MEETING_RULES = {
  planMeeting,
  amendMeeting,
  reportMeeting,
  dispatchPapers,
  setAgenda,
  recordAttendance,
  declareInterest,
  declareOwnInterest,
  sendApologies,
  withdrawApologies,
  draftMinutes,
  agreeMinutes,
};

/** The reports of the meeting's state that stand, of whatever day. */
function reportsOf(context: MeetingContext): readonly MeetingReport[] {
  return inForce(ownOf(context.rows.reports, 'meetingId', context.id), everAt(context));
}
