import { bankHolidays, ENGLAND_AND_WALES, LISTED_UNTIL } from '../../../src/milestones/schedule/bank-holidays.js';
import { isIsoDate } from '../../../src/milestones/schedule/iso-date.js';

/** The usual days of a year, by the Act of 1971 and the proclamations since 1974 and 1978, worked out by the machine's dates. */
function usualDays(year: number): string[] {
  const at = (month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day));
  const plus = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);
  const monday = (date: Date, step: 1 | -1): Date => (date.getUTCDay() === 1 ? date : monday(plus(date, step), step));
  const weekday = (date: Date): Date => (date.getUTCDay() % 6 === 0 ? weekday(plus(date, 1)) : date);
  const easter = easterSunday(year);
  const christmas = weekday(at(12, 25));
  const boxing = weekday(at(12, 26));
  // A Saturday pair moves to Monday and Tuesday; on a Sunday Christmas the Act keeps Monday 26 and adds Tuesday 27.
  const second = boxing.getTime() === christmas.getTime() ? plus(boxing, 1) : boxing;
  return [
    weekday(at(1, 1)),
    plus(easter, -2),
    plus(easter, 1),
    monday(at(5, 1), 1),
    monday(at(5, 31), -1),
    monday(at(8, 31), -1),
    christmas,
    second,
  ].map((date) => date.toISOString().slice(0, 10));
}

/** Gauss's rule as corrected for the Gregorian calendar (Spencer Jones keeps its own form; this one is independent). */
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
const PROCLAIMED: Record<number, { added: string[]; dropped: string[] }> = {
  2011: { added: ['2011-04-29'], dropped: [] },
  2012: { added: ['2012-06-04', '2012-06-05'], dropped: ['2012-05-28'] },
  2020: { added: ['2020-05-08'], dropped: ['2020-05-04'] },
  2022: { added: ['2022-06-02', '2022-06-03', '2022-09-19'], dropped: ['2022-05-30'] },
  2023: { added: ['2023-05-08'], dropped: [] },
};

const listed = (year: number): string[] =>
  ENGLAND_AND_WALES.map((holiday) => holiday.date).filter((date) => date.startsWith(String(year)));

describe('the bank holidays of England and Wales', () => {
  it.each([
    [2009, '01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28'],
    [2010, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2011, '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27'],
  ])('in %i were the days offices were shut: %s', (year, days) => {
    expect(listed(year)).toEqual(days.split(' ').map((day) => `${year}-${day}`));
  });

  it.each(Array.from({ length: 22 }, (_, index) => 2009 + index))(
    'in %i follow the rules and the proclamations',
    (year) => {
      const { added, dropped } = PROCLAIMED[year] ?? { added: [], dropped: [] };
      const expected = [...usualDays(year).filter((date) => !dropped.includes(date)), ...added];
      expect(listed(year)).toEqual(expected.sort());
    },
  );

  it('are real dates in order, each once, none on a weekend, up to the end of the list', () => {
    const dates = bankHolidays().map((holiday) => holiday.date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates.filter((date) => !isIsoDate(date) || new Date(date).getUTCDay() % 6 === 0)).toEqual([]);
    expect(dates.at(-1)! <= LISTED_UNTIL).toBe(true);
  });

  it.each([
    ['2010-05-31', 'Spring bank holiday', ''],
    ['2012-06-04', 'Spring bank holiday', 'Moved from 28 May'],
    ['2010-12-27', 'Christmas Day', 'Substitute day'],
  ])('say of %s that it is %s %s', (date, title, notes) => {
    expect(ENGLAND_AND_WALES.find((holiday) => holiday.date === date)).toEqual({ date, title, notes });
  });
});
