import { bankHolidays } from '../../../src/platform/calendar/bank-holidays.js';
import { toDayNumber, toIsoDate } from '../../../src/platform/calendar/iso-date.js';
import { schedule } from '../../../src/milestones/schedule/schedule.js';
import { randomNetwork } from './random-network.js';

describe('a random plan', () => {
  it('is the same for the same seed and another for another', () => {
    const plan = { items: 50, oddLinks: 0.5, progress: 0.5 };
    expect(randomNetwork({ ...plan, seed: 1 })).toEqual(randomNetwork({ ...plan, seed: 1 }));
    expect(randomNetwork({ ...plan, seed: 1 })).not.toEqual(randomNetwork({ ...plan, seed: 2 }));
  });

  it('of forty thousand items in one chain is scheduled to its end, a century and more ahead', () => {
    const items = 40_000;
    const { items: tasks, ...rest } = randomNetwork({ seed: 3, items, milestones: 0 });
    const result = schedule({
      ...rest,
      items: tasks.map((task) => ({ ...task, durationDays: 1 })),
      links: tasks.slice(1).map((task, index) => ({
        ...{ from: tasks[index]!.code, to: task.code },
        ...({ type: 'FS', lag: 0, lagUnit: 'WORKING_DAYS' } as const),
      })),
    });
    expect(result.longestPath).toHaveLength(items);
    // As many weekdays as tasks and holidays from 4 January 2010, a Monday, five to the week.
    const holidays = bankHolidays().filter((holiday) => holiday.date > '2010-01-04').length;
    const weekdays = items + holidays - 1;
    const last = toDayNumber('2010-01-04') + Math.floor(weekdays / 5) * 7 + (weekdays % 5);
    expect(result.finish).toBe(toIsoDate(last));
    expect(result.items.every((item) => item.totalFloat === 0)).toBe(true);
  });
});
