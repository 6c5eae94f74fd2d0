/** Decides how long somebody who keeps failing has to wait. */

export interface Failures {
  readonly count: number;
  /** Milliseconds since 1970 of the last one. */
  readonly last: number;
}

/** Failures that are let go; each one after them doubles the wait, from a minute to at most a quarter of an hour. */
const FREE = 5;
const MINUTE = 60_000;
const LONGEST = 15 * MINUTE;

/** Milliseconds still to wait; 0: may try. */
export function waitAfter(failures: Failures | undefined, now: number): number {
  if (!failures || failures.count < FREE) return 0;
  const wait = Math.min(MINUTE * 2 ** Math.min(failures.count - FREE, 10), LONGEST);
  return Math.max(0, failures.last + wait - now);
}

/** The failures with one more; those whose last lies more than half an hour back are forgotten. */
export function failedAgain(failures: Failures | undefined, now: number): Failures {
  const recent = failures && now - failures.last <= 2 * LONGEST ? failures.count : 0;
  return { count: recent + 1, last: now };
}
