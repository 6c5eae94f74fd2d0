/** Decides on which calendar each item is counted: the one that it names, else the project's. */
import type { CompiledCalendar } from '../../platform/calendar/compiled-calendar.js';
import type { WorkingCalendar } from '../../platform/calendar/working-calendar.types.js';
import { compileCalendar } from '../../platform/calendar/working-days.js';
import type { ScheduleItem } from './schedule.types.js';

/** The calendars of a plan, ready for arithmetic. A working time belongs to the calendar of its own item. */
export class ItemCalendars {
  /** @param own one an item; null: all items are on the project's */
  constructor(
    readonly ofProject: CompiledCalendar,
    private readonly own: readonly CompiledCalendar[] | null,
  ) {}

  of(item: number): CompiledCalendar {
    return this.own === null ? this.ofProject : this.own[item]!;
  }

  /** Whether the working times of two items can be compared as they are. */
  isSame(one: number, other: number): boolean {
    return this.own === null || this.own[one] === this.own[other];
  }
}

/** The calendars of a network's items; a name that is not among the `named` stands for the project's. */
export function itemCalendars(
  items: readonly ScheduleItem[],
  ofProject: CompiledCalendar,
  named: ReadonlyMap<string, WorkingCalendar> = new Map(),
): ItemCalendars {
  const isOwn = ({ calendar, kind }: ScheduleItem): boolean =>
    kind !== 'STAGE' && calendar != null && named.has(calendar);
  if (named.size === 0 || !items.some(isOwn)) return new ItemCalendars(ofProject, null);
  const calendarOf = (item: ScheduleItem): CompiledCalendar =>
    isOwn(item) ? compileCalendar(named.get(item.calendar!)!) : ofProject;
  return new ItemCalendars(ofProject, items.map(calendarOf));
}
