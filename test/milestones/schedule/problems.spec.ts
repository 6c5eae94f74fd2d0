import { problemsOf, scheduleOf } from './asking.js';

describe('problems name the item and what to do next', () => {
  it.each([
    [
      'PAST_DEADLINE of a task',
      'PAST_DEADLINE',
      'task T1 Draft, 10 days, deadline 2010-01-13',
      'T1 Draft finishes on 15 January 2010, 2 working days after its deadline 13 January 2010. Bring it forward or agree a later deadline.',
    ],
    [
      'PAST_DEADLINE of a milestone',
      'PAST_DEADLINE',
      'task T1 Draft, 10 days; milestone M1 Out, deadline 2010-01-14; T1 -> M1',
      'M1 Out falls on 15 January 2010, 1 working day after its deadline 14 January 2010. Bring it forward or agree a later deadline.',
    ],
    [
      'PAST_DEADLINE of a stage',
      'PAST_DEADLINE',
      'stage S1 All, deadline 2010-01-14; task T1 Draft, 10 days, in S1',
      'S1 All finishes on 15 January 2010, 1 working day after its deadline 14 January 2010. Bring it forward or agree a later deadline.',
    ],
    [
      'PAST_TARGET_END',
      'PAST_TARGET_END',
      'project 2010-01-04 to 2010-01-12; task T1 Draft, 10 days',
      'The plan finishes on 15 January 2010, 3 working days after the target end 12 January 2010; T1 Draft is last. Shorten the longest path or agree a later end.',
    ],
    [
      'NON_WORKING_TARGET of the project',
      'NON_WORKING_TARGET',
      'project 2010-01-04 to 2010-05-31; task T1 Draft, 1 day',
      'The target end 31 May 2010 is a non-working day (Spring bank holiday); the last working day before it is 28 May 2010. Plan to finish by then, or move the target end to a working day.',
    ],
    [
      'NON_WORKING_TARGET of a deadline',
      'NON_WORKING_TARGET',
      'task T1 Draft, 1 day, deadline 2010-04-03',
      'T1 Draft: the deadline 3 April 2010 is a non-working day (Saturday); the last working day before it is 1 April 2010. Move the deadline to a working day.',
    ],
    [
      'NON_WORKING_TARGET of a forecast',
      'NON_WORKING_TARGET',
      'task T1 Draft, 1 day, forecast 2010-05-31',
      "T1 Draft: the owner's forecast 31 May 2010 is a non-working day (Spring bank holiday); the last working day before it is 28 May 2010. Move the owner's forecast to a working day.",
    ],
    [
      'NON_WORKING_TARGET of a fixed date, in a closure',
      'NON_WORKING_TARGET',
      'closure Office move 2010-02-15 to 2010-02-16; task T1 Draft, 1 day, start fixed 2010-02-16',
      'T1 Draft: the fixed date 16 February 2010 is a non-working day (Office move); the last working day before it is 12 February 2010. Move the fixed date to a working day.',
    ],
    [
      'PUBLICATION_IN_RESTRICTED_WINDOW of a milestone',
      'PUBLICATION_IN_RESTRICTED_WINDOW',
      'window Pre-election period 2010-04-06 to 2010-05-06; milestone M1 Guide out, publication, start fixed 2010-04-20',
      'M1 Guide out falls on 20 April 2010, in the restricted window "Pre-election period" (6 April 2010 to 6 May 2010). Publish before 6 April 2010 or from 7 May 2010, the first working day after it.',
    ],
    [
      'PUBLICATION_IN_RESTRICTED_WINDOW of a task that runs into it',
      'PUBLICATION_IN_RESTRICTED_WINDOW',
      'window Pre-election period 2010-04-06 to 2010-05-06; task T1 Consult, 5 days, publication, finish fixed 2010-04-07',
      'T1 Consult runs from 30 March 2010 to 7 April 2010, in the restricted window "Pre-election period" (6 April 2010 to 6 May 2010). Publish before 6 April 2010 or from 7 May 2010, the first working day after it.',
    ],
    [
      'CONSTRAINT_BROKEN by a stage that may not finish so late',
      'CONSTRAINT_BROKEN',
      'stage S1 All, finish no later than 2010-01-06; task T1 Draft, 5 days, in S1',
      'S1 All finishes on 8 January 2010, 2 working days after the latest date allowed, 6 January 2010. Bring it forward or change the constraint.',
    ],
    [
      'CONSTRAINT_BROKEN by a date fixed before its stage may start',
      'CONSTRAINT_BROKEN',
      'stage S1 All, start no earlier than 2010-01-18; task T1 Draft, 5 days, in S1, start fixed 2010-01-11',
      'T1 Draft is fixed to 11 January 2010, but stage S1 is not to start before 18 January 2010. Move one of the two dates.',
    ],
    [
      'CONSTRAINT_NOT_FOR_STAGE, from before it was refused',
      'CONSTRAINT_NOT_FOR_STAGE',
      'stage S1 All, start fixed 2010-01-18; task T1 Draft, 5 days, in S1',
      'S1 All is a stage, whose dates come from what it holds, so that the plan leaves its constraint out. A stage can be held not to start before a day, or to finish by one; else hold what is in it.',
    ],
    [
      'CONSTRAINT_BEFORE_START of a start',
      'CONSTRAINT_BEFORE_START',
      'project 2010-01-04; task T1 Draft, 5 days, start no earlier than 2009-12-14',
      "T1 Draft may start from 14 December 2009, but the project starts on 4 January 2010, and the plan keeps to that. Move the constraint, or the project's start.",
    ],
    [
      'CONSTRAINT_BEFORE_START of a fixed date',
      'CONSTRAINT_BEFORE_START',
      'project 2010-01-04; task T1 Draft, 5 days, start fixed 2009-12-14',
      "T1 Draft is fixed to 14 December 2009, before the project starts on 4 January 2010. Move the fixed date, or the project's start.",
    ],
    [
      'FORECAST_BEFORE_NETWORK',
      'FORECAST_BEFORE_NETWORK',
      'project 2010-01-04, status 2010-01-04; task A One, 5 days; task T1 Draft, 5 days, forecast 2010-01-13; A -> T1',
      'T1 Draft is forecast for 13 January 2010, but the plan gives 15 January 2010 at the earliest (5 working days from its start), and keeps that. Give a later forecast, or change what it waits for.',
    ],
    [
      'FORECAST_PASSED of a task',
      'FORECAST_PASSED',
      'project 2010-01-04, status 2010-01-26; task T1 Draft, 5 days, started 2010-01-05, forecast 2010-01-22',
      'T1 Draft was forecast for 22 January 2010, which has passed, and is not reported as finished. The plan has it on 26 January 2010. Report that it is finished, or give a new forecast.',
    ],
    [
      'FORECAST_PASSED of a milestone',
      'FORECAST_PASSED',
      'project 2010-01-04, status 2010-01-26; milestone T1 Agreed, forecast 2010-01-22',
      'T1 Agreed was forecast for 22 January 2010, which has passed, and is not reported as reached. The plan has it on 26 January 2010. Report that it is reached, or give a new forecast.',
    ],
    [
      'START_PASSED',
      'START_PASSED',
      'project 2010-01-04, status 2010-01-06; task T1 Draft, 5 days',
      'T1 Draft should have started by 4 January 2010, and no start is reported. Report its start, or a forecast of when it will be done.',
    ],
    [
      'BANK_HOLIDAYS_NOT_LISTED after the lists',
      'BANK_HOLIDAYS_NOT_LISTED',
      'project 2029-01-04; task T1 Draft, 700 days',
      'The plan reaches into 2031, and bank holidays are listed from 2001 to 2030 alone: those of 2031 are planned as working days. Add them to the calendar as closures.',
    ],
    [
      'BANK_HOLIDAYS_NOT_LISTED before them',
      'BANK_HOLIDAYS_NOT_LISTED',
      'project 1998-01-04; task T1 Draft, 7 days',
      'The plan reaches into 1998, and bank holidays are listed from 2001 to 2030 alone: those of 1998 are planned as working days. Add them to the calendar as closures.',
    ],
    [
      'BANK_HOLIDAYS_NOT_ANNOUNCED',
      'BANK_HOLIDAYS_NOT_ANNOUNCED',
      'project 2028-12-01; task T1 Draft, 40 days',
      'The plan reaches into 2029, and bank holidays have been announced up to 2028 alone: those of 2029 are planned by the usual rules. Check them when they are announced.',
    ],
    [
      'CONSTRAINT_BROKEN by a latest start',
      'CONSTRAINT_BROKEN',
      'task A One, 5 days; task T1 Draft, 2 days, start no later than 2010-01-08; A -> T1',
      'T1 Draft starts on 11 January 2010, 1 working day after the latest date allowed, 8 January 2010. Bring it forward or change the constraint.',
    ],
    [
      'CONSTRAINT_BROKEN by a latest finish',
      'CONSTRAINT_BROKEN',
      'task T1 Draft, 5 days, finish no later than 2010-01-06',
      'T1 Draft finishes on 8 January 2010, 2 working days after the latest date allowed, 6 January 2010. Bring it forward or change the constraint.',
    ],
    [
      'CONSTRAINT_BROKEN by a fixed date that overrides a link',
      'CONSTRAINT_BROKEN',
      'task A One, 10 days; task T1 Draft, 2 days, start fixed 2010-01-13; A -> T1 + 1 working day',
      'T1 Draft is fixed to 13 January 2010, but the FS link from A finish + 1 working day would have it 4 working days later. Move the fixed date or change the link.',
    ],
    [
      'CONSTRAINT_BROKEN by a fixed date the status date has passed',
      'CONSTRAINT_BROKEN',
      'project 2010-01-04, status 2010-01-26; task T1 Draft, 2 days, start fixed 2010-01-22',
      'T1 Draft starts on 25 January 2010, 1 working day after the date it is fixed to, 22 January 2010. Bring it forward or change the constraint.',
    ],
    [
      'CONSTRAINT_BROKEN by a fixed date the owner no longer expects to keep',
      'CONSTRAINT_BROKEN',
      'milestone M1 Board, start fixed 2010-01-26, forecast 2010-02-02',
      'M1 Board falls on 2 February 2010, 5 working days after the date it is fixed to, 26 January 2010. Bring it forward or change the constraint.',
    ],
    [
      'UNKNOWABLE for a length',
      'UNKNOWABLE',
      'task T1 Draft, ? days; task T2 Print, 1 day; T1 -> T2',
      'T1 Draft has no known duration, so 1 item that follows cannot be dated. Estimate the duration or report a forecast finish.',
    ],
    [
      'UNKNOWABLE for a date with nothing after it',
      'UNKNOWABLE',
      'milestone M1 Scoping meeting, date unknown',
      'M1 Scoping meeting has no known date. Report a forecast when one can be given.',
    ],
    [
      'OPEN_START',
      'OPEN_START',
      'milestone M1 Go; task T1 Loose, 2 days; task T2 End, 1 day; M1 -> T2; T1 -> T2',
      'T1 Loose waits for nothing. Link it to what must come before it.',
    ],
    [
      'OPEN_END',
      'OPEN_END',
      'milestone M1 Go; task T1 Loose, 2 days; task T2 End, 3 days; M1 -> T2; M1 -> T1',
      'Nothing waits for T1 Loose. Link it to what comes after it.',
    ],
    [
      'REPORT_CONTRADICTS_NETWORK: finished before its predecessor',
      'REPORT_CONTRADICTS_NETWORK',
      'project 2010-01-04, status 2010-01-26; task A One, 5 days, finished 2010-01-15; task T1 Draft, 2 days, finished 2010-01-13; A -> T1',
      'T1 Draft is reported as finished on 13 January 2010, sooner than the FS link from A finish allows: A One finished on 15 January 2010. Correct a report or change the link.',
    ],
    [
      'REPORT_CONTRADICTS_NETWORK: started before its predecessor is done',
      'REPORT_CONTRADICTS_NETWORK',
      'project 2010-01-04, status 2010-01-26; task A One, 25 days, started 2010-01-04; task T1 Draft, 20 days, started 2010-01-18; A -> T1',
      'T1 Draft is reported as started on 18 January 2010, sooner than the FS link from A finish allows: A One finishes on 5 February 2010. What is left of it is planned to wait for that. Correct a report or change the link.',
    ],
    [
      'REPORT_CONTRADICTS_NETWORK: reached though what comes before has no date',
      'REPORT_CONTRADICTS_NETWORK',
      'milestone A Meeting, date unknown; milestone M1 Agreed, finished 2010-01-13; A -> M1',
      'M1 Agreed is reported as reached on 13 January 2010, sooner than the FS link from A allows: A Meeting cannot be dated yet. Correct a report or change the link.',
    ],
    [
      'REPORT_CONTRADICTS_NETWORK: after the status date',
      'REPORT_CONTRADICTS_NETWORK',
      'project 2010-01-04, status 2010-01-26; task T1 Draft, 2 days, started 2010-01-27',
      'T1 Draft is reported as started on 27 January 2010, after the status date 26 January 2010. Correct the report, or give the date as a forecast.',
    ],
    [
      'REPORT_CONTRADICTS_NETWORK: finished before it started',
      'REPORT_CONTRADICTS_NETWORK',
      'task T1 Draft, 2 days, started 2010-01-20, finished 2010-01-18',
      'T1 Draft is reported as finished on 18 January 2010, before its start on 20 January 2010. Correct one of the two reports.',
    ],
    [
      'CIRCLE',
      'CIRCLE',
      'task T3 Draft, 1 day; task T5 Redraft, 1 day; T3 -> T5; T5 -> T3',
      'T3 Draft waits for itself: T3 -> T5 -> T3. Remove one of these links.',
    ],
  ] as const)('%s', (_, code, plan, message) => {
    expect(problemsOf(plan, code)).toEqual([message]);
  });
});

