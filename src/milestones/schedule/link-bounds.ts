/** Decides how early an item's links let it start and finish: the latest bound wins, ties go to the earlier link. */
import { type CompiledCalendar } from '../../platform/calendar/compiled-calendar.js';
import type { ItemCalendars } from './item-calendars.js';
import { FROM_START, type Network, TO_FINISH } from './network.js';
import { SPAN, START_OF_DAY, type Timing } from './timing.js';

/** Earlier than any working time: nothing bounds. */
export const UNBOUND = -0x40000000;

/** What the links into one item say, in working time; refilled for each item, so that no object is made per item. */
export interface LinkBounds {
  /** The start that satisfies every link, finish bounds counted back by the item's length. */
  start: number;
  startLink: number;
  /** The same, of links that end on the start alone. */
  startSide: number;
  startSideLink: number;
  /** The finish that satisfies the links that end on the finish. */
  finishSide: number;
  finishSideLink: number;
  /** The latest bound that comes from the start of a day; a milestone there is read as the start of its day. */
  fromStartOfDay: number;
  startUnknown: boolean;
  finishUnknown: boolean;
}

/** A fresh, empty set of bounds. */
export function noBounds(): LinkBounds {
  return {
    start: UNBOUND,
    startLink: -1,
    startSide: UNBOUND,
    startSideLink: -1,
    finishSide: UNBOUND,
    finishSideLink: -1,
    fromStartOfDay: UNBOUND,
    startUnknown: false,
    finishUnknown: false,
  };
}

/**
 * The working time that a link asks of its successor's end, given its predecessor's dates (which must be known). It is
 * counted on the successor's calendar, and so is a lag in working days.
 *
 * Elapsed days are counted from the predecessor's own boundary, and the successor's end is the first worked one on or
 * after the boundary they lead to: the end of a day must have that day behind it, so that a lag which runs out on a
 * Sunday is due on the Monday. A lead is never later than no lag at all.
 */
export function boundOfLink(network: Network, calendars: ItemCalendars, timing: Timing, link: number): number {
  const source = network.from[link]!;
  const lag = network.lag[link]!;
  const fromStart = (network.type[link]! & FROM_START) !== 0;
  const isSame = calendars.isSame(source, network.to[link]!);
  const elapsed = network.elapsed[link] === 1;
  const own = fromStart ? timing.startAt[source]! : timing.finishAt[source]!;
  if (isSame && !elapsed) return own + lag;
  const calendar = calendars.of(network.to[link]!);
  const boundary = fromStart ? timing.start[source]! : timing.finish[source]!;
  const fromStartOfDay = beginsAtStartOfDay(network, timing, link);
  const atEnd = asksForEndOfDay(network, link, fromStartOfDay);
  if (!elapsed && lag !== 0) return calendar.before(boundary) + lag;
  const at = isSame ? own : positionOn(calendar, boundary, atEnd && !fromStartOfDay);
  if (!elapsed) return at;
  const until = boundary + lag;
  if (!atEnd) return calendar.before(until);
  const bound = calendar.before(until - 1) + 1;
  return lag > 0 ? bound : Math.min(bound, at);
}

/** Where a boundary of another calendar lies on this one; one that ends a day has to have that day behind it. */
function positionOn(calendar: CompiledCalendar, boundary: number, endsDay: boolean): number {
  return endsDay ? calendar.before(boundary - 1) + 1 : calendar.before(boundary);
}

/** Whether what the link asks for is the end of a day: a task's finish, or a milestone that does not come from a start. */
export function asksForEndOfDay(network: Network, link: number, fromStartOfDay: boolean): boolean {
  const target = network.items[network.to[link]!]!;
  if (target.kind === 'MILESTONE' || target.durationDays === 0) return !fromStartOfDay;
  return (network.type[link]! & TO_FINISH) !== 0;
}

/** Whether the end of the predecessor that the link begins at has a date. */
export function sourceKnown(network: Network, timing: Timing, link: number): boolean {
  const known = (network.type[link]! & FROM_START) !== 0 ? timing.startKnown : timing.finishKnown;
  return known[network.from[link]!] === 1;
}

/** Gathers the bounds of all links into `item`, whose length is `length` working days (0 when it has none or it is unknown). */
export function gatherBounds(
  network: Network,
  calendars: ItemCalendars,
  timing: Timing,
  item: number,
  length: number,
  into: LinkBounds,
): void {
  clear(into);
  for (let at = network.inAt[item]!; at < network.inAt[item + 1]!; at++) {
    const link = network.linksIn[at]!;
    const toFinish = (network.type[link]! & TO_FINISH) !== 0;
    if (!sourceKnown(network, timing, link)) {
      if (toFinish) into.finishUnknown = true;
      else into.startUnknown = true;
      continue;
    }
    const bound = boundOfLink(network, calendars, timing, link);
    const start = toFinish ? bound - length : bound;
    if (start > into.start) {
      into.start = start;
      into.startLink = link;
    }
    if (toFinish && bound > into.finishSide) {
      into.finishSide = bound;
      into.finishSideLink = link;
    }
    if (!toFinish && bound > into.startSide) {
      into.startSide = bound;
      into.startSideLink = link;
    }
    if (bound > into.fromStartOfDay && beginsAtStartOfDay(network, timing, link)) into.fromStartOfDay = bound;
  }
}

/** Spelt out: this is done once for each item of a plan. */
function clear(bounds: LinkBounds): void {
  bounds.start = UNBOUND;
  bounds.startLink = -1;
  bounds.startSide = UNBOUND;
  bounds.startSideLink = -1;
  bounds.finishSide = UNBOUND;
  bounds.finishSideLink = -1;
  bounds.fromStartOfDay = UNBOUND;
  bounds.startUnknown = false;
  bounds.finishUnknown = false;
}

function beginsAtStartOfDay(network: Network, timing: Timing, link: number): boolean {
  const form = timing.form[network.from[link]!]!;
  if (form === SPAN) return (network.type[link]! & FROM_START) !== 0;
  return form === START_OF_DAY;
}
