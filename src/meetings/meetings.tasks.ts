/** Decides what meetings ask of a person: agendas, papers, minutes, and the actions that are theirs. */
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import type { TaskFace, TaskFound, TaskReader } from '../tasks/personal-task.js';
import { maySeeTo } from '../tasks/your-tasks.js';
import { brief, FORTNIGHT, isNear, MONTH } from '../tasks/whose.js';
import type { ActionSnapshot } from './action-view.js';
import type { MeetingSnapshot } from './meeting-snapshot.js';
import { meetingTitle } from './meeting-name.js';
import type { MeetingsView } from './meetings-view.js';
import { seesClosed } from './reading.js';

const KINDS = {
  DO_ACTION: 'An action that the person owns.',
  SET_AGENDA: 'A meeting to come that has no agenda.',
  SEND_PAPERS: 'The papers of a meeting, which must go out.',
  REPORT_MEETING: 'A meeting whose day has passed, and nobody said whether it was held.',
  DRAFT_MINUTES: 'A meeting that was held and has no minutes.',
  AGREE_MINUTES: 'Minutes that no later meeting has agreed.',
} as const;

declare module '../tasks/personal-task.js' {
  interface PersonalTaskKinds extends Record<keyof typeof KINDS, string> {}
}

/** Of the reader's project, or of none: others are looked for in their own place. */
export const MEETINGS_TASKS: TaskFace<MeetingsView> = {
  kinds: KINDS,
  find: ({ meetings, actions }, reader) => {
    const here = ({ projectId }: { readonly projectId: string | null }): boolean =>
      projectId === (reader.project?.id ?? null);
    const own = meetings.filter(here);
    return [
      ...actions.filter(here).flatMap((one) => action(one, reader)),
      ...own.flatMap((one) => [...before(one, reader), ...after(one, own, reader)]),
    ];
  },
};

/** What came of something kept from the public is told to those who see that. */
function action(one: ActionSnapshot, { actor, personId }: TaskReader): readonly TaskFound[] {
  const { id, code, terms, open, closed, projectId, version } = one;
  if (!open || terms.ownerId !== personId || (closed && !seesClosed(actor, projectId))) return [];
  return [
    {
      kind: 'DO_ACTION',
      title: closed ? `Complete action ${code}` : `Complete action ${code}: ${brief(terms.text)}`,
      ...{
        why: null,
        dueOn: terms.dueOn,
        operation: maySeeTo(actor, 'reportAction', projectId) ? 'reportAction' : null,
      },
      subject: { kind: 'ACTION', id, code, title: closed ? code : terms.text },
      input: { actionId: id, expectedVersion: version },
    },
  ];
}

const about = (meeting: MeetingSnapshot) => ({
  subject: { kind: 'MEETING', id: meeting.id, code: meeting.code, title: meetingTitle(meeting) } as const,
  input: { meetingId: meeting.id, expectedVersion: meeting.version },
});

function before(meeting: MeetingSnapshot, reader: TaskReader): readonly TaskFound[] {
  const { state, terms, agenda, dispatch } = meeting;
  const { meetsOn } = terms;
  if (state === 'HELD' || state === 'CANCELLED' || meetsOn === null) return [];
  const name = meetingTitle(meeting);
  const met = `The meeting is on ${formatIsoDate(meetsOn)}.`;
  const found: TaskFound[] = [];
  if (meetsOn < reader.asAt) {
    const why = `It was to meet on ${formatIsoDate(meetsOn)}.`;
    const title = `Say whether the meeting was held: ${name}`;
    return [{ ...about(meeting), kind: 'REPORT_MEETING', title, why, dueOn: meetsOn, operation: 'reportMeeting' }];
  }
  if (agenda.length === 0 && isNear(meetsOn, reader, MONTH)) {
    const dueOn = dispatch.due ?? meetsOn;
    const title = `Set the agenda: ${name}`;
    found.push({ ...about(meeting), kind: 'SET_AGENDA', title, why: met, dueOn, operation: 'setAgenda' });
  }
  const awaited = dispatch.state === 'TO_COME' || dispatch.state === 'OVERDUE';
  if (awaited && isNear(dispatch.due, reader, FORTNIGHT)) {
    const title = `Send out the papers: ${name}`;
    const days = dispatch.clearDays ?? 0;
    const why = `${met} Papers go out ${days} clear working ${days === 1 ? 'day' : 'days'} before it.`;
    found.push({
      ...about(meeting),
      kind: 'SEND_PAPERS',
      title,
      why,
      dueOn: dispatch.due,
      operation: 'dispatchPapers',
    });
  }
  return found;
}

function after(meeting: MeetingSnapshot, all: readonly MeetingSnapshot[], reader: TaskReader): readonly TaskFound[] {
  if (meeting.state !== 'HELD') return [];
  const name = meetingTitle(meeting);
  const next = all.find(
    ({ body, state, terms }) =>
      body.id === meeting.body.id && state !== 'CANCELLED' && (terms.meetsOn ?? '') > (meeting.terms.meetsOn ?? ''),
  );
  const dueOn = next?.terms.meetsOn ?? null;
  if (meeting.minutes === null) {
    const title = `Draft the minutes: ${name}`;
    const why = dueOn === null ? null : agreedWhen(dueOn, isNear(dueOn, reader, -1));
    return [{ ...about(meeting), kind: 'DRAFT_MINUTES', title, why, dueOn, operation: 'draftMinutes' }];
  }
  if (meeting.minutes.state !== 'DRAFT' || dueOn === null || !isNear(dueOn, reader, 0)) return [];
  const title = `Record that the minutes were agreed: ${name}`;
  const why = `The next meeting of the body was on ${formatIsoDate(dueOn)}.`;
  return [{ ...about(meeting), kind: 'AGREE_MINUTES', title, why, dueOn, operation: 'agreeMinutes' }];
}

/** At which meeting minutes can be agreed. */
function agreedWhen(meetsOn: string, past: boolean): string {
  const day = formatIsoDate(meetsOn);
  return past
    ? `The body met again on ${day} and could not agree them.`
    : `The body meets again on ${day} and can agree them then.`;
}
