/** Decides which reports of a plan say something that still holds on a day: the others change nothing of how it stands then. */
import { grouped } from '../platform/record/grouped.js';
import { inOrder, inForce } from '../platform/record/in-force.js';
import type { PlanReport } from './plan-record.js';

/** Whether a report says how much of a task is left or done. */
export function saysWork({ remainingDays, percentComplete }: PlanReport): boolean {
  return remainingDays !== null || percentComplete !== null;
}

/** What a report may say that holds until another says otherwise, in the terms of the database beside ours. */
export const SAYS: readonly { readonly sql: string; readonly is: (report: PlanReport) => boolean }[] = [
  { sql: 'true', is: () => true },
  {
    sql: '(r.forecast_on IS NOT NULL OR r.remaining_days IS NOT NULL OR r.percent_complete IS NOT NULL)',
    is: (report) => report.forecastOn !== null || saysWork(report),
  },
  { sql: '(r.remaining_days IS NOT NULL OR r.percent_complete IS NOT NULL)', is: saysWork },
  { sql: 'r.actual_start_on IS NOT NULL', is: ({ actualStartOn }) => actualStartOn !== null },
  { sql: 'r.actual_finish_on IS NOT NULL', is: ({ actualFinishOn }) => actualFinishOn !== null },
  { sql: 'r.confidence IS NOT NULL', is: ({ confidence }) => confidence !== null },
  { sql: 'r.judgement IS NOT NULL', is: ({ judgement }) => judgement !== null },
];

/**
 * Of the reports of each item the last that says each thing on a day, and the one recorded last, whose number is the item's
 * version; in order. All known corrections of them have to be among `reports`.
 */
export function foldedReports(reports: readonly PlanReport[], asAt: string): PlanReport[] {
  const kept = new Set<PlanReport>();
  const stand = inForce(reports, { asAt, revision: Infinity });
  for (const own of grouped(stand, ({ itemId }) => itemId).values()) {
    for (const { is } of SAYS) {
      const last = own.findLast(is);
      if (last) kept.add(last);
    }
  }
  for (const own of grouped(reports, ({ itemId }) => itemId).values()) kept.add(own.reduce(laterRecorded));
  return [...kept].sort(inOrder);
}

const laterRecorded = (one: PlanReport, other: PlanReport): PlanReport =>
  one.revision > other.revision || (one.revision === other.revision && one.id > other.id) ? one : other;
