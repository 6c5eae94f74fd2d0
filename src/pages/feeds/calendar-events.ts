/** Decides which events a person's calendar has, what each says, and what is left out. */
import { counted, ragTag, reasonAlone, sayEnum } from '../frame/words.js';
import { lines, oneLine } from './feed-text.js';
import { linkOf, ownId } from './feed-links.js';
import { nameUuid } from './name-uuid.js';
import {
  EVENT_KINDS,
  type Action,
  type Body,
  type Challenge,
  type Meeting,
  type Milestone,
  type Project,
  type CalendarAnswers,
  type CalendarTask,
  type CalendarEvent,
  type EventKind,
} from './calendar.types.js';

/** How long a meeting lasts in a calendar where its end is not known; without a length it would end as it begins (RFC 5545, 3.6.1). */
export const ASSUMED_HOURS = 2;

/** Most events that a calendar holds. */
export const MOST_EVENTS = 1_000;

export interface PersonalCalendar {
  /** By day, then by id. */
  readonly events: readonly CalendarEvent[];
  /** What it holds and what it leaves out, in sentences. */
  readonly description: string;
}

type Undated = Omit<CalendarEvent, 'day'> & { readonly day: string | null };

/** The calendar. Where there is more than it holds, what lies furthest back is left out. */
export function personalCalendar(answers: CalendarAnswers, most = MOST_EVENTS): PersonalCalendar {
  const all: readonly Undated[] = [
    ...answers.projects.flatMap((project) => project.plan.milestones.map((one) => milestoneEvent(project, one))),
    ...answers.bodies.flatMap((body) => body.meetings.map((one) => meetingEvent(body, one))),
    ...answers.actions.map(actionEvent),
    ...answers.challenges.map(challengeEvent),
    ...answers.tasks.filter(isOfNoOther).map((task) => taskEvent(task, answers.projects)),
  ];
  const dated = all.filter((one): one is CalendarEvent => one.day !== null && canBeShown(one.day)).sort(byDay);
  const undated = all.filter((one) => one.status !== 'CANCELLED' && (one.day === null || !canBeShown(one.day)));
  const events = dated.slice(Math.max(0, dated.length - most));
  return { events, description: describe(undated, dated.length - events.length) };
}

/** Calendars count years in four digits, and an event of a day ends on the next. */
const canBeShown = (date: string): boolean => date >= '1000-01-01' && date < '9999-12-31';

function byDay(a: CalendarEvent, b: CalendarEvent): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.uid < b.uid ? -1 : 1;
}

function describe(undated: readonly Undated[], dropped: number): string {
  const missing = EVENT_KINDS.flatMap((kind) => {
    const count = undated.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [counted(count, kind, kind === 'answer owed' ? 'answers owed' : `${kind}s`)];
  });
  return [
    'Milestones and meetings that you may see, your actions, the answers that you owe, and your other tasks.',
    ...(missing.length ? [`Left out, as they have no date: ${missing.join(', ')}.`] : []),
    ...(dropped > 0
      ? [`Left out, as the calendar would be too long: the ${counted(dropped, 'earliest entry', 'earliest entries')}.`]
      : []),
  ].join(' ');
}

/** Any report may move any milestone of a plan, so each hangs on the last write about the whole of it. */
function planVersion({ plan }: Project): number {
  return [...plan.tasks, ...plan.milestones].reduce((last, { version }) => Math.max(last, version), plan.version);
}

function milestoneEvent(project: Project, one: Milestone): Undated {
  const done = one.actualDate !== null;
  return {
    ...event('milestone', 'MILESTONE', one, project.code),
    version: planVersion(project),
    day: one.actualDate ?? one.forecastDate,
    summary: oneLine(`${project.code} ${one.code}: ${one.title}${done ? ' (reached)' : ''}`),
    description: lines([
      `Milestone of ${project.title} (${project.code})`,
      `Status: ${ragTag(one.rag).text}. ${reasonAlone(one.ragReason)}`,
      done ? null : `What fixes its date: ${one.dateReason}`,
      one.unknownReason,
    ]),
    status: done ? 'CONFIRMED' : 'TENTATIVE',
  };
}

