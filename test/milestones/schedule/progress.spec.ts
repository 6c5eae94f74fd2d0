import { datesOf, itemOf } from './asking.js';

describe('what is reported, as at Tuesday 26 January 2010 (planned: Mon 11 to Fri 22 January, ten days)', () => {
  const plan = (report: string): string =>
    `project 2010-01-11, status 2010-01-26; task T1 Work, 10 days${report}; task T2 Next, 2 days; T1 -> T2`;

  it.each([
    ['nothing: its ten days move to finish on the status date', '', '2010-01-13 to 2010-01-26', 'STATUS_DATE'],
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
      'three days left as at last week, and silence since: it is not finished before the status date',
      ', started 2010-01-11, 3 days left as at 2010-01-19',
      '2010-01-11 to 2010-01-26',
      'STATUS_DATE',
    ],
    [
      'eight days left as at last week: they count from the day of that report',
      ', started 2010-01-11, 8 days left as at 2010-01-19',
      '2010-01-11 to 2010-01-28',
      'REMAINING_WORK',
    ],
    [
      'eight days left as at a day before the start: they count from the start',
      ', started 2010-01-20, 8 days left as at 2010-01-19',
      '2010-01-20 to 2010-01-29',
      'REMAINING_WORK',
    ],
    [
      'eight days left as at no day: they count from the start',
      ', started 2010-01-20, 8 days left',
      '2010-01-20 to 2010-01-29',
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
      'days left without a start: a new estimate of its length, which begins on the day of that report',
      ', 4 days left as at 2010-01-26',
      '2010-01-26 to 2010-01-29',
      'REMAINING_WORK',
    ],
    [
      'days left without a start as at last week, and silence since: they move to finish on the status date',
      ', 4 days left as at 2010-01-19',
      '2010-01-21 to 2010-01-26',
      'STATUS_DATE',
    ],
    [
      'a forecast after the status date, but no start: the start stays where the plan has it',
      ', forecast 2010-02-10',
      '2010-01-11 to 2010-02-10',
      'OWNER_FORECAST',
    ],
    [
      'a forecast before the status date, but no start: it does not count as later',
      ', forecast 2010-01-25',
      '2010-01-13 to 2010-01-26',
      'STATUS_DATE',
    ],
    [
      'a start fixed for a day that has gone by: the fixed date gives way with the finish',
      ', start fixed 2010-01-11',
      '2010-01-13 to 2010-01-26',
      'STATUS_DATE',
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
      'after a finish reported early, what nobody has reported finishes on the status date',
      ', finished 2010-01-14',
      '2010-01-25 to 2010-01-26',
    ],
    [
      'after a finish reported on time, what follows keeps the days the plan gives it',
      ', finished 2010-01-25',
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

  it('gives the sentences of the status date', () => {
    const { startReason, finishReason } = itemOf(plan(''), 'T1');
    expect(finishReason.text).toBe('not reported as finished by 26 January 2010');
    expect(startReason.text).toBe('10 working days to its finish: not reported as finished by 26 January 2010');
  });

  it('names the network’s finish as not before the status date beside a later forecast', () => {
    expect(itemOf(plan(', forecast 2010-02-10'), 'T1')).toMatchObject({
      networkFinish: '2010-01-26',
      startReason: { kind: 'PROJECT_START' },
    });
  });

  it('lets a start made before its predecessor finished stand, and pushes the finish by links that end on it', () => {
    const text = 'project 2010-01-04, status 2010-01-12; task A One, 10 days; task B Two, 3 days, started 2010-01-11';
    expect(datesOf(`${text}; A -> B FF + 1 working day`, 'B')).toBe('2010-01-11 to 2010-01-18');
    expect(itemOf(`${text}; A -> B FF + 1 working day`, 'B').startReason.kind).toBe('ACTUAL');
  });

  it.each([
    ['what is left waits for the predecessor, which ends on the 15th', '', 'A -> B', '2010-01-19'],
    ['what was reported as left waits, not the length', ', 4 days left as at 2010-01-12', 'A -> B', '2010-01-21'],
    ['by a link from the start too', '', 'A -> B SS + 11 working days', '2010-01-20'],
    ['a predecessor that is done holds nothing up', '', 'C -> B', '2010-01-13'],
    ['nor does it where the finish is fixed', ', finish fixed 2010-01-14', 'A -> B', '2010-01-14'],
  ])('retained logic, of work begun on the 11th before what it waits for: %s', (_, said, link, finish) => {
    const plan = (project: string): string =>
      `project 2010-01-04, status 2010-01-12${project}; task A One, 10 days; ` +
      `task C Done, 5 days, started 2010-01-04, finished 2010-01-11; task B Two, 3 days, started 2010-01-11${said}; ${link}`;
    expect(datesOf(plan(''), 'B')).toBe(`2010-01-11 to ${finish}`);
    const alone = said.includes('left') ? '2010-01-15' : said.includes('fixed') ? '2010-01-14' : '2010-01-13';
    expect(datesOf(plan(', progress override'), 'B')).toBe(`2010-01-11 to ${alone}`);
  });

  it('retained logic leaves work in hand undated while what it waits for is, and says on whose account', () => {
    const plan = (project: string): string =>
      `project 2010-01-04, status 2010-01-12${project}; task A One, ? days; task B Two, 3 days, started 2010-01-11; A -> B`;
    expect(itemOf(plan(''), 'B')).toMatchObject({ start: '2010-01-11', finish: null, unknownBecause: ['A'] });
    expect(itemOf(plan(', progress override'), 'B')).toMatchObject({ finish: '2010-01-13', unknownBecause: [] });
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

  it('lets no work finish before a status date that is a Saturday, but on the Monday after', () => {
    expect(datesOf('project 2010-01-04, status 2010-01-23; task T Work, 2 days', 'T')).toBe('2010-01-22 to 2010-01-25');
    expect(datesOf('project 2010-01-04, status 2010-01-23; task T Work, 2 days, started 2010-01-04', 'T')).toBe(
      '2010-01-04 to 2010-01-25',
    );
  });
});

describe('silence is not standstill: a task planned for 4 to 15 January 2010, of which nobody reports anything', () => {
  const silent = (status: string, length: string): string =>
    `project 2010-01-04, status ${status}; task T1 Work, ${length}; task T2 Next, 5 days; T1 -> T2`;

  it.each([
    ['on the first day keeps its dates', '2010-01-04', '2010-01-04 to 2010-01-15', 'DURATION', '2010-01-18'],
    ['half way keeps its dates', '2010-01-12', '2010-01-04 to 2010-01-15', 'DURATION', '2010-01-18'],
    ['on its last day keeps its dates', '2010-01-15', '2010-01-04 to 2010-01-15', 'DURATION', '2010-01-18'],
    ['on the Saturday after moves to Monday', '2010-01-16', '2010-01-05 to 2010-01-18', 'STATUS_DATE', '2010-01-19'],
    ['on the Monday after moves by that day', '2010-01-18', '2010-01-05 to 2010-01-18', 'STATUS_DATE', '2010-01-19'],
    ['before the project starts keeps its dates', '2009-12-21', '2010-01-04 to 2010-01-15', 'DURATION', '2010-01-18'],
  ])('%s', (_, status, dates, kind, next) => {
    const plan = silent(status, '10 days');
    expect(datesOf(plan, 'T1')).toBe(dates);
    expect(itemOf(plan, 'T1').finishReason.kind).toBe(kind);
    expect(itemOf(plan, 'T2').start).toBe(next);
  });

  it('leaves a milestone that stands at the start of the status date where it is, and moves it the day after', () => {
    const plan = (status: string): string =>
      `project 2010-01-04, status ${status}; task T0 Before, 5 days; milestone M1 Begun; task T1 Work, 9 days; ` +
      'T0 -> M1 SS + 1 working day; M1 -> T1';
    expect(datesOf(plan('2010-01-05'), 'M1')).toBe('2010-01-05 to 2010-01-05');
    expect(itemOf(plan('2010-01-05'), 'T1').start).toBe('2010-01-05');
    expect(datesOf(plan('2010-01-06'), 'M1')).toBe('2010-01-06 to 2010-01-06');
    expect(itemOf(plan('2010-01-06'), 'T1').start).toBe('2010-01-07');
  });

  it('keeps the start of a task whose length nobody knows', () => {
    expect(datesOf(silent('2010-01-26', '? days'), 'T1')).toBe('2010-01-04 to unknown');
    expect(datesOf(silent('2010-01-26', '? days, finish fixed 2010-01-15'), 'T1')).toBe('2010-01-04 to 2010-01-26');
    expect(datesOf(silent('2010-01-26', '? days, forecast 2010-01-15'), 'T1')).toBe('2010-01-04 to 2010-01-26');
  });

  it('moves the fixed finish of a task of unknown length to the status date, and says so where its start follows', () => {
    const plan =
      'project 2010-01-04, status 2010-01-26; task A One, 20 days; task T Work, ? days, finish fixed 2010-01-15; A -> T';
    expect(datesOf(plan, 'T')).toBe('2010-01-26 to 2010-01-26');
    expect(itemOf(plan, 'T').startReason.text).toBe(
      'no later than its finish: not reported as finished by 26 January 2010',
    );
  });
});
