import type { PlanChange } from '../../src/milestones/plan-change.types.js';
import { planInForce } from '../../src/milestones/plan-in-force.js';
import { draft, NOTHING, planned, TWO_STEPS } from './plan-builder.js';

const fs = (from: string, to: string) => ({ from, to, type: 'FS', lag: 0, lagUnit: 'WORKING_DAYS' }) as const;
const task = (code: string): PlanChange => ({ addTask: { code, title: code, duration: { days: 1 } } });

describe('changing a plan', () => {
  const base = planned(NOTHING, TWO_STEPS);

  it.each<[string, string, PlanChange[], string]>([
    ['CODE_TAKEN', 'a code is used once in a project', [task('T1')], 'T1 is in use'],
    ['CODE_TAKEN', 'a withdrawn code is not used again', [{ withdrawItem: { code: 'M2' } }, task('M2')], 'or was'],
    ['NOT_FOUND', 'an unknown item cannot be revised', [{ reviseItem: { code: 'T9', title: 'x' } }], 'no T9'],
    ['NOT_FOUND', 'an unknown item cannot be linked', [{ addLink: fs('T1', 'T9') }], 'no T9'],
    [
      'NOT_FOUND',
      'a link that is not there cannot be withdrawn',
      [{ withdrawLink: fs('T1', 'T2') }],
      'no link T1 FS T2',
    ],
    ['LINK_TWICE', 'the same link stands once', [{ addLink: fs('T1', 'M1') }], 'T1 FS M1'],
    ['LINK_ON_STAGE', 'a stage carries no links', [{ addLink: fs('S1', 'T1') }], 'S1 is a stage'],
    ['STAGE_NOT_EMPTY', 'a stage that holds something stays', [{ withdrawItem: { code: 'S1' } }], 'T1, M1, T2, M2'],
    [
      'PARENT_NOT_A_STAGE',
      'only a stage holds items',
      [{ reviseItem: { code: 'T1', stage: 'T2' } }],
      'T2 is not a stage',
    ],
    [
      'DURATION_NEEDED',
      'a task needs a duration or why it is unknown',
      [{ addTask: { code: 'T9', title: 'x', duration: {} } }],
      'one of the two',
    ],
    [
      'DURATION_NEEDED',
      'a duration is not both known and unknown',
      [{ addTask: { code: 'T9', title: 'x', duration: { days: 1, unknown: 'x' } } }],
      'one of the two',
    ],
    [
      'CIRCLE',
      'items cannot wait for each other',
      [{ addLink: fs('M2', 'T1') }],
      'circle: T1 -> M1 -> T2 -> M2 -> T1. Take',
    ],
    [
      'STAGE_CIRCLE',
      'stages cannot hold each other',
      [{ addStage: { code: 'S2', title: 'x', stage: 'S1' } }, { reviseItem: { code: 'S1', stage: 'S2' } }],
      'S1 is in S2 is in S1',
    ],
  ])('refuses with %s: %s', (code, _, changes, words) => {
    const { problems } = draft(base, changes, '2010-01-05', 2);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.map((problem) => problem.message).join(' ')).toContain(words);
  });

  it('finds again what the same changes added, moved and took out', () => {
    const changes: PlanChange[] = [
      { addStage: { code: 'S2', title: 'Later', position: 5 } },
      { addMilestone: { code: 'M3', title: 'Third', stage: 'S2' } },
      { addLink: fs('M2', 'M3') },
      { reviseItem: { code: 'M2', stage: 'S2' } },
      { withdrawLink: fs('M2', 'M3') },
      { addLink: fs('M2', 'M3') },
      { withdrawItem: { code: 'M3' } },
      { addMilestone: { code: 'M4', title: 'Fourth', stage: 'S2' } },
    ];
    const { items, links, problems } = draft(base, changes, '2010-01-05', 2);
    expect(problems).toEqual([]);
    const positions = new Map(items.map(({ code, position }) => [code, position]));
    expect(positions.get('M4')).toBe(positions.get('M3')); // the place of the last one is free again
    expect(links.map(({ withdrawn }) => withdrawn)).toEqual([true, true]);
    const held = draft(base, [...changes, { withdrawItem: { code: 'S2' } }], '2010-01-05', 2);
    expect(held.problems.map(({ message }) => message).join(' ')).toContain('Stage S2 still holds M2, M4.');
    const twice = draft(base, [...changes.slice(0, 6), { addLink: fs('M2', 'M3') }], '2010-01-05', 2);
    expect(twice.problems.map(({ code }) => code)).toEqual(['LINK_TWICE']);
  });

  it('takes in as many items as a plan may have, and takes them out, in time in proportion to them', () => {
    const codes = Array.from({ length: 10_000 }, (_, at) => `X${at}`);
    const changes: PlanChange[] = [
      ...codes.map(task),
      ...codes.map((code) => ({ addLink: fs(code, 'M2') })),
      ...codes.map((code) => ({ withdrawItem: { code } })),
    ];
    const began = process.cpuUsage(); // a busy machine takes its time
    const { items, links, problems } = draft(base, changes, '2010-01-05', 2);
    expect([items.length, links.length, problems]).toEqual([10_000, 10_000, []]);
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(5_000); // half a second; by looking through all of them it was half a minute
  });

  it('names the change and the field at fault', () => {
    const { problems } = draft(base, [task('T8'), task('T1')], '2010-01-05', 2);
    expect(problems).toMatchObject([{ path: ['input', 'changes', '1', 'addTask', 'code'] }]);
  });

  it('allows several links between one pair where they differ', () => {
    const more = planned(
      base,
      [{ addLink: { ...fs('T1', 'T2'), type: 'SS', lag: 5 } }, { addLink: { ...fs('T1', 'T2'), type: 'FF' } }],
      '2010-01-05',
      2,
    );
    expect(planInForce(more, { asAt: '2010-01-05', revision: 2 }).links).toHaveLength(5);
  });

  it('keeps what is left out of a revision, and clears what is null', () => {
    const withDeadline = planned(base, [{ reviseItem: { code: 'M2', deadline: '2010-02-01' } }], '2010-01-05', 2);
    const renamed = planned(withDeadline, [{ reviseItem: { code: 'M2', title: 'Done' } }], '2010-01-06', 3);
    const cleared = planned(renamed, [{ reviseItem: { code: 'M2', deadline: null } }], '2010-01-07', 4);
    const of = (record: typeof base, asAt: string) =>
      planInForce(record, { asAt, revision: 9 }).items.find((item) => item.code === 'M2');
    expect(of(renamed, '2010-01-06')).toMatchObject({ title: 'Done', deadlineOn: '2010-02-01', durationDays: null });
    expect(of(cleared, '2010-01-07')).toMatchObject({ title: 'Done', deadlineOn: null });
    expect(of(cleared, '2010-01-05')).toMatchObject({ title: 'Refined', deadlineOn: '2010-02-01' });
  });

  it('takes an item out with its links, and leaves the past as it was', () => {
    const without = planned(base, [{ withdrawItem: { code: 'M1' } }], '2010-01-05', 2);
    const codes = (asAt: string) => planInForce(without, { asAt, revision: 9 }).items.map((item) => item.code);
    expect(codes('2010-01-05')).toEqual(['S1', 'T1', 'T2', 'M2']);
    expect(codes('2010-01-04')).toEqual(['S1', 'T1', 'M1', 'T2', 'M2']);
    expect(planInForce(without, { asAt: '2010-01-05', revision: 9 }).links).toHaveLength(1);
  });
});
