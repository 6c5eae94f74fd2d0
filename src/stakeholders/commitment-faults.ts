/** Decides why what somebody wants to record of a commitment cannot be so: a due date before the day itself, or one that does not move. */
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import type { Problem } from '../platform/record/problem.js';

/** A due date may not lie before the day on which it is agreed. */
export function dueFaults(dueOn: string | null, agreedOn: string): readonly Problem[] {
  if (dueOn === null || dueOn >= agreedOn) return [];
  const message = `The due date is before ${formatIsoDate(agreedOn)}, the day on which it was agreed. Enter that date or a later one.`;
  return [{ code: 'DUE_IN_THE_PAST', message, path: ['input', 'dueOn'], subject: null }];
}

/** A change must change something: the date itself. */
export function moveFaults(from: string | null, to: string | null, code: string): readonly Problem[] {
  if (from !== to) return [];
  const now = from === null ? 'has no due date' : `is due on ${formatIsoDate(from)}`;
  const message = `${code} ${now} already. Give another date, or leave it as it is.`;
  return [{ code: 'DUE_UNCHANGED', message, path: ['input', 'dueOn'], subject: code }];
}
