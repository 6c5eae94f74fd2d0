/** Decides what a run says of one item, in dates and words. */
import { toIsoDate } from '../../platform/calendar/iso-date.js';
import { explainFinish, explainStart } from './explanation.js';
import { NONE } from './item-facts.js';
import { type PlanRun } from './plan-run.js';
import { lastDay, startDay } from './roll-up.js';
import { type DrivingReason, type ScheduledItem } from './schedule.types.js';

const NO_CAUSES: readonly string[] = [];

/** The day it starts on, NONE where that is unknowable. */
export function startOf({ timing }: PlanRun, item: number): number {
  return timing.startKnown[item] === 1 ? startDay(timing, item) : NONE;
}

/** The day it finishes on, NONE where that is unknowable. */
export function finishOf({ timing }: PlanRun, item: number): number {
  return timing.finishKnown[item] === 1 ? lastDay(timing, item) : NONE;
}

/** Codes of what makes it unknowable. */
export function causesOf({ rollUp }: PlanRun, item: number): readonly string[] {
  return rollUp.unknowns[item] ?? NO_CAUSES;
}

/** Why it starts when it does; of what has no length, why it finishes then. */
export function startReasonOf(run: PlanRun, item: number): DrivingReason {
  return run.facts.instant[item] === 1 ? explainFinish(run, item) : explainStart(run, item);
}

/** All that a run says of an item. */
export function scheduledItem(run: PlanRun, item: number): ScheduledItem {
  const { network, timing, slack, late } = run;
  const date = (day: number): string | null => (day === NONE ? null : toIsoDate(day));
  const count = (days: number): number | null => (days === NONE ? null : days);
  return {
    code: network.items[item]!.code,
    start: date(startOf(run, item)),
    finish: date(finishOf(run, item)),
    networkFinish: date(timing.networkFinish[item]!),
    lateStart: date(late.start[item]!),
    lateFinish: date(late.finish[item]!),
    totalFloat: count(slack.totalFloat[item]!),
    freeFloat: count(slack.freeFloat[item]!),
    critical: slack.critical[item] === 1,
    onLongestPath: slack.onLongestPath[item] === 1,
    startReason: startReasonOf(run, item),
    finishReason: explainFinish(run, item),
    unknownBecause: causesOf(run, item),
  };
}
