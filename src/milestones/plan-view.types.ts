/** The shapes in which a plan is seen: its computed state at one point of the record. */
import type { Problem } from '../platform/record/problem.js';
import type {
  Baseline,
  BaselineProposal,
  CalendarTerms,
  Confidence,
  Judgement,
  PlannedItem,
  PlannedLink,
  PlanReport,
} from './plan-record.js';
import type { Lateness } from './late.js';
import type { NamedCalendarTerms } from './named-calendars.js';
import type { PlanColumns } from './plan-columns.js';
import type { PlanTerms } from './plan-terms.js';
import type { Rag } from './rag.js';
import type { ScheduledItem, ScheduleSummary } from './schedule/schedule.types.js';
import type { IsoDate, WorkingCalendar } from '../platform/calendar/working-calendar.types.js';

/** One stage, task or milestone, as at the date of the view: what the engine found, beside what was reported and planned. */
export interface ItemStatus extends ScheduledItem {
  readonly item: PlannedItem;
  /** Code of the stage that holds it; null: none does. */
  readonly stageCode: string | null;
  readonly ownerForecast: IsoDate | null;
  readonly actualStart: IsoDate | null;
  /** How much of a task is done; null: nobody has said. */
  readonly percentComplete: number | null;
  readonly actualFinish: IsoDate | null;
  readonly baselineStart: IsoDate | null;
  readonly baselineFinish: IsoDate | null;
  /** When it was last said to be due: by its owner, else by the baseline; null: never. */
  readonly due: IsoDate | null;
  /** Working days from baseline finish to finish; positive is late. */
  readonly slipWorkingDays: number | null;
  readonly rag: Rag;
  readonly ragReason: string;
  /** Why it is late; null: it is not. A stage is as late as the first late thing in it. */
  readonly late: Lateness | null;
  readonly judgement: Judgement | null;
  readonly confidence: Confidence | null;
  /** Standing reports, oldest first: of a folded view those that say what still holds, of another all, its trend. */
  readonly reports: readonly PlanReport[];
  readonly lastReportedOn: IsoDate | null;
  /** Number of the last write about this item; a report must name it. */
  readonly version: number;
}

/** A project's plan at one point of the record. */
export interface PlanView {
  readonly terms: PlanTerms;
  readonly asAt: IsoDate;
  readonly revision: number;
  /** True: reports are left out that say nothing which still holds. */
  readonly isFolded: boolean;
  /** What the items are read from. */
  readonly columns: PlanColumns;
  /** In the order of the plan; stages, tasks and milestones. */
  readonly items: readonly ItemStatus[];
  readonly links: readonly PlannedLink[];
  readonly calendarTerms: CalendarTerms | null;
  readonly calendar: WorkingCalendar;
  /** By code; items that name none of them are on the project's own. */
  readonly namedCalendars: readonly NamedCalendarTerms[];
  readonly schedule: ScheduleSummary;
  readonly baselines: readonly Baseline[];
  readonly baseline: Baseline | null;
  /** A baseline put to the director. */
  readonly proposal: BaselineProposal | null;
  readonly finish: IsoDate | null;
  readonly baselineFinish: IsoDate | null;
  readonly finishSlipWorkingDays: number | null;
  readonly rag: Rag;
  readonly ragReason: string;
  readonly problems: readonly Problem[];
  /** Number of the last write about the plan or its calendar; the next change must name it. */
  readonly version: number;
}
