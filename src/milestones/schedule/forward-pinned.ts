/** Decides the dates of a task that has not been reported as started and whose dates are set by hand. */
import { finishFloor } from './forward-task.js';
import { type Placing, setStart, settleFinish, takeForecast } from './placing.js';
import { BY_CONSTRAINT, BY_STATUS_DATE } from './timing.js';

/**
 * It stands where people set it, whatever its links say. Only what was reported, or that it cannot have finished before the
 * status date without a report, has it finish later; the start stays.
 */
export function placePinned({ facts, calendar, statusDay, timing }: Placing, item: number): void {
  setStart(timing, calendar, item, facts.constraintDay[item]!, BY_CONSTRAINT);
  const boundary = facts.pinnedFinish[item]! + 1;
  const floor = finishFloor(calendar, statusDay);
  if (calendar.before(boundary) < floor)
    settleFinish(timing, calendar, item, calendar.endAt(floor), BY_STATUS_DATE, -1, true);
  else settleFinish(timing, calendar, item, boundary, BY_CONSTRAINT, -1, true);
  takeForecast(timing, calendar, item, facts.forecast[item]!, true);
}
