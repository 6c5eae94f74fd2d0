/** Decides the early date of an item without length, a milestone, that has not been reported as reached. */
import { type ItemFacts, NONE } from './item-facts.js';
import { type Placing } from './placing.js';
import {
  boundaryAt,
  BY_CONSTRAINT,
  BY_FORECAST,
  BY_LINK,
  BY_PROJECT_START,
  BY_STAGE,
  BY_STATUS_DATE,
  BY_UNKNOWN,
  finishBoundary,
  finishDay,
  finishNotBefore,
  formOfGivenDates,
  START_OF_DAY,
} from './timing.js';

/**
 * Whether only a report can date the milestone: it is marked as unknown, and no constraint fixes it or gives the day it
 * may not come before. A "no later than" does not say when; nor do predecessors, which only say what it comes after.
 */
export function isOfUnknownDate(dateUnknown: boolean, facts: ItemFacts, item: number): boolean {
  const constraint = facts.constraint[item] ?? null;
  return (
    dateUnknown &&
    facts.instant[item] === 1 &&
    (constraint === null || constraint === 'START_NO_LATER_THAN' || constraint === 'FINISH_NO_LATER_THAN')
  );
}

/**
 * Ties are settled as for a task. A milestone with predecessors is the end of its day, except where what drives it is
 * the start of one (a predecessor's start, the project's start): then it is read as the start of that same day, so that
 * its date never lies before the date it waits for.
 */
export function placeInstant(placing: Placing, item: number): void {
  const { network, facts, calendar, floors, projectStart, statusDay, timing, bounds } = placing;
  const constraint = facts.constraint[item] ?? null;
  const asked = facts.constraintDay[item]!;
  const given = formOfGivenDates(facts, item);
  let at = bounds.start;
  let by = BY_LINK;
  let form = bounds.fromStartOfDay === at ? START_OF_DAY : given;
  let boundary = NONE;
  let known =
    !bounds.startUnknown && !bounds.finishUnknown && !isOfUnknownDate(network.items[item]!.dateUnknown, facts, item);
  const later = (bound: number, reason: number, boundForm: number): void => {
    if (bound <= at) return;
    at = bound;
    by = reason;
    form = boundForm;
    boundary = NONE;
  };
  if (constraint === 'START_FIXED' || constraint === 'FINISH_FIXED') {
    boundary = finishBoundary(asked, given);
    at = calendar.before(boundary);
    by = BY_CONSTRAINT;
    form = given;
    known = true;
  } else {
    if (constraint === 'START_NO_EARLIER_THAN' || constraint === 'FINISH_NO_EARLIER_THAN') {
      later(finishNotBefore(calendar, asked, given), BY_CONSTRAINT, given);
    }
    later(calendar.before(projectStart), BY_PROJECT_START, START_OF_DAY);
    if (floors.stage[item] !== -1) later(finishNotBefore(calendar, floors.day[item]!, given), BY_STAGE, given);
  }
  // On the status date itself it has not been missed, read as the start of that day or the end of it.
  if (statusDay !== NONE && finishNotBefore(calendar, statusDay, form) > at) {
    later(finishNotBefore(calendar, statusDay, given), BY_STATUS_DATE, given);
  }
  if (boundary === NONE) boundary = boundaryAt(calendar, at, form);
  if (known) timing.networkFinish[item] = finishDay(boundary, form);

  const forecast = facts.forecast[item]!;
  if (forecast !== NONE && forecast > finishDay(boundary, form)) {
    boundary = finishBoundary(forecast, given);
    form = given;
    by = BY_FORECAST;
  }
  if (forecast === NONE && !known) by = BY_UNKNOWN;
  timing.form[item] = form;
  timing.start[item] = timing.finish[item] = boundary;
  timing.startAt[item] = timing.finishAt[item] = calendar.before(boundary);
  timing.startBy[item] = timing.finishBy[item] = by;
  timing.startLink[item] = timing.finishLink[item] = by === BY_LINK ? bounds.startLink : -1;
  timing.startKnown[item] = timing.finishKnown[item] = by === BY_UNKNOWN ? 0 : 1;
}
