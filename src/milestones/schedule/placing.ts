/** Decides how a placed item is written down: its ends, and what the owner's forecast does to its finish. */
import { type CompiledCalendar } from '../../platform/calendar/compiled-calendar.js';
import type { ItemCalendars } from './item-calendars.js';
import { type ItemFacts, NONE } from './item-facts.js';
import { type LinkBounds } from './link-bounds.js';
import { type Network } from './network.js';
import { type StageFloors } from './stage-constraints.js';
import { BY_FORECAST, BY_LINK, BY_UNKNOWN, type Timing } from './timing.js';

/** All that a placement looks at. */
export interface Placing {
  readonly network: Network;
  readonly facts: ItemFacts;
  readonly calendars: ItemCalendars;
  /** That of the item in hand. */
  calendar: CompiledCalendar;
  readonly floors: StageFloors;
  /** Day numbers; `statusDay` is NONE for a plan without progress. */
  readonly projectStart: number;
  readonly statusDay: number;
  readonly timing: Timing;
  /** The bounds of the item in hand. */
  readonly bounds: LinkBounds;
}

/** Writes the start of an item as known. */
export function setStart(timing: Timing, calendar: CompiledCalendar, item: number, boundary: number, by: number): void {
  timing.start[item] = boundary;
  timing.startAt[item] = calendar.before(boundary);
  timing.startBy[item] = by;
  timing.startKnown[item] = 1;
}

/** Writes the finish of an item as known. */
export function setFinish(
  timing: Timing,
  calendar: CompiledCalendar,
  item: number,
  boundary: number,
  by: number,
): void {
  timing.finish[item] = boundary;
  timing.finishAt[item] = calendar.before(boundary);
  timing.finishBy[item] = by;
  timing.finishKnown[item] = 1;
}

/** Writes the network's own finish of a task; when it is not `known`, only as the bound a forecast is compared with. */
export function settleFinish(
  timing: Timing,
  calendar: CompiledCalendar,
  item: number,
  boundary: number,
  by: number,
  link: number,
  known: boolean,
): void {
  setFinish(timing, calendar, item, boundary, by);
  timing.finishLink[item] = by === BY_LINK ? link : -1;
  if (known) timing.networkFinish[item] = boundary - 1;
}

/** The owner's forecast settles an unknown finish and wins over an earlier one; without it an unknown stays unknown. */
export function takeForecast(
  timing: Timing,
  calendar: CompiledCalendar,
  item: number,
  forecast: number,
  known: boolean,
): void {
  if (forecast !== NONE) {
    if (forecast + 1 <= timing.finish[item]!) return;
    setFinish(timing, calendar, item, forecast + 1, BY_FORECAST);
    timing.finishLink[item] = -1;
  } else if (!known) {
    timing.finishKnown[item] = 0;
    timing.finishBy[item] = BY_UNKNOWN;
    timing.finishLink[item] = -1;
  }
}
