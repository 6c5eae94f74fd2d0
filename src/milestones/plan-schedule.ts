/** Decides what the schedule engine is asked: the standing plan in the engine's words. */
import { type CalendarTerms, type PlannedItem, type StandingPlan } from './plan-record.js';
import type { PlanTerms } from './plan-view.types.js';
import { bankHolidays, LISTED_YEARS } from '../platform/calendar/bank-holidays.js';
import type { CompiledCalendar } from '../platform/calendar/compiled-calendar.js';
import { schedule } from './schedule/schedule.js';
import { ScheduleInputError } from './schedule/schedule-input-error.js';
import type { Schedule, ScheduleInput, ScheduleItem } from './schedule/schedule.types.js';
import type { WorkingCalendar } from '../platform/calendar/working-calendar.types.js';
import { undatedSchedule } from './schedule/undated-schedule.js';
import { compileCalendar } from '../platform/calendar/working-days.js';

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

/**
 * The schedule of a plan, and the calendar it was worked out on. A plan that the engine cannot take (rows from before a
 * rule, or written past it) has no dates and one problem, so that it takes no list of other projects with it.
 */
export function scheduleOf(input: ScheduleInput): { answer: Schedule; calendar: CompiledCalendar } {
  let calendar = compileCalendar(ORDINARY);
  try {
    calendar = compileCalendar(input.calendar);
    return { answer: schedule(input, calendar), calendar };
  } catch (error) {
    if (!(error instanceof ScheduleInputError || error instanceof RangeError)) throw error;
    const message = `The plan cannot be calculated. ${error.message}. Correct it, and the dates of the plan will show again.`;
    const problem = { code: 'PLAN_NOT_CALCULABLE', item: null, message } as const;
    return { answer: undatedSchedule(input.items, 'while the plan cannot be calculated', problem), calendar };
  }
}

/** The engine's question for a plan as at its point. */
export function scheduleInput(plan: StandingPlan, terms: PlanTerms): ScheduleInput {
  const codeOf = new Map(plan.items.map((item) => [item.itemId, item.code]));
  const code = (id: string): string => codeOf.get(id)!;
  return {
    items: plan.items.map((item) => scheduleItem(item, codeOf, plan)),
    links: plan.links.map((link) => ({
      from: code(link.fromId),
      to: code(link.toId),
      type: link.type,
      lag: link.lag,
      lagUnit: link.lagUnit,
    })),
    calendar: workingCalendar(plan.calendar),
    projectStart: terms.start,
    targetEnd: terms.targetEnd,
    statusDate: plan.point.asAt,
    progressLogic: plan.calendar?.progressLogic ?? 'RETAINED_LOGIC',
  };
}

function scheduleItem(item: PlannedItem, codeOf: ReadonlyMap<string, string>, plan: StandingPlan): ScheduleItem {
  return {
    code: item.code,
    title: item.title,
    kind: item.kind,
    parent: (item.parentId && codeOf.get(item.parentId)) || null,
    durationDays: item.kind === 'MILESTONE' ? 0 : item.durationDays,
    dateUnknown: item.kind === 'MILESTONE' && item.unknownReason !== null,
    constraint:
      item.constraintKind && item.constraintOn ? { kind: item.constraintKind, date: item.constraintOn } : null,
    deadline: item.deadlineOn,
    publication: item.publication,
    progress: plan.progress.get(item.itemId) ?? null,
  };
}
