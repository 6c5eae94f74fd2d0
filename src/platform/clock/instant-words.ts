/** Decides how an instant is said to people: "29 January 2010 at 09:30". */
import { formatIsoDate } from '../calendar/iso-date.js';
import { dayFormat, dayOf } from './clock.js';

export function instantWords(instant: Date, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${formatIsoDate(dayOf(instant, dayFormat(timeZone)))} at ${time.format(instant)}`;
}
