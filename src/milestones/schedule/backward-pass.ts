/** Decides the late dates: how far each item can slip before the end, a deadline, or a fixed or latest date is missed. */
import { type CompiledCalendar } from '../../platform/calendar/compiled-calendar.js';
import type { ItemCalendars } from './item-calendars.js';
import { COMPLETE, type ItemFacts, NONE, STARTED } from './item-facts.js';
import { asksForEndOfDay } from './link-bounds.js';
import { FROM_START, type Network, TO_FINISH } from './network.js';
import {
  END_OF_DAY,
  finishBoundary,
  finishNotAfter,
  formOfGivenDates,
  SPAN,
  START_OF_DAY,
  type Timing,
} from './timing.js';

/** Later than any working time: nothing limits. */
export const UNLIMITED = 0x3fffffff;

/** Latest working times, one an item; UNLIMITED where the item is finished or its finish is unknowable. */
export interface LateTimes {
  readonly startAt: Int32Array;
  readonly finishAt: Int32Array;
}

/**
 * Walks the network backwards. `endDay` (inclusive) limits every item: the earlier of the network's finish and the
 * target end; `deadlines` are inclusive days, NONE for none, those of enclosing stages taken in.
 *
 * What is finished, and what cannot be dated, asks nothing of its predecessors: an item followed only by unknowable
 * ones is measured against the known end. A milestone is limited twice, as the start of its day and as the end of it:
 * what comes before it is held to the reading that it would give the milestone. A started item asks nothing of what
 * should have come before its start, except under retained logic: then what is left of it has still to fit in. Dates set by
 * hand limit what comes before them; they themselves may be set later, as far as what follows allows.
 */
export function backwardPass(
  network: Network,
  order: Int32Array,
  facts: ItemFacts,
  calendars: ItemCalendars,
  timing: Timing,
  endDay: number,
  deadlines: Int32Array,
): LateTimes {
  const size = network.items.length;
  const unlimited = (): Int32Array => new Int32Array(size).fill(UNLIMITED);
  const late = { startAt: unlimited(), finishAt: unlimited() };
  const asStart = unlimited();
  const asEnd = unlimited();
  const limit = { start: UNLIMITED, finish: UNLIMITED };
  const limitAs = (item: number, form: number): void => {
    const calendar = calendars.of(item);
    limit.finish = finishNotAfter(calendar, endDay, form);
    if (deadlines[item] !== NONE)
      limit.finish = Math.min(limit.finish, finishNotAfter(calendar, deadlines[item]!, form));
    limit.finish = Math.min(limit.finish, finishLimit(facts, calendar, form, item));
    limit.start = facts.state[item] === STARTED ? UNLIMITED : startLimit(facts, calendar, form, item);
    for (let each = network.outAt[item]!; each < network.outAt[item + 1]!; each++) {
      const link = network.linksOut[each]!;
      if (!limitsPredecessor(network, facts, timing, link)) continue;
      const successor = network.to[link]!;
      const toFinish = (network.type[link]! & TO_FINISH) !== 0;
      let target = toFinish ? late.finishAt[successor]! : latestStart(late, facts, timing, successor);
      const fromStartOfDay = arrivesAtStartOfDay(network, form, link);
      if (facts.instant[successor] === 1) target = (fromStartOfDay ? asStart : asEnd)[successor]!;
      if (facts.pinnedFinish[successor] !== NONE)
        target = Math.min(target, toFinish ? timing.finishAt[successor]! : earlyStart(facts, timing, successor));
      const most = latestSource(network, calendars, link, target, fromStartOfDay);
      if ((network.type[link]! & FROM_START) === 0) limit.finish = Math.min(limit.finish, most);
      else if (facts.state[item] !== STARTED) limit.start = Math.min(limit.start, most);
    }
  };
  for (let at = order.length - 1; at >= 0; at--) {
    const item = order[at]!;
    if (!hasLateDates(network, facts, timing, item)) continue;
    const form = timing.form[item]!;
    limitAs(item, form);
    setLate(late, facts, timing, item, limit.start, limit.finish);
    if (facts.instant[item] === 0) continue;
    asStart[item] = asEnd[item] = late.finishAt[item]!;
    if (!isReadByItsDriver(facts, item)) continue;
    const other = form === START_OF_DAY ? END_OF_DAY : START_OF_DAY;
    limitAs(item, other);
    const most = Math.min(limit.start, limit.finish);
    // What drives the milestone today keeps it as it is read now, up to where the other reading would take over.
    const harmless = timing.finishAt[item]! - (other === START_OF_DAY ? 1 : 0);
    const inTime = late.finishAt[item]! >= timing.finishAt[item]!;
    (other === START_OF_DAY ? asStart : asEnd)[item] = inTime ? Math.max(most, harmless) : most;
  }
  return late;
}

/** Whether a milestone is the start or the end of its day by what drives it: not where its date is fixed. */
export function isReadByItsDriver(facts: ItemFacts, item: number): boolean {
  return facts.instant[item] === 1 && facts.hasLinkIn[item] === 1 && facts.constraint[item]?.endsWith('FIXED') !== true;
}

