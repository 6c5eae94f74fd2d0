import { datesOf, itemOf } from './asking.js';

describe('the early dates of a task by its links (T1 takes Mon 4 to Fri 15 January 2010)', () => {
  it.each([
    ['FS: starts the next working day', 'FS', 3, '2010-01-18 to 2010-01-20'],
    ['FS with a lag of two working days', 'FS + 2 working days', 3, '2010-01-20 to 2010-01-22'],
    ['FS with a lead of two working days', 'FS - 2 working days', 3, '2010-01-14 to 2010-01-18'],
    ['FS with two elapsed days: the weekend uses them up', 'FS + 2 elapsed days', 3, '2010-01-18 to 2010-01-20'],
    ['FS with three elapsed days: Monday as well', 'FS + 3 elapsed days', 3, '2010-01-19 to 2010-01-21'],
    ['FS with an elapsed lead of one day', 'FS - 1 elapsed day', 3, '2010-01-15 to 2010-01-19'],
    ['SS: starts the same day', 'SS', 3, '2010-01-04 to 2010-01-06'],
    ['SS with a lag', 'SS + 4 working days', 3, '2010-01-08 to 2010-01-12'],
    ['SS with five elapsed days: Saturday, so Monday', 'SS + 5 elapsed days', 3, '2010-01-11 to 2010-01-13'],
    ['SS with a lead: never before the project starts', 'SS - 4 working days', 3, '2010-01-04 to 2010-01-06'],
    ['FF: finishes the same day', 'FF', 3, '2010-01-13 to 2010-01-15'],
    ['FF with a lag', 'FF + 1 working day', 3, '2010-01-14 to 2010-01-18'],
    ['FF with two elapsed days: Sunday, so Monday', 'FF + 2 elapsed days', 3, '2010-01-14 to 2010-01-18'],
    ['FF on a task too long for it: pushed by the project start instead', 'FF', 12, '2010-01-04 to 2010-01-19'],
    ['SF: finishes before the other starts, held by the project start', 'SF', 3, '2010-01-04 to 2010-01-06'],
    ['SF with a lag of eight working days', 'SF + 8 working days', 3, '2010-01-11 to 2010-01-13'],
  ])('%s', (_, link, days, expected) => {
    expect(datesOf(`task T1 First, 10 days; task T2 Second, ${days} days; T1 -> T2 ${link}`, 'T2')).toBe(expected);
  });

  it.each([
    ['the latest of several links wins', 'T1 -> T2 SS; T1 -> T2 FF + 3 working days', '2010-01-18 to 2010-01-20', 'FF'],
    [
      'of equal links the earlier in the plan is the reason',
      'T1 -> T2; T1 -> T2 SS + 10 working days',
      '2010-01-18 to 2010-01-20',
      'FS',
    ],
    ['and the other way round', 'T1 -> T2 SS + 10 working days; T1 -> T2', '2010-01-18 to 2010-01-20', 'SS'],
  ])('%s', (_, links, dates, type) => {
    const plan = `task T1 First, 10 days; task T2 Second, 3 days; ${links}`;
    expect(datesOf(plan, 'T2')).toBe(dates);
    expect(itemOf(plan, 'T2').startReason.link?.type).toBe(type);
  });
});

describe('what a stage may not start before', () => {
  const plan = (inside: string): string =>
    `stage S0 Outer, start no earlier than 2010-01-13; stage S1 Inner, in S0, start no earlier than 2010-01-11; ${inside}`;
  it.each([
    ['holds a task in it', 'task T Work, 2 days, in S1', '2010-01-13 to 2010-01-14'],
    ['holds a milestone in it', 'milestone T Go, in S1', '2010-01-13 to 2010-01-13'],
    [
      'leaves a later link alone',
      'task A One, 10 days; task T Work, 2 days, in S1; A -> T',
      '2010-01-18 to 2010-01-19',
    ],
    ['leaves work that has begun alone', 'task T Work, 2 days, in S1, started 2010-01-05', '2010-01-05 to 2010-01-06'],
    ['leaves a fixed date alone', 'task T Work, 2 days, in S1, start fixed 2010-01-06', '2010-01-06 to 2010-01-07'],
    ['leaves what is outside alone', 'task T Work, 2 days', '2010-01-04 to 2010-01-05'],
  ])('%s', (_, inside, dates) => {
    expect(datesOf(plan(inside), 'T')).toBe(dates);
  });

  it('is the reason that is given, by the name of the stage', () => {
    const { startReason } = itemOf(plan('task T Work, 2 days, in S1'), 'T');
    expect(startReason).toMatchObject({ kind: 'CONSTRAINT', text: 'stage S0 is not to start before 13 January 2010' });
  });
});

