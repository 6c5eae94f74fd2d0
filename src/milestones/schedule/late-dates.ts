/** Decides which dates stand for the late working times. */
import { type LateTimes, UNLIMITED } from './backward-pass.js';
import type { ItemCalendars } from './item-calendars.js';
import { NONE } from './item-facts.js';
import { type Network } from './network.js';
import { lastDay, startDay } from './roll-up.js';
import { boundaryAt, finishDay, SPAN, type Timing } from './timing.js';

/** Inclusive day numbers, NONE where there is no late date. */
export interface LateDates {
  readonly start: Int32Array;
  readonly finish: Int32Array;
}

/**
 * Late dates of tasks and milestones, and of stages from their parts. Where an item cannot slip its late date is its
 * early date, a reported non-working day included.
 */
export function lateDates(
  network: Network,
  stages: readonly number[],
  calendars: ItemCalendars,
  timing: Timing,
  late: LateTimes,
): LateDates {
  const size = network.items.length;
  const dates = { start: new Int32Array(size).fill(NONE), finish: new Int32Array(size).fill(NONE) };
  for (let item = 0; item < size; item++) {
    const finishAt = late.finishAt[item]!;
    const startAt = late.startAt[item]!;
    const form = timing.form[item]!;
    const calendar = calendars.of(item);
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
