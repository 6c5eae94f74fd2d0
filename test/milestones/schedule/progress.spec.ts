import { datesOf, itemOf } from './asking.js';

describe('what is reported, as at Tuesday 26 January 2010 (planned: Mon 11 to Fri 22 January, ten days)', () => {
  const plan = (report: string): string =>
    `project 2010-01-11, status 2010-01-26; task T1 Work, 10 days${report}; task T2 Next, 2 days; T1 -> T2`;

  it.each([
    ['nothing: cannot start before the status date', '', '2010-01-26 to 2010-02-08', 'DURATION'],
    [
      'started: runs its length, but is not finished before the status date',
      ', started 2010-01-11',
      '2010-01-11 to 2010-01-26',
      'STATUS_DATE',
    ],
    ['started late: runs its length from there', ', started 2010-01-20', '2010-01-20 to 2010-02-02', 'DURATION'],
    [
      'started and finished: both dates stand',
      ', started 2010-01-12, finished 2010-01-21',
      '2010-01-12 to 2010-01-21',
      'ACTUAL',
    ],
    ['finished only: the start is counted back', ', finished 2010-01-22', '2010-01-11 to 2010-01-22', 'ACTUAL'],
    [
      'three days left as at the status date: that day is the first of them',
      ', started 2010-01-11, 3 days left as at 2010-01-26',
      '2010-01-11 to 2010-01-28',
      'REMAINING_WORK',
    ],
    [
      'three days left as at last week: they count from the status date',
      ', started 2010-01-11, 3 days left as at 2010-01-19',
      '2010-01-11 to 2010-01-28',
      'REMAINING_WORK',
    ],
    [
      'three days left as at next week: they count from there',
      ', started 2010-01-11, 3 days left as at 2010-02-01',
      '2010-01-11 to 2010-02-03',
      'REMAINING_WORK',
    ],
    [
      'no day left but not finished: it takes the status date',
      ', started 2010-01-11, 0 days left as at 2010-01-26',
      '2010-01-11 to 2010-01-26',
      'REMAINING_WORK',
    ],
    [
      'days left without a start: a new estimate of its length',
      ', 4 days left as at 2010-01-26',
      '2010-01-26 to 2010-01-29',
      'REMAINING_WORK',
    ],
    [
      'a forecast later than the network: it stands',
      ', started 2010-01-20, forecast 2010-02-10',
      '2010-01-20 to 2010-02-10',
      'OWNER_FORECAST',
    ],
    [
      'a forecast earlier than the network: the network stands',
      ', started 2010-01-20, forecast 2010-01-29',
      '2010-01-20 to 2010-02-02',
      'DURATION',
    ],
    [
      'a forecast of a date already past: the status date stands',
      ', started 2010-01-11, forecast 2010-01-20',
      '2010-01-11 to 2010-01-26',
      'STATUS_DATE',
    ],
    [
      'a forecast on a Saturday: kept as the owner gave it',
      ', started 2010-01-20, forecast 2010-02-06',
      '2010-01-20 to 2010-02-06',
      'OWNER_FORECAST',
    ],
  ])('%s', (_, report, dates, kind) => {
    expect(datesOf(plan(report), 'T1')).toBe(dates);
    expect(itemOf(plan(report), 'T1').finishReason.kind).toBe(kind);
  });

  it.each([
    ['an owner forecast pushes what follows', ', started 2010-01-20, forecast 2010-02-10', '2010-02-11 to 2010-02-12'],
    [
      'a forecast on a Saturday lets Monday be worked',
      ', started 2010-01-20, forecast 2010-02-06',
      '2010-02-08 to 2010-02-09',
    ],
    [
      'a finish reported early lets what follows wait for the status date alone',
      ', finished 2010-01-14',
      '2010-01-26 to 2010-01-27',
    ],
  ])('%s', (_, report, dates) => {
    expect(datesOf(plan(report), 'T2')).toBe(dates);
  });

  it('keeps what the network alone gives beside the forecast, and says both', () => {
    const item = itemOf(plan(', started 2010-01-20, forecast 2010-02-10'), 'T1');
    expect(item.networkFinish).toBe('2010-02-02');
    expect(item.finishReason.text).toBe(
      'the owner forecasts 10 February 2010; the network alone gives 2 February 2010',
    );
  });

  it('gives the sentence of the status date', () => {
    expect(itemOf(plan(''), 'T1').startReason.text).toBe('not reported as started by 26 January 2010');
  });

  it('lets a start made before its predecessor finished stand, and pushes the finish by links that end on it', () => {
    const text = 'project 2010-01-04, status 2010-01-12; task A One, 10 days; task B Two, 3 days, started 2010-01-11';
    expect(datesOf(`${text}; A -> B`, 'B')).toBe('2010-01-11 to 2010-01-13');
    expect(datesOf(`${text}; A -> B FF + 1 working day`, 'B')).toBe('2010-01-11 to 2010-01-26');
  });

  it('has no late dates and no float for what is finished', () => {
    const done = itemOf(plan(', finished 2010-01-22'), 'T1');
    expect([done.lateStart, done.lateFinish, done.totalFloat, done.freeFloat, done.critical]).toEqual([
      null,
      null,
      null,
      null,
      false,
    ]);
  });

  it('puts no work before a status date that is a Saturday, but on the Monday after', () => {
    expect(datesOf('project 2010-01-04, status 2010-01-23; task T Work, 2 days', 'T')).toBe('2010-01-25 to 2010-01-26');
    expect(datesOf('project 2010-01-04, status 2010-01-23; task T Work, 2 days, started 2010-01-04', 'T')).toBe(
      '2010-01-04 to 2010-01-25',
    );
  });
});
