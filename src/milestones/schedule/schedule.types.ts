/** The shapes that go into the schedule engine and come out of it: plain readonly data, dates as `yyyy-mm-dd`. */
import type { Holiday, IsoDate, WorkingCalendar } from '../../platform/calendar/working-calendar.types.js';

export type ItemKind = 'STAGE' | 'TASK' | 'MILESTONE';

/** When an item may start or finish, beside what its links say. FIXED dates are kept even where the network disagrees. */
export type ConstraintKind =
  | 'START_NO_EARLIER_THAN'
  | 'START_NO_LATER_THAN'
  | 'FINISH_NO_EARLIER_THAN'
  | 'FINISH_NO_LATER_THAN'
  | 'START_FIXED'
  | 'FINISH_FIXED';

export interface Constraint {
  readonly kind: ConstraintKind;
  readonly date: IsoDate;
}

/** Dates set by hand, both inclusive; a milestone has the finish alone. */
export interface Pinned {
  readonly start: IsoDate | null;
  readonly finish: IsoDate;
}

/** What has been reported of an item up to the status date: the owner's word, already folded to its latest. */
export interface Progress {
  readonly actualStart: IsoDate | null;
  readonly actualFinish: IsoDate | null;
  /** The owner's own forecast of the finish (a milestone's date). */
  readonly forecastFinish: IsoDate | null;
  /** Working days of work left as at `remainingAsAt`. */
  readonly remainingDays: number | null;
  /** How much of it is done, where that was said last rather than working days left; left out: nobody has said. */
  readonly percentComplete?: number | null;
  /** The first day on which what is left can be worked, unless the start is later; null: what is left counts from the start. */
  readonly remainingAsAt: IsoDate | null;
}

export interface ScheduleItem {
  /** Unique in the network; used in every message. */
  readonly code: string;
  readonly title: string;
  readonly kind: ItemKind;
  /** Code of the stage this item belongs to. */
  readonly parent: string | null;
  /** Working days of its calendar; null is unknown. Always 0 for a milestone; ignored for a stage. */
  readonly durationDays: number | null;
  /**
   * For a milestone: nobody can say when. A value, not a gap. A forecast, an actual date, a fixed date or a "no earlier
   * than" settles it; a predecessor does not, since it only says what the milestone comes after.
   */
  readonly dateUnknown: boolean;
  readonly constraint: Constraint | null;
  /** Of a task or milestone that is not worked by the project's calendar: which of `calendars` counts its days. */
  readonly calendar?: string | null;
  /** Dates that people set by hand: kept whatever links and the constraint say. Left out: there are none. */
  readonly pinned?: Pinned | null;
  readonly deadline: IsoDate | null;
  /** Falls under the restricted windows of the calendar. */
  readonly publication: boolean;
  readonly progress: Progress | null;
}

/**
 * What becomes of work in hand that began before what it waits for. RETAINED_LOGIC: what is left of it waits as the links
 * say. PROGRESS_OVERRIDE: it goes on as if those links were not there.
 */
export type ProgressLogic = 'RETAINED_LOGIC' | 'PROGRESS_OVERRIDE';

export type LinkType = 'FS' | 'SS' | 'FF' | 'SF';
export type LagUnit = 'WORKING_DAYS' | 'ELAPSED_DAYS';

export interface ScheduleLink {
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
  /** Negative is a lead. */
  readonly lag: number;
  readonly lagUnit: LagUnit;
}

export interface ScheduleInput {
  readonly items: readonly ScheduleItem[];
  readonly links: readonly ScheduleLink[];
  /** The project's own. */
  readonly calendar: WorkingCalendar;
  /** Calendars that items name; left out: there are none. */
  readonly calendars?: ReadonlyMap<string, WorkingCalendar>;
  readonly projectStart: IsoDate;
  /** The day the project is to end; acts as a deadline on the whole network. */
  readonly targetEnd: IsoDate | null;
  /**
   * The day status is taken for: work not reported as finished (a milestone not reported as reached) cannot finish before
   * it; on a non-working day, not before the next working day. Nothing else follows from silence: an unreported start
   * stays where the plan has it until the finish would lie before this day. Null: a plan without progress.
   */
  readonly statusDate: IsoDate | null;
  /** Left out: RETAINED_LOGIC. */
  readonly progressLogic?: ProgressLogic;
}

