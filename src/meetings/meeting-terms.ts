/** Decides what is said of when and where a meeting is, and whether its hours can be so. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import { maybe, type TermsOf } from '../platform/record/terms.js';
import type { MeetingStatement } from './meeting.entity.js';

/** `hh:mm`, by the clock of the organisation. */
export const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/u;

export type MeetingTerms = Pick<MeetingStatement, 'meetsOn' | 'dateReason' | 'startsAt' | 'endsAt' | 'place'>;

/** How an input speaks of them. */
export const MEETING_TERMS: TermsOf<MeetingTerms> = {
  meetsOn: maybe(),
  dateReason: maybe(),
  startsAt: maybe(),
  endsAt: maybe(),
  place: maybe(),
};

/** "10:30 to 12:30", or the hour it begins alone; null: not known. */
export function hoursInWords({ startsAt, endsAt }: Pick<MeetingTerms, 'startsAt' | 'endsAt'>): string | null {
  return startsAt === null || endsAt === null ? startsAt : `${startsAt} to ${endsAt}`;
}

/** Why the hours may not be so: an end needs a beginning, and comes after it on the same day. */
export function hoursFaults({ startsAt, endsAt }: Pick<MeetingTerms, 'startsAt' | 'endsAt'>): Problem[] {
  if (endsAt === null) return [];
  const fault = (code: ProblemCode, message: string, field: string): Problem[] => [
    { code, message, path: ['input', field], subject: null },
  ];
  if (startsAt === null) {
    const message = `The meeting ends at ${endsAt}, but nobody says when it begins. Give the hour it begins.`;
    return fault('START_NEEDED', message, 'startsAt');
  }
  if (endsAt > startsAt) return [];
  const message = `The meeting begins at ${startsAt}, so it cannot end at ${endsAt}. Give a later hour of the same day.`;
  return fault('END_BEFORE_START', message, 'endsAt');
}
