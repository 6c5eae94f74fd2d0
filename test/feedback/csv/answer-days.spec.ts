import { type DayOrder, daysOf } from '../../../src/feedback/csv/answer-days.js';

const read = (cells: readonly string[], order: DayOrder | null = null) =>
  daysOf(cells, order).map((each) => (each === null ? null : 'day' in each ? each.day : each.code));

describe('The day of an answer', () => {
  it.each<[string, string | null]>([
    ['2010-01-05', '2010-01-05'],
    ['2010-01-05T10:33:00Z', '2010-01-05'],
    ['2010-01-05 10:33', '2010-01-05'],
    ['14/02/2010', '2010-02-14'],
    ['14/2/10 09:15:01', '2010-02-14'],
    ['14.02.2010', '2010-02-14'],
    ['02/14/2010 1:05 PM', '2010-02-14'],
    ['2/2/2010', '2010-02-02'],
    ['5 January 2010', '2010-01-05'],
    ['Tue, 5 Jan 2010', '2010-01-05'],
    ['5th January 2010', '2010-01-05'],
    ['5-Jan-10', '2010-01-05'],
    ['January 5, 2010', '2010-01-05'],
    ['40183', '2010-01-05'],
    ['40183.75', '2010-01-05'],
    ['', null],
    ['  ', null],
    ['3/4/2010', 'DAY_AMBIGUOUS'],
    ['31/02/2010', 'DAY_UNKNOWN'],
    ['2010', 'DAY_UNKNOWN'],
    ['32/13/2010', 'DAY_UNKNOWN'],
    ['yesterday', 'DAY_UNKNOWN'],
    ['5 Foo 2010', 'DAY_UNKNOWN'],
    ['99999', 'DAY_UNKNOWN'],
  ])('%s is %s', (cell, expected) => {
    expect(read([cell])).toEqual([expected]);
  });

  it('is told by another cell of the column that can be read in one way only', () => {
    expect(read(['3/4/2010', '14/4/2010'])).toEqual(['2010-04-03', '2010-04-14']);
    expect(read(['3/4/2010', '4/14/2010'])).toEqual(['2010-03-04', '2010-04-14']);
  });

  it('is refused where the column has both orders', () => {
    expect(read(['3/4/2010', '14/4/2010', '4/14/2010'])).toEqual(['DAY_AMBIGUOUS', '2010-04-14', '2010-04-14']);
  });

  it('is read in the order that was chosen, and in no other', () => {
    expect(read(['3/4/2010', '4/14/2010'], 'DAY_FIRST')).toEqual(['2010-04-03', 'DAY_UNKNOWN']);
    expect(read(['3/4/2010', '4/14/2010'], 'MONTH_FIRST')).toEqual(['2010-03-04', '2010-04-14']);
  });

  it('says which two days it could be, and what to do', () => {
    expect(daysOf(['3/4/2010'], null)).toEqual([
      {
        code: 'DAY_AMBIGUOUS',
        fault:
          'reads 3/4/2010, which could be 3 April 2010 or 4 March 2010. Choose the order of day and month, or write days as 2010-12-31',
      },
    ]);
  });
});