/** What fixed a date. `text` is one plain sentence fragment a planner would say. */
export interface DrivingReason {
  readonly kind:
    | 'PROJECT_START'
    /** Follows from the item's own start and its length. */
    | 'DURATION'
    | 'LINK'
    | 'CONSTRAINT'
    /** Its dates are set by hand. */
    | 'PINNED'
    | 'ACTUAL'
    | 'OWNER_FORECAST'
    | 'REMAINING_WORK'
    | 'STATUS_DATE'
    | 'ROLL_UP'
    | 'UNKNOWN';
  /** The link that drove, when a link did. */
  readonly link: ScheduleLink | null;
  /** Non-working days that were stepped over between the driving date and this one, weekends left out. */
  readonly skipped: readonly Holiday[];
  readonly text: string;
}

export interface ScheduledItem {
  readonly code: string;
  /**
   * Early dates with actuals and owners' forecasts taken in; null is unknowable. For a milestone start equals finish.
   * Working days, except that a reported or fixed date stands as it was given.
   */
  readonly start: IsoDate | null;
  readonly finish: IsoDate | null;
  /** What the network alone gives for the finish, the item's own forecast left out; null is unknowable. Finished: the actual. */
  readonly networkFinish: IsoDate | null;
  /**
   * Latest dates that keep the end, the deadlines and the constraints; null where complete or unknowable. What cannot be
   * dated asks nothing of its predecessors: they are measured against what is known.
   */
  readonly lateStart: IsoDate | null;
  readonly lateFinish: IsoDate | null;
  /** Working days of its calendar; null where complete or unknowable. Negative: cannot meet a deadline. */
  readonly totalFloat: number | null;
  readonly freeFloat: number | null;
  /** Total float of zero or less, and not complete. */
  readonly critical: boolean;
  /** On the driving chain that ends in the last known finish. */
  readonly onLongestPath: boolean;
  readonly startReason: DrivingReason;
  readonly finishReason: DrivingReason;
  /**
   * Codes of the items whose unknown duration or date makes this one unknowable, sorted; empty where it is known. The
   * first twenty by code, where there are more.
   */
  readonly unknownBecause: readonly string[];
}

export type ScheduleProblemCode =
  | 'CIRCLE'
  | 'PAST_LATEST_DATE'
  | 'PLAN_NOT_CALCULABLE'
  | 'PAST_DEADLINE'
  | 'PAST_TARGET_END'
  | 'CONSTRAINT_BROKEN'
  | 'NON_WORKING_TARGET'
  | 'PUBLICATION_IN_RESTRICTED_WINDOW'
  | 'BANK_HOLIDAYS_NOT_ANNOUNCED'
  | 'BANK_HOLIDAYS_NOT_LISTED'
  | 'CONSTRAINT_BEFORE_START'
  | 'CONSTRAINT_NOT_FOR_STAGE'
  | 'FORECAST_BEFORE_NETWORK'
  | 'FORECAST_PASSED'
  | 'START_PASSED'
  | 'OPEN_END'
  | 'OPEN_START'
  | 'PINNED_DATES_BROKEN'
  | 'UNKNOWABLE'
  | 'REPORT_CONTRADICTS_NETWORK';

export interface ScheduleProblem {
  readonly code: ScheduleProblemCode;
  /** Code of the item concerned; null for the project as a whole. */
  readonly item: string | null;
  /** Names the thing and says what to do next. */
  readonly message: string;
}

/** What is said of the plan as a whole. */
export interface ScheduleSummary {
  /** The last known finish of the network; null where nothing is known. */
  readonly finish: IsoDate | null;
  /** True when some item's finish is unknowable, so that `finish` is only the last known one. */
  readonly finishIsPartial: boolean;
  /** Codes in network order. */
  readonly criticalPath: readonly string[];
  readonly longestPath: readonly string[];
  readonly problems: readonly ScheduleProblem[];
}

export interface Schedule extends ScheduleSummary {
  /** In the order of `input.items`. */
  readonly items: readonly ScheduledItem[];
}
