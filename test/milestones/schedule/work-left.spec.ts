import fc from 'fast-check';
import { schedule } from '../../../src/milestones/schedule/schedule.js';
import type { Progress } from '../../../src/milestones/schedule/schedule.types.js';
import { percentDone, workLeft } from '../../../src/milestones/schedule/work-left.js';
import { randomNetwork } from './random-network.js';

const SAID: Progress = {
  ...{ actualStart: '2010-01-04', actualFinish: null, forecastFinish: null, remainingDays: null },
  remainingAsAt: '2010-01-11',
};

describe('what is left of a task', () => {
  it.each<[string, number | null, Partial<Progress>, number | null]>([
    ['40% of 10 days leave 6', 10, { percentComplete: 40 }, 6],
    ['70% of 10 days leave 3', 10, { percentComplete: 70 }, 3],
    ['a part of a day is a day', 3, { percentComplete: 50 }, 2],
    ['99% of anything leave a day', 5, { percentComplete: 99 }, 1],
    ['nothing done leaves all of it', 5, { percentComplete: 0 }, 5],
    ['days said are days', 10, { remainingDays: 12 }, 12],
    ['of an unknown duration nobody can say', null, { percentComplete: 40 }, null],
    ['a later forecast counts, and not the per cent', 10, { percentComplete: 40, remainingAsAt: null }, null],
  ])('%s', (_, days, said, left) => expect(workLeft({ ...SAID, ...said }, days)).toBe(left));
});

describe('how much of a task is done', () => {
  it.each<[string, Progress | null, number | null]>([
    ['nothing, before anything is said', null, 0],
    ['nobody can say, after the start alone', SAID, null],
    ['what was said', { ...SAID, percentComplete: 40 }, 40],
    ['what the days left say', { ...SAID, remainingDays: 3 }, 70],
    ['not all of it while it is not reported as done', { ...SAID, remainingDays: 0 }, 99],
    ['nothing, where more is left than was planned', { ...SAID, remainingDays: 20 }, 0],
    ['all of it, once it is done', { ...SAID, actualFinish: '2010-01-11' }, 100],
  ])('%s', (_, said, done) => expect(percentDone(said, 10)).toBe(done));
});

describe('the schedule', () => {
  it('is the same by per cent as by the days that they leave', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 99 }), (seed, percent) => {
        const input = randomNetwork({ seed, items: 12, progress: 1, oddLinks: 0.5, constraints: 0.2, milestones: 0.2 });
        const saying = (said: (days: number) => Partial<Progress>) => ({
          ...input,
          items: input.items.map((item) =>
            item.progress?.actualStart && item.kind === 'TASK' && item.durationDays
              ? { ...item, progress: { ...item.progress, remainingAsAt: input.statusDate, ...said(item.durationDays) } }
              : item,
          ),
        });
        const byPercent = saying(() => ({ remainingDays: null, percentComplete: percent }));
        const byDays = saying((days) => ({ remainingDays: Math.ceil((days * (100 - percent)) / 100) }));
        expect(schedule(byPercent)).toEqual(schedule(byDays));
      }),
    );
  });
});
