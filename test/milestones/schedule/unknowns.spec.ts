import { CAUSES_LISTED, mergeSorted } from '../../../src/milestones/schedule/unknowns.js';
import { datesOf, itemOf, scheduleOf } from './asking.js';

describe('what is unknown', () => {
  it.each([
    ['a length leaves the start known', 'task T Work, ? days', 'T', '2010-01-04 to unknown', 'T'],
    ['a date with nothing else said is unknown', 'milestone M Meet, date unknown', 'M', 'unknown to unknown', 'M'],
    [
      'a date stays unknown after predecessors: they only say what it comes after',
      'task A One, 3 days; milestone M Meet, date unknown; A -> M',
      'M',
      'unknown to unknown',
      'M',
    ],
    [
      'a date stays unknown by a latest date',
      'milestone M Meet, date unknown, finish no later than 2010-03-01',
      'M',
      'unknown to unknown',
      'M',
    ],
    [
      'a date is settled by an earliest date',
      'milestone M Meet, date unknown, start no earlier than 2010-03-01',
      'M',
      '2010-03-01 to 2010-03-01',
      '',
    ],
    [
      'a date is settled by a fixed date',
      'milestone M Meet, date unknown, start fixed 2010-03-01',
      'M',
      '2010-03-01 to 2010-03-01',
      '',
    ],
    [
      'a date is settled by a forecast',
      'milestone M Meet, date unknown, forecast 2010-03-01',
      'M',
      '2010-03-01 to 2010-03-01',
      '',
    ],
    [
      'a date is settled by a report that it was reached',
      'milestone M Meet, date unknown, finished 2010-01-06',
      'M',
      '2010-01-06 to 2010-01-06',
      '',
    ],
    [
      'a forecast earlier than a predecessor is pushed by it',
      'task A One, 10 days; milestone M Meet, date unknown, forecast 2010-01-08; A -> M',
      'M',
      '2010-01-15 to 2010-01-15',
      '',
    ],
    [
      'a length is settled by what is left',
      'task T Work, ? days, started 2010-01-04, 3 days left as at 2010-01-11',
      'T',
      '2010-01-04 to 2010-01-13',
      '',
    ],
    [
      'a length is settled by a fixed finish',
      'task T Work, ? days, finish fixed 2010-02-01',
      'T',
      '2010-01-04 to 2010-02-01',
      '',
    ],
    [
      'a finish is settled by a forecast, but never before the start',
      'task A One, 10 days; task T Work, ? days, forecast 2010-01-06; A -> T',
      'T',
      '2010-01-18 to 2010-01-18',
      '',
    ],
    ['it spreads along FS', 'task A One, ? days; task T Work, 2 days; A -> T', 'T', 'unknown to unknown', 'A'],
    [
      'it does not spread along SS from a known start',
      'task A One, ? days; task T Work, 2 days; A -> T SS + 1 working day',
      'T',
      '2010-01-05 to 2010-01-06',
      '',
    ],
    [
      'it spreads along FF to the start too, which is counted back',
      'task A One, ? days; task T Work, 2 days; A -> T FF',
      'T',
      'unknown to unknown',
      'A',
    ],
    [
      'FF to a started task leaves its start',
      'task A One, ? days; task T Work, 2 days, started 2010-01-06; A -> T FF',
      'T',
      '2010-01-06 to unknown',
      'A',
    ],
    [
      'a fixed start stops it',
      'task A One, ? days; task T Work, 2 days, start fixed 2010-02-01; A -> T',
      'T',
      '2010-02-01 to 2010-02-02',
      '',
    ],
    [
      'a forecast stops it, and the start is counted back',
      'task A One, ? days; task T Work, 2 days, forecast 2010-02-02; A -> T',
      'T',
      '2010-02-01 to 2010-02-02',
      '',
    ],
    [
      'causes add up, each once, in order of code',
      'task B Two, ? days; task A One, ? days; task C Three, 1 day; task T Work, 2 days; B -> C; A -> C; B -> T; C -> T',
      'T',
      'unknown to unknown',
      'A B',
    ],
    [
      'a finished task of unknown length has an unknown start',
      'task T Work, ? days, finished 2010-01-29',
      'T',
      'unknown to 2010-01-29',
      'T',
    ],
  ])('%s', (_, plan, code, dates, causes) => {
    expect(datesOf(plan, code)).toBe(dates);
    expect(itemOf(plan, code).unknownBecause.join(' ')).toBe(causes);
  });

  it('says so: the finish of the plan is the last known one only', () => {
    const plan = 'task A One, 5 days; task B Two, ? days; task C Three, 5 days; A -> C; B -> C';
    const { finish, finishIsPartial } = scheduleOf(plan);
    expect([finish, finishIsPartial]).toEqual(['2010-01-08', true]);
    expect(scheduleOf('milestone M Meet, date unknown').finish).toBeNull();
  });

  it('measures floats against what is known: work before an unknown ends with the known plan', () => {
    const plan = 'task A One, 5 days; task B Two, ? days; task D Long, 8 days; task C Three, 5 days; A -> C; B -> C';
    expect([itemOf(plan, 'A').totalFloat, itemOf(plan, 'C').totalFloat, itemOf(plan, 'D').totalFloat]).toEqual([
      3,
      null,
      0,
    ]);
  });

  it(`lists at most ${CAUSES_LISTED} causes, the first by code`, () => {
    const tasks = Array.from({ length: 30 }, (_, index) => `U${String(index + 10)}`);
    const plan = [
      ...tasks.map((code) => `task ${code} Open, ? days`),
      'task T Work, 1 day',
      ...tasks.map((code) => `${code} -> T`),
    ];
    expect(itemOf(plan.join(';'), 'T').unknownBecause).toEqual(tasks.slice(0, CAUSES_LISTED));
  });

  it.each([
    ['one side empty', ['A'], [], ['A']],
    ['the other side empty', [], ['B'], ['B']],
    ['both, with one in common', ['A', 'C'], ['B', 'C', 'D'], ['A', 'B', 'C']],
  ])('lists are merged and cut: %s', (_, a, b, merged) => {
    expect(mergeSorted(a, b, 3)).toEqual(merged);
  });
});
