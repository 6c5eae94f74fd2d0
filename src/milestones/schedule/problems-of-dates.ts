/** Decides where dates run past a target, where a target is no working day, and where publication falls in a window. */
import { longDate } from '../../platform/calendar/iso-date.js';
import type { CompiledCalendar } from '../../platform/calendar/compiled-calendar.js';
import { COMPLETE, NONE, usableDay } from './item-facts.js';
import { type PlanRun } from './plan-run.js';
import { lastDay, startDay } from './roll-up.js';
import { type ScheduleProblem } from './schedule.types.js';
import { nameOf, workingDays } from './wording.js';

/** The project's target end missed, or on a day that is not worked. */
export function pastTargetEnd(run: PlanRun): readonly ScheduleProblem[] {
  const { targetEnd, last, network, timing, facts } = run;
  if (targetEnd === NONE) return [];
  const problems: ScheduleProblem[] = [];
  const idle = nonWorking(run.calendars.ofProject, targetEnd);
  if (idle !== null) {
    const message = `The target end ${idle} Plan to finish by then, or move the target end to a working day.`;
    problems.push({ code: 'NON_WORKING_TARGET', item: null, message });
  }
  if (last === -1 || facts.state[last] === COMPLETE) return problems;
  const late = daysLate(run.calendars.ofProject, lastDay(timing, last), targetEnd);
  if (late > 0) {
    const message =
      `The plan finishes on ${longDate(lastDay(timing, last))}, ${workingDays(late)} after the target end ` +
      `${longDate(targetEnd)}; ${nameOf(network.items[last]!)} is last. Shorten the longest path or agree a later end.`;
    problems.push({ code: 'PAST_TARGET_END', item: null, message });
  }
  return problems;
}

/** A deadline, a fixed date or an owner's forecast that is not a working day. */
export function targetsOnNonWorkingDays(run: PlanRun, item: number, into: ScheduleProblem[]): void {
  const { facts, network } = run;
  if (facts.state[item] === COMPLETE) return;
  const check = (what: string, day: number): void => {
    const idle = day === NONE ? null : nonWorking(run.calendars.of(item), day);
    if (idle === null) return;
    const { code } = network.items[item]!;
    const message = `${nameOf(network.items[item]!)}: the ${what} ${idle} Move the ${what} to a working day.`;
    into.push({ code: 'NON_WORKING_TARGET', item: code, message });
  };
  check('deadline', facts.deadline[item]!);
  if (network.isStage[item] === 1) return;
  const byHand = facts.pinnedFinish[item]!;
  if (byHand !== NONE) {
    if (facts.instant[item] === 0) check('start set by hand', facts.constraintDay[item]!);
    check(facts.instant[item] === 1 ? 'date set by hand' : 'finish set by hand', byHand);
  } else if (facts.constraint[item]?.endsWith('FIXED') === true) check('fixed date', facts.constraintDay[item]!);
  check("owner's forecast", facts.forecast[item]!);
}

/** "31 May 2010 is a non-working day (Spring bank holiday); the last working day before it is 28 May 2010." or null. */
function nonWorking(calendar: CompiledCalendar, day: number): string | null {
  const why = calendar.whyNotWorked(day);
  if (why === null) return null;
  const before = longDate(calendar.endAt(calendar.before(day)) - 1);
  return `${longDate(day)} is a non-working day (${why}); the last working day before it is ${before}.`;
}

/** The item's own deadline missed. */
export function pastDeadline(run: PlanRun, item: number, into: ScheduleProblem[]): void {
  const { facts, network, timing } = run;
  const deadline = facts.deadline[item]!;
  if (deadline === NONE || timing.finishKnown[item] === 0) return;
  const finish = lastDay(timing, item);
  const late = daysLate(run.calendars.of(item), finish, deadline);
  if (late <= 0) return;
  const given = network.items[item]!;
  const verb = given.kind === 'MILESTONE' ? 'falls on' : 'finishes on';
  const message =
    `${nameOf(given)} ${verb} ${longDate(finish)}, ${workingDays(late)} after its deadline ` +
    `${longDate(deadline)}. Bring it forward or agree a later deadline.`;
  into.push({ code: 'PAST_DEADLINE', item: given.code, message });
}

/** Working days from a target to a later date, both inclusive dates; zero or less when it is met. */
export function daysLate(calendar: CompiledCalendar, day: number, target: number): number {
  return calendar.before(day + 1) - calendar.before(target + 1);
}

/** A publication any day of which lies in a restricted window; one problem a window. */
export function publicationInWindow(run: PlanRun, item: number, into: ScheduleProblem[]): void {
  const { network, timing, workingCalendar } = run;
  const given = network.items[item]!;
  if (!given.publication || timing.finishKnown[item] === 0) return;
  const finish = lastDay(timing, item);
  const start = timing.startKnown[item] === 1 ? startDay(timing, item) : finish;
  for (const window of workingCalendar.restrictedWindows) {
    const from = usableDay(`The window ${window.name}`, window.from);
    const to = usableDay(`The window ${window.name}`, window.to);
    if (finish < from || start > to) continue;
    const falls =
      start === finish ? `falls on ${longDate(finish)}` : `runs from ${longDate(start)} to ${longDate(finish)}`;
    const after = longDate(firstWorkedAfter(run.calendars.of(item), to));
    const message =
      `${nameOf(given)} ${falls}, in the restricted window "${window.name}" (${longDate(from)} to ` +
      `${longDate(to)}). Publish before ${longDate(from)} or from ${after}, the first working day after it.`;
    into.push({ code: 'PUBLICATION_IN_RESTRICTED_WINDOW', item: given.code, message });
  }
}

function firstWorkedAfter(calendar: CompiledCalendar, day: number): number {
  return calendar.dayAt(calendar.before(day + 1));
}
