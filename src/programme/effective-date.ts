/** Decides from which day a statement holds: the day given, never one to come. */
import { refuse } from '../platform/record/refusal.js';
import { formatIsoDate } from '../platform/calendar/iso-date.js';

/** `given`, else the earlier of `fallback` and `today`; refuses with FUTURE_DATE what lies after `today`, naming `field`. */
export function pastDate(
  given: string | null | undefined,
  fallback: string,
  today: string,
  field = 'effectiveOn',
): string {
  const date = given ?? (fallback < today ? fallback : today);
  if (date > today) {
    throw refuse('FUTURE_DATE', `The date must be today or in the past. ${formatIsoDate(date)} is still to come.`, [
      'input',
      field,
    ]);
  }
  return date;
}
