/** A project on which reports say little of dates, and two papers that promised: how the first rules differ shows on it. */
import type { PlanRecord } from '../../src/milestones/plan-record.js';
import { planView } from '../../src/milestones/plan-view.js';
import { snapshotOf } from '../../src/milestones/baseline-comparison.js';
import { APPROVED, NOTHING, planned, reported, TERMS, TWO_STEPS } from '../milestones/plan-builder.js';

const PLAN = planned(NOTHING, TWO_STEPS);
const BASE: PlanRecord = {
  ...PLAN,
  baselines: [
    {
      ...{ id: 'baseline', effectiveOn: '2010-01-04', revision: 2, corrects: null, citation: null, assumed: false },
      ...{ name: 'First', reason: 'First', decisionId: null, proposalId: null, note: 'The director, by letter' },
      ...APPROVED,
      snapshot: snapshotOf(planView(PLAN, TERMS, { asAt: '2010-01-04', revision: 9 })),
    },
  ],
};

const REPORTED = [
  ['M1', '2010-01-12', { forecastOn: '2010-01-25', narrative: 'Comments are late.' }],
  ['M1', '2010-01-14', { narrative: 'A reminder went out.' }],
  ['M2', '2010-01-14', { narrative: 'Weekly update: on course.' }],
] as const;

/** What the record held on 14 January 2010. */
export const FORMER_RECORD = REPORTED.reduce((record, [code, on, said]) => reported(record, code, on, said), BASE);

/** The plan as at 14 January 2010. */
export const formerView = (record: PlanRecord) => planView(record, TERMS, { asAt: '2010-01-14', revision: 40 });

/** What the two papers gave, by the milestone's code. */
export const FORMER_PAPERS = [
  { reference: '10/02', asAt: '2010-01-05', dates: { M1: '2010-01-15', M2: '2010-01-29' } },
  { reference: '10/05', asAt: '2010-01-12', dates: { M1: '2010-01-25', M2: '2010-02-05' } },
] as const;
