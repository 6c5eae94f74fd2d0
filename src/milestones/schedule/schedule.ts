/** Decides the schedule of a plan: dates, floats and paths, each with its reason, and what is wrong, from plain data. */
import { LATEST_DATE } from '../../platform/calendar/date-range.js';
import { backwardPass } from './backward-pass.js';
import { CompiledCalendar } from '../../platform/calendar/compiled-calendar.js';
import { explainFinish, explainStart } from './explanation.js';
import { forwardPass, PastLatestDate } from './forward-pass.js';
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
import { NONE, readFacts, usableDay } from './item-facts.js';
import { lateDates } from './late-dates.js';
import { indexNetwork } from './network.js';
import { circleOf, networkOrder, stagesInsideOut } from './network-order.js';
import { type PlanRun } from './plan-run.js';
import { findProblems } from './problems.js';
import { lastDay, rollUp, startDay } from './roll-up.js';
import { type Schedule, type ScheduledItem, type ScheduleInput, type ScheduleItem } from './schedule.types.js';
import { lastToFinish, measureSlack } from './slack.js';
import { deadlinesInForce, stageFloors } from './stage-constraints.js';
import { type Timing } from './timing.js';
import { circularSchedule, undatedSchedule } from './undated-schedule.js';
import { traceUnknowns } from './unknowns.js';
import { DateTexts, nameOf } from './wording.js';

export { findCircle } from './network-order.js';

/**
 * Works out the schedule. Cost grows with items plus links. A circle among the links (refuse it beforehand with
 * `findCircle`) and a plan that runs past the last date are a problem of the answer, whose items then have no dates. Throws a ScheduleInputError for what a caller must
 * never pass: links on stages, unknown or repeated codes, dates that are not real, fractions of days.
 * `calendar` may be the input's calendar compiled beforehand, so that many runs share it.
 */
export function schedule(input: ScheduleInput, calendar = new CompiledCalendar(input.calendar)): Schedule {
  const network = indexNetwork(input.items, input.links);
  const stages = stagesInsideOut(network);
  const facts = readFacts(network, input.progressLogic !== 'PROGRESS_OVERRIDE');
  const projectStart = usableDay('The project start', input.projectStart);
  const targetEnd = usableDay('The target end', input.targetEnd);
  const statusDay = usableDay('The status date', input.statusDate);
  const order = networkOrder(network);
  if (order.length < input.items.length) return circularSchedule(input.items, circleOf(network, order));

  const floors = stageFloors(network, stages, facts);
  let timing: Timing;
  try {
    timing = forwardPass(network, order, facts, calendar, floors, projectStart, statusDay);
  } catch (error) {
    if (!(error instanceof PastLatestDate)) throw error;
    return pastLatestDate(input.items, input.items[error.item]!);
  }
  const last = lastToFinish(network, order, timing);
  const networkEnd = last === -1 ? projectStart : lastDay(timing, last);
  const endDay = targetEnd === NONE ? networkEnd : Math.min(networkEnd, targetEnd);
  const deadlines = deadlinesInForce(network, stages, facts);
  const lateTimes = backwardPass(network, order, facts, calendar, timing, endDay, deadlines);
  const slack = measureSlack(network, facts, calendar, timing, lateTimes, last);
  const unknowns = traceUnknowns(network, order, facts, timing);
  const rolledUp = rollUp(network, stages, timing, slack, unknowns);
  const late = lateDates(network, stages, calendar, timing, lateTimes);
  return answer({
    ...{ input, network, order, facts, calendar, timing, slack, late, rollUp: rolledUp },
    ...{ projectStart, targetEnd, statusDay, last, floors },
  });
}

function pastLatestDate(items: readonly ScheduleItem[], item: ScheduleItem): Schedule {
  const latest = formatIsoDate(LATEST_DATE);
  const message = `${nameOf(item)} would lie after ${latest}, the last day the tracker can calculate. Shorten a duration or a lag.`;
  return undatedSchedule(items, `while the plan runs past ${latest}`, {
    code: 'PAST_LATEST_DATE',
    item: item.code,
    message,
  });
}

function answer(run: PlanRun): Schedule {
  const { network, order, timing, slack, last } = run;
  const texts = new DateTexts();
  const isLeaf = (item: number): boolean => network.isStage[item] === 0;
  const codes = (marks: Uint8Array): readonly string[] =>
    Array.from(order.filter((item) => marks[item] === 1 && isLeaf(item))).map((item) => network.items[item]!.code);
  return {
    items: network.items.map((_, item) => scheduledItem(run, texts, item)),
    finish: last === -1 ? null : texts.isoOf(lastDay(timing, last)),
    finishIsPartial: order.some((item) => isLeaf(item) && timing.finishKnown[item] === 0),
    criticalPath: codes(slack.critical),
    longestPath: codes(slack.onLongestPath),
    problems: findProblems(run, texts),
  };
}

const NO_CAUSES: readonly string[] = [];

function scheduledItem(run: PlanRun, texts: DateTexts, item: number): ScheduledItem {
  const { network, timing, slack, late, rollUp: stages } = run;
  const date = (day: number): string | null => (day === NONE ? null : texts.isoOf(day));
  const count = (days: number): number | null => (days === NONE ? null : days);
  const finishReason = explainFinish(run, texts, item);
  return {
    code: network.items[item]!.code,
    start: timing.startKnown[item] === 1 ? texts.isoOf(startDay(timing, item)) : null,
    finish: timing.finishKnown[item] === 1 ? texts.isoOf(lastDay(timing, item)) : null,
    networkFinish: date(timing.networkFinish[item]!),
    lateStart: date(late.start[item]!),
    lateFinish: date(late.finish[item]!),
    totalFloat: count(slack.totalFloat[item]!),
    freeFloat: count(slack.freeFloat[item]!),
    critical: slack.critical[item] === 1,
    onLongestPath: slack.onLongestPath[item] === 1,
    startReason: run.facts.instant[item] === 1 ? finishReason : explainStart(run, texts, item),
    finishReason,
    unknownBecause: stages.unknowns[item] ?? NO_CAUSES,
  };
}
