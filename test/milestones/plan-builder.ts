import { draftChanges } from '../../src/milestones/plan-change.js';
import type { PlanChange } from '../../src/milestones/plan-change.types.js';
import { atOnce } from '../../src/platform/work/steps.js';
import type { PlanRecord, PlanReport } from '../../src/milestones/plan-record.js';
import type { PlanTerms } from '../../src/milestones/plan-terms.js';
import { planInForce } from '../../src/milestones/plan-in-force.js';

export const TERMS: PlanTerms = {
  projectId: 'project',
  projectCode: 'ALPHA',
  start: '2010-01-04',
  targetEnd: '2010-05-31',
  amberDays: 1,
  redDays: 10,
  staleDays: 28,
};

export const NOTHING: PlanRecord = { items: [], links: [], calendars: [], baselines: [], proposals: [], reports: [] };

let made = 0;
/** Ids in order of making, so that a failing test reads well. */
export const newId = (): string => `id-${String((made += 1)).padStart(6, '0')}`;

/** The draft that changes come to, on a record, from a day on. */
export function draft(record: PlanRecord, changes: readonly PlanChange[], effectiveOn = '2010-01-04', revision = 1) {
  const plan = planInForce(record, { asAt: effectiveOn, revision: revision - 1 });
  const taken = new Set(record.items.map((item) => item.code));
  return atOnce(draftChanges(plan, taken, changes, { effectiveOn, revision, newId }));
}

/** The record after changes; throws where they were refused. */
export function planned(
  record: PlanRecord,
  changes: readonly PlanChange[],
  effectiveOn?: string,
  revision?: number,
): PlanRecord {
  const { items, links, problems } = draft(record, changes, effectiveOn, revision);
  if (problems.length) throw new Error(problems.map((problem) => problem.message).join(' '));
  return { ...record, items: [...record.items, ...items], links: [...record.links, ...links] };
}

/** The record with one more report of an item. */
export function reported(
  record: PlanRecord,
  code: string,
  effectiveOn: string,
  said: Partial<PlanReport>,
  revision = 10,
): PlanRecord {
  const item = record.items.find((each) => each.code === code);
  if (!item) throw new Error(`no ${code}`);
  const report: PlanReport = {
    id: newId(),
    itemId: item.itemId,
    effectiveOn,
    revision,
    corrects: null,
    citation: null,
    assumed: false,
    forecastOn: null,
    actualStartOn: null,
    actualFinishOn: null,
    remainingDays: null,
    percentComplete: null,
    confidence: null,
    judgement: null,
    narrative: null,
    recordedAt: new Date('2010-01-26T09:00:00Z'),
    recordedBy: 'Leo Lead',
    ...said,
  };
  return { ...record, reports: [...record.reports, report] };
}

/** Ten days of drafting, agreed; ten of refining, refined. */
export const TWO_STEPS: readonly PlanChange[] = [
  { addStage: { code: 'S1', title: 'Work' } },
  { addTask: { code: 'T1', title: 'Draft', duration: { days: 10 }, stage: 'S1' } },
  { addMilestone: { code: 'M1', title: 'Draft agreed', stage: 'S1' } },
  { addTask: { code: 'T2', title: 'Refine', duration: { days: 10 }, stage: 'S1' } },
  { addMilestone: { code: 'M2', title: 'Refined', stage: 'S1' } },
  { addLink: { from: 'T1', to: 'M1', type: 'FS', lag: 0, lagUnit: 'WORKING_DAYS' } },
  { addLink: { from: 'M1', to: 'T2', type: 'FS', lag: 0, lagUnit: 'WORKING_DAYS' } },
  { addLink: { from: 'T2', to: 'M2', type: 'FS', lag: 0, lagUnit: 'WORKING_DAYS' } },
];

/** Who approved a baseline, when and why. */
export const APPROVED = { recordedAt: new Date('2010-01-04T09:00:00Z'), recordedBy: 'Director', why: 'First' };
