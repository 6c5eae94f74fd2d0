/** Decides what the reports of one item say together; and the shapes of what is recorded of a plan. */
import type { Dated } from '../platform/record/in-force.js';
import type {
  ConstraintKind,
  ItemKind,
  LagUnit,
  LinkType,
  Progress,
  ProgressLogic,
} from './schedule/schedule.types.js';
import type { DateSpan, IsoDate } from '../platform/calendar/working-calendar.types.js';
import type { BankHolidayRegion } from '../platform/calendar/bank-holidays.js';
import type { BaselineSnapshot } from './baseline-snapshot.js';

export type Confidence = 'HIGH' | 'MEDIUM' | 'LOW';
/** The owner's own judgement, kept beside the derived RAG. */
export type Judgement = 'GREEN' | 'AMBER' | 'RED';
export type HolidayRegion = BankHolidayRegion | 'NONE';

/** Where a dated row comes from. */
export interface Sourced extends Dated {
  readonly citation: string | null;
  readonly assumed: boolean;
}

/** One statement of a stage, task or milestone. */
export interface PlannedItem extends Sourced {
  readonly itemId: string;
  readonly code: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly parentId: string | null;
  readonly ownerId: string | null;
  readonly ownerTeam: string | null;
  /** Working days of a task; null where unknown, and for stages and milestones. */
  readonly durationDays: number | null;
  /** Whether the duration is an estimate that may still change much. */
  readonly durationEstimated: boolean;
  /** Why a task's duration, or a milestone's date, cannot be known; null where it can. */
  readonly unknownReason: string | null;
  readonly optimisticDays: number | null;
  readonly mostLikelyDays: number | null;
  readonly pessimisticDays: number | null;
  readonly constraintKind: ConstraintKind | null;
  readonly constraintOn: IsoDate | null;
  /** Of a task whose dates are set by hand. */
  readonly pinnedStart: IsoDate | null;
  /** The finish or date that is set by hand; null: the schedule works the dates out. */
  readonly pinnedFinish: IsoDate | null;
  readonly deadlineOn: IsoDate | null;
  /** Code of the named calendar by which it is worked; null: the project's own. */
  readonly calendar: string | null;
  readonly publication: boolean;
  /** What the people who plan it want to remember; several lines. */
  readonly notes: string | null;
  readonly position: number;
  readonly withdrawn: boolean;
}

/** One statement of a link. */
export interface PlannedLink extends Sourced {
  readonly linkId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly type: LinkType;
  readonly lag: number;
  readonly lagUnit: LagUnit;
  readonly withdrawn: boolean;
}

/** One report of a task or milestone, with who recorded it and when. */
export interface PlanReport extends Sourced {
  readonly itemId: string;
  readonly forecastOn: IsoDate | null;
  readonly actualStartOn: IsoDate | null;
  readonly actualFinishOn: IsoDate | null;
  readonly remainingDays: number | null;
  /** Of a task, how much is done; a report says this or the days left, not both. */
  readonly percentComplete: number | null;
  readonly confidence: Confidence | null;
  readonly judgement: Judgement | null;
  readonly narrative: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

/** One statement of a working calendar: the project's own, or a named one. */
export interface CalendarTerms extends Sourced {
  /** Null, as is the name: the project's own. */
  readonly code: string | null;
  readonly name: string | null;
  readonly withdrawn: boolean | null;
  readonly weekend: readonly number[];
  readonly region: HolidayRegion;
  readonly closures: readonly DateSpan[];
  /** Days worked by exception. */
  readonly worked: readonly DateSpan[];
  readonly progressLogic: ProgressLogic;
  readonly restrictedWindows: readonly DateSpan[];
}

/** One row about an approved baseline: a whole copy of the schedule that nothing changes, and what is said of it. */
export interface BaselineRow extends Sourced {
  readonly name: string;
  readonly reason: string;
  /** The recorded decision that approved it; null: none is on record. */
  readonly decisionId: string | null;
  readonly note: string | null;
  /** The proposal that it follows. */
  readonly proposalId: string | null;
  readonly snapshot: BaselineSnapshot;
  readonly recordedAt: Date;
  /** Who approved it, or put right what is said of it. */
  readonly recordedBy: string;
  /** Why, as the journal has it. */
  readonly why: string;
}

/** A baseline as it stands: what is said of it by the last correction, and every row about it, in order. */
export interface Baseline extends BaselineRow {
  readonly history: readonly BaselineRow[];
}

/** A baseline put to the director, with who put it. */
export interface BaselineProposal extends Sourced {
  readonly name: string;
  readonly reason: string;
  readonly decisionId: string;
  readonly note: string | null;
  readonly snapshot: BaselineSnapshot;
  readonly proposedById: string | null;
  readonly proposedBy: string;
}

/** Everything stated about one project's plan up to a revision. */
export interface PlanStatements {
  readonly items: readonly PlannedItem[];
  readonly links: readonly PlannedLink[];
  readonly calendars: readonly CalendarTerms[];
  readonly baselines: readonly BaselineRow[];
  readonly proposals: readonly BaselineProposal[];
}

/** Everything stated about one project's plan up to a revision, and the reports of it. */
export interface PlanRecord extends PlanStatements {
  readonly reports: readonly PlanReport[];
  /** True: of the reports those that say what still holds on one day, by `foldedReports`; else all of them. */
  readonly isFolded?: boolean;
}

/**
 * What the reports of one item say together, oldest first: the latest word on each point. A new forecast without remaining
 * work replaces remaining work said before, and the other way round: both are the owner's word on the same finish. So is how
 * much is done in per cent, which a forecast leaves as it is and days left replace.
 */
export function foldProgress(reports: readonly PlanReport[]): Progress | null {
  if (!reports.length) return null;
  let actualStart: IsoDate | null = null;
  let actualFinish: IsoDate | null = null;
  let forecastFinish: IsoDate | null = null;
  let remainingDays: number | null = null;
  let percentComplete: number | null = null;
  let remainingAsAt: IsoDate | null = null;
  for (const report of reports) {
    actualStart = report.actualStartOn ?? actualStart;
    actualFinish = report.actualFinishOn ?? actualFinish;
    const saysWork = report.remainingDays !== null || report.percentComplete !== null;
    if (report.forecastOn === null && !saysWork) continue;
    forecastFinish = report.forecastOn;
    remainingDays = report.remainingDays;
    remainingAsAt = saysWork ? report.effectiveOn : null;
    if (saysWork) percentComplete = report.percentComplete;
  }
  return { actualStart, actualFinish, forecastFinish, remainingDays, percentComplete, remainingAsAt };
}

/** A list with more rows behind it; where there are none the same list, by which what was made of it is found again. */
export function appended<T>(rows: readonly T[], more: readonly T[] = []): readonly T[] {
  return more.length === 0 ? rows : [...rows, ...more];
}
