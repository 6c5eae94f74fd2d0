/** Decides how meetings, their papers and minutes, actions, decisions and promises are said, and the way between their pages. */
import { hoursInWords } from '../../meetings/meeting-terms.js';
import { withDay } from '../frame/as-at.js';
import type { Cell } from '../frame/table.js';
import { counted, day, sayEnum } from '../frame/words.js';
import type { MEETING } from './meetings.graphql.js';
import type { AnswerTo } from '../frame/question.js';

interface Said {
  readonly text: string;
  readonly colour: string;
}

const tag = (words: Readonly<Record<string, Said>>, value: string): { text: string; classes: string } => {
  const { text, colour } = words[value] ?? { text: sayEnum(value), colour: 'grey' };
  return { text, classes: `govuk-tag--${colour}` };
};
const cell = ({ text, classes }: { text: string; classes: string }): Cell => ({ text, tag: classes });
const choices = (words: Readonly<Record<string, Said>>) =>
  Object.entries(words).map(([value, { text }]) => ({ value, text }));

const MEETINGS: Readonly<Record<string, Said>> = {
  PLANNED: { text: 'Planned', colour: 'grey' },
  CALLED: { text: 'Called', colour: 'blue' },
  HELD: { text: 'Held', colour: 'green' },
  CANCELLED: { text: 'Cancelled', colour: 'red' },
};
const ACTIONS: Readonly<Record<string, Said>> = {
  OPEN: { text: 'Not begun', colour: 'yellow' },
  IN_PROGRESS: { text: 'Under way', colour: 'blue' },
  COMPLETE: { text: 'Done', colour: 'green' },
  WITHDRAWN: { text: 'Withdrawn', colour: 'grey' },
};
const OUTCOMES: Readonly<Record<string, Said>> = {
  AGREED: { text: 'Agreed', colour: 'green' },
  AGREED_AMENDED: { text: 'Agreed with changes', colour: 'green' },
  NOTED: { text: 'Noted', colour: 'blue' },
  DEFERRED: { text: 'Deferred', colour: 'yellow' },
  REFUSED: { text: 'Refused', colour: 'red' },
};
const DECISIONS: Readonly<Record<string, Said>> = {
  IN_FORCE: { text: 'In force', colour: 'green' },
  SUPERSEDED: { text: 'Superseded', colour: 'grey' },
  RESCINDED: { text: 'Rescinded', colour: 'red' },
};
const PROMISES: Readonly<Record<string, Said>> = {
  MISSED: { text: 'Missed', colour: 'red' },
  MOVED: { text: 'Moved', colour: 'orange' },
  OPEN: { text: 'Still to come', colour: 'blue' },
  KEPT: { text: 'Kept', colour: 'green' },
  WITHDRAWN: { text: 'Withdrawn', colour: 'grey' },
};
const ACCESSES: Readonly<Record<string, string>> = {
  OPEN: 'Open',
  CONFIDENTIAL: 'Confidential',
  PART_1: 'Part 1: in public',
  PART_2: 'Part 2: without the public',
};
const ATTENDANCES: Readonly<Record<string, string>> = {
  PRESENT: 'Present',
  SUBSTITUTE: 'Substitute',
  APOLOGIES: 'Apologies',
  IN_ATTENDANCE: 'In attendance, not a member',
};

export const meetingTag = (state: string) => tag(MEETINGS, state);
export const meetingTagCell = (state: string): Cell => cell(meetingTag(state));
export const actionTag = (state: string) => tag(ACTIONS, state);
export const actionTagCell = (state: string): Cell => cell(actionTag(state));
export const outcomeTag = (outcome: string) => tag(OUTCOMES, outcome);
export const outcomeTagCell = (outcome: string): Cell => cell(outcomeTag(outcome));
export const decisionTag = (state: string) => tag(DECISIONS, state);
export const decisionTagCell = (state: string): Cell => cell(decisionTag(state));
export const promiseTagCell = (state: string): Cell => cell(tag(PROMISES, state));

export const ACTION_CHOICES = choices(ACTIONS);
export const OUTCOME_CHOICES = choices(OUTCOMES);
export const PROMISE_CHOICES = choices(PROMISES);
export const ATTENDANCE_CHOICES = Object.entries(ATTENDANCES).map(([value, text]) => ({ value, text }));

export function meetingStateWords(state: string): string {
  return meetingTag(state).text;
}

/** How an item is marked; null: nobody has decided. */
export function accessWords(access: string | null): string {
  return access === null ? 'Not decided' : (ACCESSES[access] ?? sayEnum(access));
}

