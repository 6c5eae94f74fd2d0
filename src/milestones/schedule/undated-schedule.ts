/** Decides the answer for a plan whose links go round in a circle: no dates, and the circle named. */
import { type DrivingReason, type Schedule, type ScheduledItem, type ScheduleItem } from './schedule.types.js';

const REASON: DrivingReason = {
  kind: 'UNKNOWN',
  link: null,
  skipped: [],
  text: 'no date can be given while links of the plan go round in a circle',
};

/** A schedule without dates; `circle` holds item numbers along the links, the first again at the end. */
export function circularSchedule(items: readonly ScheduleItem[], circle: readonly number[]): Schedule {
  const members = circle.map((item) => items[item]!);
  const path = members.map((item) => item.code).join(' -> ');
  const first = members[0]!;
  return {
    items: items.map((item) => undated(item.code)),
    finish: null,
    finishIsPartial: true,
    criticalPath: [],
    longestPath: [],
    problems: [
      {
        code: 'CIRCLE',
        item: first.code,
        message: `${first.code} ${first.title} waits for itself: ${path}. Remove one of these links.`,
      },
    ],
  };
}

function undated(code: string): ScheduledItem {
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
    startReason: REASON,
    finishReason: REASON,
    unknownBecause: [],
  };
}
