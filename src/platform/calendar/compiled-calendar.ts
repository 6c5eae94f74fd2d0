/** Decides which days are worked, by counting the working days before every day number once and looking them up after. */
import { isoWeekday, toDayNumber, weekdayName, toIsoDate } from './iso-date.js';
import { type DateSpan, type Holiday, type WorkingCalendar } from './working-calendar.types.js';

/** 31 December 9999: nothing is counted beyond it. */
const LAST_DAY = 2932896;
const USUAL_FIRST = 10957; // 1 January 2000, and
const USUAL_REACH = 25567; // 1 January 2040: one compilation covers any ordinary plan

interface NamedDay {
  readonly day: number;
  readonly name: string;
  /** Days of one closure share it; a holiday stands alone. */
  readonly group: number;
}

/**
 * A calendar ready for arithmetic. Days are day numbers; a *boundary* is the start of a day. The *working time* of a
 * boundary is the number of working days before it, so boundaries without a working day between them are one moment.
 */
export class CompiledCalendar {
  private readonly worked = new Uint8Array(8);
  private readonly named: readonly NamedDay[];
  /** Days worked by exception, whatever the weekend, holidays and closures say. */
  private readonly exceptions: ReadonlySet<number>;
  /** Counting starts here; before it nothing is named, so that weekdays alone say what is worked. */
  private readonly first: number;
  private readonly workedAWeek: number;
  private reach = USUAL_REACH;
  private counts = new Int32Array(0);
  private days = new Int32Array(0);
  private total = 0;

  /** Throws a RangeError when no weekday is left to work on or a date is not real. */
  constructor(calendar: WorkingCalendar) {
    for (let weekday = 1; weekday <= 7; weekday++) this.worked[weekday] = calendar.weekend.includes(weekday) ? 0 : 1;
    if (!this.worked.includes(1)) throw new RangeError('A working calendar needs at least one working weekday');
    this.workedAWeek = this.worked.reduce((sum, each) => sum + each, 0);
    this.exceptions = new Set((calendar.worked ?? []).flatMap(daysOf));
    this.named = namedDays(calendar, this.worked, this.exceptions);
    const exceptional = [...this.exceptions].reduce((least, day) => Math.min(least, day), USUAL_FIRST);
    this.first = Math.min(this.named[0]?.day ?? USUAL_FIRST, exceptional);
    this.fill();
  }

  /** Whether the day is worked. */
  isWorking(day: number): boolean {
    return this.before(day + 1) > this.before(day);
  }

  /** The working time of a boundary: how many working days lie before the start of `day`; negative before the first day. */
  before(day: number): number {
    if (day > this.reach) this.grow(day);
    if (day < this.first) return this.beforeFirst(day);
    return this.counts[day - this.first]!;
  }

  /** The working day that begins at a working time. */
  dayAt(workingTime: number): number {
    while (workingTime >= this.total) this.grow(this.reach + 1);
    return workingTime < 0 ? this.dayBeforeFirst(workingTime) : this.days[workingTime]!;
  }

  /** The end-of-day boundary at a working time: the day after the last working day before it. */
  endAt(workingTime: number): number {
    return this.dayAt(workingTime - 1) + 1;
  }

  /** Named non-working days from `from` up to but not including `until`, weekends left out, a closure once. */
  skipped(from: number, until: number): readonly Holiday[] {
    const at = firstAtOrAfter(this.named, from);
    if (at >= this.named.length || this.named[at]!.day >= until) return NOTHING;
    const found: Holiday[] = [];
    let group = -1;
    for (let index = at; index < this.named.length && this.named[index]!.day < until; index++) {
      const entry = this.named[index]!;
      if (entry.group !== group) found.push({ name: entry.name, date: toIsoDate(entry.day) });
      group = entry.group;
    }
    return found;
  }

  /** Why a day is not worked: the holiday's or closure's name, else the weekday; null for a working day. */
  whyNotWorked(day: number): string | null {
    if (this.isWorking(day)) return null;
    const entry = this.named[firstAtOrAfter(this.named, day)];
    return entry?.day === day ? entry.name : weekdayName(day);
  }

  private beforeFirst(day: number): number {
    const weeks = Math.floor((day - this.first) / 7);
    let count = weeks * this.workedAWeek;
    for (let each = this.first + weeks * 7; each < day; each++) count += this.worked[isoWeekday(each)]!;
    return count;
  }

  private dayBeforeFirst(workingTime: number): number {
    const weeks = Math.floor(workingTime / this.workedAWeek);
    let left = workingTime - weeks * this.workedAWeek;
    let day = this.first + weeks * 7;
    while (this.worked[isoWeekday(day)] === 0 || left-- > 0) day++;
    return day;
  }

  private grow(day: number): void {
    if (day > LAST_DAY + 1)
      throw new RangeError('The schedule runs past the year 9999; look for a duration or lag that is too long');
    this.reach = Math.min(LAST_DAY + 1, Math.max(day + 366, this.first + (this.reach - this.first) * 2));
    this.fill();
  }

  private fill(): void {
    const { first } = this;
    const span = this.reach - first;
    const counts = new Int32Array(span + 1);
    const days = new Int32Array(span);
    const { exceptions } = this;
    let next = 0;
    let nextNamed = this.named[0]?.day ?? Infinity;
    let weekday = isoWeekday(first);
    let total = 0;
    for (let index = 0; index < span; index++) {
      counts[index] = total;
      if (first + index === nextNamed) nextNamed = this.named[++next]?.day ?? Infinity;
      else if (this.worked[weekday] === 1) days[total++] = first + index;
      else if (exceptions.size > 0 && exceptions.has(first + index)) days[total++] = first + index;
      weekday = weekday === 7 ? 1 : weekday + 1;
    }
    counts[span] = total;
    this.counts = counts;
    this.days = days;
    this.total = total;
  }
}

const NOTHING: readonly Holiday[] = [];

function daysOf({ from, to }: DateSpan): readonly number[] {
  const first = toDayNumber(from);
  return Array.from({ length: Math.max(0, toDayNumber(to) - first + 1) }, (_, index) => first + index);
}

/** Holidays and closures as single weekdays in date order, one entry a day; a holiday's name goes before a closure's. */
function namedDays(
  calendar: WorkingCalendar,
  worked: Uint8Array,
  exceptions: ReadonlySet<number>,
): readonly NamedDay[] {
  const byDay = new Map<number, NamedDay>();
  let group = 0;
  const add = (name: string, from: number, to: number): void => {
    group++;
    for (let day = from; day <= to; day++) {
      if (worked[isoWeekday(day)] === 1 && !byDay.has(day) && !exceptions.has(day))
        byDay.set(day, { day, name, group });
    }
  };
  for (const holiday of calendar.holidays) add(holiday.name, toDayNumber(holiday.date), toDayNumber(holiday.date));
  for (const closure of calendar.closures) add(closure.name, toDayNumber(closure.from), toDayNumber(closure.to));
  return [...byDay.values()].sort((a, b) => a.day - b.day);
}

function firstAtOrAfter(named: readonly NamedDay[], day: number): number {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (named[middle]!.day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