export function attendanceWords(kind: string): string {
  return ATTENDANCES[kind] ?? sayEnum(kind);
}

/** The day of a meeting. */
export function meetingDay(meetsOn: string | null): string {
  return day(meetsOn, 'No date yet');
}

/** Its day and hours, as far as they are known. */
export function meetingTime(meeting: MeetingTime): string {
  const hours = hoursInWords(meeting);
  const on = meetingDay(meeting.meetsOn);
  return meeting.meetsOn === null || hours === null ? on : `${on}, ${hours}`;
}

type MeetingTime = Pick<AnswerTo<typeof MEETING>['meeting'], 'meetsOn' | 'startsAt' | 'endsAt'>;

/** When the papers of a meeting go out, as it was asked for. */
export type Dispatch = AnswerTo<typeof MEETING>['meeting']['dispatch'];

/** Whether the papers went out, or by when they must, in a sentence. */
export function dispatchWords({ state, due, dispatchedOn, workingDaysLeft }: Dispatch): string {
  switch (state) {
    case 'DISPATCHED':
      return `Sent on ${day(dispatchedOn)}, in time for ${day(due)}`;
    case 'DISPATCHED_LATE':
      return `Sent on ${day(dispatchedOn)}, after the last day, ${day(due)}`;
    case 'OVERDUE':
      return `Overdue: they were due out by ${day(due)}`;
    case 'TO_COME': {
      const left = workingDaysLeft === null ? '' : `, ${counted(workingDaysLeft, 'working day')} from now`;
      return `To go out by ${day(due)}${left}`;
    }
    case 'NOT_RECORDED':
      return 'The date they were sent is not recorded';
    case 'NO_RULE':
      return dispatchedOn === null ? 'The body has no rule' : `Sent on ${day(dispatchedOn)}`;
    case 'NOT_NEEDED':
      return 'None: the meeting is cancelled';
    default:
      return 'Not known until the meeting has a date';
  }
}

/** The same in a few words, for a table; overdue is a tag. */
export function dispatchCell(dispatch: Dispatch): Cell {
  const { state, due, dispatchedOn } = dispatch;
  if (state === 'OVERDUE') return { text: `Overdue: ${day(due)}`, tag: 'govuk-tag--red' };
  if (state === 'TO_COME') return { text: `By ${day(due)}` };
  if (dispatchedOn !== null)
    return { text: `${state === 'DISPATCHED_LATE' ? 'Sent late' : 'Sent'}, ${day(dispatchedOn)}` };
  return { text: state === 'DATE_UNKNOWN' ? 'No date yet' : state === 'NO_RULE' ? 'No rule' : 'Not recorded' };
}

/** The minutes of a meeting, in a few words. */
export function minutesWords(minutes: { readonly state: string } | null): string {
  if (minutes === null) return 'No minutes';
  return minutes.state === 'AGREED' ? 'Agreed' : 'A draft, not agreed';
}

/** An action, leading to its page. */
export function actionCell(code: string, asAt: string | null): Cell {
  return { text: code, href: withDay(`/actions/${encodeURIComponent(code)}`, asAt) };
}

/** A meeting by its name, leading to its page. */
export function meetingCell(
  code: string | null,
  name: string | null,
  asAt: string | null,
  otherwise: string,
): Cell & { readonly text: string } {
  if (code === null || name === null) return { text: otherwise };
  const text = name.charAt(0).toUpperCase() + name.slice(1);
  return { text, href: withDay(`/meetings/${encodeURIComponent(code)}`, asAt) };
}

/** By when, said as overdue where the day has passed. */
export function dueCell(dueOn: string | null, overdue: boolean): Cell {
  if (dueOn === null) return { text: 'No date' };
  return overdue ? { text: `Overdue: ${day(dueOn)}`, tag: 'govuk-tag--red' } : { text: day(dueOn) };
}

const PARTS = [
  ['/meetings', 'Meetings'],
  ['/actions', 'Actions'],
  ['/decisions', 'Decisions'],
  ['/promises', 'Promises'],
] as const;

/** The frame of these pages: the parts that there are, the present one marked; the day is kept. */
export function meetingsFrame(part: (typeof PARTS)[number][0], asAt: string | null) {
  return {
    area: 'meetings',
    parts: PARTS.map(([path, text]) => ({ text, href: withDay(path, asAt), active: path === part })),
    asAtWords: asAt === null ? null : day(asAt),
  };
}
