import fc from 'fast-check';
import { bankHolidays } from '../../../src/platform/calendar/bank-holidays.js';
import { toDayNumber, toIsoDate } from '../../../src/platform/calendar/iso-date.js';
import { type WorkingCalendar } from '../../../src/platform/calendar/working-calendar.types.js';
import {
  addWorkingDays,
  clearDaysBefore,
  compileCalendar,
  isWorking,
  nextWorkingDay,
  nonWorkingBetween,
  previousWorkingDay,
  workingDaysBetween,
  workingDaysInSpan,
} from '../../../src/platform/calendar/working-days.js';

const ORDINARY: WorkingCalendar = { weekend: [6, 7], holidays: bankHolidays(), closures: [], restrictedWindows: [] };
const england = compileCalendar(ORDINARY);

// The same cases in every run.
fc.configureGlobal({ seed: 20100126 });

describe('working days in England', () => {
  it.each([
    ['a Monday', '2010-01-04', true],
    ['a Saturday', '2010-01-09', false],
    ['Good Friday', '2010-04-02', false],
    ['the Spring bank holiday', '2010-05-31', false],
    ['a weekday beyond the list of holidays', '2099-12-31', true],
    ['a weekday of 1990', '1990-06-01', true],
  ])('%s, %s: worked is %s', (_, date, worked) => {
    expect(isWorking(england, date)).toBe(worked);
  });

  it.each([
    ['a working day is its own next and previous', '2010-05-28', '2010-05-28', '2010-05-28'],
    ['over a bank holiday weekend', '2010-05-30', '2010-06-01', '2010-05-28'],
    ['over Easter', '2010-04-03', '2010-04-06', '2010-04-01'],
  ])('%s: from %s the next is %s, the previous %s', (_, date, next, previous) => {
    expect(nextWorkingDay(england, date)).toBe(next);
    expect(previousWorkingDay(england, date)).toBe(previous);
  });

  it.each([
    ['one day on from the Friday before the Spring bank holiday', '2010-05-28', 1, '2010-06-01'],
    ['one day on from the bank holiday itself', '2010-05-31', 1, '2010-06-01'],
    ['one day back from the bank holiday', '2010-05-31', -1, '2010-05-28'],
    ['one day back over Easter', '2010-04-06', -1, '2010-04-01'],
    ['no days from a working day', '2010-01-04', 0, '2010-01-04'],
    ['no days from a Saturday', '2010-01-09', 0, '2010-01-11'],
    ['the 102nd working day of the plan', '2009-12-31', 102, '2010-05-28'],
  ])('%s: %s and %i is %s', (_, date, count, expected) => {
    expect(addWorkingDays(england, date, count)).toBe(expected);
  });

  it.each([
    ['the same day is no slip', '2010-05-28', '2010-05-28', 0],
    ['over the bank holiday is one day', '2010-05-28', '2010-06-01', 1],
    ['to the bank holiday itself is none', '2010-05-28', '2010-05-31', 0],
    ['from the bank holiday to the day after is one', '2010-05-31', '2010-06-01', 1],
    ['earlier is negative', '2010-06-01', '2010-05-28', -1],
    ['from Friday to Saturday is none', '2010-01-08', '2010-01-09', 0],
  ])('slip: %s (%s to %s: %i)', (_, from, to, days) => {
    expect(workingDaysBetween(england, from, to)).toBe(days);
  });

  it.each([
    ['4 January to 28 May 2010', '2010-01-04', '2010-05-28', 102],
    ['4 January to 31 May 2010, the holiday adding none', '2010-01-04', '2010-05-31', 102],
    ['one working day', '2010-01-04', '2010-01-04', 1],
    ['a weekend', '2010-01-09', '2010-01-10', 0],
    ['dates the wrong way round', '2010-01-10', '2010-01-04', 0],
  ])('%s: %s to %s, both included, is %i', (_, from, to, days) => {
    expect(workingDaysInSpan(england, from, to)).toBe(days);
  });

  it.each([
    ['five clear days before the Board of 26 January', '2010-01-26', 5, '2010-01-18'],
    ['no clear day: the working day before', '2010-01-26', 0, '2010-01-25'],
    ['five clear days over Easter', '2010-04-08', 5, '2010-03-29'],
    ['three clear days before a meeting on a Sunday', '2010-01-10', 3, '2010-01-05'],
  ])('%s: before %s, %i clear, is %s', (_, date, count, expected) => {
    expect(clearDaysBefore(england, date, count)).toBe(expected);
  });

  it('names holidays between two dates, both included, and leaves weekends out', () => {
    expect(nonWorkingBetween(england, '2010-04-02', '2010-05-31')).toEqual([
      { name: 'Good Friday', date: '2010-04-02' },
      { name: 'Easter Monday', date: '2010-04-05' },
      { name: 'Early May bank holiday', date: '2010-05-03' },
      { name: 'Spring bank holiday', date: '2010-05-31' },
    ]);
    expect(nonWorkingBetween(england, '2010-01-04', '2010-04-01')).toEqual([]);
  });
});

