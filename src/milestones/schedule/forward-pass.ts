/** Decides the early dates: each item as soon as its links, constraint, reports and the status date let it. */
import { LATEST_DATE } from '../../platform/calendar/date-range.js';
import { type CompiledCalendar } from '../../platform/calendar/compiled-calendar.js';
import { placeInstant } from './forward-instant.js';
import { placePinned } from './forward-pinned.js';
import { finishFloor, placeNotStarted, placeOfUnknownLength } from './forward-task.js';
import type { ItemCalendars } from './item-calendars.js';
import { COMPLETE, type ItemFacts, NONE, STARTED } from './item-facts.js';
import { toDayNumber } from '../../platform/calendar/iso-date.js';
import { gatherBounds, noBounds } from './link-bounds.js';
import { type Network } from './network.js';
import { type StageFloors } from './stage-constraints.js';
import { type Placing, setFinish, setStart, settleFinish, takeForecast } from './placing.js';
import {
  BY_ACTUAL,
  BY_CONSTRAINT,
  BY_DURATION,
  BY_LINK,
  BY_REMAINING,
  BY_STATUS_DATE,
  BY_UNKNOWN,
  emptyTiming,
  finishBoundary,
  formOfGivenDates,
  type Timing,
} from './timing.js';

/** The day after the last one that a plan may use, a finish boundary. */
const END_OF_RANGE = toDayNumber(LATEST_DATE) + 1;

/** Thrown where an item cannot be placed within the dates that the tracker calculates; `item` is its number. */
export class PastLatestDate extends Error {
  constructor(readonly item: number) {
    super(`item ${item} lies after ${LATEST_DATE}`);
  }
}

/** Places every item of the network order; stages are left for the roll-up. Throws a PastLatestDate. */
export function forwardPass(
  network: Network,
  order: Int32Array,
  facts: ItemFacts,
  calendars: ItemCalendars,
  floors: StageFloors,
  projectStart: number,
  statusDay: number,
): Timing {
  const timing = emptyTiming(network.items.length);
  const placing: Placing = {
    ...{ network, facts, calendars, calendar: calendars.ofProject, floors },
    ...{ projectStart, statusDay, timing, bounds: noBounds() },
  };
  for (const item of order) {
    if (network.isStage[item] === 1) continue;
    try {
      place(placing, item);
    } catch (error) {
      throw error instanceof RangeError ? new PastLatestDate(item) : error;
    }
    if (timing.finish[item]! > END_OF_RANGE) throw new PastLatestDate(item);
  }
  return timing;
}

function place(placing: Placing, item: number): void {
  const { network, facts, calendars, timing, bounds } = placing;
  placing.calendar = calendars.of(item);
  const length = facts.length[item]!;
  const instant = facts.instant[item] === 1;
  timing.form[item] = formOfGivenDates(facts, item);
  if (facts.state[item] === COMPLETE) {
    placeComplete(placing, item);
    return;
  }
  gatherBounds(network, calendars, timing, item, instant || length === NONE ? 0 : length, bounds);
  if (instant) placeInstant(placing, item);
  else if (facts.state[item] === STARTED) placeStarted(placing, item);
  else if (facts.pinnedFinish[item] !== NONE) placePinned(placing, item);
  else if (length === NONE) placeOfUnknownLength(placing, item);
  else placeNotStarted(placing, item);
}

/** Reported dates stand whatever the links say; an unreported start is counted back from the finish. */
function placeComplete({ facts, calendar, timing }: Placing, item: number): void {
  const form = timing.form[item]!;
  const day = facts.actualFinish[item]!;
  timing.networkFinish[item] = day;
  setFinish(timing, calendar, item, finishBoundary(day, form), BY_ACTUAL);
  if (facts.instant[item] === 1) setStart(timing, calendar, item, finishBoundary(day, form), BY_ACTUAL);
  else if (facts.actualStart[item] !== NONE) setStart(timing, calendar, item, facts.actualStart[item]!, BY_ACTUAL);
  else if (facts.length[item] !== NONE) {
    const start = calendar.dayAt(timing.finishAt[item]! - facts.length[item]!);
    setStart(timing, calendar, item, start, BY_ACTUAL);
  } else timing.startBy[item] = BY_UNKNOWN;
}

/** What was reported as left; else the length less the days worked since the start, a day at the least. */
function daysLeft(
  facts: ItemFacts,
  calendar: CompiledCalendar,
  statusDay: number,
  item: number,
  startAt: number,
): number {
  const length = facts.length[item]!;
  if (length === NONE) return 1;
  if (facts.remaining[item] !== NONE || statusDay === NONE) return length;
  return Math.max(1, Math.min(length, length - (calendar.before(statusDay) - startAt)));
}

/**
 * Work in hand: the start is reported; the finish follows from the length, or from what is left as at the day it was
 * reported for. Links that end on it push it; it does not lie before the status date. Under retained logic what is left
 * also waits for the links on the start, though the start has been made.
 */
function placeStarted({ facts, calendar, statusDay, timing, bounds }: Placing, item: number): void {
  const start = facts.actualStart[item]!;
  setStart(timing, calendar, item, start, BY_ACTUAL);
  const startAt = timing.startAt[item]!;
  const length = facts.length[item]!;
  const left = daysLeft(facts, calendar, statusDay, item, startAt);
  timing.left[item] = left;
  let known = length !== NONE && !bounds.finishUnknown && !(facts.retained && bounds.startUnknown);
  let at = startAt + (length === NONE ? 1 : length);
  let by = BY_DURATION;
  let link = -1;
  if (facts.remaining[item] !== NONE) {
    at = calendar.before(Math.max(start, facts.remainingAsAt[item]!)) + length;
    by = BY_REMAINING;
  }
  if (bounds.finishSide > at) {
    at = bounds.finishSide;
    by = BY_LINK;
    link = bounds.finishSideLink;
  }
  if (facts.retained && bounds.startSide + left > at) {
    at = bounds.startSide + left;
    by = BY_LINK;
    link = bounds.startSideLink;
  }
  const asked = facts.constraintDay[item]!;
  let boundary = NONE;
  if (facts.pinnedFinish[item] !== NONE) {
    boundary = facts.pinnedFinish[item]! + 1;
    at = calendar.before(boundary);
    by = BY_CONSTRAINT;
    known = true;
    link = -1;
  } else if (facts.constraint[item] === 'FINISH_NO_EARLIER_THAN' && calendar.before(asked) + 1 > at) {
    at = calendar.before(asked) + 1;
    by = BY_CONSTRAINT;
  } else if (facts.constraint[item] === 'FINISH_FIXED') {
    boundary = asked + 1;
    at = calendar.before(boundary);
    by = BY_CONSTRAINT;
    known = true;
    link = -1;
  }
  if (startAt + 1 > at) {
    at = startAt + 1;
    by = BY_DURATION;
    boundary = NONE;
  }
  if (finishFloor(calendar, statusDay) > at) {
    at = finishFloor(calendar, statusDay);
    by = BY_STATUS_DATE;
    boundary = NONE;
  }
  settleFinish(timing, calendar, item, boundary === NONE ? calendar.endAt(at) : boundary, by, link, known);
  takeForecast(timing, calendar, item, facts.forecast[item]!, known);
}
