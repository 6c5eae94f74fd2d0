/** Decides which day and hour it is where the organisation is. */
import { dayFormat, dayOf } from '../clock/clock.js';

export function localTime(instant: Date, timeZone: string): { readonly day: string; readonly hour: number } {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(instant);
  return { day: dayOf(instant, dayFormat(timeZone)), hour: Number(hour) };
}
