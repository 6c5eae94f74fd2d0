import type { ConstraintKind, LinkType, ScheduleInput } from '../../../src/milestones/schedule/schedule.types.js';
import { schedule } from '../../../src/milestones/schedule/schedule.js';
import type { DateSpan, WorkingCalendar } from '../../../src/platform/calendar/working-calendar.types.js';

const week = (weekend: number[], worked: DateSpan[] = [], closures: DateSpan[] = []): WorkingCalendar => {
  return { weekend, holidays: [], closures, worked, restrictedWindows: [] };
};
const span = (from: string, to = from): DateSpan => ({ name: 'Days', from, to });

/** 4 January 2010 is a Monday. */
const CALENDARS = new Map([
  ['SAT', week([7])],
  ['ALL', week([])],
  ['EXC', week([6, 7], [span('2010-01-09')])],
  ['SHUT', week([6, 7], [], [span('2010-01-11', '2010-01-12')])],
  ['SUN', week([1, 2, 3, 4, 5, 6])],
]);

type Work = readonly [days: number, calendar?: string | null, more?: object];
type Link = readonly [type: LinkType, lag?: number, lagUnit?: 'ELAPSED_DAYS'];

/** Two pieces of work with a link between them; 0 days is a milestone. */
function planOf(first: Work, second: Work, [type, lag = 0, lagUnit]: Link): ScheduleInput {
  const item = (code: string, [durationDays, calendar = null, more = {}]: Work) => ({
    ...{ code, title: `Work ${code}`, kind: durationDays === 0 ? ('MILESTONE' as const) : ('TASK' as const) },
    ...{ parent: null, durationDays, dateUnknown: false, constraint: null, deadline: null, publication: false },
    ...{ progress: null, calendar, ...more },
  });
  return {
    items: [item('A', first), item('B', second)],
    links: [{ from: 'A', to: 'B', type, lag, lagUnit: lagUnit ?? 'WORKING_DAYS' }],
    ...{ calendar: week([6, 7]), calendars: CALENDARS, projectStart: '2010-01-04', targetEnd: null, statusDate: null },
  };
}

const held = (kind: ConstraintKind, date: string): object => ({ constraint: { kind, date } });

describe('work on calendars of its own', () => {
  it.each<[string, Work, Work, Link, string]>([
    ['starts on the Saturday after a Friday', [5], [2, 'SAT'], ['FS'], '2010-01-09 to 2010-01-11'],
    ['takes the Saturday in, and what follows starts on Monday', [6, 'SAT'], [1], ['FS'], '2010-01-11 to 2010-01-11'],
    ['goes round the days on which it is shut', [5], [2, 'SHUT'], ['FS'], '2010-01-13 to 2010-01-14'],
    ['works a weekend day by exception', [5], [2, 'EXC'], ['FS'], '2010-01-09 to 2010-01-11'],
    ['waits for a lag on its own calendar', [5], [1, 'SAT'], ['FS', 2], '2010-01-12 to 2010-01-12'],
    ['waits for a lag on its own calendar, not on that before', [6, 'SAT'], [1], ['FS', 2], '2010-01-13 to 2010-01-13'],
    ['begins a lead early, counted on its own', [5], [1, 'SAT'], ['FS', -1], '2010-01-08 to 2010-01-08'],
    ['counts elapsed days as they pass', [5], [1, 'SAT'], ['FS', 2, 'ELAPSED_DAYS'], '2010-01-11 to 2010-01-11'],
    ['counts an elapsed day to its Saturday', [4], [1, 'SAT'], ['FS', 1, 'ELAPSED_DAYS'], '2010-01-09 to 2010-01-09'],
    ['does not start before what it starts with', [5, 'SUN'], [1], ['SS'], '2010-01-11 to 2010-01-11'],
    ['lags a start on its own calendar', [5], [1, 'SAT'], ['SS', 6], '2010-01-11 to 2010-01-11'],
    ['does not finish on the Friday before a Saturday', [6, 'SAT'], [1], ['FF'], '2010-01-11 to 2010-01-11'],
    ['finishes with what finishes on a Saturday', [6, 'SAT'], [2, 'ALL'], ['FF'], '2010-01-08 to 2010-01-09'],
    [
      'finishes on the Sunday before a start',
      [1, null, held('START_NO_EARLIER_THAN', '2010-01-11')],
      ...([[1, 'ALL'], ['SF'], '2010-01-10 to 2010-01-10'] as const),
    ],
    [
      'finishes on the Friday before a start where it works no weekend',
      [1, 'ALL', held('START_NO_EARLIER_THAN', '2010-01-11')],
      ...([[1], ['SF'], '2010-01-08 to 2010-01-08'] as const),
    ],
    ['is reached on the Monday after a Saturday', [6, 'SAT'], [0], ['FS'], '2010-01-11 to 2010-01-11'],
    ['is reached on a Saturday that counts for it', [6, 'SAT'], [0, 'SAT'], ['FS'], '2010-01-09 to 2010-01-09'],
    [
      'is on the calendar of the project where its own is not there',
      [5],
      [2, 'GONE'],
      ['FS'],
      '2010-01-11 to 2010-01-12',
    ],
    [
      'is held to a Saturday',
      [1],
      [1, 'SAT', held('START_NO_EARLIER_THAN', '2010-01-09')],
      ...([['FS'], '2010-01-09 to 2010-01-09'] as const),
    ],
  ])('%s', (_, first, second, link, expected) => {
    const [, item] = schedule(planOf(first, second, link)).items;
    expect(`${item!.start} to ${item!.finish}`).toBe(expected);
  });

  it.each<[string, Work, Work, number, string]>([
    ['none where its next working day is the successor’s', [6, 'SAT'], [1], 0, '2010-01-09'],
    ['a weekend that its successor does not work', [5, 'ALL'], [1], 2, '2010-01-10'],
    ['none where the successor goes on at once', [5], [1, 'ALL'], 0, '2010-01-08'],
  ])('has float in its own days: %s', (_, first, second, float, lateFinish) => {
    const [item] = schedule(planOf(first, second, ['FS'])).items;
    expect(item).toMatchObject({ totalFloat: float, freeFloat: float, lateFinish, critical: float === 0 });
  });

  it('is told of the days of its own calendar: a deadline on a Saturday is none to warn of', () => {
    const plan = (calendar: string | null) => planOf([5], [1, calendar, { deadline: '2010-01-09' }], ['FS']);
    const codes = (calendar: string | null) => schedule(plan(calendar)).problems.map(({ code }) => code);
    expect(codes(null)).toEqual(expect.arrayContaining(['NON_WORKING_TARGET', 'PAST_DEADLINE']));
    expect(codes('SAT')).not.toEqual(expect.arrayContaining(['NON_WORKING_TARGET']));
    expect(codes('SAT')).not.toEqual(expect.arrayContaining(['PAST_DEADLINE']));
  });

  it('counts what is left from the day that it was reported for on its own calendar', () => {
    const progress = {
      ...{ actualStart: '2010-01-04', actualFinish: null, forecastFinish: null },
      ...{ remainingDays: 3, remainingAsAt: '2010-01-08' },
    };
    const finish = (calendar: string | null) =>
      schedule(planOf([5, calendar, { progress }], [1], ['FS'])).items[0]!.finish;
    expect([finish(null), finish('SAT'), finish('ALL')]).toEqual(['2010-01-12', '2010-01-11', '2010-01-10']);
  });
});
