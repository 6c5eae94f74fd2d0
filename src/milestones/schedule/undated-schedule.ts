/** Decides the answer for a plan that cannot be calculated: no dates, and one problem that says why. */
import { LATEST_DATE } from '../../platform/calendar/date-range.js';
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
import {
  type DrivingReason,
  type ScheduledItem,
  type ScheduleItem,
  type ScheduleProblem,
  type ScheduleSummary,
} from './schedule.types.js';
import { nameOf } from './wording.js';

/** A plan without dates: the one reason of every item, and what is said of the whole. */
export interface Undated {
  readonly reason: DrivingReason;
  readonly summary: ScheduleSummary;
}

/** A schedule without dates; `why` follows "no date can be given". */
export function undated(why: string, problem: ScheduleProblem): Undated {
  return {
    reason: { kind: 'UNKNOWN', link: null, skipped: [], text: `no date can be given ${why}` },
    summary: { finish: null, finishIsPartial: true, criticalPath: [], longestPath: [], problems: [problem] },
  };
}

/** A plan whose links go round; `circle` holds item numbers along the links, the first again at the end. */
export function circular(items: readonly ScheduleItem[], circle: readonly number[]): Undated {
  const members = circle.map((item) => items[item]!);
  const path = members.map((item) => item.code).join(' -> ');
  const first = members[0]!;
  return undated('while links of the plan go round in a circle', {
    code: 'CIRCLE',
    item: first.code,
    message: `${first.code} ${first.title} waits for itself: ${path}. Remove one of these links.`,
  });
}

/** A plan in which an item lies past the last day that can be calculated. */
export function pastLatestDate(item: ScheduleItem): Undated {
  const latest = formatIsoDate(LATEST_DATE);
  const message = `${nameOf(item)} would lie after ${latest}, the last day the tracker can calculate. Shorten a duration or a lag.`;
  return undated(`while the plan runs past ${latest}`, { code: 'PAST_LATEST_DATE', item: item.code, message });
}

/** An item of such a plan. */
export function undatedItem(code: string, reason: DrivingReason): ScheduledItem {
  return {
    code,
    start: null,
    finish: null,
    networkFinish: null,
    lateStart: null,
    lateFinish: null,
    totalFloat: null,
    freeFloat: null,
    critical: false,
    onLongestPath: false,
    startReason: reason,
    finishReason: reason,
    unknownBecause: [],
  };
}
