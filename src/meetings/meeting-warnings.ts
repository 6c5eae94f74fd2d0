/** Decides what a body's secretary should look at in a meeting: its date, its papers, its agenda, its quorum, its minutes. */
import { theName } from '../platform/words/the-name.js';
import { formatIsoDate, toDayNumber } from '../platform/calendar/iso-date.js';
import type { CompiledCalendar } from '../platform/calendar/compiled-calendar.js';
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import { spanAround } from './body-calendar.js';
import type { MeetingSnapshot } from './meeting-snapshot.js';
import { meetingName, theMeeting } from './meeting-name.js';

type Looked = Omit<MeetingSnapshot, 'warnings'>;

/** What to look at; none: all is well as far as the record tells. */
export function meetingWarnings(meeting: Looked, calendar: CompiledCalendar, asAt: string): readonly Problem[] {
  if (meeting.state === 'CANCELLED') return [];
  const held = meeting.state === 'HELD';
  return [
    ...(held ? [] : [...dateWarnings(meeting, calendar, asAt), ...agendaWarnings(meeting)]),
    ...dispatchWarnings(meeting),
    ...(held ? recordWarnings(meeting) : []),
  ];
}

const warning = (code: ProblemCode, message: string, subject: string): Problem => ({
  code,
  message,
  path: [],
  subject,
});

function dateWarnings(meeting: Looked, calendar: CompiledCalendar, asAt: string): Problem[] {
  const { code, terms, body } = meeting;
  const whose = theName(body.terms.name);
  const on = terms.meetsOn;
  if (on === null)
    return [warning('DATE_UNKNOWN', `A meeting of ${whose} has no date yet. Amend it when one is agreed.`, code)];
  const why = calendar.whyNotWorked(toDayNumber(on));
  const span = spanAround(body.terms.windows, on);
  return [
    ...(why
      ? [warning('NOT_A_WORKING_DAY', `${theMeeting(meeting)} is on a day that is not worked (${why}).`, code)]
      : []),
    ...(span ? [warning('IN_WINDOW', `${theMeeting(meeting)} falls within ${span.name}.`, code)] : []),
    ...(on < asAt
      ? [
          warning(
            'NOT_REPORTED',
            `${theMeeting(meeting)} has passed. Report it as held or cancelled, or amend its date.`,
            code,
          ),
        ]
      : []),
  ];
}

function agendaWarnings(meeting: Looked): Problem[] {
  const { code, agenda } = meeting;
  if (agenda.length === 0) return [warning('NO_AGENDA', `${theMeeting(meeting)} has no agenda yet. Set it.`, code)];
  return agenda.flatMap((item) => {
    const name = `Item ${item.number} of ${meetingName(meeting)}`;
    return [
      ...(item.access === null
        ? [warning('ACCESS_UNDECIDED', `${name} is not marked as open or closed. Decide it.`, code)]
        : []),
      ...(item.kind === 'DECISION' && item.paperReference === null
        ? [warning('NO_PAPER', `${name} asks for a decision, but has no paper.`, code)]
        : []),
    ];
  });
}

function dispatchWarnings(meeting: Looked): Problem[] {
  const { code, dispatch, body } = meeting;
  const papers = `The papers of ${meetingName(meeting)}`;
  const { state, due, dispatched } = dispatch;
  if (due === null) return [];
  const by = formatIsoDate(due);
  const span = spanAround(body.terms.windows, due);
  const within = span && state === 'TO_COME';
  return [
    ...(state === 'OVERDUE'
      ? [
          warning(
            'DISPATCH_OVERDUE',
            `${papers} were due out by ${by}, and nobody has reported that they went out.`,
            code,
          ),
        ]
      : []),
    ...(state === 'DISPATCHED_LATE' && dispatched
      ? [warning('DISPATCH_LATE', `${papers} went out on ${formatIsoDate(dispatched.effectiveOn)}, after ${by}.`, code)]
      : []),
    ...(within ? [warning('DISPATCH_IN_WINDOW', `${papers} are due out by ${by}, within ${span.name}.`, code)] : []),
  ];
}

function recordWarnings(meeting: Looked): Problem[] {
  const { code, quorum, agenda, minutes } = meeting;
  const name = meetingName(meeting);
  const items = agenda.filter(({ itemId }) => quorum.inquorateItemIds.includes(itemId)).map(({ number }) => number);
  return [
    ...(quorum.present === null
      ? [warning('NO_ATTENDANCE', `Nobody is recorded as present at ${name}. Record attendance.`, code)]
      : []),
    ...(quorum.quorate === false
      ? [warning('INQUORATE', `${quorum.present} members were at ${name}, and ${quorum.needed} are needed.`, code)]
      : []),
    ...(quorum.quorate !== false && items.length
      ? [warning('ITEM_INQUORATE', `Too few members were in the room for item ${items.join(', ')} of ${name}.`, code)]
      : []),
    ...(minutes === null
      ? [warning('NO_MINUTES', `${theMeeting(meeting)} has no minutes yet. Draft them.`, code)]
      : []),
  ];
}