describe('no problem is made', () => {
  it.each([
    ['of a deadline that is met on its day', 'task T1 Draft, 10 days, deadline 2010-01-15'],
    ['of a target end that is met', 'project 2010-01-04 to 2010-01-15; task T1 Draft, 10 days'],
    [
      'of publication on the days beside a window',
      'window W 2010-01-05 to 2010-01-06; task T1 Draft, 1 day, publication; milestone M1 Out, publication, start no earlier than 2010-01-07; T1 -> M1',
    ],
    ['of other work in a window', 'window W 2010-01-04 to 2010-01-06; task T1 Draft, 1 day'],
    [
      'of a fixed date that its link allows',
      'task A One, 5 days; task T1 Draft, 2 days, start fixed 2010-01-11; A -> T1',
    ],
    [
      'of the first and the last of the plan',
      'milestone M1 Go; task T1 Draft, 2 days; milestone M2 Done; M1 -> T1; T1 -> M2',
    ],
    [
      'of loose ends, deadlines and windows of what is finished',
      'window W 2010-01-04 to 2010-01-20; task T1 Draft, 2 days, publication, finished 2010-01-08, deadline 2010-01-06; task T2 Print, 10 days',
    ],
    [
      'of a started task that started after its latest start',
      'task T1 Draft, 2 days, started 2010-01-12, start no later than 2010-01-11',
    ],
    [
      'of a forecast that the network can keep',
      'project 2010-01-04, status 2010-01-04; task T1 Draft, 2 days, forecast 2010-01-05',
    ],
    ['of a start due today', 'project 2010-01-04, status 2010-01-04; task T1 Draft, 2 days'],
    [
      'of an earliest start on the weekend before the project',
      'task T1 Draft, 2 days, start no earlier than 2010-01-02',
    ],
    ['of stages', 'stage S1 All; task T1 Draft, 2 days, in S1'],
  ])('%s', (_, plan) => {
    expect(scheduleOf(plan).problems).toEqual([]);
  });
});

describe('the order of problems', () => {
  it("is the project's first, then each item's in the order of the plan", () => {
    const plan =
      'project 2010-01-04 to 2010-01-09; task T2 Two, 10 days, deadline 2010-01-05; task T1 One, 3 days, deadline 2010-01-05';
    expect(scheduleOf(plan).problems.map((problem) => `${problem.item ?? 'plan'} ${problem.code}`)).toEqual([
      'plan NON_WORKING_TARGET',
      'plan PAST_TARGET_END',
      'T2 PAST_DEADLINE',
      'T1 PAST_DEADLINE',
      'T1 OPEN_START',
      'T1 OPEN_END',
    ]);
  });
});
