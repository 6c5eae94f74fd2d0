/** Decides what the plan is on a date: which statements of items, links, calendar and baselines stand, and what was reported of each item. */
import { latestOfEach, standing, type Dated, type RecordPoint } from '../platform/record/standing.js';
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
  /** Why a task's duration, or a milestone's date, cannot be known; null where it can. */
  readonly unknownReason: string | null;
  readonly optimisticDays: number | null;
  readonly mostLikelyDays: number | null;
  readonly pessimisticDays: number | null;
  readonly constraintKind: ConstraintKind | null;
  readonly constraintOn: IsoDate | null;
  readonly deadlineOn: IsoDate | null;
  readonly publication: boolean;
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
  readonly confidence: Confidence | null;
  readonly judgement: Judgement | null;
  readonly narrative: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

/** One statement of a project's working calendar. */
export interface CalendarTerms extends Sourced {
  readonly weekend: readonly number[];
  readonly region: HolidayRegion;
  readonly closures: readonly DateSpan[];
  /** Days worked by exception. */
  readonly worked: readonly DateSpan[];
  readonly progressLogic: ProgressLogic;
  readonly restrictedWindows: readonly DateSpan[];
}

/** An approved baseline: a whole copy of the schedule that nothing changes. */
export interface Baseline extends Sourced {
  readonly name: string;
  readonly reason: string;
  /** The recorded decision that approved it; null: none is on record. */
  readonly decisionId: string | null;
  readonly note: string | null;
  /** The proposal that it follows. */
  readonly proposalId: string | null;
  readonly snapshot: BaselineSnapshot;
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

/** Everything recorded about one project's plan up to a revision. */
export interface PlanRecord {
  readonly items: readonly PlannedItem[];
  readonly links: readonly PlannedLink[];
  readonly calendars: readonly CalendarTerms[];
  readonly baselines: readonly Baseline[];
  readonly proposals: readonly BaselineProposal[];
  readonly reports: readonly PlanReport[];
}

/** The plan as it stands at a point of the record. */
export interface StandingPlan {
  readonly point: RecordPoint;
  /** In the order of the plan. */
  readonly items: readonly PlannedItem[];
  /** In the order of the plan: where they begin, then where they end. */
  readonly links: readonly PlannedLink[];
  readonly calendar: CalendarTerms | null;
  /** In the order of approval; the last is the current one. */
  readonly baselines: readonly Baseline[];
  /** What is put to the director: the last proposal, unless a baseline was approved since; null: nothing. */
  readonly proposal: BaselineProposal | null;
  /** By item id, oldest first. */
  readonly reports: ReadonlyMap<string, readonly PlanReport[]>;
  /** What the reports of each reported item say together. */
  readonly progress: ReadonlyMap<string, Progress | null>;
}

const byPosition = (a: PlannedItem, b: PlannedItem): number => a.position - b.position || (a.code < b.code ? -1 : 1);

/** The order of links: where they begin in the plan, where they end, then their terms; ids, which are chance, come last. */
function byEnds(a: PlannedLink, b: PlannedLink, place: ReadonlyMap<string, number>): number {
  const at = (id: string): number => place.get(id)!;
  const ends = at(a.fromId) - at(b.fromId) || at(a.toId) - at(b.toId) || a.lag - b.lag;
  if (ends !== 0) return ends;
  const [x, y] = [`${a.type} ${a.lagUnit} ${a.linkId}`, `${b.type} ${b.lagUnit} ${b.linkId}`];
  return x < y ? -1 : 1;
}

/** The plan at `point`: withdrawn items fall out, and links to them. */
export function standingPlan(record: PlanRecord, point: RecordPoint): StandingPlan {
  const items = latestOfEach(record.items, point, (row) => row.itemId).filter((row) => !row.withdrawn);
  items.sort(byPosition);
  const place = new Map(items.map((row, index) => [row.itemId, index]));
  const links = latestOfEach(record.links, point, (row) => row.linkId);
  const reports = new Map<string, PlanReport[]>();
  for (const report of standing(record.reports, point)) {
    const former = reports.get(report.itemId);
    if (former) former.push(report);
    else reports.set(report.itemId, [report]);
  }
  const baselines = standing(record.baselines, point);
  const proposal = standing(record.proposals, point).at(-1) ?? null;
  const decided = proposal !== null && baselines.some(({ revision }) => revision > proposal.revision);
  return {
    point,
    items,
    links: links
      .filter((row) => !row.withdrawn && place.has(row.fromId) && place.has(row.toId))
      .sort((a, b) => byEnds(a, b, place)),
    calendar: standing(record.calendars, point).at(-1) ?? null,
    baselines,
    proposal: decided ? null : proposal,
    reports,
    progress: new Map([...reports].map(([itemId, own]) => [itemId, foldProgress(own)])),
  };
}

/**
 * What the reports of one item say together, oldest first: the latest word on each point. A new forecast without remaining
 * work replaces remaining work said before, and the other way round: both are the owner's word on the same finish.
 */
export function foldProgress(reports: readonly PlanReport[]): Progress | null {
  if (!reports.length) return null;
  let actualStart: IsoDate | null = null;
  let actualFinish: IsoDate | null = null;
  let forecastFinish: IsoDate | null = null;
  let remainingDays: number | null = null;
  let remainingAsAt: IsoDate | null = null;
  for (const report of reports) {
    actualStart = report.actualStartOn ?? actualStart;
    actualFinish = report.actualFinishOn ?? actualFinish;
    if (report.forecastOn === null && report.remainingDays === null) continue;
    forecastFinish = report.forecastOn;
    remainingDays = report.remainingDays;
    remainingAsAt = report.remainingDays === null ? null : report.effectiveOn;
  }
  return { actualStart, actualFinish, forecastFinish, remainingDays, remainingAsAt };
}
