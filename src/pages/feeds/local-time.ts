/** Decides which instant an hour of the organisation's clock is. */

const DAY_MS = 86_400_000;

/**
 * @param day yyyy-mm-dd
 * @param hour hh:mm
 * @param timeZone an IANA name
 * @returns the instant; an hour that the clock skips in spring is the one an hour later, of one that it shows twice the first
 */
export function instantOf(day: string, hour: string, timeZone: string): Date {
  const wall = Date.parse(`${day}T${hour}:00Z`);
  const around = [offset(wall - DAY_MS, timeZone), offset(wall + DAY_MS, timeZone)];
  const [early, late] = [wall - Math.max(...around), wall - Math.min(...around)];
  return new Date(early + offset(early, timeZone) === wall ? early : late);
}

/** Milliseconds by which the clock of a zone is ahead of UTC at an instant. */
function offset(instant: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...({ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' } as const),
    ...({ hour: '2-digit', minute: '2-digit', second: '2-digit' } as const),
  });
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1_000) * 1_000;
}
