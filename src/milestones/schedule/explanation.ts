/** Decides how each date is accounted for: what drove it, what was stepped over, in a sentence a planner would say. */
import { longDate } from '../../platform/calendar/iso-date.js';
import { drivesFinish } from './forward-task.js';
import { COMPLETE, NONE } from './item-facts.js';
import { FROM_START, TO_FINISH } from './network.js';
import { type PlanRun } from './plan-run.js';
import { type DrivingReason } from './schedule.types.js';
import { type Holiday } from '../../platform/calendar/working-calendar.types.js';
import {
  BY_ACTUAL,
  BY_CONSTRAINT,
  BY_DURATION,
  BY_FORECAST,
  BY_LINK,
  BY_PROJECT_START,
  BY_REMAINING,
  BY_ROLL_UP,
  BY_STAGE,
  BY_STATUS_DATE,
  REASONS,
} from './timing.js';
import { isOwnCause } from './unknowns.js';
import { listOf, skippedText, waitingFor, workingDays } from './wording.js';

const NOTHING: readonly Holiday[] = [];

/** Why a task or stage starts when it does; a milestone has its finish reason alone. */
export function explainStart(run: PlanRun, item: number): DrivingReason {
  const { network, facts, timing } = run;
  const by = timing.startBy[item]!;
  const link = timing.startLink[item]!;
  if (drivesFinish(by, link, network.type, facts.constraint[item] ?? null)) return countedBack(run, item);
  const start = timing.start[item]!;
  switch (by) {
    case BY_LINK:
      return linkReason(run, link, start, '');
    case BY_CONSTRAINT:
      return held(run, item);
    case BY_STAGE:
      return plain(by, stageText(run, item));
    case BY_PROJECT_START: {
      const skipped = run.calendars.of(item).skipped(run.projectStart, start);
      return reason(by, skipped, `starts with the project on ${longDate(run.projectStart)}${skippedText(skipped)}`);
    }
    case BY_ACTUAL:
      if (facts.actualStart[item] !== NONE) return plain(by, `reported as started on ${longDate(start)}`);
      return plain(by, `${workingDays(facts.length[item]!)} before its reported finish`);
    case BY_FORECAST:
      return plain(by, `${workingDays(facts.length[item]!)} before the finish the owner forecasts`);
    case BY_REMAINING:
      return plain(by, `work left was reported as at ${longDate(facts.remainingAsAt[item]!)}`);
    case BY_ROLL_UP:
      return plain(by, `the earliest start in the stage is that of ${codeOf(run, run.rollUp.earliest[item]!)}`);
    default:
      return plain(by, unknownText(run, item));
  }
}

/** Why the item finishes when it does. */
export function explainFinish(run: PlanRun, item: number): DrivingReason {
  const { facts, timing } = run;
  const calendar = run.calendars.of(item);
  const by = timing.finishBy[item]!;
  const finish = timing.finish[item]!;
  const instant = facts.instant[item] === 1;
  switch (by) {
    case BY_DURATION:
    case BY_REMAINING: {
      const from = by === BY_REMAINING ? remainingFrom(run, item) : timing.start[item]!;
      const skipped = calendar.skipped(from, finish);
      return reason(by, skipped, `${lengthText(run, item)}${skippedText(skipped)}`);
    }
    case BY_LINK: {
      const link = timing.finishLink[item]!;
      const waits = !instant && (run.network.type[link]! & TO_FINISH) === 0 ? 'what is left ' : '';
      return linkReason(run, link, finish, waits);
    }
    case BY_CONSTRAINT:
      return held(run, item);
    case BY_STAGE:
      return plain(by, stageText(run, item));
    case BY_PROJECT_START: {
      const skipped = calendar.skipped(run.projectStart, finish);
      return reason(by, skipped, `falls on the project's start, ${longDate(run.projectStart)}${skippedText(skipped)}`);
    }
    case BY_ACTUAL:
      return plain(by, `reported as ${instant ? 'reached' : 'finished'} on ${longDate(facts.actualFinish[item]!)}`);
    case BY_FORECAST:
      return plain(by, forecastText(run, item));
    case BY_STATUS_DATE:
      return plain(by, overdueText(run, item));
    case BY_ROLL_UP:
      return plain(by, `the latest finish in the stage is that of ${codeOf(run, run.rollUp.latest[item]!)}`);
    default:
      return plain(by, unknownText(run, item));
  }
}

function reason(by: number, skipped: readonly Holiday[], text: string): DrivingReason {
  return { kind: REASONS[by]!, link: null, skipped, text };
}

