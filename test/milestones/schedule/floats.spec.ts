import { itemOf, scheduleOf } from './asking.js';

/** "late start to late finish, total, free" */
function lateOf(plan: string, code: string): string {
  const { lateStart, lateFinish, totalFloat, freeFloat } = itemOf(plan, code);
  return `${lateStart ?? '-'} to ${lateFinish ?? '-'}, ${totalFloat ?? '-'}, ${freeFloat ?? '-'}`;
}

const TWO_WAYS = 'task A Short, 3 days; task B Long, 10 days; task C Both, 2 days; A -> C; B -> C';

describe('late dates, total float and free float', () => {
  it.each([
    ['the shorter way has slack', TWO_WAYS, 'A', '2010-01-13 to 2010-01-15, 7, 7'],
    ['the longer way has none', TWO_WAYS, 'B', '2010-01-04 to 2010-01-15, 0, 0'],
    ['the last item has none', TWO_WAYS, 'C', '2010-01-18 to 2010-01-19, 0, 0'],
    [
      "total float is shared along a chain, free float is its last member's",
      `${TWO_WAYS}; task D Next, 2 days; A -> D; D -> C`.replace('A -> C; ', ''),
      'A',
      '2010-01-11 to 2010-01-13, 5, 0',
    ],
    [
      'an open end may slip to the finish of the plan',
      'task A Short, 3 days; task B Long, 10 days',
      'A',
      '2010-01-13 to 2010-01-15, 7, 7',
    ],
    [
      'a later target end gives nobody more',
      `project 2010-01-04 to 2010-02-26; ${TWO_WAYS}`,
      'A',
      '2010-01-13 to 2010-01-15, 7, 7',
    ],
    [
      'an earlier target end takes from all',
      `project 2010-01-04 to 2010-01-15; ${TWO_WAYS}`,
      'B',
      '2009-12-30 to 2010-01-13, -2, -2',
    ],
    [
      'a target end on a bank holiday is its last working day before',
      'project 2010-05-24 to 2010-05-31; task A Work, 5 days',
      'A',
      '2010-05-24 to 2010-05-28, 0, 0',
    ],
    [
      'a deadline limits its own item',
      TWO_WAYS.replace('Short, 3 days', 'Short, 3 days, deadline 2010-01-08'),
      'A',
      '2010-01-06 to 2010-01-08, 2, 2',
    ],
    [
      'and what comes before it',
      'task A One, 3 days; task B Two, 3 days, deadline 2010-01-08; A -> B',
      'A',
      '2009-12-31 to 2010-01-05, -1, -1',
    ],
    [
      'a deadline of a stage limits what lies in it',
      'stage S All, deadline 2010-01-07; task A One, 3 days, in S; task B Two, 9 days',
      'A',
      '2010-01-05 to 2010-01-07, 1, 1',
    ],
    [
      'a latest start limits the start',
      'task A One, 3 days, start no later than 2010-01-06; task B Two, 9 days',
      'A',
      '2010-01-06 to 2010-01-08, 2, 2',
    ],
    [
      'a latest finish limits the finish',
      'task A One, 3 days, finish no later than 2010-01-11; task B Two, 9 days',
      'A',
      '2010-01-07 to 2010-01-11, 3, 3',
    ],
    [
      'a fixed date cannot slip',
      'task A One, 3 days, start fixed 2010-01-05; task B Two, 9 days',
      'A',
      '2010-01-05 to 2010-01-07, 0, 0',
    ],
    [
      'a fixed date too early for its predecessor makes that negative',
      'task A One, 5 days; milestone M Fixed, start fixed 2010-01-06; A -> M',
      'A',
      '2009-12-30 to 2010-01-06, -2, -2',
    ],
    [
      'SS limits the start of the first',
      'task A One, 2 days; task B Two, 5 days; A -> B SS + 1 working day; task C Long, 20 days',
      'A',
      '2010-01-22 to 2010-01-25, 14, 0',
    ],
    [
      'FF limits the finish of the first',
      'task A One, 2 days; task B Two, 5 days; A -> B FF + 3 working days; task C Long, 20 days',
      'A',
      '2010-01-25 to 2010-01-26, 15, 0',
    ],
    [
      'an elapsed lag is counted back over Easter',
      'project 2010-03-29; task A One, 2 days; task B Two, 1 day; A -> B + 5 elapsed days; task C Long, 7 days',
      'A',
      '2010-03-31 to 2010-04-01, 2, 1',
    ],
    [
      'a lead lets the first finish after the second starts, though not after the plan',
      'task A One, 5 days; task B Two, 2 days; A -> B - 4 working days',
      'A',
      '2010-01-04 to 2010-01-08, 0, 0',
    ],
    [
      'a milestone at the end of its day may slip to the end of the plan',
      'task A One, 1 day; milestone M Done; A -> M; task B Two, 5 days',
      'M',
      '2010-01-08 to 2010-01-08, 4, 4',
    ],
    [
      'a milestone at the start of its day likewise',
      'milestone M Go; task B Two, 5 days',
      'M',
      '2010-01-08 to 2010-01-08, 4, 4',
    ],
    [
      'work in hand can only slip its finish',
      'project 2010-01-04, status 2010-01-05; task A One, 3 days, started 2010-01-04; task B Two, 9 days, started 2010-01-04',
      'A',
      '2010-01-04 to 2010-01-14, 6, 6',
    ],
    [
      'an owner forecast beyond the network uses slack up, though the start may wait for the length alone',
      'task A One, 3 days, forecast 2010-01-13; task B Two, 10 days',
      'A',
      '2010-01-13 to 2010-01-15, 2, 2',
    ],
    [
      'under progress override a successor already started asks nothing more of the start',
      'project 2010-01-04, status 2010-01-06, progress override; task A One, 5 days, started 2010-01-04; task B Two, 5 days, started 2010-01-05; A -> B; task C Long, 9 days, started 2010-01-04',
      'A',
      '2010-01-04 to 2010-01-14, 4, 4',
    ],
    [
      'under retained logic what is left of a started successor still has to fit in',
      'project 2010-01-04, status 2010-01-06; task A One, 5 days, started 2010-01-04; task B Two, 5 days, started 2010-01-05; A -> B; task C Long, 12 days, started 2010-01-04',
      'A',
      '2010-01-04 to 2010-01-13, 3, 0',
    ],
    [
      'a milestone may turn from the start to the end of its day: its date stays',
      'task A One, 3 days; task S Two, 9 days, start no earlier than 2010-01-07; milestone M Both; A -> M; S -> M SS',
      'A',
      '2010-01-15 to 2010-01-19, 9, 1',
    ],
    [
      'but not from the end to the start of the next day',
      'task A One, 3 days; task S Two, 9 days; milestone M Both; A -> M; S -> M SS; task L Last, 5 days; M -> L',
      'S',
      '2010-01-04 to 2010-01-14, 0, 0',
    ],
  ])('%s', (_, plan, code, expected) => {
    expect(lateOf(plan, code)).toBe(expected);
  });
});

