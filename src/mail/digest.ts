/** Decides what a person is told by mail of their tasks: once a day all that is late or falls due, and at once what falls due today. */
import { formatIsoDate, toDayNumber } from '../platform/calendar/iso-date.js';
import type { MailTopic } from '../platform/mail/mail-message.js';
import { type MailBody, mailHtml, type MailLink, type MailPart, mailText } from '../platform/mail/mail-text.js';
import type { PersonalTask } from '../tasks/personal-task.js';
import { countOf } from '../tasks/whose.js';

/** Days ahead that count as soon. */
export const SOON_DAYS = 7;
/** Tasks of one heading that are named. */
const MOST_NAMED = 20;

/** Whom a message is for, and by what addresses it leads to the tracker. */
export interface DigestReader {
  readonly name: string;
  readonly day: string;
  /** The hour from which the digest comes. */
  readonly hour: number;
  /** Where people read the tracker; no slash at the end. */
  readonly home: string;
  readonly stopUrl: string;
  /** The page of a task, from the server's own address on. */
  readonly pathOf: (task: PersonalTask) => string;
}

/** A message in its parts. */
export interface DigestMail {
  readonly topic: MailTopic;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Dated {
  readonly overdue: readonly PersonalTask[];
  readonly today: readonly PersonalTask[];
  readonly soon: readonly PersonalTask[];
  /** Due later, or without a day. */
  readonly others: readonly PersonalTask[];
}

/** Each as at the day on which it was looked for, which a project may have set itself. */
export function byUrgency(tasks: readonly PersonalTask[]): Dated {
  const ahead = ({ dueOn, asAt }: PersonalTask): number =>
    dueOn === null ? Infinity : toDayNumber(dueOn) - toDayNumber(asAt);
  return {
    overdue: tasks.filter((task) => ahead(task) < 0),
    today: tasks.filter((task) => ahead(task) === 0),
    soon: tasks.filter((task) => ahead(task) > 0 && ahead(task) <= SOON_DAYS),
    others: tasks.filter((task) => ahead(task) > SOON_DAYS),
  };
}

/** Those that fall due on a day that is today for everybody: a project that stands at another day has none. */
export function dueToday(tasks: readonly PersonalTask[], day: string): readonly PersonalTask[] {
  return tasks.filter((task) => task.dueOn === day && task.asAt === day);
}

/** The digest of a day; null: nothing is late and nothing falls due soon, so that nobody is written to. */
export function digest(tasks: readonly PersonalTask[], reader: DigestReader): DigestMail | null {
  const { overdue, today, soon, others } = byUrgency(tasks);
  if (overdue.length + today.length + soon.length === 0) return null;
  const now = today.every(({ dueOn }) => dueOn === reader.day) ? 'today' : 'now'; // a project may stand at a day before
  const counts = [
    ...(overdue.length > 0 ? [`${overdue.length} overdue`] : []),
    ...(today.length > 0 ? [`${today.length} due ${now}`] : []),
    ...(soon.length > 0 ? [`${soon.length} due soon`] : []),
  ];
  const more = countOf(others.length, 'other task');
  const parts = [
    ...section('Overdue', overdue, reader),
    ...section(`Due ${now}`, today, reader),
    ...section(`Due in the next ${SOON_DAYS} days`, soon, reader),
    ...(others.length > 0 ? [{ text: `You have ${more}, due later or without a date.` }] : []),
  ];
  const foot = `You get this digest once a day, from ${hourWords(reader.hour)}, when a task is overdue or due soon.`;
  return mailOf('DIGEST', `Your tasks for ${formatIsoDate(reader.day)}: ${counts.join(', ')}`, parts, foot, reader);
}

/** What falls due today and was not told before; null: nothing. */
export function dueNow(tasks: readonly PersonalTask[], reader: DigestReader): DigestMail | null {
  const [first] = tasks;
  if (!first) return null;
  const subject = tasks.length === 1 ? `Due today: ${titleOf(first)}` : `${tasks.length} tasks are due today`;
  const foot = 'You get this message when a task falls due today.';
  return mailOf('DUE_TODAY', subject, section('Due today', tasks, reader), foot, reader);
}

function mailOf(
  topic: MailTopic,
  subject: string,
  parts: readonly MailPart[],
  why: string,
  { name, home, stopUrl }: DigestReader,
): DigestMail {
  const body: MailBody = {
    parts: [{ text: `Dear ${name},` }, ...parts, { button: { text: 'See all your tasks', href: `${home}/tasks` } }],
    foot: [
      why,
      { text: 'Change your address, the hour or what you get', href: `${home}/account` },
      { text: topic === 'DIGEST' ? 'Stop the daily digest' : 'Stop messages about tasks due today', href: stopUrl },
    ],
  };
  return { topic, subject, text: mailText(body), html: mailHtml(body, subject) };
}

function section(heading: string, tasks: readonly PersonalTask[], { home, pathOf }: DigestReader): MailPart[] {
  if (tasks.length === 0) return [];
  const named = tasks.slice(0, MOST_NAMED);
  const left = tasks.length - named.length;
  return [
    { heading },
    { list: named.map((task): MailLink => ({ text: titleOf(task), href: home + pathOf(task), note: noteOf(task) })) },
    ...(left > 0 ? [{ text: `And ${left} more.` }] : []),
  ];
}

/** Mail lies about in mailboxes: what is kept from the public is named without its content. */
const titleOf = ({ closedTitle, title }: PersonalTask): string => closedTitle ?? title;

function noteOf({ dueOn, projectCode, why, closedTitle }: PersonalTask): string {
  const due = dueOn === null ? 'No date' : `Due ${formatIsoDate(dueOn)}`;
  const where = projectCode === null ? '' : `, ${projectCode}`;
  return `${due}${where}.${why === null || closedTitle !== undefined ? '' : ` ${why}`}`;
}

/** "8am", "midday". */
export function hourWords(hour: number): string {
  if (hour === 0) return 'midnight';
  if (hour === 12) return 'midday';
  return hour < 12 ? `${hour}am` : `${hour - 12}pm`;
}
