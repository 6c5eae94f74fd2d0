/** Decides the early dates of a task that has not been reported as started. */
import { NONE } from './item-facts.js';
import { TO_FINISH } from './network.js';
import { type Placing, setStart, settleFinish, takeForecast } from './placing.js';
import {
  BY_CONSTRAINT,
  BY_DURATION,
  BY_FORECAST,
  BY_LINK,
  BY_PROJECT_START,
  BY_REMAINING,
  BY_STATUS_DATE,
  BY_UNKNOWN,
} from './timing.js';

/**
 * A task of known length: one stretch of working days, as early as every bound allows. Bounds on the finish are counted
 * back to the start. Ties are settled in this order: links, constraint, project start, remaining work, status date.
 */
export function placeNotStarted(placing: Placing, item: number): void {
  const { network, facts, calendar, projectStart, statusDay, timing, bounds } = placing;
  const length = facts.length[item]!;
  const constraint = facts.constraint[item] ?? null;
  const asked = facts.constraintDay[item]!;
  let at = bounds.start;
  let by = BY_LINK;
  const later = (bound: number, reason: number): void => {
    if (bound <= at) return;
    at = bound;
    by = reason;
  };
  let pinned = NONE;
  let known = !bounds.startUnknown && !bounds.finishUnknown;
  if (constraint === 'START_FIXED' || constraint === 'FINISH_FIXED') {
    pinned = constraint === 'START_FIXED' ? asked : asked + 1;
    at = calendar.before(pinned) - (constraint === 'START_FIXED' ? 0 : length);
    by = BY_CONSTRAINT;
    known = true;
  } else {
    if (constraint === 'START_NO_EARLIER_THAN') later(calendar.before(asked), BY_CONSTRAINT);
    if (constraint === 'FINISH_NO_EARLIER_THAN') later(calendar.before(asked) + 1 - length, BY_CONSTRAINT);
    later(calendar.before(projectStart), BY_PROJECT_START);
    if (facts.remaining[item] !== NONE && facts.remainingAsAt[item] !== NONE) {
      later(calendar.before(facts.remainingAsAt[item]!), BY_REMAINING);
    }
  }
  if (statusDay !== NONE) later(calendar.before(statusDay), BY_STATUS_DATE);

  const held = pinned !== NONE && by === BY_CONSTRAINT;
  const startBoundary = held && constraint === 'START_FIXED' ? pinned : calendar.dayAt(at);
  const finishBoundary = held && constraint === 'FINISH_FIXED' ? pinned : calendar.endAt(at + length);
  const link = by === BY_LINK ? bounds.startLink : -1;
  const byFinish = drivesFinish(by, link, network.type, constraint);
  setStart(timing, calendar, item, startBoundary, by);
  timing.startLink[item] = link;
  const finishBy = byFinish ? by : facts.remaining[item] === NONE ? BY_DURATION : BY_REMAINING;
  settleFinish(timing, calendar, item, finishBoundary, finishBy, link, known);
  takeForecast(timing, calendar, item, facts.forecast[item]!, known);
  if (known) return;
  if (timing.finishKnown[item] === 0) makeStartUnknown(placing, item);
  else if (timing.finishBy[item] === BY_FORECAST) {
    setStart(timing, calendar, item, calendar.dayAt(timing.finishAt[item]! - length), BY_FORECAST);
    timing.startLink[item] = -1;
  }
}

/** Whether what drove a task took hold of its finish, so that the start follows from the finish. */
export function drivesFinish(by: number, link: number, type: Uint8Array, constraint: string | null): boolean {
  if (by === BY_LINK) return (type[link]! & TO_FINISH) !== 0;
  return by === BY_CONSTRAINT && (constraint === 'FINISH_FIXED' || constraint === 'FINISH_NO_EARLIER_THAN');
}

/**
 * A task of unknown length: the start is known from the bounds on the start alone; the finish only if it is fixed or
 * forecast, and then it takes at least the day it starts on.
 */
export function placeOfUnknownLength(placing: Placing, item: number): void {
  const { facts, calendar, projectStart, statusDay, timing, bounds } = placing;
  const constraint = facts.constraint[item] ?? null;
  const asked = facts.constraintDay[item]!;
  const statusAt = statusDay === NONE ? NONE : calendar.before(statusDay);
  const startFixed = constraint === 'START_FIXED';
  const finishFixed = constraint === 'FINISH_FIXED';

  let at = bounds.startSide;
  let by = BY_LINK;
  const later = (bound: number, reason: number): void => {
    if (bound <= at) return;
    at = bound;
    by = reason;
  };
  if (startFixed) {
    at = calendar.before(asked);
    by = BY_CONSTRAINT;
  } else {
    if (constraint === 'START_NO_EARLIER_THAN') later(calendar.before(asked), BY_CONSTRAINT);
    later(calendar.before(projectStart), BY_PROJECT_START);
  }
  later(statusAt, BY_STATUS_DATE);
  const fixedFinishAt = finishFixed ? Math.max(calendar.before(asked + 1), statusAt + 1) : NONE;
  if (finishFixed && fixedFinishAt - 1 < at) {
    at = fixedFinishAt - 1;
    by = BY_CONSTRAINT;
  }
  setStart(timing, calendar, item, startFixed && by === BY_CONSTRAINT ? asked : calendar.dayAt(at), by);
  timing.startLink[item] = by === BY_LINK ? bounds.startSideLink : -1;
  placeFinish(placing, item, fixedFinishAt);
  if (bounds.startUnknown && !startFixed) makeStartUnknown(placing, item);
}

function placeFinish({ facts, calendar, statusDay, timing, bounds }: Placing, item: number, fixedAt: number): void {
  const asked = facts.constraintDay[item]!;
  if (fixedAt !== NONE) {
    const held = calendar.before(asked + 1) === fixedAt;
    const by = held ? BY_CONSTRAINT : BY_STATUS_DATE;
    settleFinish(timing, calendar, item, held ? asked + 1 : calendar.endAt(fixedAt), by, -1, true);
    takeForecast(timing, calendar, item, facts.forecast[item]!, true);
    return;
  }
  let at = timing.startAt[item]! + 1;
  let by = BY_DURATION;
  if (bounds.finishSide > at) {
    at = bounds.finishSide;
    by = BY_LINK;
  }
  if (facts.constraint[item] === 'FINISH_NO_EARLIER_THAN' && calendar.before(asked) + 1 > at) {
    at = calendar.before(asked) + 1;
    by = BY_CONSTRAINT;
  }
  if (statusDay !== NONE && calendar.before(statusDay) + 1 > at) {
    at = calendar.before(statusDay) + 1;
    by = BY_STATUS_DATE;
  }
  settleFinish(timing, calendar, item, calendar.endAt(at), by, bounds.finishSideLink, false);
  takeForecast(timing, calendar, item, facts.forecast[item]!, false);
}

function makeStartUnknown({ timing }: Placing, item: number): void {
  timing.startKnown[item] = 0;
  timing.startBy[item] = BY_UNKNOWN;
  timing.startLink[item] = -1;
}
