/** Decides how much of a task is left, and how much is done: what was reported in days or in per cent is one word on the same work. */
import { type Progress } from './schedule.types.js';

/** Working days left as at the day they were reported for; null: nothing that still holds says how many. */
export function workLeft(
  { remainingDays, remainingAsAt, percentComplete = null }: Progress,
  durationDays: number | null,
): number | null {
  if (remainingDays !== null) return remainingDays;
  if (remainingAsAt === null || percentComplete === null || durationDays === null) return null;
  return Math.ceil((durationDays * (100 - percentComplete)) / 100);
}

/** How much is done in per cent: as it was reported, or as the days left say; null: nobody has said. */
export function percentDone(progress: Progress | null, durationDays: number | null): number | null {
  if (progress?.actualFinish) return 100;
  if (progress?.percentComplete != null) return progress.percentComplete;
  if (progress?.remainingDays != null && durationDays !== null) {
    const done = Math.floor(((durationDays - progress.remainingDays) * 100) / durationDays);
    return Math.max(0, Math.min(99, done));
  }
  return progress?.actualStart ? null : 0;
}
