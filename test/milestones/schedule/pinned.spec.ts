import fc from 'fast-check';
import { schedule } from '../../../src/milestones/schedule/schedule.js';
import type { Pinned, ScheduleInput } from '../../../src/milestones/schedule/schedule.types.js';
import { readPlan } from './plan-text.js';
import { randomNetwork } from './random-network.js';

/** A plan with the dates of some items set by hand. */
function pinned(input: ScheduleInput, dates: Readonly<Record<string, Pinned>>): ScheduleInput {
  return { ...input, items: input.items.map((item) => ({ ...item, pinned: dates[item.code] ?? null })) };
}
const PLAN = `project 2010-01-04
task T1 Draft, 5 days
task T2 Check, 3 days
milestone M1 Done
T1 -> T2
T2 -> M1`;
/** What became of each item: its dates, and its total float. */
function said(input: ScheduleInput) {
  const { items, problems } = schedule(input);
  return {
    dates: items.map(({ code, start, finish, totalFloat }) => `${code} ${start} ${finish} ${totalFloat}`),
    broken: problems.filter(({ code }) => code === 'PINNED_DATES_BROKEN').map(({ message }) => message),
  };
}

describe('dates set by hand', () => {
  it('are kept, with the reason, and what follows goes on from them', () => {
    const input = pinned(readPlan(PLAN), { T2: { start: '2010-01-18', finish: '2010-01-22' } });
    expect(said(input)).toEqual({
      dates: ['T1 2010-01-04 2010-01-08 5', 'T2 2010-01-18 2010-01-22 0', 'M1 2010-01-22 2010-01-22 0'],
      broken: [],
    });
    const [, task] = schedule(input).items;
    expect([task!.startReason, task!.finishReason]).toMatchObject([
      { kind: 'PINNED', text: 'its dates are set by hand' },
      { kind: 'PINNED', text: 'its dates are set by hand' },
    ]);
  });

  it('stay where a link asks for later, which is told, and what comes before is late', () => {
    const input = pinned(readPlan(PLAN), { T2: { start: '2010-01-07', finish: '2010-01-12' } });
    expect(said(input)).toEqual({
      dates: ['T1 2010-01-04 2010-01-08 -2', 'T2 2010-01-07 2010-01-12 0', 'M1 2010-01-12 2010-01-12 0'],
      broken: [
        'T2 Check is set by hand to start on 7 January 2010, but the FS link from T1 finish would have it 2 working ' +
          'days later. Set its dates again or change the link.',
      ],
    });
  });

  it('may be set later, as far as what follows allows', () => {
    const longer = `${PLAN}\ntask T3 Print, 20 days\nT3 -> M1`;
    const input = pinned(readPlan(longer), { T2: { start: '2010-01-11', finish: '2010-01-13' } });
    expect(said(input).dates).toContain('T2 2010-01-11 2010-01-13 12');
    expect(said(input).dates).toContain('T1 2010-01-04 2010-01-08 0');
  });

  it('of a milestone are one', () => {
    const input = pinned(readPlan(PLAN), { M1: { start: null, finish: '2010-01-12' } });
    expect(said(input)).toEqual({
      dates: ['T1 2010-01-04 2010-01-08 -1', 'T2 2010-01-11 2010-01-13 -1', 'M1 2010-01-12 2010-01-12 1'],
      broken: [
        'M1 Done is set by hand to 12 January 2010, but the FS link from T2 finish would have it 1 working day later. ' +
          'Set its dates again or change the link.',
      ],
    });
  });

  it.each([
    ['a status date that has passed the finish', '2010-01-20', '', '2010-01-11 2010-01-20'],
    ["the owner's forecast of a later finish", '2010-01-11', ', forecast 2010-01-15', '2010-01-11 2010-01-15'],
    ['a reported start', '2010-01-12', ', started 2010-01-12', '2010-01-12 2010-01-13'],
    ['a reported finish', '2010-01-12', ', started 2010-01-11, finished 2010-01-12', '2010-01-11 2010-01-12'],
  ])('give way to %s', (_, status, report, dates) => {
    const text = PLAN.replace('2010-01-04', `2010-01-04, status ${status}`).replace(
      'Check, 3 days',
      `Check, 3 days${report}`,
    );
    const { items } = schedule(pinned(readPlan(text), { T2: { start: '2010-01-11', finish: '2010-01-13' } }));
    expect(`${items[1]!.start} ${items[1]!.finish}`).toBe(dates);
  });

  it('win over a constraint, and give an unknown duration its length', () => {
    const text = PLAN.replace('Check, 3 days', 'Check, ? days, start no earlier than 2010-02-01');
    const input = pinned(readPlan(text), { T2: { start: '2010-01-11', finish: '2010-01-13' } });
    expect(said(input).dates).toContain('T2 2010-01-11 2010-01-13 0');
  });

  it('stand as they were given on days that are not worked, which is told', () => {
    const input = pinned(readPlan(PLAN), { T2: { start: '2010-01-09', finish: '2010-01-10' } });
    expect(said(input).dates).toContain('T2 2010-01-09 2010-01-10 0');
    const told = schedule(input).problems.filter(({ code }) => code === 'NON_WORKING_TARGET');
    expect(told.map(({ message }) => message.slice(0, 31))).toEqual([
      'T2 Check: the start set by hand',
      'T2 Check: the finish set by hand'.slice(0, 31),
    ]);
  });

  it('that are those of the schedule change no date, and no float of what does not come before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), fc.nat(), (seed, pick) => {
        const input = randomNetwork({ seed, items: 12, linksPerItem: 2, oddLinks: 0.6, milestones: 0.2 });
        const before = schedule(input);
        const tasks = input.items.filter(({ kind, durationDays }) => kind === 'TASK' && durationDays);
        const item = tasks[pick % tasks.length];
        if (!item) return;
        const found = before.items.find(({ code }) => code === item.code)!;
        const after = schedule(pinned(input, { [item.code]: { start: found.start, finish: found.finish! } }));
        const dates = ({ items }: typeof before) =>
          items.map(({ code, start, finish }) => `${code} ${start} ${finish}`);
        expect(dates(after)).toEqual(dates(before));
        expect(after.problems.filter(({ code }) => code === 'PINNED_DATES_BROKEN')).toEqual([]);
        after.items.forEach(({ totalFloat }, at) => {
          expect(totalFloat! <= before.items[at]!.totalFloat!).toBe(true);
        });
        const own = after.items.find(({ code }) => code === item.code)!;
        expect(own.totalFloat).toBe(found.totalFloat);
      }),
    );
  });
});
