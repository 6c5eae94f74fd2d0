/** The oracle's early dates: for each item, the latest of all that is asked of it, found by recursion over its links. */
import {
  type ScheduleInput,
  type ScheduleItem,
  type ScheduleLink,
} from '../../../src/milestones/schedule/schedule.types.js';
import { calendarOf, type Moment, type OracleCalendar, shift } from '../../platform/calendar/oracle-calendar.js';

export interface Early {
  readonly state: 'not started' | 'started' | 'complete';
  readonly start: Moment | null;
  readonly finish: Moment | null;
  readonly networkFinish: string | null;
  /** How a given date of a milestone is read. */
  readonly givenEdge: Moment['edge'];
  /** Of work in hand: the days of it that are left. */
  readonly left: number;
  readonly causes: ReadonlySet<string>;
}

/** What a link asks: so many worked days before the end it points to; null when its predecessor has no date. */
interface Bound {
  readonly onFinish: boolean;
  readonly count: number | null;
  readonly edge: Moment['edge'] | null;
  readonly causes: ReadonlySet<string>;
}

export function isInstant(item: ScheduleItem): boolean {
  return item.kind === 'MILESTONE' || item.durationDays === 0;
}

/** Working days still to do: what was reported as left (a day at the least), else the duration. */
export function lengthOf(item: ScheduleItem): number | null {
  const remaining = item.progress?.remainingDays ?? null;
  return remaining === null ? item.durationDays : Math.max(1, remaining);
}

/** The calendar by which an item is worked. */
export function calendarOfItem(input: ScheduleInput, { calendar, kind }: ScheduleItem): OracleCalendar {
  const own = kind === 'STAGE' || calendar == null ? undefined : input.calendars?.get(calendar);
  return calendarOf(own ?? input.calendar);
}

export function earlyDates(input: ScheduleInput): ReadonlyMap<string, Early> {
  const found = new Map<string, Early>();
  const early = (item: ScheduleItem): Early => {
    const known = found.get(item.code);
    if (known !== undefined) return known;
    const bounds = input.links
      .filter((link) => link.to === item.code)
      .map((link) => boundOf(input, link, early(input.items.find((each) => each.code === link.from)!)));
    const placed = place(input, calendarOfItem(input, item), item, bounds);
    found.set(item.code, placed);
    return placed;
  };
  for (const item of input.items) if (item.kind !== 'STAGE') early(item);
  return found;
}

function boundOf(input: ScheduleInput, link: ScheduleLink, source: Early): Bound {
  const onFinish = link.type === 'FF' || link.type === 'SF';
  const moment = link.type === 'SS' || link.type === 'SF' ? source.start : source.finish;
  if (moment === null) return { onFinish, count: null, edge: null, causes: source.causes };
  return { onFinish, count: countAsked(input, link, moment), edge: moment.edge, causes: new Set() };
}

/** The least count, on the successor's calendar, that a link allows the end that it points to. */
export function countAsked(input: ScheduleInput, link: ScheduleLink, moment: Moment): number {
  const itemOf = (code: string): ScheduleItem => input.items.find((each) => each.code === code)!;
  const [from, to] = [calendarOfItem(input, itemOf(link.from)), calendarOfItem(input, itemOf(link.to))];
  const edge = edgeAsked(link, moment.edge, itemOf(link.to));
  const atOnce = from === to ? to.count(moment) : reached(to, moment, edge);
  if (link.lagUnit === 'ELAPSED_DAYS') return elapsed(to, moment, link.lag, edge, atOnce);
  return link.lag === 0 ? atOnce : to.count(moment) + link.lag;
}

/**
 * The least count, tried one by one, whose moment read at `edge` is not before a moment of another calendar. The start of a
 * day is reached by the end of the last day that is worked before it.
 */
function reached(calendar: OracleCalendar, moment: Moment, edge: Moment['edge']): number {
  let count = Math.max(1, calendar.count(moment) - 3);
  const isReached = (): boolean => {
    const { date } = calendar.at(count, edge);
    if (edge === 'start') return moment.edge === 'start' ? date >= moment.date : date > moment.date;
    if (moment.edge === 'end') return date >= moment.date;
    return calendar.at(count, 'start').date >= moment.date;
  };
  while (!isReached()) count++;
  return count;
}