describe('a milestone', () => {
  it.each([
    [
      'without predecessors is the start of its day: work may begin that day',
      'milestone M Go; task T Work, 2 days; M -> T',
      'T',
      '2010-01-04 to 2010-01-05',
    ],
    [
      'with predecessors is the end of its day: work begins the next',
      'task A First, 5 days; milestone M Done; task T Work, 2 days; A -> M; M -> T',
      'T',
      '2010-01-11 to 2010-01-12',
    ],
    [
      'falls on the finish it waits for',
      'task A First, 5 days; milestone M Done; A -> M',
      'M',
      '2010-01-08 to 2010-01-08',
    ],
    [
      'with a lag of two working days falls two working days after it',
      'task A First, 5 days; milestone M Done; A -> M + 2 working days',
      'M',
      '2010-01-12 to 2010-01-12',
    ],
    [
      'on the start of work falls on that day, not the day before',
      'task A First, 5 days; task B Next, 5 days; milestone M Begun; A -> B; B -> M SS',
      'M',
      '2010-01-11 to 2010-01-11',
    ],
    [
      'after a start milestone falls on the same day',
      'milestone S Go; milestone M Done; S -> M',
      'M',
      '2010-01-04 to 2010-01-04',
    ],
    [
      'not to be before a bank holiday falls on the working day after',
      'task A First, 1 day; milestone M Done, finish no earlier than 2010-05-31; A -> M',
      'M',
      '2010-06-01 to 2010-06-01',
    ],
    [
      'reported as reached on a Saturday keeps its Saturday',
      'task A First, 1 day; milestone M Done, finished 2010-01-09; A -> M',
      'M',
      '2010-01-09 to 2010-01-09',
    ],
    [
      'reported by its start alone is reached all the same',
      'milestone M Done, started 2010-01-12',
      'M',
      '2010-01-12 to 2010-01-12',
    ],
    [
      'is what a task of no days is',
      'task A First, 5 days; task Z Nothing, 0 days; A -> Z',
      'Z',
      '2010-01-08 to 2010-01-08',
    ],
  ])('%s', (_, plan, code, expected) => {
    expect(datesOf(plan, code)).toBe(expected);
  });
});

describe('a constraint', () => {
  it.each([
    ['start no earlier than pushes', 'start no earlier than 2010-02-01', '2010-02-01 to 2010-02-03'],
    ['start no earlier than a Saturday means Monday', 'start no earlier than 2010-02-06', '2010-02-08 to 2010-02-10'],
    [
      'start no earlier than a day already past does nothing',
      'start no earlier than 2009-12-01',
      '2010-01-18 to 2010-01-20',
    ],
    [
      'finish no earlier than pushes the start with it',
      'finish no earlier than 2010-02-05',
      '2010-02-03 to 2010-02-05',
    ],
    ['finish no earlier than a Sunday means Monday', 'finish no earlier than 2010-02-07', '2010-02-04 to 2010-02-08'],
    ['start no later than does not move anything', 'start no later than 2010-01-11', '2010-01-18 to 2010-01-20'],
    ['finish no later than does not move anything', 'finish no later than 2010-01-11', '2010-01-18 to 2010-01-20'],
    ['start fixed holds against the link', 'start fixed 2010-01-11', '2010-01-11 to 2010-01-13'],
    ['finish fixed holds against the link', 'finish fixed 2010-01-12', '2010-01-08 to 2010-01-12'],
    ['start fixed later than the link asks', 'start fixed 2010-03-01', '2010-03-01 to 2010-03-03'],
    [
      'start fixed on a Saturday is shown as fixed, worked from Monday',
      'start fixed 2010-02-06',
      '2010-02-06 to 2010-02-10',
    ],
    [
      'finish fixed on a Sunday is shown as fixed, worked until Friday',
      'finish fixed 2010-02-07',
      '2010-02-03 to 2010-02-07',
    ],
  ])('%s', (_, constraint, expected) => {
    expect(datesOf(`task T1 First, 10 days; task T2 Second, 3 days, ${constraint}; T1 -> T2`, 'T2')).toBe(expected);
  });
});

describe('a stage', () => {
  it.each([
    [
      'runs from its first start to its last finish, inner stages too',
      'stage S Outer; stage I Inner, in S; task A One, 2 days, in S; task B Two, 5 days, in I; A -> B',
      '2010-01-04 to 2010-01-12',
    ],
    [
      'has no finish while a part of it is unknown',
      'stage S Outer; task A One, 2 days, in S; task B Two, ? days, in S; A -> B',
      '2010-01-04 to unknown',
    ],
    ['with nothing in it has no dates', 'stage S Outer; task A One, 2 days', 'unknown to unknown'],
    [
      'is not made unknown by an empty stage inside it',
      'stage S Outer; stage I Inner, in S; task A One, 2 days, in S',
      '2010-01-04 to 2010-01-05',
    ],
  ])('%s', (_, plan, expected) => {
    expect(datesOf(plan, 'S')).toBe(expected);
  });
});