describe("a project's own calendar", () => {
  it('names a closure once, by its first weekday in the stretch, and a holiday inside it by its own name', () => {
    const calendar = compileCalendar({
      ...ORDINARY,
      closures: [{ name: 'Christmas closure', from: '2010-12-18', to: '2010-12-31' }],
    });
    expect(nonWorkingBetween(calendar, '2010-12-17', '2010-12-27')).toEqual([
      { name: 'Christmas closure', date: '2010-12-20' },
      { name: 'Christmas Day', date: '2010-12-27' },
    ]);
    expect(calendar.whyNotWorked(toDayNumber('2010-12-20'))).toBe('Christmas closure');
    expect(calendar.whyNotWorked(toDayNumber('2010-12-19'))).toBe('Sunday');
    expect(calendar.whyNotWorked(toDayNumber('2010-12-17'))).toBeNull();
  });

  it('may work at weekends', () => {
    const calendar = compileCalendar({ ...ORDINARY, weekend: [5] });
    expect(workingDaysInSpan(calendar, '2010-01-04', '2010-01-10')).toBe(6);
  });

  it('is refused without a working weekday, or with a date that is not real', () => {
    expect(() => compileCalendar({ ...ORDINARY, weekend: [1, 2, 3, 4, 5, 6, 7] })).toThrow(/working weekday/);
    expect(() => compileCalendar({ ...ORDINARY, holidays: [{ name: 'X', date: '2010-02-30' }] })).toThrow(/real date/);
  });

  it('gives up with a plain word at the year 9999', () => {
    expect(() => addWorkingDays(england, '2010-01-04', 3_000_000)).toThrow(/past the year 9999/);
  });
});

describe('on any calendar', () => {
  const day = fc.integer({ min: toDayNumber('1990-01-01'), max: toDayNumber('2100-12-31') }).map(toIsoDate);
  const calendars = fc.record({
    weekend: fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 6 }),
    holidays: fc.array(fc.record({ name: fc.constant('Holiday'), date: day }), { maxLength: 20 }),
    closures: fc.constant([]),
    restrictedWindows: fc.constant([]),
  });

  it('adding and counting undo each other, and slips add up', () => {
    fc.assert(
      fc.property(calendars, day, day, fc.integer({ min: 1, max: 500 }), (given, a, b, count) => {
        const calendar = compileCalendar(given);
        const later = addWorkingDays(calendar, a, count);
        expect(isWorking(calendar, later)).toBe(true);
        expect(workingDaysBetween(calendar, a, later)).toBe(count);
        expect(workingDaysBetween(calendar, a, b) + workingDaysBetween(calendar, b, later)).toBe(count);
        expect(workingDaysInSpan(calendar, clearDaysBefore(calendar, a, count), a)).toBe(
          count + 1 + (isWorking(calendar, a) ? 1 : 0),
        );
      }),
      { numRuns: 60 },
    );
  });
});