/** Which edge of a day a link asks its target for: a task's own end; of a milestone, the edge it comes from. */
export function edgeAsked(link: ScheduleLink, from: Moment['edge'], target: ScheduleItem): Moment['edge'] {
  if (isInstant(target)) return from;
  return link.type === 'FF' || link.type === 'SF' ? 'end' : 'start';
}

/**
 * The least count whose moment, read at that edge, has the calendar days of the lag behind it, found by trying one by
 * one; with a lead (or no lag) never more than the count `atOnce` of the moment itself.
 */
export function elapsed(
  calendar: OracleCalendar,
  from: Moment,
  lag: number,
  edge: Moment['edge'],
  atOnce: number,
): number {
  const midnight = ({ date, edge: at }: Moment): string => (at === 'start' ? date : shift(date, 1));
  const until = shift(midnight(from), lag);
  let count = Math.max(1, calendar.count({ date: until, edge: 'start' }) - 1);
  while (midnight(calendar.at(count, edge)) < until) count++;
  return lag > 0 ? count : Math.min(count, atOnce);
}

function place(input: ScheduleInput, calendar: OracleCalendar, item: ScheduleItem, bounds: readonly Bound[]): Early {
  const progress = item.progress;
  const instant = isInstant(item);
  const actualFinish = progress?.actualFinish ?? (instant ? (progress?.actualStart ?? null) : null);
  const givenEdge: Moment['edge'] = bounds.length === 0 ? 'start' : 'end';
  if (actualFinish !== null) return complete(calendar, item, actualFinish, givenEdge);
  if (instant) return milestone(input, calendar, item, bounds, givenEdge);
  return task(input, calendar, item, bounds);
}

function complete(calendar: OracleCalendar, item: ScheduleItem, date: string, givenEdge: Moment['edge']): Early {
  const rest = { state: 'complete', networkFinish: date, givenEdge, left: 0 } as const;
  if (isInstant(item)) {
    const moment = { date, edge: givenEdge };
    return { ...rest, start: moment, finish: moment, causes: new Set() };
  }
  const finish: Moment = { date, edge: 'end' };
  const length = item.durationDays;
  const actualStart = item.progress?.actualStart ?? null;
  if (actualStart !== null) return { ...rest, start: { date: actualStart, edge: 'start' }, finish, causes: new Set() };
  if (length === null) return { ...rest, start: null, finish, causes: new Set([item.code]) };
  return { ...rest, start: calendar.at(calendar.count(finish) - length, 'start'), finish, causes: new Set() };
}

function milestone(
  input: ScheduleInput,
  calendar: OracleCalendar,
  item: ScheduleItem,
  bounds: readonly Bound[],
  givenEdge: Moment['edge'],
): Early {
  const asked = item.constraint;
  const fixed = asked?.kind === 'START_FIXED' || asked?.kind === 'FINISH_FIXED';
  const atLeast = (date: string, edge = givenEdge): Moment =>
    edge === 'start'
      ? calendar.at(calendar.count({ date, edge: 'start' }), 'start')
      : calendar.at(calendar.count({ date, edge: 'start' }) + 1, 'end');
  const floors: Moment[] = [];
  if (fixed) floors.push({ date: asked.date, edge: givenEdge });
  else {
    floors.push(calendar.at(calendar.count({ date: input.projectStart, edge: 'start' }), 'start'));
    if (asked?.kind.endsWith('NO_EARLIER_THAN') === true) floors.push(atLeast(asked.date));
    for (const date of stageStarts(input, item)) floors.push(atLeast(date));
    for (const bound of bounds) {
      if (bound.count !== null) floors.push(calendar.at(bound.count, bound.edge === 'start' ? 'start' : 'end'));
    }
  }
  const most = Math.max(...floors.map((floor) => calendar.count(floor)));
  const tied = floors.filter((floor) => calendar.count(floor) === most);
  let moment = fixed ? floors[0]! : latestDriver(tied, bounds, calendar, most, input, item, givenEdge);
  if (input.statusDate !== null && calendar.count(atLeast(input.statusDate, moment.edge)) > calendar.count(moment)) {
    moment = atLeast(input.statusDate);
  }
  const cannotSay = item.dateUnknown && !fixed && asked?.kind.endsWith('NO_EARLIER_THAN') !== true;
  const known = fixed || (!cannotSay && bounds.every((bound) => bound.count !== null));
  const networkFinish = known ? moment.date : null;
  const forecast = item.progress?.forecastFinish ?? null;
  if (forecast !== null && forecast > moment.date) moment = { date: forecast, edge: givenEdge };
  const dated = known || forecast !== null;
  const causes = new Set(dated ? [] : bounds.flatMap((bound) => [...bound.causes]));
  if (!dated && cannotSay) causes.add(item.code);
  const shown = dated ? moment : null;
  return { state: 'not started', start: shown, finish: shown, networkFinish, givenEdge, left: 0, causes };
}

