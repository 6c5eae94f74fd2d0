/** Decides which days the calendars of a Microsoft Project XML file say are worked, and what of them the tracker cannot express. */
import { bankHolidays, type BankHolidayRegion } from '../../platform/calendar/bank-holidays.js';
import { LONGEST_CLOSURE } from '../../platform/calendar/closures.js';
import { isIsoDate, isoWeekday, toDayNumber } from '../../platform/calendar/iso-date.js';
import type { DateSpan } from '../../platform/calendar/working-calendar.types.js';
import type { HolidayRegion } from '../plan-record.js';
import { type FileCalendar, oneLine } from './file-plan.js';
import { textOf, type XmlPart } from './xml-parts.js';

const LONGEST_NAME = 51;
const MOST_SPANS = 200;
const REGIONS: readonly BankHolidayRegion[] = ['ENGLAND_AND_WALES', 'SCOTLAND', 'NORTHERN_IRELAND'];
/** How deep calendars may rest on one another. */
const DEEPEST = 10;

interface Exception extends DateSpan {
  readonly works: boolean;
}

/** The days of one calendar, before it is known which of them are public holidays. */
interface Days {
  /** By ISO weekday, 1 to 7. */
  readonly weekdays: ReadonlyMap<number, boolean>;
  readonly exceptions: readonly Exception[];
}

/**
 * The calendars of a file, by their number.
 * @param years those of the plan, of which the public holidays are looked for
 */
export function calendarsOf(
  parts: readonly XmlPart[],
  minutesPerDay: number,
  years: { readonly from: number; readonly to: number },
): ReadonlyMap<string, FileCalendar> {
  const byNumber = new Map(parts.map((part) => [textOf(part, 'UID'), part]));
  const calendars = new Map<string, FileCalendar>();
  for (const [key, part] of byNumber) {
    const told: string[] = [];
    const days = daysOf(part, byNumber, told, minutesPerDay, DEEPEST);
    const name = oneLine(textOf(part, 'Name'), LONGEST_NAME) || `Calendar ${key}`;
    const weekend = [1, 2, 3, 4, 5, 6, 7].filter((day) => !(days.weekdays.get(day) ?? day < 6));
    if (weekend.length === 7) {
      told.push('It has no working day in the week. Monday to Friday are taken as worked.');
      weekend.splice(0, 5);
    }
    const off = days.exceptions.filter(({ works }) => !works).map(spanOf);
    const region = regionOf(off, years, weekend);
    const holidays = region === 'NONE' ? new Set<string>() : new Set(bankHolidays(region).map(({ date }) => date));
    const closures = off.filter(({ from, to }) => from !== to || !holidays.has(from));
    const worked = days.exceptions.filter(({ works }) => works).map(spanOf);
    const cut = (spans: readonly DateSpan[]): readonly DateSpan[] => {
      if (spans.length > MOST_SPANS) told.push(`It has ${spans.length} exceptions, of which ${MOST_SPANS} are kept.`);
      return spans.slice(0, MOST_SPANS);
    };
    calendars.set(key, {
      ...{ key, name, weekend, region, closures: cut(closures), worked: cut(worked) },
      notExpressed: [...new Set(told)],
    });
  }
  return calendars;
}

const spanOf = ({ name, from, to }: Exception): DateSpan => ({ name, from, to });

function daysOf(
  part: XmlPart,
  all: ReadonlyMap<string, XmlPart>,
  told: string[],
  minutesPerDay: number,
  deep: number,
): Days {
  const base = all.get(textOf(part, 'BaseCalendarUID'));
  const below = base && base !== part && deep > 0 ? daysOf(base, all, told, minutesPerDay, deep - 1) : null;
  const weekdays = new Map(below?.weekdays ?? []);
  const older: Exception[] = [];
  for (const day of partsIn(part, 'WeekDays', 'WeekDay')) {
    const type = Number(textOf(day, 'DayType'));
    const works = textOf(day, 'DayWorking') === '1';
    if (works && !isWholeDay(day, minutesPerDay)) {
      told.push('Its working hours differ from those of a day. The tracker counts whole days.');
    }
    if (type >= 1 && type <= 7) weekdays.set(type === 1 ? 7 : type - 1, works);
    else if (type === 0) older.push(...exceptionOf(day, works, told));
  }
  if (partsIn(part, 'WorkWeeks', 'WorkWeek').length > 0) {
    told.push('It has other working weeks between some dates, which are left out. Add their days as exceptions.');
  }
  const newer = partsIn(part, 'Exceptions', 'Exception').flatMap((one) => {
    const works = textOf(one, 'DayWorking') === '1';
    if (works && !isWholeDay(one, minutesPerDay)) {
      told.push('Its working hours differ from those of a day. The tracker counts whole days.');
    }
    return exceptionOf(one, works, told);
  });
  // files hold exceptions in both ways, the newer of which counts where it is there
  const own = newer.length > 0 ? newer : older;
  return { weekdays, exceptions: [...(below?.exceptions ?? []), ...own] };
}

function partsIn(part: XmlPart, list: string, name: string): readonly XmlPart[] {
  return part.parts.filter((one) => one.name === list).flatMap((one) => one.parts.filter((each) => each.name === name));
}

function isWholeDay(day: XmlPart, minutesPerDay: number): boolean {
  const times = partsIn(day, 'WorkingTimes', 'WorkingTime');
  const minutes = times.reduce(
    (sum, one) => sum + minuteOf(textOf(one, 'ToTime'), 1_440) - minuteOf(textOf(one, 'FromTime'), 0),
    0,
  );
  return times.length === 0 || minutes === minutesPerDay;
}

/** Minutes since midnight; the end of the day is written as midnight too. */
function minuteOf(time: string, midnight: number): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes || midnight;
}

function exceptionOf(part: XmlPart, works: boolean, told: string[]): Exception[] {
  const period = part.parts.find(({ name }) => name === 'TimePeriod');
  const [from, to] = ['FromDate', 'ToDate'].map((name) => (period ? textOf(period, name).slice(0, 10) : '')) as [
    string,
    string,
  ];
  if (!isIsoDate(from) || !isIsoDate(to) || to < from) {
    told.push('One of its exceptions has no dates and is left out.');
    return [];
  }
  const days = toDayNumber(to) - toDayNumber(from) + 1;
  const name = oneLine(textOf(part, 'Name'), 120) || (works ? 'Working days' : 'Days off');
  const times = Number(textOf(part, 'Occurrences')) || days;
  if (Number(textOf(part, 'Type') || '1') !== 1 || times < days) {
    told.push(`“${name}” comes again and again, and is left out. Add its days one by one.`);
    return [];
  }
  if (days > LONGEST_CLOSURE) {
    told.push(`“${name}” lasts ${days} days, and is left out: ${LONGEST_CLOSURE} is the most.`);
    return [];
  }
  return [{ name, from, to, works }];
}

/** Whose public holidays are all days off: of those on days that are worked, in the years of the plan. */
function regionOf(
  off: readonly DateSpan[],
  { from, to }: { readonly from: number; readonly to: number },
  weekend: readonly number[],
): HolidayRegion {
  const single = new Set(off.filter((span) => span.from === span.to).map((span) => span.from));
  const isKept = (region: BankHolidayRegion): boolean => {
    const due = bankHolidays(region).filter(({ date }) => {
      const year = Number(date.slice(0, 4));
      return year >= from && year <= to && !weekend.includes(isoWeekday(toDayNumber(date)));
    });
    return due.length > 0 && due.every(({ date }) => single.has(date));
  };
  return REGIONS.find(isKept) ?? 'NONE';
}
