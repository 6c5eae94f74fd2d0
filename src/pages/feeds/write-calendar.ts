/** Decides how a calendar is written as iCalendar (RFC 5545): the library escapes and folds, the record gives every date in it. */
import ical, { type ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { ASSUMED_HOURS, type PersonalCalendar } from './calendar-events.js';
import type { CalendarEvent } from './calendar.types.js';
import { instantOf } from './local-time.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Seconds after which a reader may well ask again. */
const FRESH = 6 * 3_600;

export interface CalendarContext {
  /** The server's address, without a slash at the end. */
  readonly base: string;
  readonly timeZone: string;
  /** When a write was recorded. */
  readonly recordedAt: (revision: number) => Date;
}

export function writeCalendar({ events, description }: PersonalCalendar, basis: CalendarContext): string {
  const calendar = ical({
    name: 'Partnership programme',
    description: escaped(description), // the library leaves this one as it is
    prodId: '//Partnership programme tracker//Calendar//EN',
    ttl: FRESH,
  });
  for (const event of events) add(calendar, event, basis);
  return `${calendar.toString()}\r\n`;
}

function add(calendar: ICalCalendar, event: CalendarEvent, { base, timeZone, recordedAt }: CalendarContext): void {
  const at = recordedAt(event.version);
  const allDay = event.hour === null;
  calendar.createEvent({
    id: event.uid,
    sequence: event.version,
    stamp: at,
    lastModified: at,
    allDay,
    ...span(event, timeZone),
    summary: event.summary,
    description: event.description,
    location: event.place,
    url: base + event.path,
    categories: event.categories.map((name) => ({ name })),
    status: ICalEventStatus[event.status],
    transparency: allDay ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  });
}

/** From when to when: a day is a day, and what begins at an hour lasts until its end, else as long as we assume. */
function span({ day, hour, until }: CalendarEvent, timeZone: string): { start: Date | string; end: Date | string } {
  if (hour === null) return { start: day, end: nextDay(day) };
  const start = instantOf(day, hour, timeZone);
  const end = until === null ? start : instantOf(day, until, timeZone);
  // in the night on which the clock skips an hour, an end may not come after its beginning
  return { start, end: end > start ? end : new Date(start.getTime() + ASSUMED_HOURS * HOUR_MS) };
}

/** The day after, since the end of an event is the first moment it no longer lasts. */
function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** Text as a property has it. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/gu, (sign) => `\\${sign}`).replaceAll('\n', '\\n');
}
