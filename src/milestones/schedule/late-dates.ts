/** Decides which dates stand for the late working times, and which deadlines bear on an item beside its own. */
import { type LateTimes, UNLIMITED } from './backward-pass.js';
import { type CompiledCalendar } from './compiled-calendar.js';
import { type ItemFacts, NONE } from './item-facts.js';
import { type Network } from './network.js';
import { lastDay, startDay } from './roll-up.js';
import { boundaryAt, finishDay, SPAN, type Timing } from './timing.js';

/** Inclusive day numbers, NONE where there is no late date. */
export interface LateDates {
  readonly start: Int32Array;
  readonly finish: Int32Array;
}

/** The earliest deadline of each item and of the stages round it, as inclusive days. `stages` are given inside out. */
export function deadlinesInForce(network: Network, stages: readonly number[], facts: ItemFacts): Int32Array {
  const deadlines = facts.deadline.slice();
  const inherit = (item: number): void => {
    const stage = network.parent[item]!;
    if (stage === -1 || deadlines[stage] === NONE) return;
    deadlines[item] = deadlines[item] === NONE ? deadlines[stage]! : Math.min(deadlines[item]!, deadlines[stage]!);
  };
  for (let at = stages.length - 1; at >= 0; at--) inherit(stages[at]!);
  for (let item = 0; item < network.items.length; item++) if (network.isStage[item] === 0) inherit(item);
  return deadlines;
}

/**
 * Late dates of tasks and milestones, and of stages from their parts. Where an item cannot slip its late date is its
 * early date, a reported non-working day included. Late dates before 1970 are given as the first working day of 1970.
 */
export function lateDates(
  network: Network,
  stages: readonly number[],
  calendar: CompiledCalendar,
  timing: Timing,
  late: LateTimes,
): LateDates {
  const size = network.items.length;
  const dates = { start: new Int32Array(size).fill(NONE), finish: new Int32Array(size).fill(NONE) };
  for (let item = 0; item < size; item++) {
    const finishAt = late.finishAt[item]!;
    const startAt = late.startAt[item]!;
    const form = timing.form[item]!;
    if (finishAt !== UNLIMITED) {
      dates.finish[item] =
        finishAt === timing.finishAt[item]!
          ? lastDay(timing, item)
          : finishDay(boundaryAt(calendar, finishAt, form), form);
    }
    if (form !== SPAN) dates.start[item] = dates.finish[item]!;
    else if (startAt !== UNLIMITED) {
      dates.start[item] = startAt === timing.startAt[item]! ? startDay(timing, item) : calendar.dayAt(startAt);
    }
  }
  for (const stage of stages) widen(dates, network, stage);
  return dates;
}

/** Takes the late dates of a stage's parts; the stages run inside out, so that its inner stages are already done. */
function widen(dates: LateDates, network: Network, stage: number): void {
  for (const part of network.children.get(stage) ?? []) {
    if (dates.start[part] !== NONE) {
      const known = dates.start[stage]!;
      dates.start[stage] = known === NONE ? dates.start[part]! : Math.min(known, dates.start[part]!);
    }
    dates.finish[stage] = Math.max(dates.finish[stage]!, dates.finish[part]!);
  }
}