describe('the critical path and the longest path', () => {
  it.each([
    ['are the same chain in a plain plan', TWO_WAYS, 'B C', 'B C'],
    [
      'part where a deadline makes a side branch critical',
      TWO_WAYS.replace('Short, 3 days', 'Short, 3 days, deadline 2010-01-06'),
      'A B C',
      'B C',
    ],
    [
      'part where nothing is critical to a fixed end',
      `${TWO_WAYS}; milestone M Board, start no earlier than 2010-02-01; C -> M`,
      'M',
      'M',
    ],
    [
      'leave out what is finished',
      `project 2010-01-04, status 2010-01-18; ${TWO_WAYS.replace('Long, 10 days', 'Long, 10 days, finished 2010-01-15').replace('Short, 3 days', 'Short, 3 days, finished 2010-01-06')}`,
      'C',
      'B C',
    ],
    [
      'follow a start-to-start link to the start of its predecessor',
      'task A One, 2 days; task B Two, 20 days; task C Three, 5 days; A -> B SS + 1 working day; B -> C SS + 18 working days',
      'A B C',
      'A B C',
    ],
    ['end with the milestone after the last task', 'task A One, 2 days; milestone M Done; A -> M', 'A M', 'A M'],
  ])('%s', (_, plan, critical, longest) => {
    const result = scheduleOf(plan);
    expect([result.criticalPath.join(' '), result.longestPath.join(' ')]).toEqual([critical, longest]);
  });

  it('mark each item and the stages round it', () => {
    const plan = `stage S Round; ${TWO_WAYS.replace('Long, 10 days', 'Long, 10 days, in S')}`;
    expect(itemOf(plan, 'S')).toMatchObject({ critical: true, onLongestPath: true, totalFloat: 0, freeFloat: 0 });
    expect(itemOf(plan, 'A')).toMatchObject({ critical: false, onLongestPath: false });
  });
});