function meetingEvent(body: Body, one: Meeting): Undated {
  const cancelled = one.state === 'CANCELLED';
  const timed = one.startsAt !== null && /^([01]\d|2[0-3]):[0-5]\d$/u.test(one.startsAt);
  const prefix = body.projectCode === null ? '' : `${body.projectCode} `;
  return {
    ...event('meeting', 'MEETING', one, body.projectCode),
    day: one.meetsOn,
    ...(timed && { hour: one.startsAt, until: one.endsAt }),
    summary: oneLine(`${cancelled ? 'Cancelled: ' : ''}${prefix}${body.name}: meeting`),
    description: lines([
      `Status: ${sayEnum(one.state)}`,
      one.dateReason,
      timed && one.endsAt !== null
        ? null
        : timed
          ? `We do not know when it ends: the calendar keeps ${ASSUMED_HOURS} hours free for it.`
          : 'We do not know at what time it begins.',
    ]),
    place: one.place === null ? null : oneLine(one.place),
    status: cancelled ? 'CANCELLED' : one.state === 'PLANNED' ? 'TENTATIVE' : 'CONFIRMED',
  };
}

function actionEvent(one: Action): Undated {
  const done = one.state === 'COMPLETE' ? ' (complete)' : '';
  return {
    ...event('action', 'ACTION', one, one.projectCode),
    day: one.dueOn,
    summary: oneLine(`${one.code}: ${oneLine(one.text, 150)}${done}`),
    description: lines([
      `Your action. Status: ${sayEnum(one.state)}${one.overdue ? ', overdue' : ''}`,
      one.text,
      one.raisedAtName === null ? null : `Raised at ${one.raisedAtName}`,
    ]),
    status: one.state === 'WITHDRAWN' ? 'CANCELLED' : 'CONFIRMED',
  };
}

function challengeEvent(one: Challenge): Undated {
  return {
    ...event('answer owed', 'CHALLENGE', one, one.projectCode),
    day: one.dueOn,
    summary: oneLine(`${one.projectCode} ${one.code}: answer owed: ${one.question}`),
    description: lines([
      `You are to answer. Status: ${sayEnum(one.state)}${one.overdue ? ', overdue' : ''}`,
      one.question,
      `Why it matters: ${one.whyItMatters}`,
      `Wanted: ${one.wanted}`,
    ]),
    status: 'CONFIRMED',
  };
}

/** Actions and answers owed stand there anyway, those that are done among them; a task without a day stands in no calendar. */
function isOfNoOther({ kind, dueOn }: CalendarTask): boolean {
  return dueOn !== null && kind !== 'DO_ACTION' && kind !== 'ANSWER_CHALLENGE';
}

function taskEvent(one: CalendarTask, projects: readonly Project[]): Undated {
  const project = projects.find(({ code }) => code === one.projectCode);
  const prefix = one.projectCode === null ? '' : `${one.projectCode}: `;
  return {
    ...event('task', '', { id: nameUuid('task', one.id), code: '', version: 0 }, one.projectCode),
    version: one.version ?? (project ? planVersion(project) : 0),
    day: one.dueOn,
    path: one.path,
    summary: oneLine(`${prefix}${one.title}`),
    description: lines([`Your task${one.overdue ? ', overdue' : ''}`, one.why]),
    status: 'CONFIRMED',
  };
}

/** What every event has of its record. */
function event(
  kind: EventKind,
  subject: string,
  { id, code, version }: { readonly id: string; readonly code: string; readonly version: number },
  projectCode: string | null,
) {
  return {
    kind,
    uid: ownId(id),
    version,
    hour: null,
    until: null,
    place: null,
    path: linkOf(subject, projectCode, code),
    categories: [sayEnum(kind), ...(projectCode === null ? [] : [projectCode])],
  };
}