function plain(by: number, text: string): DrivingReason {
  return reason(by, NOTHING, text);
}

/** By a constraint, or by hand. */
function held(run: PlanRun, item: number): DrivingReason {
  if (run.facts.pinnedFinish[item] === NONE) return plain(BY_CONSTRAINT, constraintText(run, item));
  const dates = run.facts.instant[item] === 1 ? 'date is' : 'dates are';
  return { kind: 'PINNED', link: null, skipped: NOTHING, text: `its ${dates} set by hand` };
}

/** The non-working days between the end the link begins at and the date it gave. */
function linkReason(run: PlanRun, link: number, until: number, before: string): DrivingReason {
  const { network, timing } = run;
  const source = network.from[link]!;
  const from = (network.type[link]! & FROM_START) !== 0 ? timing.start[source]! : timing.finish[source]!;
  const skipped = run.calendars.of(network.to[link]!).skipped(from, until);
  const given = network.links[link]!;
  return {
    kind: 'LINK',
    link: given,
    skipped,
    text: `${before}${waitingFor(given, network.items[source]!, run.facts.instant[source] === 1)}${skippedText(skipped)}`,
  };
}

/** A start that follows from the finish: counted back over the item's length. */
function countedBack(run: PlanRun, item: number): DrivingReason {
  const { facts, timing } = run;
  const before =
    facts.length[item] === NONE ? 'no later than its finish' : `${workingDays(facts.length[item]!)} to its finish`;
  if (timing.startBy[item] === BY_CONSTRAINT) return plain(BY_CONSTRAINT, `${before}: ${constraintText(run, item)}`);
  if (timing.startBy[item] === BY_STATUS_DATE) return plain(BY_STATUS_DATE, `${before}: ${overdueText(run, item)}`);
  const link = timing.startLink[item]!;
  return linkReason(
    run,
    link,
    run.calendars.of(item).endAt(timing.startAt[item]! + facts.length[item]!),
    `${before}, which `,
  );
}

function overdueText({ facts, statusDay }: PlanRun, item: number): string {
  return `not reported as ${facts.instant[item] === 1 ? 'reached' : 'finished'} by ${longDate(statusDay)}`;
}

function constraintText({ facts }: PlanRun, item: number): string {
  const date = longDate(facts.constraintDay[item]!);
  const kind = facts.constraint[item]!;
  if (facts.instant[item] === 1) return kind.endsWith('FIXED') ? `fixed on ${date}` : `not to be before ${date}`;
  const end = kind.startsWith('START') ? 'start' : 'finish';
  return kind.endsWith('FIXED') ? `${end} fixed on ${date}` : `not to ${end} before ${date}`;
}

function stageText(run: PlanRun, item: number): string {
  return `stage ${codeOf(run, run.floors.stage[item]!)} is not to start before ${longDate(run.floors.day[item]!)}`;
}

function lengthText({ facts, timing }: PlanRun, item: number): string {
  if (facts.length[item] === NONE) return 'takes at least the day it starts on';
  const days = workingDays(facts.length[item]!);
  if (timing.finishBy[item] === BY_DURATION) return `${days} from its start`;
  const asAt = facts.remainingAsAt[item]!;
  return asAt === NONE ? `${days} left` : `${days} left as at ${longDate(asAt)}`;
}

/** Where the counting of what is left begins: the start, or the day it was reported for where that is later. */
function remainingFrom({ facts, timing }: PlanRun, item: number): number {
  return Math.max(timing.start[item]!, facts.remainingAsAt[item]!);
}

function forecastText({ facts, timing }: PlanRun, item: number): string {
  const network = timing.networkFinish[item]!;
  const alone = network === NONE ? 'cannot say' : `gives ${longDate(network)}`;
  return `the owner forecasts ${longDate(facts.forecast[item]!)}; the network alone ${alone}`;
}

function unknownText(run: PlanRun, item: number): string {
  const { network, facts, timing, rollUp } = run;
  if (rollUp.empty[item] === 1) return 'it has no tasks or milestones yet';
  const causes = listOf(rollUp.unknowns[item] ?? []);
  if (network.isStage[item] === 1) return `a date cannot be given until ${causes} can be dated`;
  if (facts.state[item] === COMPLETE) return 'its start was not reported and its duration is not known';
  if (!isOwnCause(network, facts, timing, item)) return `a date cannot be given until ${causes} can be dated`;
  return facts.instant[item] === 1 ? 'its date is not known' : 'its duration is not known';
}

function codeOf({ network }: PlanRun, item: number): string {
  return network.items[item]!.code;
}
