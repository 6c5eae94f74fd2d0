/** Decides nothing: the things one run of the engine has worked out, handed to what words, warns and answers. */
import type { ItemCalendars } from './item-calendars.js';
import { type ItemFacts } from './item-facts.js';
import { type LateDates } from './late-dates.js';
import { type Network } from './network.js';
import { type RollUp } from './roll-up.js';
import { type StageFloors } from './stage-constraints.js';
import { type Slack } from './slack.js';
import { type Timing } from './timing.js';
import { type WorkingCalendar } from '../../platform/calendar/working-calendar.types.js';

/** One run. Days are inclusive day numbers, NONE where there is none. */
export interface PlanRun {
  /** The project's own calendar. */
  readonly workingCalendar: WorkingCalendar;
  /** Those that its items may name. */
  readonly namedCalendars: readonly WorkingCalendar[];
  readonly network: Network;
  readonly order: Int32Array;
  readonly facts: ItemFacts;
  readonly calendars: ItemCalendars;
  readonly timing: Timing;
  readonly slack: Slack;
  readonly late: LateDates;
  readonly rollUp: RollUp;
  /** What the constraints of enclosing stages ask of each item. */
  readonly floors: StageFloors;
  readonly projectStart: number;
  readonly targetEnd: number;
  readonly statusDay: number;
  /** The item that finishes last; -1 where nothing is known. */
  readonly last: number;
}
