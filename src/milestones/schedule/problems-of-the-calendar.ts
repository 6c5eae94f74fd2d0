/** Decides whether the plan reaches into years for which no list of bank holidays is at hand, or none has been announced. */
import { type PlanRun } from './plan-run.js';
import { partsOf } from '../../platform/calendar/iso-date.js';
import { NONE } from './item-facts.js';
import { lastDay, startDay } from './roll-up.js';
import { type ScheduleProblem } from './schedule.types.js';

/** The first year before the lists, the first after them and the first not announced that the plan, or its target end, touches. */
export function unlistedYears({
  workingCalendar,
  namedCalendars,
  network,
  timing,
  projectStart,
  targetEnd,
}: PlanRun): ScheduleProblem[] {
  const listed = [workingCalendar, ...namedCalendars].find((each) => each.listedYears)?.listedYears;
  if (!listed) return [];
  let first = projectStart;
  let last = Math.max(projectStart, targetEnd === NONE ? projectStart : targetEnd);
  for (let item = 0; item < network.items.length; item++) {
    if (timing.startKnown[item] === 1) first = Math.min(first, startDay(timing, item));
    if (timing.finishKnown[item] === 1) last = Math.max(last, lastDay(timing, item));
  }
  const [from, to] = [partsOf(first).year, partsOf(last).year];
  const years = [
    ...(from < listed.first ? [from] : []),
    ...(to > listed.last ? [Math.max(from, listed.last + 1)] : []),
  ];
  const unsure = Math.max(from, listed.announced + 1);
  return [...notListed(years, listed), ...(unsure <= Math.min(to, listed.last) ? [notAnnounced(unsure, listed)] : [])];
}

type Listed = NonNullable<PlanRun['workingCalendar']['listedYears']>;

function notListed(years: readonly number[], listed: Listed): ScheduleProblem[] {
  return years.map((year) => ({
    code: 'BANK_HOLIDAYS_NOT_LISTED',
    item: null,
    message:
      `The plan reaches into ${year}, and bank holidays are listed from ${listed.first} to ${listed.last} alone: ` +
      `those of ${year} are planned as working days. Add them to the calendar as closures.`,
  }));
}

function notAnnounced(year: number, { announced }: Listed): ScheduleProblem {
  return {
    code: 'BANK_HOLIDAYS_NOT_ANNOUNCED',
    item: null,
    message:
      `The plan reaches into ${year}, and bank holidays have been announced up to ${announced} alone: those of ${year} ` +
      `are planned by the usual rules. Check them when they are announced.`,
  };
}
