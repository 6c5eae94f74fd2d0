/** Decides which bars of a plan's chart can be dragged, and what the script of the page is told of the days. */
import { dateOf, dayOf } from '../../../documents/gantt/gantt-scale.js';
import { compileCalendar, isWorking } from '../../../platform/calendar/working-days.js';
import type { Days } from '../gantt/gantt-days.js';
import type { PlanRow } from '../plan-asked.js';
import type { WorkingCalendar } from '../../../platform/calendar/working-calendar.types.js';
import { type AskedCalendars, calendarOfItem } from './working-calendar-of.js';

/** A bar or diamond that can be dragged. */
export interface DragMark {
  readonly name: string;
  readonly start: string;
  readonly finish: string;
  readonly point: boolean;
  /** What can be done to it: "move", "stretch" or both. */
  readonly can: string;
  /** Where it is worked by a calendar of its own: a sign a day, as that of the chart; else null. */
  readonly worked: string | null;
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
export function dragView(rows: readonly PlanRow[], days: Days, plan: AskedCalendars): DragView | null {
  const from = days.first - ROOM_DAYS;
  const length = days.last + ROOM_DAYS - from + 1;
  const own = new Map<string, string>();
  const workedOf = (code: string | null): string | null => {
    if (code === null) return null;
    const known = own.get(code) ?? signsOf(calendarOfItem(plan, code), from, length);
    own.set(code, known);
    return known;
  };
  const marks = Object.fromEntries(rows.flatMap((row) => markOf(row, days, workedOf)));
  if (Object.keys(marks).length === 0) return null;
  const worked = signsOf(calendarOfItem(plan, null), from, length);
  const { left, perDay } = days;
  return { first: dateOf(days.first), left, perDay, workedFrom: dateOf(from), worked, marks };
}

/** A sign a day from a day on, 1 where it is worked. */
function signsOf(calendar: WorkingCalendar, from: number, length: number): string {
  const compiled = compileCalendar(calendar);
  return Array.from({ length }, (_, at) => (isWorking(compiled, dateOf(from + at)) ? '1' : '0')).join('');
}

/** What is done stays where it is; what has begun can take longer or shorter; what has no date has no bar. */
function markOf(
  { item, kind, start, finish, actualFinish }: PlanRow,
  { first, last }: Days,
  workedOf: (calendar: string | null) => string | null,
): [string, DragMark][] {
  if (kind === 'Stage' || start === null || finish === null || actualFinish !== null) return [];
  if (dayOf(finish) < first || dayOf(start) > last) return [];
  const begun = 'actualStart' in item && item.actualStart !== null;
  const can = [...(begun ? [] : ['move']), ...(kind === 'Task' ? ['stretch'] : [])].join(' ');
  const worked = workedOf('calendar' in item ? item.calendar : null);
  return [[item.code, { name: `${item.code} ${item.title}`, start, finish, point: kind === 'Milestone', can, worked }]];
}
