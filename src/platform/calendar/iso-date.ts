/** Decides what a calendar date is: real days of the Gregorian calendar as whole numbers, their text and their weekday. */
import { isInRange } from './date-range.js';
import { type IsoDate } from './working-calendar.types.js';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** A date in parts; month 1 to 12. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1 January 1970 of a date in parts (proleptic Gregorian; H. Hinnant, "days_from_civil"). */
export function dayNumberOf({ year, month, day }: DateParts): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The date in parts of a day number (H. Hinnant, "civil_from_days"). */
export function partsOf(dayNumber: number): DateParts {
  const shifted = dayNumber + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** The day number of `yyyy-mm-dd`, or null when the text is not a real date of the years 0001 to 9999. */
export function tryDayNumber(text: string): number | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  // Written out, without a pattern: plans of thousands of items are read again and again.
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  const dayNumber = dayNumberOf({ year, month, day });
  return partsOf(dayNumber).day === day ? dayNumber : null;
}

/** The number that the digits of a text make, NaN where one is none. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Whether the text is a real date written `yyyy-mm-dd`, of the range that the tracker takes. */
export function isIsoDate(text: string): boolean {
  return tryDayNumber(text) !== null && isInRange(text);
}

/** The day number of a date; throws a RangeError for anything that is not a real date written `yyyy-mm-dd`. */
export function toDayNumber(date: IsoDate): number {
  const dayNumber = tryDayNumber(date);
  if (dayNumber === null) throw new RangeError(`"${date}" is not a real date written yyyy-mm-dd`);
  return dayNumber;
}

/** A power of two: eleven years of days. */
const PLACES = 4096;

/** Texts of days, each in the place that its last bits name: plans write the same few hundred days again and again. */
class DayTexts {
  private readonly days = new Int32Array(PLACES);
  private readonly texts: string[] = Array.from({ length: PLACES }, () => '');

  constructor(private readonly write: (day: number) => string) {}

  of(day: number): string {
    const place = day & (PLACES - 1);
    const known = this.texts[place]!;
    if (known !== '' && this.days[place] === day) return known;
    const text = this.write(day);
    this.days[place] = day;
    this.texts[place] = text;
    return text;
  }
}

const isoTexts = new DayTexts((dayNumber) => {
  const { year, month, day } = partsOf(dayNumber);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
});

const longTexts = new DayTexts((dayNumber) => {
  const { year, month, day } = partsOf(dayNumber);
  return `${day} ${MONTHS[month - 1]!} ${year}`;
});

/** `yyyy-mm-dd` of a day number. */
export function toIsoDate(dayNumber: number): IsoDate {
  return isoTexts.of(dayNumber);
}

/** ISO weekday of a day number: 1 Monday to 7 Sunday. */
export function isoWeekday(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** The English name of a day number's weekday. */
export function weekdayName(dayNumber: number): string {
  return WEEKDAYS[isoWeekday(dayNumber) - 1]!;
}

/** "4 January 2010"; `space` stands between the parts (a document passes a no-break space). */
export function longDate(dayNumber: number, space = ' '): string {
  const text = longTexts.of(dayNumber);
  return space === ' ' ? text : text.replaceAll(' ', space);
}

/** "4 January 2010" of an ISO date; `space` as for `longDate`. Throws as `toDayNumber` does. */
export function formatIsoDate(date: IsoDate, space = ' '): string {
  return longDate(toDayNumber(date), space);
}
