import { snapshotOf } from '../../src/milestones/baseline-comparison.js';
import { dateCause } from '../../src/milestones/date-cause.js';
import { latenessOf, type LateInput, type Lateness } from '../../src/milestones/late.js';
import type { PlanRecord, PlanReport } from '../../src/milestones/plan-record.js';
import { planView } from '../../src/milestones/plan-view.js';
import { APPROVED, newId, NOTHING, planned, reported, TERMS, TWO_STEPS } from './plan-builder.js';

describe('what is late', () => {
  const input: LateInput = {
    asAt: '2010-01-26',
    actualFinish: null,
    due: '2010-01-26',
    slipWorkingDays: 0,
    totalFloat: 0,
  };
  const cases: [string, Partial<LateInput>, Lateness | null][] = [
    ['nothing, on the very day it is due', {}, null],
    ['what was due the day before', { due: '2010-01-25' }, 'OVERDUE'],
    ['what is forecast one working day after its baseline', { slipWorkingDays: 1 }, 'SLIPPED'],
    ['what is too late for a deadline, though as planned', { totalFloat: -1 }, 'TOO_LATE'],
    ['what has slipped and is overdue: overdue', { due: '2010-01-25', slipWorkingDays: 1 }, 'OVERDUE'],
    ['nothing that is done, however late', { actualFinish: '2010-01-26', slipWorkingDays: 9 }, null],
    ['nothing that never had a date', { due: null, slipWorkingDays: null, totalFloat: null }, null],
  ];
  it.each(cases)('%s', (_, more, late) => {
    expect(latenessOf({ ...input, ...more })).toBe(late);
  });
});

describe('why a date is what it is', () => {
  const PLAN = planned(NOTHING, TWO_STEPS);
  const BASE: PlanRecord = {
    ...PLAN,
    baselines: [
      {
        ...{ id: newId(), effectiveOn: '2010-01-04', revision: 2, corrects: null, citation: null, assumed: false },
        ...{ name: 'First', reason: 'First', decisionId: null, proposalId: null, note: 'D1' },
        ...APPROVED,
        snapshot: snapshotOf(planView(PLAN, TERMS, { asAt: '2010-01-04', revision: 9 })),
      },
    ],
  };
  type Row = readonly [item: string, on: string, said: Partial<PlanReport>];
  const causeOf = (code: string, asAt: string, rows: readonly Row[]) => {
    const record = rows.reduce((all, [item, on, said]) => reported(all, item, on, said), BASE);
    const items = new Map(
      planView(record, TERMS, { asAt, revision: 99 }).items.map((status) => [status.item.code, status]),
    );
    const { item, report, reason } = dateCause(items.get(code)!, (each) => items.get(each));
    return [item.item.code, report?.effectiveOn ?? null, reason?.narrative ?? null];
  };
  const slip = { forecastOn: '2010-01-25', narrative: 'Comments are late.' };
  const onCourse: Row = ['M2', '2010-01-13', { narrative: 'Weekly update: on course.' }];

  it.each<[string, string, string, readonly Row[], readonly (string | null)[]]>([
    [
      'the report that gave the date',
      'M1',
      '2010-01-14',
      [['M1', '2010-01-12', slip]],
      ['M1', '2010-01-12', slip.narrative],
    ],
    [
      'not a later report that gives no date',
      'M1',
      '2010-01-14',
      [
        ['M1', '2010-01-12', slip],
        ['M1', '2010-01-13', { narrative: 'All is well.' }],
      ],
      ['M1', '2010-01-12', slip.narrative],
    ],
    [
      'not what was said of an earlier date',
      'M1',
      '2010-01-14',
      [
        ['M1', '2010-01-11', { forecastOn: '2010-01-20', narrative: 'Snow.' }],
        ['M1', '2010-01-12', { forecastOn: '2010-01-25' }],
      ],
      ['M1', '2010-01-12', null],
    ],
    [
      'what is said when the date is given again with its reason',
      'M1',
      '2010-01-14',
      [
        ['M1', '2010-01-11', { forecastOn: '2010-01-25' }],
        ['M1', '2010-01-12', slip],
      ],
      ['M1', '2010-01-11', slip.narrative],
    ],
    [
      'the report of the item that it waits for, whatever its own weekly update says',
      'M2',
      '2010-01-14',
      [['M1', '2010-01-12', slip], onCourse],
      ['M1', '2010-01-12', slip.narrative],
    ],
    [
      'the silence of the item that it waits for',
      'M2',
      '2010-01-14',
      [['M1', '2010-01-12', { forecastOn: '2010-01-25' }], onCourse],
      ['M1', '2010-01-12', null],
    ],
    [
      'its own forecast, where that lies after what it waits for',
      'M2',
      '2010-01-14',
      [
        ['M1', '2010-01-12', slip],
        ['M2', '2010-01-13', { forecastOn: '2010-03-26', narrative: 'The printer is shut.' }],
      ],
      ['M2', '2010-01-13', 'The printer is shut.'],
    ],
    [
      'what is said of something overdue once its day has passed',
      'M1',
      '2010-01-20',
      [
        ['M1', '2010-01-14', { narrative: 'On course.' }],
        ['M1', '2010-01-19', { narrative: 'Two answers are missing.' }],
      ],
      ['M1', '2010-01-19', 'Two answers are missing.'],
    ],
    [
      'the report that it was done',
      'M1',
      '2010-01-26',
      [
        ['M1', '2010-01-12', slip],
        ['M1', '2010-01-22', { actualFinishOn: '2010-01-21', narrative: 'Agreed after two rounds.' }],
      ],
      ['M1', '2010-01-22', 'Agreed after two rounds.'],
    ],
    ['nobody, where nothing was reported', 'M2', '2010-01-11', [], ['T1', null, null]],
  ])('%s', (_, code, asAt, rows, expected) => {
    expect(causeOf(code, asAt, rows)).toEqual(expected);
  });
});
