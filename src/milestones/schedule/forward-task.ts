/** Decides the early dates of a task that has not been reported as started. */
import { type CompiledCalendar } from '../../platform/calendar/compiled-calendar.js';
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
  BY_STAGE,
  BY_STATUS_DATE,
  BY_UNKNOWN,
  finishNotBefore,
  SPAN,
} from './timing.js';

/**
 * A task of known length: one stretch of working days, as early as every bound allows. Bounds on the finish are counted
 * back to the start. Ties are settled in this order: links, constraint, project start, remaining work, status date.
 *
 * That no start was reported moves nothing. Only a finish before the status date cannot be: then the stretch moves to
 * finish on it, except where the owner's forecast has the finish later anyway; then the start stays.
 */
export function placeNotStarted(placing: Placing, item: number): void {
  const { network, facts, calendar, floors, projectStart, statusDay, timing, bounds } = placing;
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
    if (floors.stage[item] !== -1) later(calendar.before(floors.day[item]!), BY_STAGE);
    if (facts.remaining[item] !== NONE && facts.remainingAsAt[item] !== NONE) {
      later(calendar.before(facts.remainingAsAt[item]!), BY_REMAINING);
    }
  }
  const floor = finishFloor(calendar, statusDay);
  const overdue = at + length < floor;
  if (overdue && facts.forecast[item]! + 1 <= calendar.endAt(floor)) later(floor - length, BY_STATUS_DATE);

  const held = pinned !== NONE && by === BY_CONSTRAINT;
  const startBoundary = held && constraint === 'START_FIXED' ? pinned : calendar.dayAt(at);
  const finishBoundary =
    held && constraint === 'FINISH_FIXED' && !overdue ? pinned : calendar.endAt(Math.max(at + length, floor));
  const link = by === BY_LINK ? bounds.startLink : -1;
  const byFinish = drivesFinish(by, link, network.type, constraint);
  setStart(timing, calendar, item, startBoundary, by);
  timing.startLink[item] = link;
  const ownFinishBy = byFinish ? by : facts.remaining[item] === NONE ? BY_DURATION : BY_REMAINING;
  const finishBy = overdue ? BY_STATUS_DATE : ownFinishBy;
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
  if (by === BY_STATUS_DATE) return true;
  return by === BY_CONSTRAINT && (constraint === 'FINISH_FIXED' || constraint === 'FINISH_NO_EARLIER_THAN');
}

/** The earliest working time at which work not reported as finished may finish; NONE without a status date. */
export function finishFloor(calendar: CompiledCalendar, statusDay: number): number {
  return statusDay === NONE ? NONE : finishNotBefore(calendar, statusDay, SPAN);
}

/**
 * A task of unknown length: the start is known from the bounds on the start alone, whatever the status date; the finish
 * only if it is fixed or forecast, not before the status date, and then it takes at least the day it starts on.
 */
export function placeOfUnknownLength(placing: Placing, item: number): void {
  const { facts, calendar, floors, projectStart, statusDay, timing, bounds } = placing;
  const constraint = facts.constraint[item] ?? null;
  const asked = facts.constraintDay[item]!;
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
    if (floors.stage[item] !== -1) later(calendar.before(floors.day[item]!), BY_STAGE);
  }
  const fixedAt = finishFixed ? calendar.before(asked + 1) : NONE;
  const fixedFinishAt = finishFixed ? Math.max(fixedAt, finishFloor(calendar, statusDay)) : NONE;
  if (finishFixed && fixedFinishAt - 1 < at) {
    at = fixedFinishAt - 1;
    by = fixedFinishAt === fixedAt ? BY_CONSTRAINT : BY_STATUS_DATE;
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
  if (finishFloor(calendar, statusDay) > at) {
    at = finishFloor(calendar, statusDay);
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
