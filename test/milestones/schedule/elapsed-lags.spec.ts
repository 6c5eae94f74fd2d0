import { bankHolidays } from '../../../src/platform/calendar/bank-holidays.js';
import { schedule } from '../../../src/milestones/schedule/schedule.js';
import type { LinkType, ScheduleInput, ScheduleItem } from '../../../src/milestones/schedule/schedule.types.js';
import { compileCalendar } from '../../../src/platform/calendar/working-days.js';
import { datesOf } from './asking.js';

/** Calendar days are counted here by the machine's own dates, one day at a time, and by nothing of the engine. */
const DAY = 86_400_000;
const later = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

const HOLIDAYS = ['2026-12-25', '2026-12-28', '2027-01-01'];
const CLOSURE = { name: 'Office closed', from: '2027-01-11', to: '2027-01-13' };
const CALENDAR = { weekend: [6, 7], holidays: bankHolidays(), closures: [CLOSURE], restrictedWindows: [] };
const isWorked = (date: string): boolean =>
  new Date(`${date}T00:00:00Z`).getUTCDay() % 6 !== 0 &&
  !HOLIDAYS.includes(date) &&
  !(CLOSURE.from <= date && date <= CLOSURE.to);
const nextWorked = (date: string): string => (isWorked(date) ? date : nextWorked(later(date, 1)));

const item = (code: string, kind: 'TASK' | 'MILESTONE', days: number, fixed: string | null): ScheduleItem => ({
  code,
  title: code,
  kind,
  parent: null,
  durationDays: kind === 'MILESTONE' ? 0 : days,
  dateUnknown: false,
  constraint: fixed === null ? null : { kind: 'START_NO_EARLIER_THAN', date: fixed },
  deadline: null,
  publication: false,
  progress: null,
});

/** A task of three working days from `start`, and what follows it by one link with an elapsed lag. */
function linked(start: string, type: LinkType, lag: number, kind: 'TASK' | 'MILESTONE', days = 2) {
  const input: ScheduleInput = {
    items: [item('A', 'TASK', 3, start), item('B', kind, days, null)],
    links: [{ from: 'A', to: 'B', type, lag, lagUnit: 'ELAPSED_DAYS' }],
    calendar: CALENDAR,
    projectStart: '2026-10-01',
    targetEnd: null,
    statusDate: null,
  };
  const [a, b] = schedule(input, compileCalendar(CALENDAR)).items;
  return { a: a!, b: b! };
}

const STARTS = Array.from({ length: 50 }, (_, n) => later('2026-12-01', n)).filter(isWorked);
const LAGS = Array.from({ length: 41 }, (_, n) => n - 8).filter((lag) => lag !== 0);

describe('an elapsed lag is counted in calendar days', () => {
  it.each([
    ['a milestone 30 days after a Friday: day 30 is a Sunday, so the Monday', 'milestone', 'FS + 30', '2027-01-04'],
    ['a task that is to finish 30 days after it', 'task', 'FF + 30', '2027-01-04'],
    ['a task that may begin once 30 days have gone by', 'task', 'FS + 30', '2027-01-04'],
    ['a milestone 28 days after it: New Year, so the Monday', 'milestone', 'FS + 28', '2027-01-04'],
    ['a milestone 27 days after it: a Thursday that is worked', 'milestone', 'FS + 27', '2026-12-31'],
    ['a task that is to finish 30 days after the other began that day', 'task', 'SF + 31', '2027-01-04'],
  ])('%s', (_, kind, link, expected) => {
    const [type, sign, lag] = link.split(' ');
    const second = kind === 'task' ? 'task B Answer, 1 day' : 'milestone B Answer';
    const plan = `project 2026-12-04; task A Consult, 1 day; ${second}; A -> B ${type!} ${sign!} ${lag!} elapsed days`;
    expect(datesOf(plan, 'B')).toBe(`${expected} to ${expected}`);
  });

  it.each<[string, LinkType, 'TASK' | 'MILESTONE', 'start' | 'finish', 'start' | 'finish']>([
    ['FS into the start of a task', 'FS', 'TASK', 'finish', 'start'],
    ['SS into the start of a task', 'SS', 'TASK', 'start', 'start'],
    ['FF into the finish of a task', 'FF', 'TASK', 'finish', 'finish'],
    ['SF into the finish of a task', 'SF', 'TASK', 'start', 'finish'],
    ['FS into a milestone, the end of its day', 'FS', 'MILESTONE', 'finish', 'finish'],
    ['FF into a milestone, the end of its day', 'FF', 'MILESTONE', 'finish', 'finish'],
    ['SS into a milestone, the start of its day', 'SS', 'MILESTONE', 'start', 'start'],
    ['SF into a milestone, the start of its day', 'SF', 'MILESTONE', 'start', 'start'],
  ])('%s, with every lag and lead from -8 to 32 days over Christmas and a closure', (_, type, kind, from, to) => {
    let compared = 0;
    for (const start of STARTS) {
      for (const lag of LAGS) {
        const { a, b } = linked(start, type, lag, kind);
        // The midnight at which the lag runs out; an end of a day is the midnight after it.
        const midnight = later(from === 'start' ? a.start! : later(a.finish!, 1), lag);
        let due = nextWorked(to === 'start' ? midnight : later(midnight, -1));
        // A lead into a finish from a start is never later than the working day before that start.
        if (lag < 0 && from === 'start' && to === 'finish') {
          let eve = later(a.start!, -1);
          while (!isWorked(eve)) eve = later(eve, -1);
          if (due > eve) due = eve;
        }
        const given = to === 'start' ? b.start : b.finish;
        if (given !== due) expect({ start, lag, given }).toEqual({ start, lag, given: due });
        compared++;
      }
    }
    expect(compared).toBe(STARTS.length * LAGS.length);
  });

  it.each<LinkType>(['FS', 'SS', 'FF', 'SF'])(
    'and %s leaves a total float that can be used up, and not a day more',
    (type) => {
      const delayed = (start: string, lag: number): ReturnType<typeof linked> => linked(start, type, lag, 'TASK', 2);
      for (const lag of [-5, 3, 9, 30]) {
        const { a, b } = delayed('2026-12-14', lag);
        const end = [a.finish!, b.finish!].sort().at(-1)!;
        const late = delayed(a.lateStart!, lag);
        expect([late.a.finish!, late.b.finish!].sort().at(-1)).toBe(end);
        const tooLate = delayed(nextWorked(later(a.lateStart!, 1)), lag);
        expect([tooLate.a.finish!, tooLate.b.finish!].sort().at(-1)! > end).toBe(true);
      }
    },
  );
});
