import {
  bankHolidays,
  type BankHolidayRegion,
  LISTED_YEARS,
  listOfBankHolidays,
} from '../../../src/platform/calendar/bank-holidays.js';
import { isIsoDate } from '../../../src/platform/calendar/iso-date.js';
import { PUBLISHED, PUBLISHED_TOGETHER, WITHOUT_LIST } from './published-bank-holidays.js';

const REGIONS: readonly BankHolidayRegion[] = ['ENGLAND_AND_WALES', 'SCOTLAND', 'NORTHERN_IRELAND'];
const YEARS = Array.from({ length: LISTED_YEARS.last - LISTED_YEARS.first + 1 }, (_, n) => LISTED_YEARS.first + n);

/** The usual days of a year, by the Acts of 1971 and 2007 and the yearly proclamations, worked out by the machine's dates. */
function usualDays(region: BankHolidayRegion, year: number): string[] {
  const at = (month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day));
  const plus = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);
  const monday = (date: Date, step: 1 | -1): Date => (date.getUTCDay() === 1 ? date : monday(plus(date, step), step));
  const weekday = (date: Date): Date => (date.getUTCDay() % 6 === 0 ? weekday(plus(date, 1)) : date);
  /** Two days in a row, each moved to a weekday, the second clear of the first. */
  const pair = (first: Date, second: Date): Date[] => {
    const one = weekday(first);
    const two = weekday(second);
    return [one, two.getTime() === one.getTime() ? plus(two, 1) : two];
  };
  const easter = easterSunday(year);
  const scottish = region === 'SCOTLAND';
  const irish = region === 'NORTHERN_IRELAND';
  return [
    ...(scottish ? pair(at(1, 1), at(1, 2)) : [weekday(at(1, 1))]),
    ...(irish ? [weekday(at(3, 17)), weekday(at(7, 12))] : []),
    plus(easter, -2),
    ...(scottish ? [] : [plus(easter, 1)]),
    monday(at(5, 1), 1),
    monday(at(5, 31), -1),
    scottish ? monday(at(8, 1), 1) : monday(at(8, 31), -1),
    ...(scottish && year >= 2007 ? [weekday(at(11, 30))] : []),
    ...pair(at(12, 25), at(12, 26)),
  ].map((date) => date.toISOString().slice(0, 10));
}

/** Gauss's rule as corrected for the Gregorian calendar. */
function easterSunday(year: number): Date {
  const century = Math.floor(year / 100);
  const moon = (15 + century - Math.floor(century / 4) - Math.floor((13 + 8 * century) / 25)) % 30;
  const epact = (19 * (year % 19) + moon) % 30;
  const full = 21 + epact - (epact === 29 || (epact === 28 && year % 19 > 10) ? 1 : 0); // days of March
  const date = new Date(Date.UTC(year, 2, full + 1));
  while (date.getUTCDay() !== 0) date.setUTCDate(date.getUTCDate() + 1);
  return date;
}

/** Days proclaimed, and usual days they took the place of. */
const PROCLAIMED: Record<number, { added: string[]; dropped: string[]; only?: BankHolidayRegion }> = {
  2002: { added: ['2002-06-03', '2002-06-04'], dropped: ['2002-05-27'] },
  2011: { added: ['2011-04-29'], dropped: [] },
  2012: { added: ['2012-06-04', '2012-06-05'], dropped: ['2012-05-28'] },
  2020: { added: ['2020-05-08'], dropped: ['2020-05-04'] },
  2022: { added: ['2022-06-02', '2022-06-03', '2022-09-19'], dropped: ['2022-05-30'] },
  2023: { added: ['2023-05-08'], dropped: [] },
  2026: { added: ['2026-06-15'], dropped: [], only: 'SCOTLAND' },
};

const listed = (region: BankHolidayRegion, year: number): string[] =>
  listOfBankHolidays(region)
    .map((holiday) => holiday.date)
    .filter((date) => date.startsWith(String(year)));

describe.each(REGIONS)('the bank holidays of %s', (region) => {
  it.each(YEARS)('in %i follow the Acts and the proclamations', (year) => {
    const known = PROCLAIMED[year];
    const { added, dropped } = known && (known.only ?? region) === region ? known : { added: [], dropped: [] };
    const expected = [...usualDays(region, year).filter((date) => !dropped.includes(date)), ...added];
    expect(listed(region, year)).toEqual(expected.sort());
  });

  it.each(Object.keys(PUBLISHED[region]).map(Number))('in %i are those that were published', (year) => {
    expect(listed(region, year)).toEqual(PUBLISHED[region][year]!.split(' ').map((day) => `${year}-${day}`));
  });

  it('are compared with a list that was published, but for the years that are named', () => {
    const compared = [...Object.keys(PUBLISHED[region]), ...Object.keys(PUBLISHED_TOGETHER)].map(Number);
    expect(YEARS.filter((year) => !compared.includes(year))).toEqual(WITHOUT_LIST[region]);
    expect(Math.max(...compared)).toBe(LISTED_YEARS.announced);
  });

  it('are real dates in order, each once, none on a weekend, of the years that are listed', () => {
    const dates = bankHolidays(region).map((holiday) => holiday.date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates.filter((date) => !isIsoDate(date) || new Date(date).getUTCDay() % 6 === 0)).toEqual([]);
    expect([...new Set(dates.map((date) => Number(date.slice(0, 4))))]).toEqual(YEARS);
  });
});

describe('the bank holidays of all regions together', () => {
  it.each(Object.keys(PUBLISHED_TOGETHER).map(Number))('in %i are those that were published', (year) => {
    const days = [...new Set(REGIONS.flatMap((region) => listed(region, year)))].sort();
    expect(days).toEqual(PUBLISHED_TOGETHER[year]!.split(' ').map((day) => `${year}-${day}`));
  });
});

describe('a bank holiday', () => {
  it.each<[BankHolidayRegion, string, string, string]>([
    ['ENGLAND_AND_WALES', '2010-05-31', 'Spring bank holiday', ''],
    ['ENGLAND_AND_WALES', '2012-06-04', 'Spring bank holiday', 'Moved from 28 May'],
    ['ENGLAND_AND_WALES', '2010-12-27', 'Christmas Day', 'Substitute day'],
    ['ENGLAND_AND_WALES', '2020-05-08', 'Early May bank holiday (VE day)', 'Moved from 4 May'],
    ['SCOTLAND', '2005-01-04', "New Year's Day", 'Substitute day'],
    ['SCOTLAND', '2017-01-02', '2nd January', ''],
    ['SCOTLAND', '2017-01-03', "New Year's Day", 'Substitute day'],
    ['SCOTLAND', '2024-12-02', "St Andrew's Day", 'Substitute day'],
    ['NORTHERN_IRELAND', '2024-03-18', "St Patrick's Day", 'Substitute day'],
    ['NORTHERN_IRELAND', '2026-07-13', "Battle of the Boyne (Orangemen's Day)", 'Substitute day'],
  ])('of %s on %s is %s %s', (region, date, title, notes) => {
    expect(listOfBankHolidays(region).find((holiday) => holiday.date === date)).toEqual({ date, title, notes });
  });
});