/** Whether a link from an item of that form begins at the start of a day. */
export function arrivesAtStartOfDay(network: Network, form: number, link: number): boolean {
  return form === START_OF_DAY || (form === SPAN && (network.type[link]! & FROM_START) !== 0);
}

/** Whether late dates and floats mean anything for the item: not a stage, not finished, its finish known. */
export function hasLateDates(network: Network, facts: ItemFacts, timing: Timing, item: number): boolean {
  return network.isStage[item] === 0 && facts.state[item] !== COMPLETE && timing.finishKnown[item] === 1;
}

/** Whether the link's successor still limits its predecessor. */
export function limitsPredecessor(network: Network, facts: ItemFacts, timing: Timing, link: number): boolean {
  const successor = network.to[link]!;
  if (!hasLateDates(network, facts, timing, successor)) return false;
  if ((network.type[link]! & TO_FINISH) !== 0) return true;
  return facts.state[successor] === STARTED ? facts.retained : timing.startKnown[successor] === 1;
}

/** Where an item starts or, where it has started, where what is left of it goes on at the latest for its finish. */
export function earlyStart(facts: ItemFacts, timing: Timing, item: number): number {
  return facts.state[item] === STARTED ? timing.finishAt[item]! - timing.left[item]! : timing.startAt[item]!;
}

/** The latest working time at which an item may start or, where it has started, at which what is left may go on. */
function latestStart(late: LateTimes, facts: ItemFacts, timing: Timing, item: number): number {
  return facts.state[item] === STARTED ? late.finishAt[item]! - timing.left[item]! : late.startAt[item]!;
}

/**
 * The latest working time, on the predecessor's calendar, of its end of a link that keeps the successor's end at `target` or before;
 * `fromStartOfDay` says how the predecessor's end is read.
 */
export function latestSource(
  network: Network,
  calendars: ItemCalendars,
  link: number,
  target: number,
  fromStartOfDay: boolean,
): number {
  const lag = network.lag[link]!;
  const isSame = calendars.isSame(network.from[link]!, network.to[link]!);
  const elapsed = network.elapsed[link] === 1;
  if (isSame && !elapsed) return target - lag;
  const [own, its] = [calendars.of(network.from[link]!), calendars.of(network.to[link]!)];
  const notAfter = (boundary: number): number => (fromStartOfDay ? own.before(boundary + 1) - 1 : own.before(boundary));
  const atEnd = asksForEndOfDay(network, link, fromStartOfDay);
  if (!elapsed && lag !== 0) return notAfter(its.dayAt(target - lag));
  const endsDay = atEnd && !fromStartOfDay;
  const withoutLag = isSame ? target : notAfter(endsDay ? its.endAt(target) : its.dayAt(target));
  if (!elapsed) return withoutLag;
  const latest = notAfter((atEnd ? its.endAt(target) : its.dayAt(target)) - lag);
  return atEnd && lag <= 0 ? Math.max(latest, withoutLag) : latest;
}

function finishLimit(facts: ItemFacts, calendar: CompiledCalendar, form: number, item: number): number {
  if (facts.pinnedFinish[item] !== NONE) return UNLIMITED;
  const day = facts.constraintDay[item]!;
  switch (facts.constraint[item]) {
    case 'FINISH_NO_LATER_THAN':
      return finishNotAfter(calendar, day, form);
    case 'FINISH_FIXED':
      return calendar.before(finishBoundary(day, formOfGivenDates(facts, item)));
    default:
      return UNLIMITED;
  }
}

function startLimit(facts: ItemFacts, calendar: CompiledCalendar, form: number, item: number): number {
  if (facts.pinnedFinish[item] !== NONE) return UNLIMITED;
  const day = facts.constraintDay[item]!;
  switch (facts.constraint[item]) {
    case 'START_NO_LATER_THAN':
      return facts.instant[item] === 1 ? finishNotAfter(calendar, day, form) : calendar.before(day + 1) - 1;
    case 'START_FIXED':
      if (facts.instant[item] === 1) return calendar.before(finishBoundary(day, formOfGivenDates(facts, item)));
      return calendar.before(day);
    default:
      return UNLIMITED;
  }
}

/** A start limit moves the finish too (a task is one stretch); a finish limit leaves the start its length earlier. */
function setLate(
  late: LateTimes,
  facts: ItemFacts,
  timing: Timing,
  item: number,
  startLimitAt: number,
  finishLimitAt: number,
): void {
  if (facts.state[item] === STARTED || timing.startKnown[item] === 0) {
    late.finishAt[item] = finishLimitAt;
    if (timing.startKnown[item] === 1) late.startAt[item] = timing.startAt[item]!;
    return;
  }
  const stretch = timing.finishAt[item]! - timing.startAt[item]!;
  late.finishAt[item] = Math.min(finishLimitAt, startLimitAt === UNLIMITED ? UNLIMITED : startLimitAt + stretch);
  late.startAt[item] = Math.min(startLimitAt, finishLimitAt - shortest(facts, item));
}

/** The working days the item needs at the least: an unknown length is one day here, as in the forward pass. */
function shortest(facts: ItemFacts, item: number): number {
  if (facts.instant[item] === 1) return 0;
  return facts.length[item] === NONE ? 1 : facts.length[item]!;
}
