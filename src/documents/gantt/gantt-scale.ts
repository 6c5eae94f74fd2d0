/** Decides where a date stands on the chart, and how dates are put in words. */

const DAY = 86_400_000;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Whole days since 1 January 1970. Throws a RangeError on anything but a real `yyyy-mm-dd`. */
export function dayOf(date: string): number {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) throw new RangeError(`"${date}" is not a date`);
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day); // a day that the month has not would be one of the next month
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) throw new RangeError(`"${date}" is not a date`);
  return at.getTime() / DAY;
}

/** The `yyyy-mm-dd` of a day number. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** "26 January 2010", its parts held together by no-break spaces. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day ?? 0}\u00a0${MONTHS[(month ?? 1) - 1] ?? ''}\u00a0${year ?? 0}`;
}

export interface Scale {
  readonly first: number;
  readonly last: number;
  /** Edges of the drawing, in pixels. */
  readonly left: number;
  readonly right: number;
  readonly perDay: number;
  /** The left edge of a day; the right edge of day d is `x(d + 1)`. */
  x(day: number): number;
}

/** A scale on which every day from `from` to `to` has the same width. Throws a RangeError where `to` is before `from`. */
export function ganttScale(from: string, to: string, left: number, right: number): Scale {
  const first = dayOf(from);
  const last = dayOf(to);
  if (last < first) throw new RangeError(`The chart ends on ${to}, before it begins on ${from}`);
  const perDay = (right - left) / (last - first + 1);
  return { first, last, left, right, perDay, x: (day) => left + (day - first) * perDay };
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** The months on the scale, cut at its ends: "January 2010", each with its first and last day. */
export function months(scale: Scale): readonly Stretch[] {
  const all: Stretch[] = [];
  for (let day = scale.first; day <= scale.last;) {
    const [year, month] = dateOf(day).split('-').map(Number);
    const next = Date.UTC(year ?? 0, month ?? 1, 1) / DAY;
    all.push({
      from: day,
      to: Math.min(next - 1, scale.last),
      label: `${MONTHS[(month ?? 1) - 1] ?? ''} ${year ?? 0}`,
    });
    day = next;
  }
  return all;
}

/** The Mondays on the scale. */
export function mondays(scale: Scale): readonly number[] {
  const first = scale.first + ((11 - (scale.first % 7)) % 7); // day 4 was a Monday, 5 January 1970
  return Array.from({ length: Math.max(0, Math.floor((scale.last - first) / 7) + 1) }, (_, week) => first + 7 * week);
}
