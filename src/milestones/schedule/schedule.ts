/** Decides the schedule of a plan: dates, floats and paths, each with its reason, and what is wrong, from plain data. */
import { toIsoDate } from '../../platform/calendar/iso-date.js';
import { backwardPass } from './backward-pass.js';
import { atOnce, type Steps } from '../../platform/work/steps.js';
import { CompiledCalendar } from '../../platform/calendar/compiled-calendar.js';
import { forwardPass, PastLatestDate } from './forward-pass.js';
import { itemCalendars } from './item-calendars.js';
import { NONE, type ProgressOf, readFacts, usableDay } from './item-facts.js';
import { lateDates } from './late-dates.js';
import { circleOf } from './network-order.js';
import { type PlanRun } from './plan-run.js';
import { type PreparedNetwork, prepareNetwork } from './prepared-network.js';
import { findProblems } from './problems.js';
import { lastDay, rollUp } from './roll-up.js';
import { type Schedule, type ScheduleInput, type ScheduleSummary } from './schedule.types.js';
import { scheduledItem } from './scheduled-item.js';
import { lastToFinish, measureSlack } from './slack.js';
import { deadlinesInForce, stageFloors } from './stage-constraints.js';
import { type Timing } from './timing.js';
import { circular, pastLatestDate, type Undated, undatedItem } from './undated-schedule.js';
import { traceUnknowns } from './unknowns.js';

export { findCircle } from './network-order.js';

/** What a run is asked beside the items and links. */
export type RunTerms = Omit<ScheduleInput, 'items' | 'links'>;

/**
 * Works out the schedule. Cost grows with items plus links. A circle among the links (refuse it beforehand with
 * `findCircle`) and a plan that runs past the last date are a problem of the answer, whose items then have no dates. Throws a ScheduleInputError for what a caller must
 * never pass: links on stages, unknown or repeated codes, dates that are not real, fractions of days.
 * `calendar` may be the input's own calendar compiled beforehand, so that many runs share it.
 */
export function schedule(input: ScheduleInput, calendar = new CompiledCalendar(input.calendar)): Schedule {
  const prepared = prepareNetwork(input.items, input.links);
  const outcome = atOnce(running(prepared, (item) => input.items[item]!.progress, input, calendar));
  if ('undated' in outcome) {
    const { undated } = outcome;
    return { items: input.items.map((item) => undatedItem(item.code, undated.reason)), ...undated.summary };
  }
  const { run } = outcome;
  return { items: input.items.map((_, item) => scheduledItem(run, item)), ...summaryOf(run) };
}

/** The same in numbers, pass by pass, for items whose words are asked for one by one. Throws as `schedule` does. */
export function* running(
  prepared: PreparedNetwork,
  progressOf: ProgressOf,
  terms: RunTerms,
  calendar: CompiledCalendar,
): Steps<{ readonly run: PlanRun } | { readonly undated: Undated }> {
  const { network, stages, order } = prepared;
  const calendars = itemCalendars(network.items, calendar, terms.calendars);
  const facts = readFacts(network, terms.progressLogic !== 'PROGRESS_OVERRIDE', progressOf, calendars);
  const projectStart = usableDay('The project start', terms.projectStart);
  const targetEnd = usableDay('The target end', terms.targetEnd);
  const statusDay = usableDay('The status date', terms.statusDate);
  if (order.length < network.items.length) return { undated: circular(network.items, circleOf(network, order)) };

  yield;
  const floors = stageFloors(network, stages, facts);
  let timing: Timing;
  try {
    timing = forwardPass(network, order, facts, calendars, floors, projectStart, statusDay);
  } catch (error) {
    if (!(error instanceof PastLatestDate)) throw error;
    return { undated: pastLatestDate(network.items[error.item]!) };
  }
  yield;
  const last = lastToFinish(network, order, timing);
  const networkEnd = last === -1 ? projectStart : lastDay(timing, last);
  const endDay = targetEnd === NONE ? networkEnd : Math.min(networkEnd, targetEnd);
  const deadlines = deadlinesInForce(network, stages, facts);
  const lateTimes = backwardPass(network, order, facts, calendars, timing, endDay, deadlines);
  yield;
  const slack = measureSlack(network, facts, calendars, timing, lateTimes, last);
  const unknowns = traceUnknowns(network, order, facts, timing);
  yield;
  const rolledUp = rollUp(network, stages, timing, slack, unknowns);
  const late = lateDates(network, stages, calendars, timing, lateTimes);
  return {
    run: {
      workingCalendar: terms.calendar,
      namedCalendars: [...(terms.calendars?.values() ?? [])],
      network,
      order,
      facts,
      calendars,
      timing,
      slack,
      late,
      rollUp: rolledUp,
      floors,
      projectStart,
      targetEnd,
      statusDay,
      last,
    },
  };
}

/** What a run says of the plan as a whole. */
export function summaryOf(run: PlanRun): ScheduleSummary {
  const { network, order, timing, slack, last } = run;
  const isLeaf = (item: number): boolean => network.isStage[item] === 0;
  const codes = (marks: Uint8Array): readonly string[] =>
    Array.from(order.filter((item) => marks[item] === 1 && isLeaf(item))).map((item) => network.items[item]!.code);
  return {
    finish: last === -1 ? null : toIsoDate(lastDay(timing, last)),
    finishIsPartial: order.some((item) => isLeaf(item) && timing.finishKnown[item] === 0),
    criticalPath: codes(slack.critical),
    longestPath: codes(slack.onLongestPath),
    problems: findProblems(run),
  };
}
