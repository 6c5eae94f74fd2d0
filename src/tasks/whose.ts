/** Decides whose a task is, how soon it is shown, and how tasks are worded. */
import { toDayNumber } from '../platform/calendar/iso-date.js';
import { numberWords } from '../platform/words/number-words.js';
import type { TaskReader } from './personal-task.js';

/** Days before it is due that something which comes round by itself is shown. */
export const WEEK = 7;
export const FORTNIGHT = 14;
export const MONTH = 28;

/** Whether something is due within so many days of the reader's day, or was before it. */
export function isNear(dueOn: string | null, { asAt }: TaskReader, days: number): dueOn is string {
  return dueOn !== null && toDayNumber(dueOn) - toDayNumber(asAt) <= days;
}

/**
 * Whether a thing of a project is the reader's to see to: of its owner; of the project's lead, who answers for all of it; and,
 * where it has no owner, of everybody whose role lets them do it.
 */
export function isTheirs({ personId, project }: TaskReader, ownerId: string | null): boolean {
  const leadId = project?.leadId ?? null;
  return ownerId === null || ownerId === personId || leadId === null || leadId === personId;
}

/** "M1", "M1 and M2", "M1, M2 and 3 more". */
export function listedCodes(codes: readonly string[], most = 5): string {
  const named = codes.slice(0, most);
  const more = codes.length - named.length;
  const parts = more > 0 ? [...named, `${more} more`] : named;
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}

/** "one comment", "four comments", "12 comments". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count < 10 ? numberWords(count) : count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** A title that goes on in a sentence: one line, without the stop at its end, cut where it is long. */
export function brief(text: string, most = 120): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim().replace(/\.$/u, '');
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
