/** Decides what the schedule engine is asked: the standing plan in the engine's words. */
import { bankHolidays, LISTED_YEARS } from '../platform/calendar/bank-holidays.js';
import type { CompiledCalendar } from '../platform/calendar/compiled-calendar.js';
import type { WorkingCalendar } from '../platform/calendar/working-calendar.types.js';
import { compileCalendar } from '../platform/calendar/working-days.js';
import type { Steps } from '../platform/work/steps.js';
import { type Origin, origins } from './changed-outline.js';
import { reportsAt } from './item-reports.js';
import type { PlanOutline } from './plan-outline.js';
import { type CalendarTerms, foldProgress, type PlannedItem } from './plan-record.js';
import type { PlanTerms } from './plan-terms.js';
import { ItemCalendars } from './schedule/item-calendars.js';
import type { PlanRun } from './schedule/plan-run.js';
import { type PreparedNetwork, prepareNetwork } from './schedule/prepared-network.js';
import { running, summaryOf } from './schedule/schedule.js';
import { ScheduleInputError } from './schedule/schedule-input-error.js';
import type {
  DrivingReason,
  Progress,
  ScheduleItem,
  ScheduleLink,
  ScheduleSummary,
} from './schedule/schedule.types.js';
import { type Undated, undated } from './schedule/undated-schedule.js';
import type { PlanInForce } from './plan-in-force.js';

const ORDINARY: WorkingCalendar = {
  weekend: [6, 7],
  holidays: bankHolidays(),
  listedYears: LISTED_YEARS,
  closures: [],
  restrictedWindows: [],
};

/** Terms never change, so that their calendar is made once, and compiled once. */
const calendars = new WeakMap<CalendarTerms, WorkingCalendar>();

/** The working calendar of a project; without terms of its own: Monday to Friday, bank holidays of England and Wales off. */
export function workingCalendar(terms: CalendarTerms | null): WorkingCalendar {
  if (terms === null) return ORDINARY;
  const known = calendars.get(terms);
  if (known) return known;
  const { weekend, region, closures, worked, restrictedWindows } = terms;
  const holidays = region === 'NONE' ? { holidays: [] } : { holidays: bankHolidays(region), listedYears: LISTED_YEARS };
  const made = { weekend, ...holidays, closures, worked, restrictedWindows };
  calendars.set(terms, made);
  return made;
}

/** The named calendars of a plan, by code. */
function namedCalendars({ namedCalendars: named }: PlanInForce): ReadonlyMap<string, WorkingCalendar> {
  return new Map(named.map((terms) => [terms.code, workingCalendar(terms)]));
}

/** What the engine made of a plan, and the calendars it was worked out on. */
export interface WorkedOut {
  /** The project's own. */
  readonly calendar: CompiledCalendar;
  /** That of each item, by its place. */
  readonly calendars: ItemCalendars;
  /** Null: nothing can be dated, for the one reason. */
  readonly run: PlanRun | null;
  readonly reason: DrivingReason | null;
  readonly summary: ScheduleSummary;
}

/**
 * Works out the schedule of a plan. One that the engine cannot take (rows from before a rule, or written past it) has no dates and
 * one problem, so that it takes no list of other projects with it.
 */
export function* workingOut(plan: PlanInForce, terms: PlanTerms): Steps<WorkedOut> {
  let calendar = compileCalendar(ORDINARY);
  const without = ({ reason, summary }: Undated): WorkedOut => ({
    ...{ calendar, calendars: new ItemCalendars(calendar, null), run: null, reason, summary },
  });
  try {
    const working = workingCalendar(plan.calendar);
    calendar = compileCalendar(working);
    const asked = {
      calendar: working,
      calendars: namedCalendars(plan),
      projectStart: terms.start,
      targetEnd: terms.targetEnd,
      statusDate: plan.point.asAt,
      progressLogic: plan.calendar?.progressLogic ?? 'RETAINED_LOGIC',
    };
    const progressOf = (place: number): Progress | null => foldProgress(reportsAt(plan.reports, place));
    const network = networkOf(plan.outline);
    yield;
    const outcome = yield* running(network, progressOf, asked, calendar);
    if ('undated' in outcome) return without(outcome.undated);
    yield;
    const { run } = outcome;
    return { calendar, calendars: run.calendars, run, reason: null, summary: summaryOf(run) };
  } catch (error) {
    if (!(error instanceof ScheduleInputError || error instanceof RangeError)) throw error;
    const message = `The plan cannot be calculated. ${error.message}. Correct it, and the dates of the plan will show again.`;
    const problem = { code: 'PLAN_NOT_CALCULABLE', item: null, message } as const;
    return without(undated('while the plan cannot be calculated', problem));
  }
}

/** The network of each outline, which every run on it shares. */
const networks = new WeakMap<PlanOutline, PreparedNetwork>();

/** The engine's network for items and links. Throws a ScheduleInputError where they make none. */
function networkOf(outline: PlanOutline): PreparedNetwork {
  const known = networks.get(outline);
  if (known) return known;
  const origin = origins.get(outline);
  const made = origin
    ? changedNetwork(outline, origin)
    : prepareNetwork(scheduleItems(outline), scheduleLinks(outline));
  origins.delete(outline);
  networks.set(outline, made);
  return made;
}

/** The network that an outline was changed from, with what was changed: the rest of it stays as it is. */
function changedNetwork(outline: PlanOutline, { outline: former, places, sameLinks }: Origin): PreparedNetwork {
  const prepared = networkOf(former);
  const items = prepared.network.items.slice();
  for (const place of places) items[place] = scheduleItem(outline.items[place]!, outline);
  if (sameLinks) return { ...prepared, network: { ...prepared.network, items } };
  return prepareNetwork(items, scheduleLinks(outline));
}

const scheduleItems = (outline: PlanOutline): ScheduleItem[] =>
  outline.items.map((item) => scheduleItem(item, outline));

function scheduleLinks({ items, links, placeOf }: PlanOutline): ScheduleLink[] {
  const code = (id: string): string => items[placeOf.get(id)!]!.code;
  return links.map(({ fromId, toId, type, lag, lagUnit }) => ({
    from: code(fromId),
    to: code(toId),
    type,
    lag,
    lagUnit,
  }));
}

/** An item in the engine's words; what was reported of it comes with each run. */
function scheduleItem(item: PlannedItem, { items, placeOf }: PlanOutline): ScheduleItem {
  const parent = item.parentId === null ? undefined : placeOf.get(item.parentId);
  return {
    code: item.code,
    title: item.title,
    kind: item.kind,
    parent: parent === undefined ? null : items[parent]!.code,
    durationDays: item.kind === 'MILESTONE' ? 0 : item.durationDays,
    dateUnknown: item.kind === 'MILESTONE' && item.unknownReason !== null,
    calendar: item.calendar,
    constraint:
      item.constraintKind && item.constraintOn ? { kind: item.constraintKind, date: item.constraintOn } : null,
    pinned: item.pinnedFinish === null ? null : { start: item.pinnedStart, finish: item.pinnedFinish },
    deadline: item.deadlineOn,
    publication: item.publication,
    progress: null,
  };
}
