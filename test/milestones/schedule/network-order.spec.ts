import { findCircle } from '../../../src/milestones/schedule/network-order.js';
import { schedule } from '../../../src/milestones/schedule/schedule.js';
import { ScheduleInputError } from '../../../src/milestones/schedule/schedule-input-error.js';
import { type ScheduleInput } from '../../../src/milestones/schedule/schedule.types.js';
import { readPlan } from './plan-text.js';

const TASKS = ['T1', 'T2', 'T3', 'T4', 'T5'].map((code) => `task ${code} Piece ${code}, 2 days`).join('\n');
const planned = (links: string): ScheduleInput => readPlan(`${TASKS}\n${links}`);
const circle = (links: string): string | undefined => {
  const { items, links: given } = planned(links);
  return findCircle(items, given)?.join(' -> ');
};

describe('a circle among the links', () => {
  it.each([
    ['of two is named along the links', 'T5 -> T3\nT3 -> T5', 'T3 -> T5 -> T3'],
    ['of three begins at the first of the plan', 'T4 -> T2\nT2 -> T5\nT5 -> T4', 'T2 -> T5 -> T4 -> T2'],
    ['of one task with itself', 'T3 -> T3', 'T3 -> T3'],
    ['leaves out what only leads into it or hangs on it', 'T1 -> T2\nT2 -> T3\nT3 -> T2\nT3 -> T4', 'T2 -> T3 -> T2'],
    ['counts links of every type', 'T1 -> T2 SS\nT2 -> T1 FF - 3 working days', 'T1 -> T2 -> T1'],
  ])('%s', (_, links, expected) => {
    expect(circle(links)).toBe(expected);
  });

  it.each([
    ['two ways to one task', 'T1 -> T2\nT1 -> T3\nT2 -> T4\nT3 -> T4'],
    ['two links between one pair', 'T1 -> T2\nT1 -> T2 SS + 1 working day'],
    ['no links at all', ''],
  ])('is not seen in %s', (_, links) => {
    expect(circle(links)).toBeUndefined();
  });

  it('of a hundred thousand tasks is named in full', () => {
    const codes = Array.from({ length: 100_000 }, (_, index) => `T${index}`);
    const base = readPlan('task T Piece, 1 day').items[0]!;
    const items = codes.map((code) => ({ ...base, code }));
    const links = codes.map((from, index) => ({
      ...{ from, to: codes[(index + 1) % codes.length]! },
      ...({ type: 'FS', lag: 0, lagUnit: 'WORKING_DAYS' } as const),
    }));
    expect(findCircle(items, links)).toEqual([...codes, 'T0']);
  });
});

describe('what a caller must never pass is thrown with a stable fault', () => {
  const plan = planned('T1 -> T2');
  const first = plan.items[0]!;
  const changed = (change: object): ScheduleInput => ({
    ...plan,
    items: [{ ...first, ...change }, ...plan.items.slice(1)],
  });
  it.each([
    ['DUPLICATE_CODE', { ...plan, items: [...plan.items, first] }],
    ['UNKNOWN_CODE', { ...plan, links: [{ ...plan.links[0]!, to: 'T9' }] }],
    ['LINK_ON_STAGE', changed({ kind: 'STAGE' })],
    ['BAD_PARENT', changed({ parent: 'T2' })],
    ['BAD_PARENT', changed({ parent: 'S9' })],
    ['BAD_NUMBER', changed({ durationDays: 1.5 })],
    ['BAD_NUMBER', changed({ durationDays: -1 })],
    ['BAD_NUMBER', { ...plan, links: [{ ...plan.links[0]!, lag: 0.5 }] }],
    ['BAD_DATE', changed({ deadline: '2010-02-30' })],
    ['BAD_DATE', { ...plan, projectStart: 'soon' }],
    ['DATE_OUT_OF_RANGE', { ...plan, statusDate: '1899-12-31' }],
  ] as const)('%s', (fault, input) => {
    let thrown: unknown = null;
    try {
      schedule(input);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ScheduleInputError);
    expect((thrown as ScheduleInputError).fault).toBe(fault); // checked on the line above
  });

  it('BAD_PARENT for stages inside one another', () => {
    const input = readPlan('stage S1 One, in S2\nstage S2 Two, in S1\ntask T1 Work, 1 day, in S1');
    expect(() => schedule(input)).toThrow('The stage S1 lies inside itself');
  });
});
