/** Decides the answer for a plan that cannot be calculated: no dates, and one problem that says why. */
import {
  type DrivingReason,
  type Schedule,
  type ScheduledItem,
  type ScheduleItem,
  type ScheduleProblem,
} from './schedule.types.js';

/** A schedule without dates; `why` follows "no date can be given". */
export function undatedSchedule(items: readonly ScheduleItem[], why: string, problem: ScheduleProblem): Schedule {
  const reason: DrivingReason = { kind: 'UNKNOWN', link: null, skipped: [], text: `no date can be given ${why}` };
  return {
    items: items.map((item) => undated(item.code, reason)),
    finish: null,
    finishIsPartial: true,
    criticalPath: [],
    longestPath: [],
    problems: [problem],
  };
}

/** A plan whose links go round; `circle` holds item numbers along the links, the first again at the end. */
export function circularSchedule(items: readonly ScheduleItem[], circle: readonly number[]): Schedule {
  const members = circle.map((item) => items[item]!);
  const path = members.map((item) => item.code).join(' -> ');
  const first = members[0]!;
  return undatedSchedule(items, 'while links of the plan go round in a circle', {
    code: 'CIRCLE',
    item: first.code,
    message: `${first.code} ${first.title} waits for itself: ${path}. Remove one of these links.`,
  });
}

function undated(code: string, reason: DrivingReason): ScheduledItem {
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
