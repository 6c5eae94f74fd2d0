/** Decides in which order a project's plan, calendar, baselines and reports were put on record: by their day. */
import { CALENDARS } from './calendar.js';
import type { BaselineRow, CalendarRow, NarrativeRow, PlanRow, ReportRow } from './first-programme.types.js';
import { CFPS_NARRATIVES } from './narratives-cfps.js';
import { MCC_NARRATIVES } from './narratives-mcc.js';
import { CFPS_PLAN } from './plan-cfps.js';
import { MCC_PLANS } from './plan-mcc.js';
import { BASELINES } from './projects.js';
import { CFPS_REPORTS } from './reports-cfps.js';
import { MCC_REPORTS } from './reports-mcc.js';

/** What one project leaves on record beside its terms. */
export interface ProjectStory {
  readonly code: string;
  readonly narratives: readonly NarrativeRow[];
  readonly plans: readonly PlanRow[];
  readonly reports: readonly ReportRow[];
}

export const STORIES: readonly ProjectStory[] = [
  { code: 'CFPS', narratives: CFPS_NARRATIVES, plans: [CFPS_PLAN], reports: CFPS_REPORTS },
  { code: 'MCC', narratives: MCC_NARRATIVES, plans: MCC_PLANS, reports: MCC_REPORTS },
];

/** One thing put on record on a day. */
export type Event =
  | { readonly on: string; readonly kind: 'PLAN'; readonly row: PlanRow }
  | { readonly on: string; readonly kind: 'CALENDAR'; readonly row: CalendarRow }
  | { readonly on: string; readonly kind: 'BASELINE'; readonly row: BaselineRow }
  | { readonly on: string; readonly kind: 'REPORT'; readonly row: ReportRow };

/** The events of one project, oldest first; of one day the plan first, then calendar, baseline and reports as written. */
export function eventsOf(story: ProjectStory): readonly Event[] {
  const own = <T extends { readonly project: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter((row) => row.project === story.code);
  const events: readonly Event[] = [
    ...story.plans.map((row) => ({ on: row.effectiveOn, kind: 'PLAN' as const, row })),
    ...own(CALENDARS).map((row) => ({ on: row.effectiveOn, kind: 'CALENDAR' as const, row })),
    ...own(BASELINES).map((row) => ({ on: row.effectiveOn, kind: 'BASELINE' as const, row })),
    ...story.reports.map((row) => ({ on: row.on, kind: 'REPORT' as const, row })),
  ];
  return [...events].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)); // sort is stable: the order above holds within a day
}

/** The day from which a project has a plan. */
export function firstDay(story: ProjectStory): string {
  return eventsOf(story)[0]!.on;
}
