/** Decides which bars of a plan's chart can be dragged, and what the script of the page is told of the days. */
import { dateOf, dayOf } from '../../../documents/gantt/gantt-scale.js';
import { compileCalendar, isWorking } from '../../../platform/calendar/working-days.js';
import type { Days } from '../gantt/gantt-days.js';
import type { PlanRow } from '../plan-asked.js';
import { type AskedCalendar, workingCalendarOf } from './working-calendar-of.js';

/** A bar or diamond that can be dragged. */
export interface DragMark {
  readonly name: string;
  readonly start: string;
  readonly finish: string;
  readonly point: boolean;
  /** What can be done to it: "move", "stretch" or both. */
  readonly can: string;
}

/** What the script is told. */
export interface DragView {
  readonly first: string;
  /** Where the first day begins, and the width of a day, in shares of the width of the chart. */
  readonly left: number;
  readonly perDay: number;
  /** The first day that `worked` speaks of; then a sign a day, 1 where it is worked. */
  readonly workedFrom: string;
  readonly worked: string;
  readonly marks: Readonly<Record<string, DragMark>>;
}

/** Days before and after the chart to which a bar can be moved. */
const ROOM_DAYS = 366;

/** Null: nothing of the rows can be dragged. */
export function dragView(rows: readonly PlanRow[], days: Days, calendar: AskedCalendar): DragView | null {
  const marks = Object.fromEntries(rows.flatMap((row) => markOf(row, days)));
  if (Object.keys(marks).length === 0) return null;
  const compiled = compileCalendar(workingCalendarOf(calendar));
  const from = days.first - ROOM_DAYS;
  const worked = Array.from({ length: days.last + ROOM_DAYS - from + 1 }, (_, at) =>
    isWorking(compiled, dateOf(from + at)) ? '1' : '0',
  ).join('');
  const { left, perDay } = days;
  return { first: dateOf(days.first), left, perDay, workedFrom: dateOf(from), worked, marks };
}

/** What is done stays where it is; what has begun can take longer or shorter; what has no date has no bar. */
function markOf({ item, kind, start, finish, actualFinish }: PlanRow, { first, last }: Days): [string, DragMark][] {
  if (kind === 'Stage' || start === null || finish === null || actualFinish !== null) return [];
  if (dayOf(finish) < first || dayOf(start) > last) return [];
  const begun = 'actualStart' in item && item.actualStart !== null;
  const can = [...(begun ? [] : ['move']), ...(kind === 'Task' ? ['stretch'] : [])].join(' ');
  return [[item.code, { name: `${item.code} ${item.title}`, start, finish, point: kind === 'Milestone', can }]];
}
