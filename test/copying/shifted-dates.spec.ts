import { shiftedDate, spansFrom } from '../../src/copying/shifted-dates.js';
import { bankHolidays } from '../../src/platform/calendar/bank-holidays.js';
import { compileCalendar } from '../../src/platform/calendar/working-days.js';

const ordinary = compileCalendar({
  weekend: [6, 7],
  holidays: bankHolidays(),
  closures: [],
  restrictedWindows: [],
});
const everyDay = compileCalendar({ weekend: [], holidays: [], closures: [], restrictedWindows: [] });

describe('a date of a copied project', () => {
  const from = { start: '2010-01-04', calendar: ordinary };
  it.each([
    ['the start is the new start', '2010-01-04', '2011-01-04', '2011-01-04'],
    ['the day after is the working day after', '2010-01-05', '2011-01-07', '2011-01-10'],
    ['a bank holiday of the new year is passed over', '2010-01-05', '2011-04-21', '2011-04-26'],
    ['a day that is not worked counts as the working day before it', '2010-05-31', '2010-01-04', '2010-05-28'],
    ['a start that is not worked is the next working day', '2010-01-04', '2011-01-01', '2011-01-04'],
    ['a day before the start stays before it', '2009-12-31', '2011-02-07', '2011-02-04'],
    ['102 working days later', '2010-05-28', '2012-01-03', '2012-05-28'],
  ])('%s', (_, date, start, expected) => {
    expect(shiftedDate(date, from, { start, calendar: ordinary })).toBe(expected);
  });

  it('is counted on the one calendar and placed on the other', () => {
    expect(shiftedDate('2010-01-11', from, { start: '2011-01-01', calendar: everyDay })).toBe('2011-01-06');
  });

  it('is not shifted past the years of the record', () => {
    expect(shiftedDate('2060-01-04', from, { start: '2190-01-01', calendar: ordinary })).toBeNull();
  });

  it('moves no stretch of the calendar: what the new project still meets stays on its dates', () => {
    const spans = [
      { name: 'Christmas 2009', from: '2009-12-24', to: '2009-12-31' },
      { name: 'Christmas 2010', from: '2010-12-24', to: '2010-12-31' },
    ];
    const { kept, past } = spansFrom(spans, '2010-12-31');
    expect([kept, past].map((list) => list.map(({ name }) => name))).toEqual([['Christmas 2010'], ['Christmas 2009']]);
  });
});
