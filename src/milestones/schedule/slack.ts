/** Decides how much each item can slip, which items are critical, and which chain drives the last finish. */
import {
  arrivesAtStartOfDay,
  earlyStart,
  hasLateDates,
  isReadByItsDriver,
  latestSource,
  type LateTimes,
  limitsPredecessor,
} from './backward-pass.js';
import type { ItemCalendars } from './item-calendars.js';
import { type ItemFacts, NONE, NOT_STARTED, STARTED } from './item-facts.js';
import { FROM_START, type Network, TO_FINISH } from './network.js';
import {
  BY_DURATION,
  BY_LINK,
  BY_REMAINING,
  END_OF_DAY,
  finishDay,
  finishNotAfter,
  START_OF_DAY,
  type Timing,
} from './timing.js';

/** Floats in working days of each item's calendar, NONE where the item is finished or unknowable; flags are 0 or 1. */
export interface Slack {
  readonly totalFloat: Int32Array;
  readonly freeFloat: Int32Array;
  readonly critical: Uint8Array;
  readonly onLongestPath: Uint8Array;
}

/** The last item by finish date, the later in network order of equals; -1 where nothing is known. */
export function lastToFinish(network: Network, order: Int32Array, timing: Timing): number {
  let last = -1;
  let lastDay = NONE;
  for (const item of order) {
    if (network.isStage[item] === 1 || timing.finishKnown[item] === 0) continue;
    const day = finishDay(timing.finish[item]!, timing.form[item]!);
    if (day < lastDay) continue;
    last = item;
    lastDay = day;
  }
  return last;
}

/** Floats, criticalness and the longest path; `last` is the item that finishes last. */
export function measureSlack(
  network: Network,
  facts: ItemFacts,
  calendars: ItemCalendars,
  timing: Timing,
  late: LateTimes,
  last: number,
): Slack {
  const size = network.items.length;
  const slack = {
    totalFloat: new Int32Array(size).fill(NONE),
    freeFloat: new Int32Array(size).fill(NONE),
    critical: new Uint8Array(size),
    onLongestPath: new Uint8Array(size),
  };
  if (last === -1) return slack;
  const lastDay = finishDay(timing.finish[last]!, timing.form[last]!);
  for (let item = 0; item < size; item++) {
    if (!hasLateDates(network, facts, timing, item)) continue;
    const total = late.finishAt[item]! - timing.finishAt[item]!;
    slack.totalFloat[item] = total;
    slack.critical[item] = total <= 0 ? 1 : 0;
    slack.freeFloat[item] = Math.min(total, freeFloat(network, facts, calendars, timing, item, lastDay));
  }
  markLongestPath(network, facts, timing, last, slack.onLongestPath);
  return slack;
}

/** The most it can slip without moving a successor's early date or the network's finish. */
function freeFloat(
  network: Network,
  facts: ItemFacts,
  calendars: ItemCalendars,
  timing: Timing,
  item: number,
  lastDay: number,
): number {
  let least = finishNotAfter(calendars.of(item), lastDay, timing.form[item]!) - timing.finishAt[item]!;
  for (let at = network.outAt[item]!; at < network.outAt[item + 1]!; at++) {
    const link = network.linksOut[at]!;
    const fromStart = (network.type[link]! & FROM_START) !== 0;
    // A start already made cannot slip, and a start that is unknown cannot be measured.
    if (fromStart && (facts.state[item] === STARTED || timing.startKnown[item] === 0)) continue;
    if (!limitsPredecessor(network, facts, timing, link)) continue;
    const successor = network.to[link]!;
    let target =
      (network.type[link]! & TO_FINISH) !== 0 ? timing.finishAt[successor]! : earlyStart(facts, timing, successor);
    const fromStartOfDay = arrivesAtStartOfDay(network, timing.form[item]!, link);
    // The start of the next day is the same working time as the end of this one, but a milestone there is a day later.
    // And the other way round: the end of its own day is the next working time, but the same date.
    if (isReadByItsDriver(facts, successor)) {
      if (fromStartOfDay && timing.form[successor] === END_OF_DAY) target--;
      if (!fromStartOfDay && timing.form[successor] === START_OF_DAY) target++;
    }
    const own = fromStart ? timing.startAt[item]! : timing.finishAt[item]!;
    least = Math.min(least, latestSource(network, calendars, link, target, fromStartOfDay) - own);
  }
  return least;
}

/** Follows the driving links back from the last item until a date rests on something other than a link. */
function markLongestPath(network: Network, facts: ItemFacts, timing: Timing, last: number, marks: Uint8Array): void {
  let item = last;
  let atStart = false;
  for (;;) {
    marks[item] = 1;
    if (!atStart && finishFollowsStart(facts, timing, item)) atStart = true;
    const link: number = atStart
      ? drivingLink(timing.startBy, timing.startLink, item)
      : drivingLink(timing.finishBy, timing.finishLink, item);
    if (link === -1) return;
    item = network.from[link]!;
    atStart = (network.type[link]! & FROM_START) !== 0;
  }
}

function finishFollowsStart(facts: ItemFacts, timing: Timing, item: number): boolean {
  const by = timing.finishBy[item];
  return facts.state[item] === NOT_STARTED && (by === BY_DURATION || by === BY_REMAINING);
}

function drivingLink(by: Uint8Array, link: Int32Array, item: number): number {
  return by[item] === BY_LINK ? link[item]! : -1;
}
