import fc from 'fast-check';
import {
  formatIsoDate,
  isIsoDate,
  isoWeekday,
  toDayNumber,
  toIsoDate,
  weekdayName,
} from '../../../src/platform/calendar/iso-date.js';

// The same cases in every run.
fc.configureGlobal({ seed: 20100126 });

describe('a calendar date', () => {
  it.each([
    ['the first day of counting', '1970-01-01', 0],
    ['the day before it', '1969-12-31', -1],
    ['a leap day', '2012-02-29', 15399],
    ['a leap day of a century year divisible by 400', '2000-02-29', 11016],
    ['the last date that can be written', '9999-12-31', 2932896],
  ])('%s, %s, is day %i and back', (_, date, day) => {
    expect(toDayNumber(date)).toBe(day);
    expect(toIsoDate(day)).toBe(date);
  });

  it.each([
    ['29 February of a common year', '2010-02-29'],
    ['29 February of a century year', '1900-02-29'],
    ['31 April', '2010-04-31'],
    ['month 13', '2010-13-01'],
    ['day 0', '2010-01-00'],
    ['year 0', '0000-01-01'],
    ['a date without leading zeros', '2010-1-4'],
    ['a date with a time', '2010-01-04T00:00:00Z'],
    ['a British date', '04/01/2010'],
    ['a date with a space before it', ' 2010-01-04'],
    ['nothing', ''],
  ])('is refused when it is %s (%s)', (_, text) => {
    expect(isIsoDate(text)).toBe(false);
    expect(() => toDayNumber(text)).toThrow(RangeError);
  });

  it.each([
    ['1899-12-31', false],
    ['1900-01-01', true],
    ['2199-12-31', true],
    ['2200-01-01', false],
  ])('%s may be given: %s', (text, taken) => {
    expect(isIsoDate(text)).toBe(taken);
  });

  it.each([
    ['2010-01-04', 'Monday', 1],
    ['2010-01-26', 'Tuesday', 2],
    ['2010-05-20', 'Thursday', 4],
    ['1969-12-28', 'Sunday', 7],
  ])('%s is a %s, ISO weekday %i', (date, name, weekday) => {
    expect(isoWeekday(toDayNumber(date))).toBe(weekday);
    expect(weekdayName(toDayNumber(date))).toBe(name);
  });

  it('is written with the month in words and no leading zero, with the space that is asked for', () => {
    expect(formatIsoDate('2010-01-04')).toBe('4 January 2010');
    expect(formatIsoDate('2010-09-30', '\u00a0')).toBe('30\u00a0September\u00a02010');
  });

  it('agrees with the machine for every day number of the years 1 to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719162, max: 2932896 }), (day) => {
        const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
        expect(toIsoDate(day)).toBe(iso);
        expect(toDayNumber(iso)).toBe(day);
      }),
    );
  });
});
