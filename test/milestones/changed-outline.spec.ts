import fc from 'fast-check';
import { changedOutline } from '../../src/milestones/changed-outline.js';
import type { PlanChange } from '../../src/milestones/plan-change.types.js';
import { planOutline } from '../../src/milestones/plan-outline.js';
import type { PlanRecord } from '../../src/milestones/plan-record.js';
import { planView } from '../../src/milestones/plan-view.js';
import { draft, NOTHING, planned, reported, TERMS } from './plan-builder.js';

// The same cases in every run.
fc.configureGlobal({ seed: 20100126 });

const CODES = ['T1', 'T2', 'T3', 'M1', 'M2'] as const;
const PLAN: readonly PlanChange[] = [
  { addStage: { code: 'S1', title: 'Work' } },
  ...CODES.map((code): PlanChange => {
    const terms = { code, title: `What ${code} is`, stage: code === 'M2' ? null : 'S1' };
    return code.startsWith('T') ? { addTask: { ...terms, duration: { days: 5 } } } : { addMilestone: terms };
  }),
];
const link = (from: string, to: string): PlanChange['addLink'] => ({
  from,
  to,
  type: 'FS',
  lag: 0,
  lagUnit: 'WORKING_DAYS',
});

const code = fc.constantFrom(...CODES);
const change: fc.Arbitrary<PlanChange> = fc.oneof(
  code.map((each): PlanChange => ({ reviseItem: { code: each, title: 'Anew', deadline: '2010-02-01' } })),
  fc.tuple(code, fc.integer({ min: 1, max: 30 })).map(([each, days]): PlanChange => {
    const item = {
      code: each,
      constraint: {
        kind: 'START_NO_EARLIER_THAN' as const,
        date: `2010-02-${String(days % 28 || 1).padStart(2, '0')}`,
      },
    };
    return { reviseItem: each.startsWith('T') ? { ...item, duration: { days } } : item };
  }),
  code.map((each): PlanChange => ({ reviseItem: { code: each, stage: null } })),
  code.map((each): PlanChange => ({ reviseItem: { code: each, position: 5 } })),
  code.map((each): PlanChange => ({ withdrawItem: { code: each } })),
  fc.constant<PlanChange>({ addMilestone: { code: 'M9', title: 'One more' } }),
  fc.tuple(code, code).map(([from, to]): PlanChange => ({ addLink: link(from, to)! })),
  fc.tuple(code, code).map(([from, to]): PlanChange => ({ withdrawLink: link(from, to)! })),
);

/** The record after those of the changes that may stand together with the ones before them. */
function changed(record: PlanRecord, changes: readonly PlanChange[], on: string, revision: number) {
  const taken: PlanChange[] = [];
  for (const each of changes) if (!draft(record, [...taken, each], on, revision).problems.length) taken.push(each);
  return draft(record, taken, on, revision);
}

describe('a plan after a change', () => {
  const day = fc.constantFrom('2010-01-04', '2010-01-11', '2010-01-18');

  it('is the same by the outline before it as by the whole record, and mostly found that way', () => {
    let [quick, all] = [0, 0];
    const found = fc.property(
      fc.array(change),
      day,
      fc.array(change, { minLength: 1 }),
      day,
      (first, on, next, then) => {
        const drawn = planned(NOTHING, PLAN, '2010-01-04', 1);
        const early = changed(drawn, first, on, 2);
        const record = reported(
          { ...drawn, items: [...drawn.items, ...early.items], links: [...drawn.links, ...early.links] },
          ...(['T1', '2010-01-12', { actualStartOn: '2010-01-05', remainingDays: 9 }, 3] as const),
        );
        const more = changed(record, next, then, 4);
        const later = { ...record, items: [...record.items, ...more.items], links: [...record.links, ...more.links] };
        const [before, after] = [3, 4].map((revision) => ({ asAt: '2010-01-18', revision }));
        const outline = changedOutline(planOutline(record, before!), more, after!);
        all += 1;
        if (!outline) return;
        quick += 1;
        expect(planView(later, TERMS, after!, outline)).toEqual(planView(later, TERMS, after!));
      },
    );
    fc.assert(found, { numRuns: 400 });
    expect(quick).toBeGreaterThan(all / 10);
  });

  it('keeps the outline itself where neither items nor links change', () => {
    const outline = planOutline(planned(NOTHING, PLAN), { asAt: '2010-01-18', revision: 9 });
    expect(changedOutline(outline, {}, { asAt: '2010-01-18', revision: 10 })).toBe(outline);
  });
});
