import { isDeepStrictEqual } from 'node:util';
import { schedule } from '../../../src/milestones/schedule/schedule.js';
import { type CompiledCalendar } from '../../../src/platform/calendar/compiled-calendar.js';
import { type ScheduleInput } from '../../../src/milestones/schedule/schedule.types.js';
import { type WorkingCalendar } from '../../../src/platform/calendar/working-calendar.types.js';
import { compileCalendar } from '../../../src/platform/calendar/working-days.js';
import { oracle, type OracleItem } from './oracle.js';
import { randomNetwork, type RandomPlan } from './random-network.js';

const KINDS: readonly (readonly [string, Omit<RandomPlan, 'seed' | 'items'>])[] = [
  ['plain links', {}],
  ['every link type with lags and leads', { oddLinks: 0.8, linksPerItem: 2 }],
  ['odd calendars', { oddLinks: 0.6, oddCalendars: true }],
  ['constraints and deadlines', { oddLinks: 0.4, constraints: 0.4, deadlines: 0.2 }],
  ['unknown lengths and dates', { oddLinks: 0.4, unknowns: 0.2, constraints: 0.15, stages: 0.3 }],
  ['progress reports', { oddLinks: 0.4, progress: 0.5, constraints: 0.1 }],
  ['stages held to dates', { oddLinks: 0.3, stages: 0.4, constraints: 0.5, milestones: 0.3 }],
  ['milestones in rows', { oddLinks: 0.5, milestones: 0.7, constraints: 0.15, progress: 0.2, unknowns: 0.1 }],
  ['tasks on calendars of their own', { ownCalendars: 0.6 }],
  ['links of every type between calendars', { oddLinks: 0.8, linksPerItem: 2, ownCalendars: 0.6, milestones: 0.05 }],
  ['milestones between calendars', { oddLinks: 0.5, milestones: 0.6, ownCalendars: 0.6 }],
  [
    'everything on calendars of its own',
    {
      ...{ oddLinks: 0.5, milestones: 0.3, constraints: 0.3, deadlines: 0.2, progress: 0.35, unknowns: 0.12 },
      ...{ stages: 0.3, oddCalendars: true, ownCalendars: 0.5 },
    },
  ],
  [
    'everything at once',
    {
      ...{ oddLinks: 0.5, milestones: 0.3, constraints: 0.3, deadlines: 0.2, progress: 0.35, unknowns: 0.12 },
      ...{ stages: 0.3, oddCalendars: true },
    },
  ],
];
const PLANS_EACH = 400;

const calendars = new WeakMap<WorkingCalendar, CompiledCalendar>();

function compiled(given: WorkingCalendar): CompiledCalendar {
  const known = calendars.get(given) ?? compileCalendar(given);
  calendars.set(given, known);
  return known;
}

function fromEngine(input: ScheduleInput): readonly OracleItem[] {
  return schedule(input, compiled(input.calendar)).items.map((item) => ({
    code: item.code,
    start: item.start,
    finish: item.finish,
    networkFinish: item.networkFinish,
    unknownBecause: [...item.unknownBecause],
    lateStart: item.lateStart,
    lateFinish: item.lateFinish,
    totalFloat: item.totalFloat,
    freeFloat: item.freeFloat,
    critical: item.critical,
  }));
}

describe('the engine and the independent oracle give the same dates, floats and unknowns', () => {
  it.each(KINDS)(`for ${PLANS_EACH} random plans with %s`, (_, kind) => {
    let compared = 0;
    for (let seed = 1; seed <= PLANS_EACH; seed++, compared++) {
      const input = randomNetwork({ ...kind, seed, items: 3 + (seed % 12) });
      const given = fromEngine(input);
      const expected = oracle(input);
      // Jest's own comparison is slow; it is asked only to show a difference.
      if (!isDeepStrictEqual(given, expected)) expect({ seed, items: given }).toEqual({ seed, items: expected });
    }
    expect(compared).toBe(PLANS_EACH);
  });
});
