/** The oracle's own calendar: day by day over date texts, slow and plain, sharing nothing with the engine. */
import { type WorkingCalendar } from '../../../src/platform/calendar/working-calendar.types.js';

/** The start or the end of a day. */
export interface Moment {
  readonly date: string;
  readonly edge: 'start' | 'end';
}

const FROM = '2006-01-01';
const UNTIL = '2015-12-31';

/** Every date of the stretch with its ISO weekday, by the machine's own calendar in UTC. */
const DAYS: readonly (readonly [string, number])[] = (function everyDay(): [string, number][] {
  const days: [string, number][] = [];
  for (const at = new Date(`${FROM}T12:00:00Z`); days.at(-1)?.[0] !== UNTIL; at.setUTCDate(at.getUTCDate() + 1)) {
    days.push([at.toISOString().slice(0, 10), at.getUTCDay() === 0 ? 7 : at.getUTCDay()]);
  }
  return days;
})();
const PLACE = new Map(DAYS.map(([date], index) => [date, index]));

/** The date so many days later (or earlier). */
export function shift(date: string, days: number): string {
  const place = PLACE.get(date);
  const moved = place === undefined ? undefined : DAYS[place + days];
  if (moved === undefined) throw new Error(`The oracle's calendar does not reach ${days} days from ${date}`);
  return moved[0];
}

export class OracleCalendar {
  private readonly worked: string[] = [];
  private readonly before = new Map<string, number>();

  constructor(calendar: WorkingCalendar) {
    const holidays = new Set(calendar.holidays.map((each) => each.date));
    for (const [date, weekday] of DAYS) {
      this.before.set(date, this.worked.length);
      const weekend = calendar.weekend.includes(weekday);
      const holiday = holidays.has(date);
      const closed = calendar.closures.some((each) => each.from <= date && date <= each.to);
      const exception = (calendar.worked ?? []).some((each) => each.from <= date && date <= each.to);
      if ((!weekend && !holiday && !closed) || exception) this.worked.push(date);
    }
  }

  /** How many days are worked before the moment. */
  count({ date, edge }: Moment): number {
    const known = this.before.get(edge === 'start' ? date : shift(date, 1));
    if (known === undefined) throw new Error(`The oracle's calendar does not reach ${date}`);
    return known;
  }

  /** The moment with so many worked days before it: the start of the next one, or the end of the last one. */
  at(count: number, edge: Moment['edge']): Moment {
    const date = this.worked[edge === 'start' ? count : count - 1];
    if (date === undefined) throw new Error(`The oracle's calendar does not reach working day ${count}`);
    return { date, edge };
  }

  /** The largest count for which the condition holds, tried one by one downwards from `highest`. */
  largest(highest: number, holds: (count: number) => boolean): number {
    for (let count = highest; count > 0; count--) if (holds(count)) return count;
    throw new Error('Nothing satisfies the condition');
  }
}

const calendars = new WeakMap<WorkingCalendar, OracleCalendar>();

/** Random plans mostly share one calendar. */
export function calendarOf(given: WorkingCalendar): OracleCalendar {
  const known = calendars.get(given) ?? new OracleCalendar(given);
  calendars.set(given, known);
  return known;
}
