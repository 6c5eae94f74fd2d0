/** Decides how a meeting is called where people read of it: by its body and its day, never by its code. */
import { capital } from '../platform/words/capital.js';
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import { theName } from '../platform/words/the-name.js';
import type { MeetingSnapshot } from './meeting-snapshot.js';

type Named = Pick<MeetingSnapshot, 'body' | 'terms'>;

/** A name with a part of its own after it, which takes no possessive: "Board of Standards for England". */
const LONG = /[(,:;]|\s(?:and|at|for|in|of|on|with)\s/iu;

/** The meeting inside a sentence: "the Board’s meeting of 26 January 2010". */
export function nameOfMeeting(body: string, meetsOn: string | null): string {
  const whose = theName(body);
  if (meetsOn === null) return `the meeting of ${whose} that has no date yet`;
  if (LONG.test(body)) return `the meeting of ${whose} on ${formatIsoDate(meetsOn)}`;
  return `${whose}${/s$/iu.test(body) ? '’' : '’s'} meeting of ${formatIsoDate(meetsOn)}`;
}

export function meetingName({ body, terms }: Named): string {
  return nameOfMeeting(body.terms.name, terms.meetsOn);
}

/** The same where a sentence begins with it. */
export function theMeeting(meeting: Named): string {
  return capital(meetingName(meeting));
}

/** How a meeting is called in a list: its body, and its day where it has one. */
export function meetingTitle({ body, terms }: Named): string {
  return terms.meetsOn === null
    ? `${body.terms.name}, date not known`
    : `${body.terms.name}, ${formatIsoDate(terms.meetsOn)}`;
}