/**
 * Among moments of the same working time: a link that comes from the start of a day makes it the start of a day; else
 * what came first counts, links before the constraint before the project's start.
 */
function latestDriver(
  tied: readonly Moment[],
  bounds: readonly Bound[],
  calendar: OracleCalendar,
  most: number,
  input: ScheduleInput,
  item: ScheduleItem,
  givenEdge: Moment['edge'],
): Moment {
  if (bounds.some((bound) => bound.count === most && bound.edge === 'start')) return calendar.at(most, 'start');
  if (bounds.some((bound) => bound.count === most)) return calendar.at(most, 'end');
  const asked = item.constraint;
  if (asked?.kind.endsWith('NO_EARLIER_THAN') === true) {
    const extra = givenEdge === 'end' ? 1 : 0;
    if (calendar.count({ date: asked.date, edge: 'start' }) + extra === most) return calendar.at(most, givenEdge);
  }
  if (calendar.count({ date: input.projectStart, edge: 'start' }) === most) return calendar.at(most, 'start');
  return tied[0]!;
}

/** The days before which nothing in the stages round an item may start. */
function stageStarts(input: ScheduleInput, item: ScheduleItem): readonly string[] {
  const stage = input.items.find((each) => each.code === item.parent);
  if (stage === undefined) return [];
  const own = stage.constraint?.kind === 'START_NO_EARLIER_THAN' ? [stage.constraint.date] : [];
  return [...own, ...stageStarts(input, stage)];
}

