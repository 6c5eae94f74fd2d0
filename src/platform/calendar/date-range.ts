/** Which dates the tracker takes and calculates with: one range for what people give, for plans and for their calendars. */

/** The first day anybody may give and any plan may use. */
export const EARLIEST_DATE = '1900-01-01';
/** The last day anybody may give and any plan may use. */
export const LATEST_DATE = '2199-12-31';

/** Whether a date written `yyyy-mm-dd` lies in the range; texts of this shape sort as their days do. */
export function isInRange(date: string): boolean {
  return date >= EARLIEST_DATE && date <= LATEST_DATE;
}

/** Whether a text is a real day of the calendar in that range, written `yyyy-mm-dd`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text) || !isInRange(text)) return false;
  const read = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
}
