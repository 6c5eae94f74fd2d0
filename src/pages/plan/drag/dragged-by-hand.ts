/** Decides which dates set by hand a dragged bar gets, where its dates are set by hand: a constraint or a duration would not move it. */
import { addWorkingDays, compileCalendar, workingDaysBetween } from '../../../platform/calendar/working-days.js';
import type { WorkingCalendar } from '../../../platform/calendar/working-calendar.types.js';

/** Dates set by hand: of a task both, of a milestone the finish. */
export interface ByHand {
  readonly start: string | null;
  readonly finish: string;
}

/** A bar as the chart drew it; of a milestone both are its date. */
export interface DrawnBar {
  readonly start: string | null;
  readonly finish: string | null;
}

/**
 * The dates that it gets. A bar that was moved as a whole keeps its working days, counted from where it was drawn.
 * @param to where it was dragged to; null: that end was not
 */
export function draggedByHand(
  pinned: ByHand,
  drawn: DrawnBar,
  to: { readonly start: string | null; readonly finish: string | null },
  calendar: WorkingCalendar,
): ByHand {
  if (pinned.start === null) return { start: null, finish: to.start ?? to.finish ?? pinned.finish };
  if (to.start === null) return { start: pinned.start, finish: to.finish ?? pinned.finish };
  return { start: to.start, finish: to.finish ?? movedFinish(drawn, to.start, calendar) ?? pinned.finish };
}

function movedFinish({ start, finish }: DrawnBar, to: string, calendar: WorkingCalendar): string | null {
  if (start === null || finish === null) return null;
  const compiled = compileCalendar(calendar);
  const days = workingDaysBetween(compiled, start, to);
  return days === 0 ? finish : addWorkingDays(compiled, finish, days);
}