function task(input: ScheduleInput, calendar: OracleCalendar, item: ScheduleItem, bounds: readonly Bound[]): Early {
  const length = lengthOf(item);
  const asked = item.constraint;
  const dayStart = (date: string): number => calendar.count({ date, edge: 'start' });
  const dayEnd = (date: string): number => calendar.count({ date, edge: 'end' });
  const onStart = bounds.filter((bound) => !bound.onFinish);
  const onFinish = bounds.filter((bound) => bound.onFinish);
  const counts = (some: readonly Bound[]): readonly number[] => some.flatMap((bound) => bound.count ?? []);
  const causes = (some: readonly Bound[]): readonly string[] => some.flatMap((bound) => [...bound.causes]);
  // Work that is not finished finishes on the first worked day from the status date on, or later.
  const soonest = input.statusDate === null ? 0 : dayStart(input.statusDate) + 1;
  const forecast = item.progress?.forecastFinish ?? null;
  const finishFixed = asked?.kind === 'FINISH_FIXED';
  const startFixed = asked?.kind === 'START_FIXED';
  const finishFloors: number[] = [];
  if (asked?.kind === 'FINISH_NO_EARLIER_THAN') finishFloors.push(dayStart(asked.date) + 1);

  const actualStart = item.progress?.actualStart ?? null;
  const remaining = item.progress?.remainingDays ?? null;
  const asAt = item.progress?.remainingAsAt ?? null;
  let start: Moment | null;
  let needed: number; // the least count the finish may have
  let known: boolean;
  let fixedStands: boolean;
  let left = 0;
  if (actualStart !== null) {
    start = { date: actualStart, edge: 'start' };
    const from = remaining === null ? [actualStart] : [actualStart, asAt ?? actualStart];
    const own = Math.max(...from.map(dayStart)) + (length ?? 1);
    const waits = input.progressLogic === 'PROGRESS_OVERRIDE' ? [] : onStart;
    // Unless it was reported, what is left is what was not worked off between the start and the status date.
    const worked = input.statusDate === null ? 0 : Math.max(0, dayStart(input.statusDate) - dayStart(actualStart));
    left = length === null ? 1 : remaining === null ? Math.max(1, length - worked) : length;
    const resumed = counts(waits).map((count) => count + left);
    needed = finishFixed ? dayEnd(asked.date) : Math.max(own, ...finishFloors, ...counts(onFinish), ...resumed);
    known = finishFixed || (length !== null && [...onFinish, ...waits].every((bound) => bound.count !== null));
    needed = Math.max(needed, dayStart(actualStart) + 1, soonest);
    fixedStands = finishFixed && needed === dayEnd(asked.date);
  } else {
    const startFloors = [dayStart(input.projectStart), ...counts(onStart), ...stageStarts(input, item).map(dayStart)];
    if (asked?.kind === 'START_NO_EARLIER_THAN') startFloors.push(dayStart(asked.date));
    if (remaining !== null && asAt !== null) startFloors.push(dayStart(asAt));
    let at: number;
    if (length === null) {
      at = startFixed ? dayStart(asked.date) : Math.max(...startFloors);
      const fixedFinish = finishFixed ? Math.max(dayEnd(asked.date), soonest) : null;
      if (fixedFinish !== null) at = Math.min(at, fixedFinish - 1);
      needed = fixedFinish ?? Math.max(at + 1, ...finishFloors, ...counts(onFinish), soonest);
      known = finishFixed;
      fixedStands = finishFixed && needed === dayEnd(asked.date);
    } else {
      const pushed = [...finishFloors, ...counts(onFinish)].map((count) => count - length);
      at = Math.max(...startFloors, ...pushed);
      if (startFixed) at = dayStart(asked.date);
      if (finishFixed) at = dayEnd(asked.date) - length;
      needed = Math.max(at + length, soonest);
      // The stretch moves with its finish, unless its owner has forecast a later finish: then no rule asks it to.
      const laterAnyway = forecast !== null && forecast > calendar.at(needed, 'end').date;
      if (!laterAnyway) at = needed - length;
      known = startFixed || finishFixed || bounds.every((bound) => bound.count !== null);
      fixedStands = finishFixed && needed === dayEnd(asked.date);
    }
    const startStands = startFixed && at === dayStart(asked.date);
    start = startStands ? { date: asked.date, edge: 'start' } : calendar.at(at, 'start');
    if (length === null && !startFixed && onStart.some((bound) => bound.count === null)) start = null;
  }
  let finish: Moment | null = fixedStands ? { date: asked!.date, edge: 'end' } : calendar.at(needed, 'end');
  const networkFinish = known ? finish.date : null;
  if (forecast !== null && forecast > finish.date) {
    finish = { date: forecast, edge: 'end' };
    if (!known && actualStart === null && length !== null)
      start = calendar.at(calendar.count(finish) - length, 'start');
  } else if (forecast === null && !known) {
    finish = null;
    if (actualStart === null && length !== null) start = null;
  }
  const because = new Set<string>();
  if (finish === null) for (const code of causes(onFinish)) because.add(code);
  const retained = actualStart !== null && input.progressLogic !== 'PROGRESS_OVERRIDE';
  if (finish === null && retained) for (const code of causes(onStart)) because.add(code);
  if (start === null) for (const code of causes(onStart)) because.add(code);
  if (finish === null && length === null) because.add(item.code);
  const state = actualStart === null ? 'not started' : 'started';
  return { state, start, finish, networkFinish, givenEdge: 'end', left, causes: because };
}
