/** Decides what a body's secretary should look at in a meeting: its date, its papers, its agenda, its quorum, its minutes. */
import { formatIsoDate, toDayNumber } from '../platform/calendar/iso-date.js';
import type { CompiledCalendar } from '../platform/calendar/compiled-calendar.js';
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import { spanAround } from './body-calendar.js';
import type { MeetingStanding } from './meeting-standing.js';

type Looked = Omit<MeetingStanding, 'warnings'>;

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
  const on = terms.meetsOn;
  if (on === null) return [warning('DATE_UNKNOWN', `${code} has no date yet. Amend it when one is agreed.`, code)];
  const why = calendar.whyNotWorked(toDayNumber(on));
  const span = spanAround(body.terms.windows, on);
  const day = formatIsoDate(on);
  return [
    ...(why ? [warning('NOT_A_WORKING_DAY', `${code} is to meet on ${day}, which is not worked (${why}).`, code)] : []),
    ...(span
      ? [warning('IN_WINDOW', `${code} is to meet on ${day}, within ${span.name} of ${body.terms.name}.`, code)]
      : []),
    ...(on < asAt
      ? [
          warning(
            'NOT_REPORTED',
            `${code} was to meet on ${day}. Report it as held or cancelled, or amend its date.`,
            code,
          ),
        ]
      : []),
  ];
}

function agendaWarnings({ code, agenda }: Looked): Problem[] {
  if (agenda.length === 0) return [warning('NO_AGENDA', `${code} has no agenda yet. Set it.`, code)];
  return agenda.flatMap((item) => {
    const name = `Item ${item.number} of ${code}`;
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

function dispatchWarnings({ code, dispatch, body }: Looked): Problem[] {
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
            `The papers of ${code} were to go out by ${by}, and are not reported as dispatched.`,
            code,
          ),
        ]
      : []),
    ...(state === 'DISPATCHED_LATE' && dispatched
      ? [
          warning(
            'DISPATCH_LATE',
            `The papers of ${code} went out on ${formatIsoDate(dispatched.effectiveOn)}, after ${by}.`,
            code,
          ),
        ]
      : []),
    ...(within
      ? [warning('DISPATCH_IN_WINDOW', `The papers of ${code} are due by ${by}, within ${span.name}.`, code)]
      : []),
  ];
}

function recordWarnings({ code, quorum, agenda, minutes }: Looked): Problem[] {
  const items = agenda.filter(({ itemId }) => quorum.inquorateItemIds.includes(itemId)).map(({ number }) => number);
  return [
    ...(quorum.present === null
      ? [warning('NO_ATTENDANCE', `Nobody is recorded as present at ${code}. Record attendance.`, code)]
      : []),
    ...(quorum.quorate === false
      ? [warning('INQUORATE', `${quorum.present} members were at ${code}, and ${quorum.needed} are needed.`, code)]
      : []),
    ...(quorum.quorate !== false && items.length
      ? [warning('ITEM_INQUORATE', `Too few members of ${code} were in the room for item ${items.join(', ')}.`, code)]
      : []),
    ...(minutes === null ? [warning('NO_MINUTES', `${code} has no minutes yet. Draft them.`, code)] : []),
  ];
}
